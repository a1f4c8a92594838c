"""Where search cannot get what it needs: files lost, damaged or published anew, an old browser, no scripts."""

import time

import pytest

from tests.site.asking import FIVE, opened_dialog, searched, settled, titles, typed

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("broken", ["**/index.json", "**/blocks/*", "**/zh/*"])
@pytest.mark.parametrize("how", ["missing", "damaged", "empty"])
def test_a_broken_index_is_said_and_can_be_tried_again(browser, origin, broken, how):
    page = opened_dialog(browser, origin)
    answers = {"missing": {"status": 404}, "damaged": {"body": "<html>登录</html>"}, "empty": {"body": ""}}
    page.route(broken, lambda route: route.fulfill(**answers[how]))
    typed(page, "五社联动")
    assert "搜索暂时不可用，请检查网络后再试。" in page.locator(".search__near").inner_text()
    page.unroute(broken)
    page.click(".search__near button")
    settled(page)
    assert titles(page) == FIVE
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


def test_after_a_publication_an_open_page_finds_the_new_index(browser, origin, site):
    page = searched(browser, origin, "?q=五社联动")
    home = site / "assets/search"
    folder = next(path for path in home.iterdir() if path.is_dir())
    moved = folder.rename(home / "0123456789ab")
    root = (home / "index.json").read_text("utf-8")
    try:
        (home / "index.json").write_text(root.replace(folder.name, moved.name), "utf-8")
        typed(page, "金民工程")
        assert titles(page) == ["“金民工程”社会工作信息服务系统", "贵州多措并举推动社会工作发展"]
    finally:
        moved.rename(folder)
        (home / "index.json").write_text(root, "utf-8")
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


def test_a_browser_of_2019_finds_the_same(browser, origin):
    context = browser.new_context()
    # What browsers have learnt since, as far as scripts are tempted by it.
    later = "DecompressionStream Array.prototype.flat Array.prototype.flatMap Array.prototype.at Object.fromEntries"
    later += " String.prototype.replaceAll String.prototype.matchAll Promise.allSettled Promise.any structuredClone queueMicrotask"
    context.add_init_script(
        f"'{later}'.split(' ').forEach((name) => {{ const path = name.split('.'), last = path.pop(); delete path.reduce((one, key) => one[key], window)[last]; }});"
    )
    page = context.new_page()
    page.goto(origin)
    page.click("[data-search]")
    page.wait_for_selector("[role=dialog]")
    typed(page, "五社联动")
    assert titles(page) == FIVE
    context.close()


def test_without_scripts_there_is_a_way_to_the_archive(browser, origin):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    for edition, words in (("", "全部稿件"), ("en/", "All articles")):
        page.goto(origin + edition)
        page.click("[data-search]")
        assert page.url == f"{origin}{edition}search/"
        page.click(f"main a:text-is('{words}'), #content a:text-is('{words}')")
        assert page.url == f"{origin}{edition}archive/"
    context.close()
