"""What a reader does: changes the language, the colours and the size, and goes through a page by keyboard."""

import gzip

import esprima
import pytest

from tests.site.conftest import ARTICLE, CHROMIUM, COLUMN, FLAGS, opened, pixels

pytestmark = pytest.mark.browser


def test_the_switch_leads_to_the_twin_and_back(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.click(".switch")
    assert page.url == f"{origin}en/{ARTICLE}"
    assert page.locator("html").get_attribute("lang") == "en"
    page.click(".switch")
    assert page.url == origin + ARTICLE
    page.close()


def test_the_scheme_is_kept_across_pages_and_editions(browser, origin):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(origin)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.click("[data-choice=scheme]")
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(origin + f"en/{ARTICLE}")
    assert page.evaluate(paper) == dark
    page.click("[data-choice=scheme]")
    assert page.evaluate(paper) == light
    context.close()


@pytest.mark.parametrize("path", ["", f"en/{ARTICLE}", f"en/{COLUMN}", "archive/"])
def test_the_text_can_be_made_larger_and_stays_so(browser, origin, path):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(origin + path)
    button, sizes, names = page.locator("[data-choice=size]"), [pixels(page, "p")], set()
    for _ in range(2):
        button.click()
        sizes.append(pixels(page, "p"))
        names.add(button.get_attribute("aria-label"))
        page.reload()
        assert pixels(page, "p") == sizes[-1]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert sizes[0] * 1.3 < sizes[2]
    assert sizes == sorted(sizes)
    assert len(names) == 2
    button.click()
    assert pixels(page, "p") == sizes[0]
    context.close()


def test_han_and_figures_stand_apart_where_the_browser_can(browser, origin):
    page = opened(browser, origin + ARTICLE)
    if page.evaluate("CSS.supports('text-autospace', 'normal')"):
        assert page.evaluate("getComputedStyle(document.querySelector('.story__body')).textAutospace") == "normal"
    # Nobody has typed the space: what a reader copies is what the source says.
    assert "截至2021年，" in page.locator(".story__body").inner_text()
    page.close()


# The signs with which a line of a text begins, as the browser has set it.
BEGINNINGS = """() => {
    const walker = document.createTreeWalker(document.querySelector(".story__body"), NodeFilter.SHOW_TEXT);
    const range = document.createRange(), found = [];
    for (let node = walker.nextNode(), last = null; node; node = walker.nextNode()) {
        for (let at = 0; at < node.data.length; at += 1) {
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const box = range.getBoundingClientRect();
            if (!box.width) continue;
            if (last === null || box.top > last + box.height / 2) found.push(node.data[at]);
            last = box.top;
        }
    }
    return found;
}"""


def test_no_line_begins_with_a_sign_that_belongs_to_the_word_before(browser, origin):
    page = opened(browser, f"{origin}articles/2026/alone/")
    text = page.locator(".story__body").inner_text()
    assert "每月200～300元，买买提·艾力" in text
    begun = set()
    for width in range(300, 420, 3):
        page.set_viewport_size({"width": width, "height": 900})
        begun.update(page.evaluate(BEGINNINGS))
    assert begun.isdisjoint("～·•")
    assert len(begun) > 20
    page.close()


@pytest.mark.parametrize("path", [ARTICLE, f"en/{ARTICLE}"])
def test_a_time_beside_a_figure_stands_in_one_line(browser, origin, path):
    page = opened(browser, origin + path, 360)
    heights = page.eval_on_selector_all(".facts__when", "all => all.map(one => one.getBoundingClientRect().height)")
    assert len(heights) > 10
    assert len(set(heights)) == 1
    page.close()


# Of each dot whether it stands lower than the sign before it.
FALLEN = """all => all.flatMap(one => {
  const text = one.firstChild, tops = at => { const range = document.createRange(); range.setStart(text, at);
    range.setEnd(text, at + 1); return range.getBoundingClientRect().bottom; };
  return [...text.data.matchAll("·")].map(dot => tops(dot.index) > tops(dot.index - 2) + 4);
})"""


@pytest.mark.parametrize("width", [320, 360, 390])
def test_no_line_of_the_figures_in_an_article_begins_with_a_dot(browser, origin, width):
    page = opened(browser, f"{origin}articles/2026/ningxia-certificate-rewards/", width)
    fallen = page.eval_on_selector_all(".facts__when", FALLEN)
    assert len(fallen) > 5
    assert not any(fallen)
    page.close()


def test_a_quotation_mark_that_begins_a_chinese_line_indents_nothing_where_the_browser_can(browser, origin):
    page = opened(browser, origin + COLUMN)
    if page.evaluate("CSS.supports('text-spacing-trim', 'trim-start')"):
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).textSpacingTrim") == "trim-start"
    page.close()


def test_the_head_says_which_section_a_page_is_of(browser, origin):
    for path, told in (
        ("en/", ("Front page", "page")),
        (f"en/{COLUMN}", ("Columns", "true")),
        ("figures/regions/guizhou/", ("数据", "true")),
        ("archive/", ("全部稿件", "page")),
        (f"en/{ARTICLE}", None),
        ("404.html", None),
    ):
        page = opened(browser, origin + path)
        found = page.locator(".masthead__nav [aria-current]")
        assert [(one.inner_text(), one.get_attribute("aria-current")) for one in found.all()] == (
            [told] if told else []
        )
        page.close()


def test_a_box_is_headed_alike_wherever_it_stands(browser, origin):
    sizes = []
    for path in (f"en/{ARTICLE}", f"en/{ARTICLE}facing/"):
        page = opened(browser, origin + path)
        sizes.append(pixels(page, "#about-translation"))
        page.close()
    assert sizes[0] == sizes[1]


@pytest.mark.parametrize("path", [ARTICLE, f"en/{ARTICLE}"])
def test_a_first_visit_is_light(browser, origin, path):
    page = browser.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(origin + path, wait_until="networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body(), 6)) for answer in answers}
    assert len(answers) <= 8, sizes
    assert sum(sizes.values()) <= 85_000, sizes
    print(f"{path}: {len(answers)} requests, {sum(sizes.values())} bytes compressed")
    page.close()


def test_scripts_are_for_browsers_of_2018_and_sources_stay_at_home(site):
    scripts = sorted(site.rglob("*.js"))
    assert scripts
    for script in scripts:
        esprima.parseScript(script.read_text("utf-8"))  # knows ECMAScript 2017, and nothing later
    assert not list(site.rglob("*.map"))
    assert not [path for path in site.rglob("*.css") if b"sourceMappingURL" in path.read_bytes()]


def test_a_lead_can_be_linked_to(browser, origin):
    page = opened(browser, f"{origin}{ARTICLE}#lead-12")
    assert page.locator("#lead-12").inner_text() == "建立资金保障机制。"
    assert page.evaluate("document.querySelector('#lead-12').getBoundingClientRect().top < innerHeight")
    page.close()


def test_a_keyboard_reaches_the_content_first(browser, origin):
    page = opened(browser, origin)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#content') !== null")
    page.close()


@pytest.mark.parametrize("path", ["", f"en/{ARTICLE}", "en/archive/"])
def test_a_keyboard_reaches_everything_in_order_and_shows_where_it_is(browser, origin, path):
    page = opened(browser, origin + path, 360)
    wanted = page.evaluate("[...document.querySelectorAll('a[href], button')].map((one) => one.outerHTML)")
    for html in wanted:
        page.keyboard.press("Tab")
        found, outline, top = page.evaluate("""() => {
            const one = document.activeElement, style = getComputedStyle(one);
            return [one.outerHTML, style.outlineStyle !== "none", one.getBoundingClientRect().top];
        }""")
        assert found == html
        assert outline, html
        assert 0 <= top < 900, html
    page.close()


def test_a_keyboard_works_the_buttons(browser, origin):
    page = opened(browser, origin + ARTICLE)
    for key, pressed, value in (("size", "Enter", "large"), ("size", " ", "larger"), ("scheme", "Enter", "dark")):
        page.locator(f"[data-choice={key}]").focus()
        page.keyboard.press(pressed)
        assert page.locator("html").get_attribute(f"data-{key}") == value
    page.close()


def test_everything_is_there_without_scripts(browser, origin):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(origin + ARTICLE)
    assert page.locator(".story__body p").count() == 13
    assert page.locator("[data-choice=scheme]").is_hidden()
    context.close()


@pytest.mark.parametrize("path", ["", "en/"])
def test_a_phone_that_shows_all_text_twice_as_large_has_every_button(browser, origin, path):
    large = browser.browser_type.launch(executable_path=CHROMIUM, args=[*FLAGS, "--blink-settings=defaultFontSize=32"])
    page = opened(large, origin + path, 360)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    large.close()
