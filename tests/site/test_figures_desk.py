"""The figures desk in the real browser: tables without and with scripts, marks, charts, and what a screen reader hears."""

import re

import pytest

from tests.site.conftest import ARTICLE, opened

pytestmark = pytest.mark.browser


def column(page, number):
    cells = page.locator(f"table.figures tbody tr:visible > :nth-child({number})")
    return [re.sub(r"\s+", " ", text).strip() for text in cells.all_inner_texts()]


def test_a_table_is_whole_without_scripts(browser, origin):
    page = opened(browser, f"{origin}figures/", java_script_enabled=False)
    assert page.locator("table.figures tbody tr").count() == 25
    assert page.locator("table.figures button, input").count() == 0
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_sorts_by_size(browser, origin, width):
    page = opened(browser, f"{origin}figures/indicators/certificate-reward/", width)
    sort = page.get_by_role("button", name="按数字排序")
    sort.click()
    assert page.locator("[aria-sort]").get_attribute("aria-sort") == "ascending"
    first = column(page, 2)
    # What the text gives no number for comes last, whichever way.
    assert "一次性2000元" in first[0]
    assert "鼓励给予一定奖补" in first[-1]
    sort.click()
    assert "一次性6000元" in column(page, 2)[0]
    assert "鼓励给予一定奖补" in column(page, 2)[-1]
    assert sorted(column(page, 2)) == sorted(first)
    page.goto(f"{origin}figures/regions/guizhou/")
    # People, stations and percentages have no order among them.
    assert page.get_by_role("button", name="按数字排序").count() == 0
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_table_is_narrowed_by_words(browser, origin, width):
    page = opened(browser, f"{origin}en/figures/", width)
    page.get_by_label("Filter the table").fill("guizhou stations")
    shown = column(page, 1)
    assert 0 < len(shown) < 25
    assert all("tation" in name for name in shown)
    assert page.get_by_role("status").inner_text() == f"Showing {len(shown)} of 25"
    for same in ("３６５８", "3,658", "52000"):
        page.get_by_label("Filter the table").fill(same)
        assert len(column(page, 1)) == 1
    page.get_by_label("Filter the table").fill("nowhere")
    assert page.get_by_role("status").inner_text() == "No figure matches."
    page.get_by_label("Filter the table").fill("")
    assert len(column(page, 1)) == 25
    page.close()


@pytest.mark.parametrize("edition", ["", "en/"])
def test_every_cell_leads_to_its_sentence_and_that_is_marked(browser, origin, edition):
    page = opened(browser, f"{origin}{edition}figures/")
    links = page.eval_on_selector_all("a.said", "found => found.map(one => one.href)")
    assert len(links) == 25
    for address in links:
        assert address.startswith(f"{origin}{edition}articles/2026/")
    by_article = {}
    for address in links:
        home, _, anchor = address.partition("#")
        by_article.setdefault(home, []).append(anchor)
    for home, anchors in by_article.items():
        page.goto(home)
        there = page.eval_on_selector_all(".story__body .stated", "found => found.map(one => one.id)")
        assert set(anchors) <= set(there)
    page.goto(f"{origin}{edition}{ARTICLE}#figure-exam-registrations-2022")
    mark = page.locator("#figure-exam-registrations-2022")
    assert "2022" in mark.inner_text()
    assert mark.evaluate("one => getComputedStyle(one).backgroundColor") != "rgba(0, 0, 0, 0)"
    box = mark.bounding_box()
    assert 0 < box["y"] < 900
    page.close()


def test_a_phone_reads_a_table_row_by_row_and_it_stays_a_table(browser, origin):
    page = opened(browser, f"{origin}figures/targets/", 360)
    tree = page.locator("table.figures").aria_snapshot()
    assert "- columnheader" in tree
    assert tree.count("- rowheader") == 7
    assert "- cell" in tree
    # Each cell says what it is, for the heads are out of sight.
    before = page.eval_on_selector(".figures tbody td", "one => getComputedStyle(one, ':before').content")
    assert "地区" in before
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_chart_is_legible_and_says_itself_in_words(browser, origin, width):
    page = opened(browser, f"{origin}figures/indicators/certificate-reward/", width)
    assert page.get_by_role("img", name="取得社会工作者证书的一次性奖补（单位：元）").count() == 1
    assert (
        page.locator(".chart desc").text_content()
        == "高级 · 宁夏：一次性6000元；中级 · 宁夏：一次性3000元；初级 · 银川：一次性2000元"
    )
    size = page.eval_on_selector(".chart text", "one => parseFloat(getComputedStyle(one).fontSize)")
    assert size >= 16
    right = page.eval_on_selector_all(
        ".chart text", "found => Math.max(...found.map(one => one.getBoundingClientRect().right))"
    )
    assert right <= width
    lengths = page.eval_on_selector_all(".chart__bar", "found => found.map(one => one.getBoundingClientRect().width)")
    assert [round(one / lengths[0], 2) for one in lengths] == [1, 0.5, 0.33]
    page.close()


def test_a_time_in_chinese_words_stands_in_one_line(browser, origin):
    page = opened(browser, f"{origin}en/figures/indicators/certificate-reward/")
    words = page.locator("td[data-value] > [lang]").first
    assert words.inner_text() == "近日"
    assert words.evaluate("one => one.getClientRects().length") == 1
    page.close()


@pytest.mark.parametrize(("system", "chosen"), [("dark", "light"), ("light", "dark")])
def test_a_chart_has_the_colors_that_a_reader_has_forced(browser, origin, system, chosen):
    page = opened(browser, f"{origin}figures/indicators/certificate-reward/", scheme=system, forced_colors="active")
    page.evaluate(f"document.documentElement.setAttribute('data-scheme', '{chosen}')")
    ink = page.evaluate("getComputedStyle(document.querySelector('h1')).color")
    for part in (".chart__label", ".chart__figure", ".chart__bar"):
        assert page.eval_on_selector(part, "one => getComputedStyle(one).fill") == ink
    page.close()


def test_the_field_that_narrows_a_table_shows_that_it_is_asked(browser, origin):
    page = opened(browser, f"{origin}figures/")
    page.get_by_label("筛选表格").focus()
    assert page.eval_on_selector(":focus", "one => getComputedStyle(one).outlineStyle") == "solid"
    page.close()


def test_a_table_is_whole_on_paper(browser, origin):
    page = opened(browser, f"{origin}en/figures/", 700)
    page.emulate_media(media="print")
    assert page.locator(".figures__filter").is_hidden()
    assert page.locator("table.figures thead").is_visible()
    assert page.locator("table.figures thead button:visible").count() == 0
    assert page.locator("table.figures thead").inner_text().strip() == "Indicator\tPlace\tFigure\tTime\tText and source"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    # What only leads elsewhere is of no use there.
    assert page.locator("nav:visible, .more:visible").count() == 0
    page.close()
