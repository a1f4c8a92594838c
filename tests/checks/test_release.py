from datetime import datetime

import pytest

from generator.checks.release import release
from generator.checks.table import checked_library, errors
from generator.content.new_article import new_article
from generator.errors import CommandError, ContentError
from tests.conftest import NOW, SEED, edit, tree, write_article

AT = datetime.fromisoformat(NOW)


def begun(path):
    """As if somebody had written the text."""
    path.write_text(
        path.read_text("utf-8").replace("（这里写正文。刊出前请删去本行，并改写摘要。）", "正文。"), "utf-8"
    )


def test_a_new_article_passes(project):
    folder = new_article(project, "贵州社工新闻", "guizhou", "zh", None, AT)
    assert folder == "content/articles/2026/gui-zhou-she-gong-xin-wen"
    assert not errors(checked_library(project)[1])
    with pytest.raises(CommandError) as caught:
        new_article(project, "贵州社工新闻", "guizhou", "zh", None, AT)
    assert caught.value.rule == "folder-taken"
    with pytest.raises(CommandError) as caught:
        new_article(project, "？？？", "guizhou", "zh", None, AT)
    assert caught.value.rule == "slug-needed"
    with pytest.raises(CommandError) as caught:
        new_article(project, "", "guizhou", "zh", "a-slug", AT)
    assert caught.value.rule == "title-empty"


@pytest.mark.parametrize(
    ("now", "year"), [("2026-12-31T16:00:00+00:00", "2027"), ("2027-01-01T00:30:00+14:00", "2026")]
)
def test_its_year_is_that_of_the_desk_s_clock(project, now, year):
    folder = new_article(project, "贵州社工新闻", "guizhou", "zh", "news", datetime.fromisoformat(now))
    assert folder == f"content/articles/{year}/news"


def test_an_article_in_english_is_an_original_too(project):
    new_article(project, "A new station", "guizhou", "en", None, AT)
    library, faults = checked_library(project)
    assert not errors(faults)
    assert library.articles[0].lang == "en"


def test_a_release_is_stamped_once(project):
    folder = new_article(project, "贵州社工新闻", "guizhou", "zh", "news", AT)
    path = project.root / folder / "index.zh.md"
    begun(path)
    before = path.read_text("utf-8").split("\n")
    _, stamp = release(project, "news", datetime.fromisoformat("2026-11-24T01:00:00+00:00"))
    assert stamp.isoformat() == NOW
    after = path.read_text("utf-8").split("\n")
    assert [line for line in after if line not in before] == ["status: published", f"published: '{NOW}'"]
    assert [line for line in before if line not in after] == ["status: draft"]
    with pytest.raises(CommandError) as caught:
        release(project, "news", AT)
    assert caught.value.rule == "already-published"


@pytest.mark.parametrize("written", ["2026-11-24T09:00:00+08:00   # by hand", "'2026-11-24T01:00:00Z'"])
def test_what_was_published_once_keeps_its_time_to_the_letter(project, written):
    path = write_article(project, "one") / "index.zh.md"
    text = path.read_text("utf-8").replace("2026-11-24T09:00:00+08:00", written)
    path.write_text(text.replace("status: published", "status: draft"), "utf-8")
    _, stamp = release(project, "one", datetime.fromisoformat("2026-12-24T09:00:00+08:00"))
    assert (stamp, path.read_text("utf-8")) == (AT, text)


def test_what_is_to_appear_later_does_not_go_out_today(project):
    path = write_article(project, "one") / "index.zh.md"
    edit(path, "status: published\npublished: 2026-11-24", "status: draft\npublished: 2026-12-24")
    before = path.read_bytes()
    with pytest.raises(CommandError) as caught:
        release(project, "one", AT)
    assert (caught.value.rule, path.read_bytes()) == ("release-early", before)
    _, stamp = release(project, "one", datetime.fromisoformat("2026-12-24T01:00:00+00:00"))
    assert stamp.isoformat() == "2026-12-24T09:00:00+08:00"


def test_bom_and_line_ends_are_the_editors(project):
    folder = new_article(project, "贵州社工新闻", "guizhou", "zh", "news", AT)
    path = project.root / folder / "index.zh.md"
    begun(path)
    before = b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n")
    path.write_bytes(before)
    release(project, "news", AT)
    after = path.read_bytes()
    assert after.startswith(b"\xef\xbb\xbf---\r\n")
    assert after.count(b"\n") == after.count(b"\r\n") == before.count(b"\n") + 1


def test_the_first_words_are_not_released(project):
    new_article(project, "贵州社工新闻", "guizhou", "zh", "news", AT)
    with pytest.raises(ContentError) as caught:
        release(project, "news", AT)
    assert [fault.rule for fault in caught.value.diagnostics] == ["first-words"]


@pytest.mark.parametrize("name", ["guizhuo", "贵州"])
def test_an_article_of_nowhere_is_not_begun(project, name):
    with pytest.raises(CommandError) as caught:
        new_article(project, "新闻", name, "zh", None, AT)
    assert (caught.value.rule, caught.value.values["near"].en) == ("no-region", " (guizhou?)")


@pytest.mark.parametrize("name", ["news", "content/articles/2026/news"])
def test_an_article_is_named_by_slug_or_folder(project, name):
    begun(project.root / new_article(project, "贵州社工新闻", "guizhou", "zh", "news", AT) / "index.zh.md")
    assert release(project, name, AT)[0] == "content/articles/2026/news"


def test_what_may_not_appear_is_not_released(project, run):
    text = SEED.read_text("utf-8").replace("据中国新闻网", "据某某网")
    assert run(project, "ingest", "-", "--now", NOW, data=text.encode()).returncode == 0
    before = tree(project.articles)
    name = next(path.name for path in project.articles.glob("2026/gui*"))
    with pytest.raises(ContentError) as caught:
        release(project, name, AT)
    assert [fault.rule for fault in caught.value.diagnostics] == ["rights-unknown"]
    assert tree(project.articles) == before


def test_nobody_by_that_name(project):
    with pytest.raises(CommandError) as caught:
        release(project, "nobody", AT)
    assert caught.value.rule == "no-article"


@pytest.mark.parametrize("slug", ["微心愿", "Bad Slug", "a/b"])
def test_a_slug_that_is_none_is_told_as_the_one_that_was_given(project, slug):
    with pytest.raises(CommandError) as caught:
        new_article(project, "新闻", "guizhou", "zh", slug, AT)
    assert (caught.value.rule, caught.value.values["slug"]) == ("not-slug", slug)
