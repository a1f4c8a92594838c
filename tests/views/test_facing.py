"""Both languages of an article, paragraph facing paragraph."""

import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.views.facing import facing_views
from tests.conftest import TODAY, write_article
from tests.views.pages import site_feeds, site_views


@pytest.fixture
def facing(project):
    def facing(chinese, english):
        write_article(project, "pair", body=chinese, english=english)
        library, faults = checked_library(project)
        assert not [fault for fault in faults if fault.is_error]
        return facing_views(library.articles[0], library)

    return facing


def test_paragraphs_with_one_number_face_each_other(facing):
    for view in facing("甲。\n\n乙。", "One.\n\nTwo."):
        assert [(row.number, row.original, row.translation) for row in view.content.rows] == [
            (1, "甲。", "One."),
            (2, "乙。", "Two."),
        ]


def test_a_paragraph_without_its_fellow_faces_nothing(facing):
    view = facing("甲。\n\n乙。", "One.")[0]
    assert (view.content.rows[1].original, view.content.rows[1].translation) == ("乙。", "")


def test_a_paragraph_put_in_between_faces_nothing_and_moves_no_other(project):
    path = write_article(project, "pair", body="甲。\n\n乙。", english="One.\n\nTwo.") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("乙。", "新的一段。\n\n乙。"), "utf-8")
    library, _ = checked_library(project)
    rows = facing_views(library.articles[0], library)[0].content.rows
    assert [(row.original, row.translation) for row in rows] == [("甲。", "One."), ("新的一段。", ""), ("乙。", "Two.")]


def test_a_paragraph_brings_the_notes_it_refers_to(facing):
    view = facing("甲。[^1]\n\n乙。\n\n[^1]: 注。", "One.\n\nTwo.")[0]
    assert [row.original for row in view.content.rows] == ["甲。[^1]\n\n[^1]: 注。", "乙。"]


def test_a_paragraph_whose_original_has_changed_says_so(project):
    path = write_article(project, "pair", body="甲。\n\n乙。", english="One.\n\nTwo.") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("乙。", "丙。"), "utf-8")
    library = checked_library(project)[0]
    chinese, english = facing_views(library.articles[0], library)
    assert [bool(row.remark) for row in english.content.rows] == [False, True]
    assert english.content.rows[1].remark.startswith("The original has changed since this was translated")
    assert "原文" in chinese.content.rows[1].remark
    assert "no longer agree" in english_feed(library).entries[0].foot[1]


def test_what_has_no_original_any_more_stays_where_it_was(project):
    path = write_article(project, "pair", body="甲。\n\n乙。\n\n丙。", english="One.\n\nTwo.\n\nThree.") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("乙。\n\n", ""), "utf-8")
    library = checked_library(project)[0]
    view = facing_views(library.articles[0], library)[0]
    assert [(row.number, row.original, row.translation) for row in view.content.rows] == [
        (1, "甲。", "One."), (None, "", "Two."), (2, "丙。", "Three."),
    ]  # fmt: skip


def english_feed(library):
    return next(feed for feed in site_feeds(library) if feed.home == "en/")


def test_an_article_in_one_language_has_no_such_page(facing):
    assert facing("甲。", None) == ()


def test_each_edition_has_the_page_and_search_engines_the_article(newsroom):
    views = {view.permalink: view for view in site_views(checked_library(newsroom)[0], TODAY)}
    for edition in EDITIONS:
        home = f"{edition.prefix}articles/2026/wuxi-five-initiatives/"
        page = views[home + "facing/"]
        assert page.canonical == home
        assert not page.is_indexed
        assert views[page.twin].twin == page.permalink
        assert views[home].content.facing.permalink == page.permalink
        assert page.content.original.edition.lang == "zh"
        assert len(page.content.rows) == 6
