"""More results: they come when asked for, none twice, and go on whatever happens meanwhile."""

import time

import pytest

from tests.site.asking import FIVE, searched, settled, status, titles

pytestmark = pytest.mark.browser


def test_more_results_come_when_asked_for(browser, origin):
    page = searched(browser, origin, "?q=第")
    assert status(page).endswith("107条")
    assert len(titles(page)) == 10
    page.click(".search__more")
    page.wait_for_function("document.querySelectorAll('.search__results > li').length === 20")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.search__results a')[10]")
    page.close()


def test_more_asked_for_twice_gives_nothing_twice(browser, origin):
    page = searched(browser, origin, "?q=第")
    page.route("**/zh/*", lambda route: (time.sleep(0.02), route.continue_()))
    page.evaluate("() => { const more = document.querySelector('.search__more'); more.click(); more.click(); }")
    page.wait_for_function("document.querySelectorAll('.search > .search__results > li').length >= 20")
    page.wait_for_timeout(500)
    for _ in range(20):
        if page.locator(".search > .search__more").is_visible():
            before = len(titles(page))
            page.click(".search > .search__more")
            page.wait_for_function(f"document.querySelectorAll('.search > .search__results > li').length > {before}")
    links = page.locator(".search > .search__results a").evaluate_all("(all) => all.map((one) => one.href)")
    # The fillers' titles, a correction and a note of the desk.
    assert len(links) == len(set(links)) == 107
    page.close()


def test_more_asked_for_while_another_answer_is_on_its_way_is_no_failure(browser, origin):
    page = searched(browser, origin, "?q=第")
    page.evaluate(
        """() => {
            document.querySelector(".search input").value = "五社联动";
            document.querySelector("form.search").requestSubmit();
            document.querySelector(".search > .search__more").click();
        }"""
    )
    settled(page)
    assert titles(page) == FIVE
    assert page.complaints == []
    page.close()


def test_more_results_go_on_in_what_has_been_published_since(browser, origin):
    page = searched(browser, origin, "?q=第")
    # What the index was when the page was opened: another root, and files that are gone by now.
    page.evaluate("newsroomSearch.store.root += ' '")
    page.route("**/zh/*", lambda route: (route.fulfill(status=404), page.unroute("**/zh/*")))
    page.click(".search > .search__more")
    page.wait_for_function("document.querySelectorAll('.search > .search__results > li').length > 10")
    assert "搜索暂时不可用" not in page.locator("form.search").inner_text()
    links = page.locator(".search > .search__results a").evaluate_all("(all) => all.map((one) => one.href)")
    assert len(links) == len(set(links))
    assert page.evaluate("document.activeElement.href") == links[10]
    page.close()
