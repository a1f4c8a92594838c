"""Bodies lie in the store, and an article gets back the ones it had."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from generator.content.library import read_library
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import Article, Translation
from generator.model.pairing import Pairing, Unit
from generator.press.bodies import Bodies, packed_bodies, without_bodies
from generator.press.known import Folder, Known, Taken
from generator.press.store import LostError, Store

# Has no file: what is asked of it is in the store.
PROJECT = Project(Path("/nowhere"))
NAME = "content/articles/2026/one"
DIGESTS = {NAME: b"d" * 16}
ZH = Translation("zh", f"{NAME}/index.zh.md", "一", "概要", "正文。\n\n第二段。", 12)
PAIRING = Pairing("zh", (Unit("title", "一", "2026-11-20"), Unit("p-1", "正文。", "2026-11-21", asked="新的正文。")))
EN = Translation("en", f"{NAME}/index.en.md", "One", "Summary", "Text.", pairing=PAIRING)
ARTICLE = Article("one", "one", "2026", NAME, "own", "zh", None, "guizhou", "published", (ZH,), drafts=(EN,))


def taken(article):
    known = Known(b"d" * 16, without_bodies(article), b"l" * 16, {}, None)
    folder = Folder(article.folder, (article.folder,), b"s" * 16, b"d" * 16)
    return Taken(folder, known.article, known, (), packed_bodies(article, b"d" * 16))


@pytest.fixture
def store(tmp_path):
    store = Store(tmp_path / "store.sqlite", b"0123456789abcdef")
    store.note([taken(ARTICLE)], {"reading": b"r"})
    yield store
    store.close()


def test_an_article_without_its_bodies_gets_them_back(store):
    bare = without_bodies(ARTICLE)
    assert [text.body for text in (*bare.texts, *bare.drafts)] == ["", ""]
    assert bare.drafts[0].pairing.units == (Unit("title", None, "2026-11-20"), Unit("p-1", None, "2026-11-21"))
    assert Bodies(store, (), DIGESTS, PROJECT)(bare) == ARTICLE


def test_what_has_been_read_is_answered_without_bodies_and_noted_with_them(store):
    noted = store.note([taken(ARTICLE)], {"reading": b"r"})
    assert [one.bodies for one in noted.values()] == [b""]
    assert dict(store.known()) == {NAME: noted[NAME].known}


def test_an_article_with_errors_has_kept_its_own(store):
    assert Bodies(store, {NAME}, DIGESTS, PROJECT)(ARTICLE) is ARTICLE


def test_what_now_has_errors_is_no_longer_known(store):
    found = taken(ARTICLE)
    store.note([Taken(found.folder, ARTICLE, None, ())], {})
    assert dict(store.known()) == {}
    with pytest.raises(LostError):
        store.bodies(NAME)


def test_of_a_reading_that_breaks_off_nothing_is_noted(store):
    def broken():
        yield taken(Article("one", "one", "2026", NAME, "own", "zh", None, "", "published", (EN,)))
        raise OSError("broken off")

    with pytest.raises(OSError, match="broken off"):
        store.note(broken(), {"reading": b"other"})
    assert store.read().facts == {"reading": b"r"}
    assert Bodies(store, (), DIGESTS, PROJECT)(without_bodies(ARTICLE)) == ARTICLE


@pytest.mark.parametrize("harm", ["update bodies set held = x'90'", "delete from bodies", "drop table bodies"])
def test_bodies_that_are_lost_meanwhile_are_read_from_their_files(newsroom, harm):
    article = read_library(newsroom)[0].articles[0]
    with closing(Store(newsroom.root / "store.sqlite", b"0123456789abcdef")) as store:
        store.note([taken(article)], {"reading": b"r"})
        with closing(sqlite3.connect(store.path)) as base, base:
            base.execute(harm)
        assert Bodies(store, (), {article.folder: b"d" * 16}, newsroom)(without_bodies(article)) == article


def test_an_article_that_has_changed_meanwhile_ends_the_build(newsroom):
    article = read_library(newsroom)[0].articles[0]
    (newsroom.root / article.original.path).unlink()
    with (
        closing(Store(newsroom.root / "store.sqlite", b"0123456789abcdef")) as store,
        pytest.raises(CommandError) as caught,
    ):
        Bodies(store, (), {article.folder: b"d" * 16}, newsroom)(without_bodies(article))
    assert caught.value.rule == "changed-meanwhile"


def test_bodies_that_were_read_from_something_else_are_read_again(newsroom):
    article = read_library(newsroom)[0].articles[0]
    with closing(Store(newsroom.root / "store.sqlite", b"0123456789abcdef")) as store:
        store.note([taken(article)], {"reading": b"r"})
        later = {article.folder: b"e" * 16}
        path = newsroom.root / article.original.path
        path.write_text(path.read_text("utf-8") + "\n又一段。\n", "utf-8")
        found = Bodies(store, (), later, newsroom)(without_bodies(article))
    assert found.original.body.endswith("又一段。")
