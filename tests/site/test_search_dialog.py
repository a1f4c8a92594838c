"""The dialog of search: when it opens and closes, the keyboard and the focus in it, typing, and what axe finds."""

import time

import pytest

from tests.site.asking import marks, opened_dialog, settled, titles, typed
from tests.site.conftest import ARTICLE, opened
from tests.site.test_browser import AXE, COLOURS, contrast

pytestmark = pytest.mark.browser


def test_nothing_of_search_is_loaded_before_it_is_wanted(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.wait_for_load_state("networkidle")
    assert not [address for address in page.asked if "search" in address]
    page.close()


@pytest.mark.parametrize(
    "path", ["", ARTICLE, "en/", "en/archive/", "404.html", "regions/guizhou/", "en/regions/ningxia/1/"]
)
def test_it_opens_everywhere_and_leads_into_the_same_edition(browser, origin, path):
    edition = "en/" if path.startswith("en/") else ""
    page = opened_dialog(browser, origin, path, "五社联动")
    link = page.locator(".search__results a").first
    assert link.evaluate("(one) => one.href") == f"{origin}{edition}articles/2026/wuxi-five-initiatives/"
    link.click()
    page.wait_for_url(f"{origin}{edition}articles/2026/wuxi-five-initiatives/")
    assert page.complaints == []
    page.close()


def test_it_answers_as_one_types_and_what_the_mouse_pastes(browser, origin):
    page = opened_dialog(browser, origin)
    page.keyboard.type("数据收集，汇聚")
    settled(page)
    assert len(titles(page)) == 2
    page.fill(".search input", "")
    # As the mouse does it: no key goes up or down.
    page.evaluate("document.execCommand('insertText', false, '种子基金')")
    settled(page)
    assert titles(page) == ["无锡市实施“五大行动”深化“五社联动”"]
    page.close()


def test_an_input_method_is_not_answered_before_it_has_a_word(browser, origin):
    page = opened_dialog(browser, origin)
    page.asked.clear()
    client = page.context.new_cdp_session(page)
    for text in ("s", "sh", "she g", "she gong"):
        client.send("Input.imeSetComposition", {"text": text, "selectionStart": len(text), "selectionEnd": len(text)})
        page.wait_for_timeout(200)
    assert page.asked == []
    assert titles(page) == []
    client.send("Input.insertText", {"text": "社工"})
    settled(page)
    assert len(titles(page)) >= 1
    assert marks(page)
    page.close()


def test_the_keyboard_does_everything(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.keyboard.press("Control+k")
    page.wait_for_selector("[role=dialog]")
    assert page.evaluate("document.activeElement.name") == "q"
    page.keyboard.type("社会工作")
    settled(page)
    page.keyboard.press("ArrowDown")
    first = page.evaluate("document.activeElement.innerText")
    assert first == titles(page)[0]
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") == titles(page)[1]
    for _ in range(2):
        page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.name") == "q"
    stops = set()
    for _ in range(60):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
        stops.add(page.evaluate("document.activeElement.outerHTML"))
    assert len(stops) == page.locator("[role=dialog] :is(a[href], button, input, summary):visible").count()
    page.keyboard.press("Escape")
    assert page.locator("[role=dialog]").count() == 0
    page.keyboard.press("Control+k")
    page.wait_for_selector("[role=dialog]")
    assert page.input_value(".search input") == "社会工作"
    page.close()


def test_closing_gives_the_focus_back(browser, origin):
    page = opened(browser, origin)
    page.focus("[data-search]")
    page.keyboard.press("Enter")
    page.wait_for_selector("[role=dialog]")
    page.click(".search-dialog__close")
    assert page.evaluate("document.activeElement.hasAttribute('data-search')")
    page.close()


def test_enter_in_the_dialog_leads_to_the_page(browser, origin):
    page = opened_dialog(browser, origin, "en/", "volunteers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=volunteers")
    page.wait_for_selector(".search__results a")
    page.close()


def test_escape_and_tab_work_wherever_the_focus_is(browser, origin):
    page = opened_dialog(browser, origin, query="第")
    page.click(".search-dialog__title")
    page.keyboard.press("Shift+Tab")
    assert page.evaluate("document.activeElement.closest('[role=dialog]') !== null")
    page.click(".search-dialog__title")
    page.keyboard.press("Escape")
    assert page.locator("[role=dialog]").count() == 0
    page.close()


def test_a_dialog_is_one_and_gives_the_focus_back(browser, origin):
    page = opened(browser, origin)
    page.route("**/search.zh.js", lambda route: (time.sleep(0.3), route.continue_()))
    page.focus("[data-search]")
    for _ in range(3):
        page.evaluate("document.querySelector('[data-search]').click()")
    page.wait_for_selector("[role=dialog]")
    page.wait_for_timeout(500)
    assert page.locator("[role=dialog]").count() == 1
    typed(page, "五社联动")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Control+k")
    page.wait_for_timeout(100)
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hasAttribute('data-search')")
    page.close()


def test_the_page_does_not_move_when_the_dialog_opens(browser, origin):
    page = opened(browser, f"{origin}articles/2026/guizhou-social-work/")
    page.route("**/search.css", lambda route: (time.sleep(0.3), route.continue_()))
    page.evaluate("scrollTo(0, 700)")
    page.keyboard.press("Control+k")
    page.wait_for_selector("[role=dialog]")
    assert page.evaluate("getComputedStyle(document.querySelector('.search-cover')).position") == "fixed"
    page.keyboard.press("Escape")
    assert page.evaluate("scrollY") == 700
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (360, "light"), (360, "dark")])
@pytest.mark.parametrize(
    ("edition", "query"), [("", "社会工作"), ("en/", "五社联动"), ("", "服务指引"), ("en/", "volunteers")]
)
def test_axe_finds_no_fault_in_the_dialog(browser, origin, edition, query, width, scheme):
    page = opened_dialog(browser, origin, edition, query, width=width, scheme=scheme)
    page.click(".search summary")
    page.wait_for_selector(".search__choices select")
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert page.evaluate(
        "(() => { const box = document.querySelector('[role=dialog]'); return box.scrollWidth <= box.clientWidth; })()"
    )
    for text, ink, paper in page.evaluate(
        COLOURS.replace("document.body, Node", "document.querySelector('[role=dialog]'), Node")
    ):
        assert contrast(ink, paper) >= 4.5, (text, ink, paper)
    assert page.complaints == []
    page.close()
