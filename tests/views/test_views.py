"""What pages show, on the real content and on small sites."""

import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.views.front import front_view
from generator.views.site import site_views
from tests.conftest import write_article

ZH, EN = EDITIONS


@pytest.fixture
def views(newsroom):
    return {view.permalink: view for view in site_views(checked_library(newsroom)[0])}


def test_with_only_archive_items_nothing_is_latest(views):
    for front in (views[""], views["en/"]):
        assert front.content.latest == ()
        assert len(front.content.archive) == 3
        assert all(line.label for line in front.content.archive)
        assert [box.ref.count for box in front.content.columns] == [1]


def test_a_region_has_a_page_only_with_an_article(views):
    regions = {permalink for permalink in views if permalink.startswith("regions/")}
    assert regions == {"regions/guizhou/", "regions/ningxia/", "regions/jiangsu/", "regions/wuxi/"}
    assert [ref.title for ref in views["regions/wuxi/"].content.trail] == ["江苏"]


def test_an_article_says_where_it_is_from(views):
    content = views["articles/2026/wuxi-five-initiatives/"].content
    assert [ref.title for ref in content.trail] == ["江苏", "无锡"]
    assert content.original_title == "江苏: 无锡市实施“五大行动”深化“五社联动”"
    assert content.source_line == "（据无锡市民政局）"
    assert content.known_date == "来源未注明日期（原文作“日前”）"
    assert content.label == "往期资料"
    assert content.rights


def test_a_translation_is_unofficial_and_says_who_made_it(views):
    content = views["en/articles/2026/guizhou-social-work/"].content
    assert content.levels.permalink == "en/about/"
    assert content.steps[0].label == "Column mentioned"
    assert content.translation[0].startswith("Unofficial translation by this site")
    assert "Not yet reviewed" in content.translation
    assert content.known_date == "The source gives no date; the text speaks of 2022, so it is from 2022 or later"
    assert content.source_line == "Source: Chinanews.com (China News Service)"
    (picture,) = content.pictures
    assert picture.address is None
    assert picture.credit == "Guizhou Provincial Department of Civil Affairs"
    assert views["articles/2026/guizhou-social-work/"].content.translation == ()


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
    views = {view.permalink: view for view in site_views(library)}
    assert [line.article for line in front_view(ZH, library).content.latest] == ["a3", "a2", "a1"]
    (step,) = views["articles/2026/a2/"].content.steps
    assert (step.older.permalink, step.newer.permalink) == ("articles/2026/a1/", "articles/2026/a3/")


def test_an_article_without_twin_is_absent_from_the_other_edition(project):
    write_article(project, "one", english=None)
    views = {view.permalink: view for view in site_views(checked_library(project)[0])}
    assert "en/articles/2026/one/" not in views
    assert views["articles/2026/one/"].twin is None
    assert views["regions/guizhou/"].twin is None
    assert views["en/"].content.latest == ()


def test_drafts_are_on_no_page(project):
    folder = write_article(project, "one")
    path = folder / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    permalinks = {view.permalink for view in site_views(checked_library(project)[0])}
    assert permalinks == {"", "en/", "404.html"}
