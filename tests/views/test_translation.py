"""What an English page says of whom its text is by."""

import pytest

from generator.content.library import read_library
from generator.model import EDITIONS
from generator.render.metadata import structured_data
from generator.views.article import article_view
from tests.conftest import write_article
from tests.review.desk import en, sign_all, signed, staffed, zh
from tests.views.pages import site_feeds


@pytest.fixture
def draft(project):
    write_article(staffed(project, "initial", "second", "final"), "one")
    edit(project, "machine_assisted: none", "machine_assisted: draft")
    return project


def edit(project, old, new):
    path = en(project)
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")


def shown(project, lang="en"):
    """The words near the headline, those below the text, and those that close it in the feed."""
    library, faults = read_library(project)
    assert not faults
    edition = next(edition for edition in EDITIONS if edition.lang == lang)
    content = article_view(library.articles[0], edition, library).content
    feed = next(feed for feed in site_feeds(library) if feed.edition.lang == lang)
    return content.translation_short, content.translation, feed.entries[0].foot


def test_a_machine_draft_is_told_until_a_name_stands_for_it(draft):
    short, below, foot = shown(draft)
    assert short == "Machine draft, not yet checked by anyone"
    assert short in foot
    assert "Not yet reviewed" in below
    signed(draft, "initial", "chen-jie", "en")
    short, below, foot = shown(draft)
    assert short == "Unofficial translation, not yet reviewed"
    assert "Machine assistance: draft" in below
    assert len(foot) == 1


def test_a_translators_name_is_one_too(draft):
    edit(draft, "machine_assisted", "translator: wang-fang\nmachine_assisted")
    short, below, _ = shown(draft)
    assert short == "Unofficial translation, not yet reviewed"
    assert "Translated by: Wang Fang" in below


def test_who_signed_the_final_review_is_the_reviewer(draft):
    sign_all(draft, "en")
    short, below, _ = shown(draft)
    assert short == "Unofficial translation"
    assert "Reviewed by: Zhao Xin" in below


def test_an_edit_takes_the_reviewer_away(draft):
    sign_all(draft, "en")
    edit(draft, "Text.", "Another text.")
    short, below, _ = shown(draft)
    assert short == "Machine draft, not yet checked by anyone"
    assert "Not yet reviewed" in below


@pytest.mark.parametrize("credit", ["wang-fang", "王芳", "Wang Fang"])
def test_who_is_credited_by_id_or_name_stands_in_the_language_of_the_page(draft, credit):
    edit(draft, "machine_assisted", f"translator: {credit}\nmachine_assisted")
    original = zh(draft)
    original.write_text(original.read_text("utf-8").replace("editor: 张三", f"editor: {credit}"), "utf-8")
    assert "Translated by: Wang Fang" in shown(draft)[1]
    library, _ = read_library(draft)
    views = {edition.lang: article_view(library.articles[0], edition, library) for edition in EDITIONS}
    assert (views["zh"].content.editor, views["en"].content.editor) == (
        "责任编辑：王芳",
        "Responsible editor: Wang Fang",
    )
    data = structured_data(views["en"], "https://example.org/", "The site") or {}
    assert data["translator"] == {"@type": "Person", "name": "Wang Fang"}


def test_a_name_that_two_go_by_stands_as_it_is_written(draft):
    edit(draft, "machine_assisted", "translator: 王芳\nmachine_assisted")
    people = draft.data / "people.yml"
    rows = people.read_text("utf-8")
    people.write_text(rows + "- { id: wang-fang-2, name: { zh: 王芳, en: Wang Fong }, roles: [translator] }\n", "utf-8")
    assert "Translated by: 王芳" in shown(draft)[1]


def test_an_original_says_nothing_of_translation(draft):
    assert shown(draft, "zh") == (None, (), ())
