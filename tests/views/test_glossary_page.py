"""The glossary of each edition: every term, in order, with the articles in which it stands."""

import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.views.furniture import furniture
from generator.views.uses import USES
from tests.conftest import TODAY, write, write_article
from tests.views.pages import site_views

ZH = EDITIONS[0]
GUIZHOU = "articles/2026/guizhou-social-work/"
WUXI = "articles/2026/wuxi-five-initiatives/"


def views_of(project):
    return {view.permalink: view for view in site_views(checked_library(project)[0], TODAY)}


def entries(view):
    return {entry.anchor: entry for _, some in view.content.letters for entry in some}


def uses(view, anchor):
    return [ref.permalink for ref in entries(view)[anchor].uses]


@pytest.fixture
def glossaries(newsroom):
    views = views_of(newsroom)
    return views["glossary/"], views["en/glossary/"]


def test_every_term_is_there_in_both_languages(newsroom, glossaries):
    terms = checked_library(newsroom)[0].terms
    zh, en = map(entries, glossaries)
    shown = [term for term in terms if term.is_for_readers]
    assert len(zh) == len(shown)
    assert zh.keys() == en.keys()
    for term in shown:
        assert (zh[term.anchor].name, zh[term.anchor].other) == (term.term.zh, term.term.en)
        assert (en[term.anchor].name, en[term.anchor].other) == (term.term.en, term.term.zh)


def test_chinese_is_in_the_order_of_its_pinyin_and_english_of_its_letters(glossaries):
    zh, en = glossaries
    letters = [letter for letter, _ in zh.content.letters]
    assert letters == sorted(letters)
    assert letters[0] == "0–9"
    under_s = [entry.name for entry in dict(zh.content.letters)["S"]]
    assert under_s[:3] == ["社工服务机构", "社工工匠精神", "社工黔行"]
    under_s = [entry.name for entry in dict(en.content.letters)["S"]]
    assert under_s[:3] == ["seed fund", "senior social worker certificate", "social assistance"]
    assert entries(en)["30-measures-for-a-city-that-thrives-on-talent"] in dict(en.content.letters)["0–9"]


def test_uses_are_those_of_the_edition(glossaries):
    zh, en = glossaries
    assert uses(zh, "five-way-community-collaboration") == [WUXI]
    assert uses(en, "five-way-community-collaboration") == [f"en/{WUXI}"]
    assert uses(en, "golden-civil-affairs-project") == [f"en/{GUIZHOU}"]
    assert [entry.anchor for entry in entries(zh).values() if not entry.uses]


def test_what_a_rendering_rests_on_is_said(glossaries):
    zh, en = map(entries, glossaries)
    found = en["social-organization"]
    assert (found.basis, found.source) == (
        "Rendering seen in public sources",
        "State Council Information Office",
    )
    assert (zh["social-organization"].basis, zh["social-organization"].source) == (
        "译法见于公开资料",
        "国务院新闻办公室",
    )
    assert zh["reward-payment"].basis == "通行译法，未核实"
    assert zh["five-way-community-collaboration"].basis == "本站自定译法"


def test_what_ours_goes_by_is_said_in_each_language(glossaries):
    zh, en = (entries(view)["society-work-department-of-the-cpc-central-committee"] for view in glossaries)
    assert (zh.basis, zh.source) == ("译法参照公开资料中的“Social Work Department”", "新华社，2024年；《北京周报》")
    assert (en.basis, en.source) == ("After “Social Work Department” in public sources", "Xinhua, 2024; Beijing Review")


def test_phrases_that_are_the_desks_do_not_stand_there(glossaries):
    for names in ({entry.name for entry in entries(view).values()} for view in glossaries):
        assert not {"据……", "讲好……故事", "截至2021年", "as of 2021", "no more than 2 percent"} & names


def test_other_chinese_forms_are_chinese(newsroom, glossaries):
    assert entries(glossaries[1])["one-off"].variants == ()
    assert entries(glossaries[1])["social-work-personnel"].variants == ("社工人才", "社工专业人才", "社会工作人才")


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_readers_may_not_see_uses_no_term(project, status):
    write_article(project, "shown", body="种子基金。", english="A seed fund.")
    path = write_article(project, "kept", title="未刊出", body="种子基金。", english="A seed fund.") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", f"status: {status}"), "utf-8")
    views = views_of(project)
    assert uses(views["glossary/"], "seed-fund") == ["articles/2026/shown/"]
    assert uses(views["en/glossary/"], "seed-fund") == ["en/articles/2026/shown/"]
    assert "未刊出" not in repr(views["glossary/"].content)


def test_what_is_not_translated_is_no_use_in_the_other_edition(project):
    write_article(project, "one", body="种子基金。", english=None)
    views = views_of(project)
    assert uses(views["glossary/"], "seed-fund") == ["articles/2026/one/"]
    assert uses(views["en/glossary/"], "seed-fund") == []


def test_the_address_of_a_link_is_no_use(project):
    write_article(project, "one", body="甲。", english="See [this](https://example.org/seed-fund).")
    assert uses(views_of(project)["en/glossary/"], "seed-fund") == []


def test_a_term_of_many_articles_has_a_list_of_its_own(project):
    for number in range(USES + 1):
        english = "A seed fund." if number else "Money."
        write_article(project, f"a{number:02}", title=f"第{number}篇", body="种子基金。", english=english)
    views = views_of(project)
    entry = entries(views["glossary/"])["seed-fund"]
    assert len(entry.uses) == USES
    assert (entry.every.permalink, entry.every.count) == ("glossary/seed-fund/", USES + 1)
    assert len(views["glossary/seed-fund/"].content.uses) == USES + 1
    # In English all are in the glossary itself, so there is nothing for a twin to be.
    assert entries(views["en/glossary/"])["seed-fund"].every is None
    assert "en/glossary/seed-fund/" not in views
    assert (views["glossary/seed-fund/"].twin, views["glossary/seed-fund/"].counterpart) == (None, "en/glossary/")


def test_a_list_of_uses_that_the_other_edition_has_too_is_its_twin(project, monkeypatch):
    monkeypatch.setattr("generator.views.uses._PAGE", 10)
    for number in range(25):
        write_article(project, f"a{number:02}", body="种子基金。", english="A seed fund.")
    views = views_of(project)
    assert views["glossary/seed-fund/"].twin == "en/glossary/seed-fund/"
    assert views["en/glossary/seed-fund/"].twin == "glossary/seed-fund/"
    # Their pages need not hold the same.
    assert views["glossary/seed-fund/1/"].twin is None


def test_a_long_list_has_pages(project, monkeypatch):
    monkeypatch.setattr("generator.views.uses._PAGE", 10)
    for number in range(25):
        write_article(project, f"a{number:02}", body="种子基金。", english=None)
    views = views_of(project)
    first, older = views["glossary/seed-fund/"], views["glossary/seed-fund/1/"]
    assert (len(first.content.uses), len(older.content.uses)) == (15, 10)
    assert (first.content.older.permalink, older.content.newer.permalink) == (older.permalink, first.permalink)
    assert older.title == "种子基金：2026年11月24日刊出"


def test_it_is_in_the_foot_of_every_page_and_has_a_twin(newsroom, glossaries):
    library = checked_library(newsroom)[0]
    assert [view.twin for view in glossaries] == ["en/glossary/", "glossary/"]
    for edition, view in zip(EDITIONS, glossaries, strict=True):
        assert view.permalink in [ref.permalink for ref in furniture(edition, library).foot]


def test_without_a_term_there_is_no_glossary(project):
    write_article(project, "one")
    write(project.data / "glossary.yml", "")
    library, faults = checked_library(project)
    assert not faults
    assert not [view for view in site_views(library, TODAY) if "glossary" in view.permalink]
    assert "glossary/" not in [ref.permalink for ref in furniture(ZH, library).foot]
