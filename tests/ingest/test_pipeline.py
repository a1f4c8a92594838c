"""From bytes to folders."""

import codecs
from datetime import datetime
from itertools import pairwise

import pytest

from generator.content.library import read_library
from generator.errors import ContentError, LockedError
from generator.ingest.arrivals import receive_file
from generator.ingest.decide import Changed, Duplicate, New, Unclear
from generator.ingest.desk import read_desk
from generator.ingest.pipeline import enter
from generator.ingest.reading import Hints
from generator.ingest.report import counts
from generator.ingest.retrieve.courier import Courier
from generator.ingest.retrieve.gate import Gate
from tests.conftest import NOW, SEED, tree

AT = datetime.fromisoformat(NOW)


def take(project, data, name="digest.txt"):
    desk = read_desk(project, AT)
    return enter(project, [receive_file(name, data, desk, Hints())], desk, Courier(Gate()), write=True)


def outcomes(report):
    return [outcome for entered in report.entered for outcome in entered.outcomes]


@pytest.fixture
def taken(project):
    """A newsroom that has taken in the seed."""
    take(project, SEED.read_bytes())
    return project


def test_three_new_articles_as_drafts(project):
    report = take(project, SEED.read_bytes())
    assert counts(report) == {"new": 3, "changed": 0, "duplicate": 0, "unclear": 0, "refused": 0}
    library, faults = read_library(project)
    assert not faults
    assert {article.status for article in library.articles} == {"draft"}
    guizhou = next(article for article in library.articles if article.region == "guizhou")
    assert guizhou.original_title == "贵州:多措并举推动社会工作发展"
    assert guizhou.attribution.published.value == "2022"
    assert guizhou.delivery.encoding == "utf-8"
    assert len(guizhou.delivery.sha256) == 64


def test_the_item_as_it_arrived_is_beside_the_article(taken, seed):
    sources = sorted(taken.articles.glob("2026/*/source.txt"))
    assert len(sources) == 3
    assert all(b"\r" not in path.read_bytes() for path in sources)
    text = "".join(path.read_text("utf-8") for path in sources)
    assert sorted("".join(text.split())) == sorted("".join(seed.split()))


def in_order(text, *order):
    starts = [text.index(mark) for mark in ("贵州:", "宁夏:", "江苏:")] + [len(text)]
    items = [text[start:end] for start, end in pairwise(starts)]
    return "".join(items[at] for at in order)


@pytest.mark.parametrize(
    "disturb",
    [
        lambda text: text.encode(),
        lambda text: text.replace("\n", "\r\n").encode(),
        lambda text: text.encode("gb18030"),
        lambda text: codecs.BOM_UTF8 + text.encode(),
        lambda text: codecs.BOM_UTF16_LE + text.encode("utf-16-le"),
        lambda text: in_order(text, 2, 0, 1).encode(),
        lambda text: text.replace("数\n\n量", "数量").replace("430个。", "430\n\n- 7 -\n\n个。").encode(),
        lambda text: text.replace(",", "，").replace("(", "（").replace(")", "）").encode(),
    ],
    ids=["again", "crlf", "gb18030", "bom", "utf-16", "order", "pages", "full-width"],
)
def test_the_same_items_are_the_same_articles(taken, seed, disturb):
    before = tree(taken.content)
    assert counts(take(taken, disturb(seed))) == {"new": 0, "changed": 0, "duplicate": 3, "unclear": 0, "refused": 0}
    assert tree(taken.content) == before


def test_also_after_an_editor_has_revised_them(taken, seed):
    for path in taken.articles.glob("2026/*/index.zh.md"):
        text = path.read_text("utf-8")
        head, body = text.split("\n---\n", 1)
        path.write_text(head.replace("title: ", "title: 新", 1) + "\n---\n" + body[:100] + "改写。\n", "utf-8")
    assert counts(take(taken, seed.encode()))["duplicate"] == 3


def test_another_version_waits_for_an_editor(taken, seed):
    before = tree(taken.articles)
    report = take(taken, seed.replace("6000元", "8000元").encode())
    changed = next(one for one in outcomes(report) if isinstance(one.decision, Changed))
    assert counts(report) == {"new": 0, "changed": 1, "duplicate": 2, "unclear": 0, "refused": 0}
    assert tree(taken.articles) == before
    waiting = tree(taken.root / changed.folder)
    assert set(waiting) == {"source.txt", "reason.yml", "index.zh.md", "proposal.diff", "changes.yml"}
    assert "8000元".encode() in waiting["index.zh.md"]
    assert counts(take(taken, seed.replace("6000元", "8000元").encode()))["duplicate"] == 3


def test_an_unknown_place_waits_with_its_reason(project, seed):
    text = "火星:建成首个社工站\n\n近日，火星建成首个社工站，服务全体居民的需求。\n\n（据火星日报）\n"
    report = take(project, (seed + text).encode())
    assert [type(one.decision) for one in outcomes(report)] == [New, New, New, Unclear]
    waiting = tree(project.root / outcomes(report)[3].folder)
    assert "火星" in waiting["reason.yml"].decode()
    assert waiting["source.txt"].decode().startswith("火星:建成首个社工站")
    again = take(project, (seed + text).encode())
    assert isinstance(outcomes(again)[3].decision, Duplicate)


def test_one_item_twice_in_a_digest_is_one_article(project, seed):
    assert counts(take(project, (seed + seed).encode())) == {
        "new": 3,
        "changed": 0,
        "duplicate": 3,
        "unclear": 0,
        "refused": 0,
    }


def test_two_items_never_share_a_folder(project):
    text = "贵州:同一个标题\n\n{}。\n\n（据贵州省民政厅）\n\n"
    one, two = (
        text.format("省民政厅召开推进会，部署今年社工站建设的各项任务，要求按时完成"),
        text.format("五名社工获评最美社工，她们的事迹在全省各地广为传颂并受到群众欢迎"),
    )
    assert counts(take(project, (one + two).encode()))["new"] == 2
    library, faults = read_library(project)
    assert not faults
    assert len({article.slug for article in library.articles}) == 2


def test_a_stray_character_is_set_aside(project):
    text = "贵州:标题\n\n正文里有\ufffd损坏的字。\n\n（据贵州省民政厅）\n"
    assert counts(take(project, text.encode()))["unclear"] == 1


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4", "没有标题。".encode(), b"x" * 50_000_000])
def test_what_is_refused_leaves_nothing(project, data):
    before = tree(project.root)
    (unreadable,) = take(project, data).unreadable
    assert unreadable.reason.rule.startswith("delivery-")
    assert {name: held for name, held in tree(project.root).items() if name != ".newsroom/content.lock"} == before


def test_nothing_is_taken_in_with_broken_lists(project):
    (project.data / "regions.yml").write_text("- id: guizhou\n  leval: province\n", "utf-8")
    with pytest.raises(ContentError):
        take(project, SEED.read_bytes())
    assert not project.articles.exists()


def test_a_broken_article_is_still_known(taken, seed):
    path = next(taken.articles.glob("2026/ning*/index.zh.md"))
    path.write_text(path.read_text("utf-8").replace("title: ", "title: 宁夏: ", 1), "utf-8")
    assert counts(take(taken, seed.encode()))["duplicate"] == 3


def test_another_command_is_waited_for(project):
    from generator.content.disk import lock

    with lock(project), pytest.raises(LockedError):
        take(project, SEED.read_bytes())


def test_one_text_without_a_place_is_an_item_of_the_place_that_is_given(project):
    text = "社工站建设推进会召开\n\n会议总结今年的工作，部署下一步任务。\n\n要求把社工站建在群众身边。\n"
    desk = read_desk(project, AT)
    arrivals = [receive_file("-", text.encode(), desk, Hints(region="guizhou"))]
    (outcome,) = outcomes(enter(project, arrivals, desk, Courier(Gate()), write=True))
    assert isinstance(outcome.decision, New)
    assert outcome.decision.bulletin.headline == "社工站建设推进会召开"
    assert len(outcome.decision.bulletin.paragraphs) == 2
    assert outcome.decision.bulletin.region == "guizhou"


def test_an_internal_item_is_refused_and_nothing_of_it_is_kept(project, seed):
    text = "贵州:关于某事的情况\n\n秘密★1年\n\n这里说的是内部的事情，不能公开。\n\n（据贵州省民政厅）\n"
    report = take(project, (seed + text).encode())
    assert counts(report) == {"new": 3, "changed": 0, "duplicate": 0, "unclear": 0, "refused": 1}
    assert outcomes(report)[3].folder == ""
    assert not any("内部的事情".encode() in held for held in tree(project.root).values())


def test_a_paper_that_is_internal_as_a_whole_is_refused(project, seed):
    report = take(project, ("内部资料 请勿外传\n\n" + seed).encode())
    assert [unreadable.reason.rule for unreadable in report.unreadable] == ["delivery-internal"]
    assert not project.articles.exists()


def test_personal_data_waits_for_an_editor(project):
    text = "贵州:社工帮扶暖人心\n\n有需要的居民可以拨打13812345678联系社工小李，全天都有人接听电话。\n\n（据贵州省民政厅）\n"
    (outcome,) = outcomes(take(project, text.encode()))
    assert outcome.decision.reason == "unclear-personal"
    hotline = text.replace("13812345678", "96567")
    assert counts(take(project, hotline.encode()))["unclear"] == 0
