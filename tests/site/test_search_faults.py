"""What went wrong with search once, each as it was found."""

import time

import pytest

from tests.site.conftest import opened
from tests.site.test_search import FIVE, opened_dialog, searched, settled, status, titles, typed

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("gone", ["\u061c", "\u180e", "\U000e0100", "\ufff9"])
@pytest.mark.parametrize("edition", ["", "en/"])
def test_a_term_that_folds_into_nothing_is_none(browser, origin, edition, gone):
    page = searched(browser, origin + edition, f"?q=Guizhou {gone}" if edition else f"?q=贵州 {gone}")
    assert len(titles(page)) >= 1
    typed(page, gone)
    assert page.complaints == []
    page.close()


def asked(page, *queries):
    """The counts of queries that are asked at once, every candidate looked at."""
    return page.evaluate(
        """(queries) => Promise.all(queries.map(async (query) => {
            const answer = await newsroomSearch.ask(query);
            while (!answer.isWhole()) await answer.more();
            return answer.count();
        }))""",
        list(queries),
    )


def test_two_queries_in_the_other_script_do_not_disturb_each_other(browser, origin):
    page = searched(browser, origin)
    page.route("**/blocks/*", lambda route: (time.sleep(0.05), route.continue_()))
    assert min(asked(page, "社會工作", "貴州", "社會工作者證書")) >= 1
    page.close()


def test_a_character_of_the_other_script_between_spaces_is_found(browser, origin):
    page = searched(browser, f"{origin}en/")
    # The column's name stands in an article and in a record; the spaces beside Chinese are none.
    assert asked(page, '"《 助人自助 溫暖你我 》"', '"《 助人自助 , 溫暖你我 》"', "溫 暖") == [2, 0, 2]
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


def options(page):
    page.wait_for_selector("select[name=region]")
    return page.locator("select[name=region] option").all_inner_texts()


def test_a_count_that_has_not_been_checked_says_so(browser, origin):
    # Fillers of Ningxia are called 第0篇 to 第104篇; of two characters it is known without looking.
    page = searched(browser, origin, "?q=第1&region=guizhou")
    assert "宁夏回族自治区（16）" in options(page)
    page.close()
    page = searched(browser, origin, "?q=第1篇&region=guizhou")
    assert "宁夏回族自治区（至多3）" in options(page)
    page.close()


def test_no_term_is_dropped(browser, origin):
    page = searched(browser, f"{origin}en/")
    words = (
        "social work in Guizhou by the province and its people with a plan for the workforce of stations and agencies"
    )
    assert asked(page, words + " zzzznotthere", "social " * 30) == [0, 9]
    page.close()


@pytest.mark.parametrize(("broken", "action"), [("**/lexicon", None), ("**/facets.zh", ".search summary")])
def test_what_is_shown_stays_when_something_beside_it_is_missing(browser, origin, broken, action):
    page = searched(browser, origin)
    page.route(broken, lambda route: route.fulfill(status=404))
    typed(page, "五社联动")
    if action:
        page.click(action)
        page.wait_for_timeout(300)
    assert titles(page) == FIVE
    assert "搜索暂时不可用" in page.locator("form.search").inner_text()
    page.close()


def test_an_old_failure_does_not_take_a_new_answer_away(browser, origin):
    page = searched(browser, origin, "?q=第")
    page.route("**/zh/*", lambda route: (time.sleep(0.3), route.fulfill(status=404)))
    page.click(".search > .search__more")
    page.unroute("**/zh/*")
    typed(page, "五社联动")
    page.wait_for_timeout(1500)
    assert titles(page) == FIVE
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


@pytest.mark.parametrize(
    "query", ["贵州省社会工作人才补贴政策有哪些", "".join(chr(0x4E00 + 37 * n) for n in range(300)), "社工" * 100]
)
def test_a_long_query_does_not_ask_for_everything(browser, origin, query):
    page = searched(browser, origin)
    page.asked.clear()
    typed(page, query)
    page.wait_for_selector(".search__related:not([aria-busy])", state="attached")
    assert len(page.asked) <= 80
    page.close()


def test_filters_alone_that_leave_nothing_say_so(browser, origin):
    page = searched(browser, origin, "?year=1999")
    assert status(page) == "所选范围内没有稿件。"
    typed(page, "五社联动")
    assert status(page) == "所选范围内没有稿件含有“五社联动”。"
    page.locator(".search__near button", has_text="不加筛选查找").click()
    settled(page)
    assert titles(page) == FIVE
    page.close()


def test_a_long_text_in_the_other_script_is_found(browser, origin):
    page = searched(browser, origin)
    text = "通过优化规划布局、深化服务举措、固化平台建设、强化制度保障推动社会工作发展。截至2021年，全省社工人才总数突破5.2万人"
    assert asked(page, text, text.replace("总数", "總數"), text.replace("总数", "总量")) == [1, 1, 0]
    page.close()


@pytest.mark.parametrize(
    ("query", "offered"), [("五社联动", "不加筛选查找（2）"), ("一段摘要。正文", None), ("社工不在一处", None)]
)
def test_what_is_offered_without_the_filters_is_there(browser, origin, query, offered):
    page = searched(browser, origin, f"?q={query}&region=jiangsu&year=1999")
    found = page.locator(".search__near button", has_text="不加筛选查找").all_inner_texts()
    assert found == ([offered] if offered else [])
    page.close()


@pytest.mark.parametrize("query", ["贵州有多少持证社工", "什么是五社联动", "儿童主任的工资"])
def test_what_is_suggested_leads_somewhere_under_the_filters_too(browser, origin, query):
    page = searched(browser, origin, f"?q={query}&region=jiangsu")
    for text in page.locator(".search__near button").all_inner_texts():
        typed(page, text)
        assert len(titles(page)) >= 1, text
        typed(page, query)
    page.close()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("Children's’ home", None),
        ("five\u2011way", "Has “five-way”, used here for “five‑way”"),
        ("2021-2025", "Has “2021–2025”, used here for “2021-2025”"),
    ],
)
def test_marks_that_a_keyboard_has_one_of_are_read_both_ways(browser, origin, query, reason):
    page = searched(browser, f"{origin}en/", f"?q={query}")
    related = page.locator(".search__related").inner_text()
    assert reason is None or reason in related
    assert page.complaints == []
    page.close()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("3,658人", "按“3658人”查到（相当于“3,658人”）"),
        ("全省3,658人", None),
        ("3658人", None),
        ("2021年", None),
    ],
)
def test_a_figure_is_read_both_ways_with_its_measure_word_too(browser, origin, query, reason):
    page = searched(browser, origin, f"?q={query}")
    related = page.locator(".search__related").inner_text()
    assert reason in related if reason else "相当于" not in related
    page.close()


@pytest.mark.parametrize(("edition", "words"), [("", "全部稿件"), ("en/", "All articles")])
@pytest.mark.parametrize("lost", ["**/assets/search/search.*.js", "**/newsroom.js"])
def test_a_search_page_whose_script_is_lost_has_a_way_on(browser, origin, edition, words, lost):
    page = browser.new_page()
    page.route(lost, lambda route: route.abort())
    page.goto(f"{origin}{edition}search/?q=五社联动")
    page.click(f".search-page a:text-is('{words}')")
    assert page.url == f"{origin}{edition}archive/"
    page.go_back()
    page.unroute(lost)
    if "newsroom" in lost:
        page.reload()
    else:
        page.wait_for_selector(".search-page .notice")
        page.click("[data-search]")
    page.wait_for_selector("form.search .line__title")
    assert page.locator(".search-page > *").count() == 1
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
