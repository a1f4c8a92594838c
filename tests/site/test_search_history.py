"""The address of a search, Back and Forward, what the page is called, and what is said where search cannot come."""

import pytest

from tests.site.asking import FIVE, opened_dialog, searched, settled, titles, typed
from tests.site.conftest import ARTICLE, opened

pytestmark = pytest.mark.browser

DIALOG = "[role=dialog]"


def entries(page):
    return page.evaluate("history.length")


def arrived(page):
    """A browser goes back and forward in its own time."""
    page.wait_for_timeout(200)


def test_back_closes_the_dialog_and_stays_on_the_page(browser, origin):
    page = opened_dialog(browser, origin, ARTICLE, "五社联动", width=390)
    page.evaluate("window.isSame = true")
    page.go_back()
    arrived(page)
    assert page.url == origin + ARTICLE
    assert page.locator(DIALOG).count() == 0
    assert page.evaluate("isSame && document.activeElement.hasAttribute('data-search')")
    page.go_forward()
    page.wait_for_selector(DIALOG)
    settled(page)
    assert titles(page) == FIVE
    assert page.complaints == []
    page.close()


@pytest.mark.parametrize("how", ["Escape", "button", "cover"])
def test_closing_takes_the_entry_back(browser, origin, how):
    page = opened(browser, origin)
    page.goto(origin + ARTICLE)
    for _ in range(3):
        page.click("[data-search]")
        page.wait_for_selector(DIALOG)
        if how == "Escape":
            page.keyboard.press("Escape")
        elif how == "button":
            page.click(".search-dialog__close")
        else:
            page.mouse.click(5, 400)
        assert page.locator(DIALOG).count() == 0
        arrived(page)
        assert page.evaluate("history.state") is None
    page.go_back()
    assert page.url == origin
    page.close()


def test_what_is_typed_last_does_not_come_after_the_dialog_is_closed(browser, origin):
    page = opened_dialog(browser, origin, ARTICLE)
    page.keyboard.type("五社")
    page.keyboard.press("Escape")
    arrived(page)
    assert page.evaluate("history.state") is None
    page.close()


def test_who_comes_back_from_a_result_finds_the_dialog_as_it_was(browser, origin):
    page = opened_dialog(browser, origin, ARTICLE, "第")
    page.click(".search > .search__more")
    page.wait_for_function("document.querySelectorAll('.search > .search__results > li').length === 20")
    link = page.locator(".search > .search__results a").nth(14)
    followed = link.inner_text()
    link.click()
    page.wait_for_url("**/filler-*/")
    page.go_back()
    page.wait_for_selector(DIALOG)
    settled(page)
    page.wait_for_function("document.querySelectorAll('.search > .search__results > li').length === 20")
    arrived(page)
    assert page.input_value(".search input") == "第"
    assert page.evaluate("document.activeElement.innerText") == followed
    page.keyboard.press("Escape")
    arrived(page)
    assert page.url == origin + ARTICLE
    assert page.locator(DIALOG).count() == 0
    page.close()


def test_who_comes_back_to_the_page_finds_as_many_results(browser, origin):
    page = searched(browser, origin, "?q=第")
    for count in (20, 30):
        page.click(".search > .search__more")
        page.wait_for_function(f"document.querySelectorAll('.search > .search__results > li').length === {count}")
    link = page.locator(".search > .search__results a").nth(27)
    followed = link.inner_text()
    link.click()
    page.wait_for_url("**/filler-*/")
    page.go_back()
    page.wait_for_function("document.querySelectorAll('.search > .search__results > li').length === 30")
    arrived(page)
    assert page.evaluate("document.activeElement.innerText") == followed
    assert page.evaluate("document.activeElement.getBoundingClientRect().top < innerHeight")
    typed(page, "篇")
    assert len(titles(page)) == 10
    page.close()


def test_a_filter_stepped_through_is_one_entry(browser, origin):
    page = searched(browser, origin, "?q=社会工作")
    page.click("summary")
    page.wait_for_selector("select[name=topic]")
    before = entries(page)
    page.focus("select[name=topic]")
    for _ in range(2):
        page.keyboard.press("ArrowDown")
        settled(page)
    chosen = page.url
    assert "topic=" in chosen
    page.select_option("select[name=sort]", "date")
    settled(page)
    assert entries(page) == before + 2
    page.go_back()
    settled(page)
    assert page.url == chosen
    page.go_back()
    settled(page)
    assert "topic=" not in page.url
    page.close()


@pytest.mark.parametrize(("edition", "name"), [("", "搜索 · 社工简讯"), ("en/", "Search · Social Work Bulletins")])
def test_the_page_is_called_by_what_is_asked(browser, origin, edition, name):
    page = searched(browser, origin + edition, "?q=五社联动")
    assert page.title() == f"五社联动 · {name}"
    typed(page, "金民工程")
    assert page.title() == f"金民工程 · {name}"
    typed(page, "")
    assert page.title() == name
    page.go_back()
    settled(page)
    assert page.title() == f"五社联动 · {name}"
    page.close()


@pytest.mark.parametrize(
    ("edition", "said"),
    [
        ("", "搜索暂时不可用，请检查网络后再试。"),
        ("en/", "Search is not available just now. Check your connection and try again."),
    ],
)
def test_where_search_does_not_come_the_article_stays_and_it_is_said(browser, origin, edition, said):
    page = opened(browser, origin + edition + ARTICLE, width=360)
    page.context.set_offline(True)
    for _ in range(2):
        page.click("[data-search]")
        page.wait_for_selector("[role=alert]")
        assert page.locator("[role=alert]").all_inner_texts() == [said]
    assert page.url == origin + edition + ARTICLE
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.context.set_offline(False)
    page.click("[data-search]")
    page.wait_for_selector(DIALOG)
    assert page.locator("[role=alert]").count() == 0
    page.close()


def test_no_character_alone_opens_search(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.asked.clear()
    for key in ("/", "k", "s", "?"):
        page.keyboard.press(key)
    arrived(page)
    assert not [address for address in page.asked if "search" in address]
    page.close()


def test_it_has_an_address_and_back_works(browser, origin):
    page = searched(browser, origin, "?q=奖补")
    assert titles(page) == ["宁夏出台新政奖励社会工作人才"]
    page.click(".search input")
    page.keyboard.press("Control+A")
    page.keyboard.type("五社联动")
    settled(page)
    assert page.evaluate("new URLSearchParams(location.search).get('q')") == "五社联动"
    page.keyboard.press("Enter")
    page.click(".search__results a")
    page.wait_for_url("**/wuxi-five-initiatives/")
    page.go_back()
    page.wait_for_selector(".search__results a")
    settled(page)
    assert titles(page) == FIVE
    page.go_back()
    settled(page)
    assert page.input_value(".search input") == "奖补"
    assert titles(page) == ["宁夏出台新政奖励社会工作人才"]
    page.close()


def test_the_switch_asks_the_other_edition_the_same(browser, origin):
    page = searched(browser, origin, "?q=五社联动")
    page.click(".switch")
    page.wait_for_url("**/en/search/?q=*")
    page.wait_for_selector(".search__results a")
    assert page.input_value(".search input") == "五社联动"
    page.close()


def test_what_is_entered_at_once_is_in_the_history(browser, origin):
    page = searched(browser, origin)
    for query in ("金民", "五社联动"):
        page.fill(".search input", "")
        page.keyboard.type(query)
        page.keyboard.press("Enter")
        settled(page)
    page.go_back()
    settled(page)
    assert page.input_value(".search input") == "金民"
    assert page.locator(".switch").get_attribute("href").endswith("?q=%E9%87%91%E6%B0%91")
    page.close()


def test_the_same_query_entered_again_is_no_new_page(browser, origin):
    page = searched(browser, origin, "?q=it's")
    before = page.evaluate("history.length")
    for _ in range(3):
        page.press(".search input", "Enter")
        settled(page)
    assert page.evaluate("history.length") == before
    page.close()
