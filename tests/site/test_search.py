"""Search as a reader meets it: the dialog, the page, the keyboard, and what goes wrong."""

import re

import pytest

from tests.site.conftest import ARTICLE, opened
from tests.site.test_browser import AXE, COLOURS, contrast

pytestmark = pytest.mark.browser

# An article and the document that it names.
FIVE = ["无锡市实施“五大行动”深化“五社联动”", "《关于实施“五大行动”深化“五社联动”推进社区治理现代化的工作方案》"]


def opened_dialog(browser, origin, path="", query="", **options):
    page = opened(browser, origin + path, **options)
    page.click("[data-search]")
    page.wait_for_selector("[role=dialog]")
    if query:
        typed(page, query)
    return page


def searched(browser, origin, query="", **options):
    """The search page of an edition, asked by its address."""
    page = opened(browser, f"{origin}search/{query}", **options)
    page.wait_for_selector("form.search")
    settled(page)
    return page


def typed(page, query):
    page.fill(".search input", query)
    settled(page)


def settled(page):
    page.wait_for_timeout(200)
    page.wait_for_selector("form.search:not([aria-busy]) .search__related:not([aria-busy])", state="attached")


def titles(page):
    return page.locator(".search > .search__results > li .line__title").all_inner_texts()


def status(page):
    return page.locator(".search__count").inner_text()


def marks(page):
    return page.locator(".search mark").all_inner_texts()


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


def test_what_was_found_is_marked_with_what_stands_around_it(browser, origin):
    page = opened_dialog(browser, origin, query="３６５８人")
    assert status(page) == "找到1条"
    assert marks(page) == ["3658人"]
    assert "持证社工达3658人" in page.locator(".search .line__summary").first.inner_text()
    typed(page, "贵州 热线")
    assert "热线" in marks(page)
    assert "贵州" in marks(page)
    page.close()


def test_a_chinese_title_in_an_english_answer_is_set_whole_with_its_quotation_marks(browser, origin):
    page = opened_dialog(browser, origin, "en/", query="five-way")
    assert FIVE[1] in page.locator(".search__result span[lang='zh-Hans']").all_inner_texts()
    page.close()


@pytest.mark.parametrize(
    ("edition", "query", "first", "label", "home"),
    [
        ("", "96567", "“96567”人才服务24小时热线", "服务", "services/talent-hotline-96567/"),
        ("en/", "96567", "96567 24-hour talent service hotline", "Service", "services/talent-hotline-96567/"),
        ("", "金民工程", "“金民工程”社会工作信息服务系统", "服务", "services/golden-civil-affairs/"),
        (
            "en/",
            "金民工程",
            "Social work information service system of the “Golden Civil Affairs” project",
            "Service",
            "services/golden-civil-affairs/",
        ),
        ("", "Jinmin", "“金民工程”社会工作信息服务系统", "服务", "services/golden-civil-affairs/"),
        ("", "“人才兴市30条”", "“人才兴市30条”", "政策文件", "policies/yinchuan-talent-measures/"),
        (
            "en/",
            "人才兴市30条",
            "“30 measures for a city that thrives on talent”",
            "Document",
            "policies/yinchuan-talent-measures/",
        ),
        ("", "贵州省民政厅", "贵州省民政厅", "机构", "services/guizhou-department-of-civil-affairs/"),
        ("", "贵州省人社厅", "贵州省人力资源和社会保障厅", "机构", "services/guizhou-human-resources/"),
        ("en/", "guizhou daily", "Guizhou Daily", "Organization", "services/guizhou-daily/"),
        (
            "",
            "《贵州省乡镇（街道）社会工作和志愿服务站项目实施方案》",
            "《贵州省乡镇（街道）社会工作和志愿服务站项目实施方案》",
            "政策文件",
            "policies/guizhou-station-project-plan/",
        ),
    ],
)
def test_who_asks_for_a_document_a_service_or_an_office_gets_it(browser, origin, edition, query, first, label, home):
    page = searched(browser, origin + edition, f"?q={query}")
    assert titles(page)[0] == first
    found = page.locator(".search > .search__results > li").first
    assert found.locator(".label").all_inner_texts() == [label]
    assert found.locator("a").evaluate("(one) => one.href") == f"{origin}{edition}{home}"
    assert found.locator(".line__foot").inner_text() == ""
    assert found.locator(".line__summary").inner_text() != ""
    assert page.complaints == []
    page.close()


def test_a_record_stands_beside_the_articles_that_name_it(browser, origin):
    page = searched(browser, origin, "?q=实时受理咨询和解答政策")
    assert titles(page) == ["贵州多措并举推动社会工作发展", "“96567”人才服务24小时热线"]
    assert marks(page) == ["实时受理咨询和解答政策"] * 2
    page.close()


def test_a_record_is_left_out_by_whatever_is_chosen_and_is_no_choice(browser, origin):
    page = searched(browser, origin, "?q=金民工程")
    page.click("summary")
    page.wait_for_selector("select[name=region]")
    for facet in ("region", "column", "topic", "source", "year"):
        choices = page.locator(f"select[name={facet}] option").evaluate_all("(all) => all.map((one) => one.value)")
        assert choices[0] == "", facet
        assert all(choices[1:]), facet
        for choice in choices[1:]:
            page.select_option(f"select[name={facet}]", choice)
            settled(page)
            assert titles(page) == ["贵州多措并举推动社会工作发展"]
        page.select_option(f"select[name={facet}]", "")
        settled(page)
        assert len(titles(page)) == 2
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


def test_enter_in_the_dialog_leads_to_the_page(browser, origin):
    page = opened_dialog(browser, origin, "en/", "volunteers")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/search/?q=volunteers")
    page.wait_for_selector(".search__results a")
    page.close()


def test_the_switch_asks_the_other_edition_the_same(browser, origin):
    page = searched(browser, origin, "?q=五社联动")
    page.click(".switch")
    page.wait_for_url("**/en/search/?q=*")
    page.wait_for_selector(".search__results a")
    assert page.input_value(".search input") == "五社联动"
    page.close()


@pytest.mark.parametrize(
    ("edition", "query", "title", "reason"),
    [
        ("", "补贴", "宁夏出台新政奖励社会工作人才", "按“奖补”查到（相当于“补贴”）"),
        ("", "社工证", "宁夏出台新政奖励社会工作人才", "按“社会工作者证书”查到（相当于“社工证”）"),
        ("", "银川社工补贴", "宁夏出台新政奖励社会工作人才", "含有：银川、社会工作者、奖补"),
        (
            "",
            "five-way community collaboration",
            "无锡市实施“五大行动”深化“五社联动”",
            "按“五社联动”查到（相当于“five-way community collaboration”）",
        ),
        (
            "en/",
            "how much is the social worker allowance in Yinchuan",
            "New policy measures reward social workers who gain certificates",
            "Contains: social worker, reward payment, Yinchuan",
        ),
        ("", "five-party", "无锡市实施“五大行动”深化“五社联动”", "按“五社联动”查到（相当于“Five-Party”）"),
        (
            "en/",
            "five-party",
            "Wuxi carries out five initiatives to deepen five-way community collaboration",
            "Has “five-way community collaboration”, used here for “Five-Party”",
        ),
        ("", "volunteers", "贵州多措并举推动社会工作发展", "按“志愿者”查到（相当于“volunteer”）"),
        ("", "drawing a blueprint", "贵州多措并举推动社会工作发展", "见英文稿："),
        ("en/", "描绘发展蓝图", "Guizhou takes a range of measures to develop social work", "In the Chinese text:"),
        (
            "en/",
            "licensed social workers",
            "Guizhou takes a range of measures to develop social work",
            "Has “certified social worker”, used here for “licensed social worker”",
        ),
        ("", "duocuobingju", "贵州多措并举推动社会工作发展", "标题拼音与输入相符"),
        ("", "wuxi shi", "无锡市实施“五大行动”深化“五社联动”", "按“无锡市”查到（相当于“wuxi shi”）"),
        ("", "wuxishishishi", "无锡市实施“五大行动”深化“五社联动”", "标题拼音与输入相符"),
        ("", "五社联动是什么", "无锡市实施“五大行动”深化“五社联动”", "含有：五社联动"),
        ("", "贵州社工站数量", "贵州多措并举推动社会工作发展", "含有：贵州、社工站、数量"),
        (
            "en/",
            "52000",
            "Guizhou takes a range of measures to develop social work",
            "Has “52,000”, used here for “52000”",
        ),
        ("", "zhurenzizhu", "贵州多措并举推动社会工作发展", "按“助人自助 温暖你我”查到（相当于“zhurenzizhu”）"),
    ],
)
def test_related_answers_say_why(browser, origin, edition, query, title, reason):
    page = searched(browser, origin + edition, f"?q={query}")
    assert status(page).startswith(("没有稿件含有", "No article contains"))
    related = page.locator(".search__related li", has_text=title)
    assert related.count() == 1
    assert reason in related.inner_text()
    assert related.locator("a").evaluate("(one) => one.href").startswith(f"{origin}{edition}articles/")
    page.close()


def test_what_is_not_there_is_said_with_what_is_near(browser, origin):
    page = searched(browser, origin, "?q=服务指引")
    assert status(page) == "没有稿件含有“服务指引”。"
    near = page.locator(".search__near button").all_inner_texts()
    assert near
    assert all("服务" in one for one in near)
    page.locator(".search__near button").first.click()
    settled(page)
    assert page.input_value(".search input") == near[0]
    page.close()
    page = searched(browser, f"{origin}en/", "?q=voluntier")
    assert "volunteer" in page.locator(".search__near button").all_inner_texts()
    page.close()


def test_an_article_without_a_translation_is_found_and_named(browser, origin):
    page = searched(browser, f"{origin}en/", "?q=一个标题")
    found = page.locator(".search__related li", has_text="In Chinese only")
    assert found.locator("a").get_attribute("lang") == "zh-Hans"
    assert found.locator("a").evaluate("(one) => one.href") == f"{origin}en/articles/2026/alone/"
    page.close()


def test_filters_are_counted_and_can_be_combined(browser, origin):
    page = searched(browser, origin, "?q=正文")
    total = int(re.search(r"\d+", status(page))[0])
    page.click("summary")
    page.wait_for_selector("select[name=region]")
    options = dict(one.rsplit("（", 1) for one in page.locator("select[name=region] option").all_inner_texts()[1:])
    counts = {name.strip(): int(count.rstrip("）")) for name, count in options.items()}
    assert sum(counts.values()) == total
    page.select_option("select[name=region]", "ningxia")
    settled(page)
    assert int(re.search(r"\d+", status(page))[0]) == counts["宁夏回族自治区"]
    assert "region=ningxia" in page.url
    page.select_option("select[name=sort]", "date")
    settled(page)
    assert "sort=date" in page.url
    page.go_back()
    page.go_back()
    settled(page)
    assert "region" not in page.url
    assert int(re.search(r"\d+", status(page))[0]) == total
    page.close()


def test_filters_work_without_a_query_and_regions_have_those_within(browser, origin):
    page = searched(browser, origin, "?region=jiangsu")
    assert titles(page) == ["无锡市实施“五大行动”深化“五社联动”"]
    assert [one.strip() for one in page.locator("select[name=region] option").all_inner_texts() if "无锡" in one]
    page.select_option("select[name=region]", "")
    page.wait_for_timeout(300)
    page.select_option("select[name=topic]", "rewards-and-certificates")
    settled(page)
    assert "宁夏出台新政奖励社会工作人才" in titles(page)
    page.locator(".search__choices button").click()
    settled(page)
    assert titles(page) == []
    page.close()
    page = searched(browser, f"{origin}en/", "?region=guizhou&year=2026&source=chinanews")
    assert titles(page) == ["Guizhou takes a range of measures to develop social work"]
    page.close()


def test_what_has_no_text_in_the_edition_is_listed_by_filters(browser, origin):
    page = searched(browser, f"{origin}en/", "?topic=social-work-workforce&region=guizhou")
    assert page.locator(".search__results li", has_text="In Chinese only").count() == 1
    page.close()


def test_more_results_come_when_asked_for(browser, origin):
    page = searched(browser, origin, "?q=第")
    assert status(page).endswith("107条")
    assert len(titles(page)) == 10
    page.click(".search__more")
    page.wait_for_function("document.querySelectorAll('.search__results > li').length === 20")
    assert page.evaluate("document.activeElement === document.querySelectorAll('.search__results a')[10]")
    page.close()


HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "(a+)+$",
    ".*",
    "[",
    "\\",
    "%00%",
    "__proto__",
    "constructor toString",
    "x" * 10_000,
    "社" * 10_000,
    "👩‍👩‍👧‍👦 🇨🇳",
    "\u202e\u2066贵州\u2069",
    '"',
    '""',
    '" "',
    "“ ”",
    "'; drop table",
    "\u0000",
    "a\u0300" * 500,
    " " * 500,
]


@pytest.mark.parametrize("query", HOSTILE)
def test_a_hostile_query_changes_nothing_but_the_answer(browser, origin, query):
    page = searched(browser, origin)
    page.evaluate(
        "(query) => { const field = document.querySelector('.search input'); field.value = query; field.dispatchEvent(new InputEvent('input')); }",
        query,
    )
    settled(page)
    assert page.complaints == []
    assert page.locator("script, img[src=x]").count() == page.locator("head script").count()
    typed(page, "五社联动")
    assert titles(page) == FIVE
    page.reload()
    page.wait_for_selector("form.search")
    assert not [one for one in page.complaints if "favicon" not in one]
    page.close()


def test_half_a_pair_in_a_query_does_no_harm(browser, origin):
    page = searched(browser, origin)
    page.evaluate(
        "() => { const field = document.querySelector('.search input'); field.value = '贵州\\ud83d'; field.dispatchEvent(new InputEvent('input')); }"
    )
    settled(page)
    assert len(titles(page)) >= 1
    assert page.complaints == []
    page.close()


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
