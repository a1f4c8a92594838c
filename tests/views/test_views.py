"""What pages show, on the real content and on small sites."""

import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.views.front import front_view
from tests.conftest import TODAY, write_article
from tests.views.pages import site_views

ZH, EN = EDITIONS


@pytest.fixture
def views(newsroom):
    return {view.permalink: view for view in site_views(checked_library(newsroom)[0], TODAY)}


def test_with_only_archive_items_nothing_is_latest(views):
    for front in (views[""], views["en/"]):
        assert front.content.latest == ()
        assert len(front.content.archive) == 3
        assert all(line.label for line in front.content.archive)
        assert [box.ref.count for box in front.content.columns] == [1]


def test_a_region_has_a_page_only_with_an_article(views):
    regions = {permalink for permalink in views if permalink.startswith("regions/")}
    assert regions - {"regions/"} == {"regions/guizhou/", "regions/ningxia/", "regions/jiangsu/", "regions/wuxi/"}
    assert [ref.title for ref in views["regions/wuxi/"].content.trail] == ["江苏"]


def test_an_article_says_where_it_is_from(views):
    content = views["articles/2026/wuxi-five-initiatives/"].content
    assert [ref.title for ref in content.trail] == ["江苏", "无锡"]
    assert content.source.headline == "江苏: 无锡市实施“五大行动”深化“五社联动”"
    assert content.source.line == "（据无锡市民政局）"
    assert content.source.known_date == "来源未注明日期（原文作“日前”）"
    assert content.label == "往期资料"
    assert content.source.rights


def test_a_translation_is_unofficial_and_says_who_made_it(views):
    content = views["en/articles/2026/guizhou-social-work/"].content
    assert content.levels.permalink == "en/about/"
    assert content.steps[0].label == "Column mentioned"
    assert content.translation[0].startswith("Unofficial translation by this site")
    assert "Not yet reviewed" in content.translation
    assert content.source.known_date == "The source gives no date; the text speaks of 2022, so it is from 2022 or later"
    assert content.source.line == "Source: Chinanews.com (China News Service)"
    (picture,) = content.pictures
    assert picture.address is None
    assert picture.credit == "Guizhou Provincial Department of Civil Affairs"
    assert views["articles/2026/guizhou-social-work/"].content.translation == ()


@pytest.mark.parametrize(
    ("statement", "lines"),
    [
        ("Xinhua, Beijing, Nov. 20", ("来源：中国新闻网", "(Xinhua, Beijing, Nov. 20)")),
        ("", ("来源：中国新闻网", "(Source: Chinanews.com (China News Service))")),
    ],
)
def test_a_statement_is_told_as_printed_beside_the_text_that_it_was_printed_with(project, statement, lines):
    folder = write_article(project, "one", english=None)
    text = (
        (folder / "index.zh.md")
        .read_text("utf-8")
        .replace("lang: zh", "lang: en")
        .replace("kind: own", "kind: reprint")
    )
    source = f'source: {{ id: chinanews, statement: "{statement}" }}\nrights: {{ basis: permission }}\neditor:'
    (folder / "index.en.md").write_text(text.replace("editor:", source), "utf-8")
    (folder / "index.zh.md").unlink()
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    assert tuple(views[f"{prefix}articles/2026/one/"].content.source.line for prefix in ("", "en/")) == lines


def test_pairs_are_reciprocal(views):
    for view in views.values():
        if view.twin is not None:
            assert views[view.twin].twin == view.permalink


def test_new_articles_lead_and_steps_go_through_a_column(project):
    for number in (1, 2, 3):
        folder = write_article(project, f"a{number}", more="columns: [helping-people-help-themselves]")
        path = folder / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("T09:00", f"T0{number}:00"), "utf-8")
    library, faults = checked_library(project)
    assert not faults
    views = {view.permalink: view for view in site_views(library, TODAY)}
    assert [line.article for line in front_view(ZH, library, TODAY).content.latest] == ["a3", "a2", "a1"]
    (step,) = views["articles/2026/a2/"].content.steps
    assert (step.older.permalink, step.newer.permalink) == ("articles/2026/a1/", "articles/2026/a3/")


def test_an_article_without_twin_stands_in_the_other_edition_and_says_so(project):
    write_article(project, "one", english=None)
    write_article(project, "two")
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    view = views["en/articles/2026/one/"]
    assert view.content.fallback.startswith("This article has not been translated")
    assert (view.content.text_lang, view.canonical, view.twin) == ("zh-Hans", "articles/2026/one/", None)
    assert not view.is_indexed
    original = views["articles/2026/one/"]
    assert (original.twin, original.counterpart, original.canonical) == (None, "en/articles/2026/one/", None)
    # Native ones first on the front page, in order of time elsewhere.
    assert [line.article for line in views["en/"].content.latest] == ["two", "one"]
    assert [(line.article, line.lang) for line in views["en/archive/"].content.lines] == [("one", "zh"), ("two", "en")]


def test_a_withdrawn_article_leaves_a_notice_and_nothing_else(project):
    folder = write_article(project, "one", title="撤下的标题")
    path = folder / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    assert set(views) == {"", "en/", "404.html", "articles/2026/one/", "en/articles/2026/one/"}
    for view in views.values():
        assert "撤下的标题" not in repr(view)
    assert not views["articles/2026/one/"].is_indexed
    assert [notice.heading for notice in views["en/articles/2026/one/"].content.notices] == [
        "This article has been withdrawn", "本稿已撤下",
    ]  # fmt: skip


def test_drafts_are_on_no_page(project):
    folder = write_article(project, "one")
    path = folder / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    permalinks = {view.permalink for view in site_views(checked_library(project)[0], TODAY)}
    assert permalinks == {"", "en/", "404.html"}


def test_a_column_is_read_in_the_order_of_its_numbers(project):
    columns = project.data / "columns.yml"
    text = (
        columns.read_text("utf-8")
        .replace("owner: cited", "owner: ours")
        .replace("numbering: none", "numbering: running")
    )
    columns.write_text(text, "utf-8")
    # The third came late; the special in between has no number.
    for hour, (slug, number) in enumerate([("n1", 1), ("n2", 2), ("special", None), ("n5", 5), ("n3", 3)], 1):
        entry = "helping-people-help-themselves"
        entry = f"{{id: {entry}, number: {number}}}" if number else entry
        path = write_article(project, slug, more=f"columns: [{entry}]") / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("T09:00", f"T0{hour}:00"), "utf-8")
    library, faults = checked_library(project)
    assert {fault.rule for fault in faults} == {"number-missing"}
    views = {view.permalink: view for view in site_views(library, TODAY)}
    lines = views["columns/helping-people-help-themselves/"].content.lines
    assert [(line.article, line.number) for line in lines] == [
        ("n5", "第5期"), ("n3", "第3期"), ("special", None), ("n2", "第2期"), ("n1", "第1期"),
    ]  # fmt: skip
    (step,) = views["en/articles/2026/n3/"].content.steps
    assert (step.number, step.newer.permalink) == ("No. 3", "en/articles/2026/n5/")
    assert [line.article for line in views["archive/"].content.lines] == ["n3", "n5", "special", "n2", "n1"]


@pytest.mark.parametrize(
    ("home", "day", "leads"),
    [
        ("{slot: lead}", "2026-11-24", True),
        ("{slot: lead, from: 2026-11-25}", "2026-11-24", False),
        ("{slot: lead, from: 2026-11-25}", "2026-11-25", True),
        ("{slot: lead, until: 2026-11-25}", "2026-11-25", True),
        ("{slot: lead, until: 2026-11-25}", "2026-11-26", False),
    ],
)
def test_a_lead_is_set_by_hand_and_for_its_days(project, home, day, leads):
    older = write_article(project, "older", more=f"home: {home}", english=None) / "index.zh.md"
    older.write_text(older.read_text("utf-8").replace("T09:00", "T08:00"), "utf-8")
    write_article(project, "newer")
    library, faults = checked_library(project)
    assert not [fault for fault in faults if fault.is_error]
    front = front_view(ZH, library, day).content
    assert [front.lead and front.lead.article, *(line.article for line in front.latest)] == (
        ["older", "newer"] if leads else [None, "newer", "older"]
    )
    # What readers of English cannot read does not lead their edition.
    assert front_view(EN, library, day).content.lead is None


def test_every_listing_describes_itself(views):
    listed = [view for view in views.values() if view.template == "listing.html"]
    assert len({view.description for view in listed}) == len(listed)
    assert "*" not in views["en/columns/helping-people-help-themselves/"].description


def test_a_source_has_its_page(views):
    assert [line.article for line in views["sources/chinanews/"].content.lines] == ["a-c38224d2f760"]
    assert views["articles/2026/guizhou-social-work/"].content.source.page == "sources/chinanews/"
    assert "sources/guizhou-civil-affairs/" not in views
