"""What search is told of the real newsroom: what its pages show, and the words that lead to it."""

import pytest

from generator.checks.table import checked_library
from generator.errors import SiteError
from generator.model import EDITIONS
from generator.press.packing import Printout
from generator.search.documents import document
from generator.search.lexicon import lexicon
from generator.search.script import script
from generator.views.shelves import on_show
from tests.conftest import ROOT, edit, write_article


@pytest.fixture(scope="module")
def library(built):
    return checked_library(built)[0]


def told(library, built):
    site = built.root / "site"
    return [document(article, library, Printout(library, site, site).page) for article in on_show(library)]


def test_every_paragraph_is_told_as_it_stands(library, built):
    articles = {article.id: article for article in library.articles}
    for one in told(library, built):
        for lang, passage in one.passages.items():
            body = articles[one.id].text(lang).body.replace("*", "")
            assert passage.paragraphs == tuple(body.strip().split("\n\n"))


def test_one_article_is_told_from_its_own_pages(library, built):
    asked = []

    def page(permalink):
        asked.append(permalink)
        return (built.root / "site" / permalink / "index.html").read_text("utf-8")

    for article in on_show(library):
        asked.clear()
        document(article, library, page)
        assert asked == [f"articles/2026/{article.slug}/", f"en/articles/2026/{article.slug}/"]


def test_names_are_those_of_source_region_and_above(library, built):
    wuxi = next(one for one in told(library, built) if "wuxi" in one.path)
    assert wuxi.passages["zh"].names == (
        "无锡市民政局",
        "据无锡市民政局",
        "江苏省",
        "无锡市",
        "江苏: 无锡市实施“五大行动”深化“五社联动”",
        "往期资料",
    )
    assert wuxi.passages["en"].names[:3] == ("Wuxi Civil Affairs Bureau", "Jiangsu Province", "Wuxi")
    assert (wuxi.region, wuxi.source, wuxi.passages["zh"].label) == ("wuxi", "wuxi-civil-affairs", "往期资料")


NOTED = """\
source: { id: chinanews, statement: 据中国新闻网, author: 王明 }
images: [{ id: a, credit: 李四 }]
rights: { basis: permission }
editor_notes: ["原文合计有误，**不作推算**，见[说明](/about/)。"]
corrections:
- { on: 2026-11-25, what: { zh: 应为16.2万人次。, en: "It should read 162,000." }, languages: [en] }
- { on: 2026-11-24, what: { zh: 机构名称已改正。, en: The name of the agency was wrong. } }"""


def test_what_an_article_says_beside_its_text_is_told(project):
    folder = write_article(project, "noted", more=NOTED)
    edit(folder / "index.zh.md", "kind: own", "kind: reprint")
    edit(
        folder / "index.en.md",
        "machine_assisted: none",
        "machine_assisted: none\ntranslator_notes: [A *jin* is half a kilo.]",
    )
    library, _ = checked_library(project)
    page = '<div class="story__body"></div><footer>'
    told = document(library.articles[0], library, lambda _: page)
    assert told.passages["zh"].names[2:] == (
        "王明", "张三", "贵州省", "往期资料", "李四", "原文合计有误，不作推算，见说明。", "机构名称已改正。",
    )  # fmt: skip
    # What is said of one text is not said on the other's page.
    assert told.passages["en"].names[-3:] == (
        "A jin is half a kilo.", "It should read 162,000.", "The name of the agency was wrong.",
    )  # fmt: skip


def test_a_page_without_a_place_for_its_text_is_refused(library):
    with pytest.raises(SiteError) as caught:
        document(library.articles[0], library, lambda _: "<html></html>")
    assert caught.value.rule == "search-text"


def test_words_that_stand_for_each_other(library):
    rows = lexicon(library)
    by_form = {form: row for row in rows for form in (*row[0], *row[1])}
    assert "奖补" in by_form["补贴"][0]
    assert "社会工作者证书" in by_form["社工证"][0]
    assert "five-way community collaboration" in by_form["Five-Party"][1]
    assert "wuxi" in by_form["无锡"][2]
    shelves = {row[4]: (row[3], row[5][0], row[6][0]) for row in rows if len(row) > 3}
    assert shelves["topics/rewards-and-certificates/"] == ("topic", "持证与奖补", "Certificates and rewards")
    assert shelves["columns/helping-people-help-themselves/"][0] == "column"
    assert not [form for form in by_form if "…" in form or form != form.strip()]


@pytest.mark.parametrize("edition", EDITIONS)
def test_a_script_has_its_words_and_no_comment(edition):
    text = script(ROOT / "theme_overrides", edition)
    assert text.startswith("(function () {")
    assert f'"lang": "{edition.lang}"' in text
    assert not [line for line in text.splitlines() if line.lstrip().startswith("//")]
