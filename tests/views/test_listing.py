"""Lists on several pages, and the archive by year and month."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.checks.table import checked_library
from generator.views.listing import PAGE, paged
from tests.conftest import TODAY, write_article
from tests.views.pages import site_views


@given(st.integers(0, 500))
def test_every_article_is_on_one_page_in_its_order(count):
    articles = list(range(count))
    assert [article for _, part in paged(articles) for article in part] == articles


@given(st.integers(1, 500))
def test_what_is_on_a_numbered_page_stays_there(count):
    """One more article, the newest, changes the first page, and at most opens one more."""
    before = {number: list(part) for number, part in paged(list(range(count))) if number}
    after = {number: list(part) for number, part in paged([-1, *range(count)]) if number}
    assert before.items() <= after.items()
    assert len(after) <= len(before) + 1
    assert all(len(part) == PAGE for part in after.values())


@pytest.fixture
def views(project, monkeypatch):
    """Five articles of November, one of October and one of the year before, two a page."""
    monkeypatch.setattr("generator.views.listing.PAGE", 2)
    for month, days in (("2025-12", 1), ("2026-10", 1), ("2026-11", 5)):
        for day in range(1, days + 1):
            path = write_article(project, f"a{month[2:]}-{day}") / "index.zh.md"
            path.write_text(path.read_text("utf-8").replace("2026-11-24T", f"{month}-0{day}T"), "utf-8")
    return {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}


def test_the_archive_leads_to_every_month(views):
    (this, months), (last, others) = views["en/archive/"].content.years
    assert (this.title, this.permalink) == ("2026", "en/archive/2026/")
    assert [(ref.title, ref.permalink, ref.count) for ref in months] == [
        ("November", "en/archive/2026/11/", 5), ("October", "en/archive/2026/10/", 1),
    ]  # fmt: skip
    assert (last.permalink, [ref.permalink for ref in others]) == ("en/archive/2025/", ["en/archive/2025/12/"])
    year = views["en/archive/2025/"]
    assert (year.title, year.lines) == ("2025", ("a25-12-1",))


def test_a_month_has_its_pages(views):
    first, older = views["archive/2026/11/"], views["archive/2026/11/1/"]
    assert (first.lines, older.lines) == (("a26-11-5", "a26-11-4", "a26-11-3"), ("a26-11-2", "a26-11-1"))
    assert (first.content.newer, first.content.older.permalink) == (None, "archive/2026/11/1/")
    assert (older.content.newer.permalink, older.content.older) == ("archive/2026/11/", None)
    assert (first.title, older.title) == ("2026年11月", "2026年11月：2026年11月1日至2026年11月2日刊出")
    assert "archive/2026/11/2/" not in views


def test_a_kind_has_its_index(views):
    (guizhou,) = views["en/regions/"].content.ways
    assert (guizhou.ref.title, guizhou.ref.count, guizhou.within) == ("Guizhou", 7, ())
    assert {permalink for permalink in views if permalink in {"columns/", "regions/", "topics/", "sources/"}} == {
        "regions/", "topics/",
    }  # fmt: skip


def test_a_region_leads_to_the_regions_in_it(newsroom):
    views = {view.permalink: view for view in site_views(checked_library(newsroom)[0], TODAY)}
    assert [ref.title for ref in views["regions/jiangsu/"].content.within] == ["无锡"]
    assert [(way.ref.title, [inner.ref.title for inner in way.within]) for way in views["regions/"].content.ways] == [
        ("江苏", ["无锡"]), ("贵州", []), ("宁夏", []),
    ]  # fmt: skip


def test_a_region_has_its_pages(views):
    pages = [views[f"en/regions/guizhou/{part}"] for part in ("", "2/", "1/")]
    assert [len(view.lines) for view in pages] == [3, 2, 2]
    assert {view.feed for view in pages} == {"en/regions/guizhou/"}
    assert all(view.twin in views for view in pages)


def test_a_day_is_the_sites_wherever_the_editor_was(project):
    path = write_article(project, "one") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("2026-11-24T09:00:00+08:00", "2026-10-31T20:00:00-05:00"), "utf-8")
    views = {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}
    assert views["archive/2026/11/"].lines == ("one",)
    assert views["archive/2026/11/"].content.lines[0].dateline == "2026年11月1日"
    assert views["articles/2026/one/"].content.published_here == "2026年11月1日在本站刊出"
    assert views["articles/2026/one/"].updated == "2026-11-01T09:00:00+08:00"
