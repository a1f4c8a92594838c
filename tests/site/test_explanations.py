"""What terms mean, in a real browser: by keyboard, by touch, without scripts, on paper; and the glossary."""

import gzip

import pytest

from tests.site.conftest import ARTICLE, opened
from tests.site.test_browser import AXE, COLOURS, contrast

pytestmark = pytest.mark.browser

PAGES = [ARTICLE, f"en/{ARTICLE}"]
NOTE = ".term-note"


def seen(page):
    """Whether the note is shown and wholly on the screen."""
    if not page.locator(NOTE).is_visible():
        return False
    box = page.locator(NOTE).bounding_box()
    size = page.viewport_size
    return (
        box["x"] >= 0 and box["x"] + box["width"] <= size["width"] and 0 <= box["y"] <= size["height"] - box["height"]
    )


@pytest.mark.parametrize("path", PAGES)
def test_a_keyboard_is_told_what_a_term_means(browser, origin, path):
    page = opened(browser, origin + path, 360)
    page.locator(".lead").first.evaluate("lead => lead.scrollIntoView()")
    for term in page.locator("a.term").all():
        term.focus()
        assert seen(page)
        anchor = term.get_attribute("href")
        other = page.locator(f"dt:has(+ dd{anchor}) span").inner_text()
        assert page.locator(NOTE).inner_text() == f"{other}\n{page.locator(anchor).inner_text()}"
        page.keyboard.press("Escape")
        assert not page.locator(NOTE).is_visible()
        assert term.evaluate("term => document.activeElement === term")
    page.keyboard.press("Enter")
    page.wait_for_url("**#term-*")
    assert page.url.endswith(term.get_attribute("href"))
    assert page.complaints == []
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_a_finger_is_told_in_place(browser, origin, path):
    context = browser.new_context(viewport={"width": 360, "height": 740}, has_touch=True, is_mobile=True)
    page = context.new_page()
    page.goto(origin + path)
    for term in page.locator("a.term").all()[:4]:
        term.tap()
        assert seen(page)
        assert page.url == origin + path
        page.locator(NOTE).tap()
        assert not page.locator(NOTE).is_visible()
    page.locator("a.term").first.tap()
    page.touchscreen.tap(2, 2)
    assert not page.locator(NOTE).is_visible()
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    context.close()


def test_a_mouse_is_told_in_place_and_by_pressing_elsewhere_no_longer(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.locator("a.term").nth(2).click()
    assert seen(page)
    page.locator("h1").click()
    assert not page.locator(NOTE).is_visible()
    page.close()


def test_a_mouse_that_passes_is_told_and_may_go_over_to_the_note(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.locator("a.term").first.hover()
    assert seen(page)
    page.locator(NOTE).hover()
    page.wait_for_timeout(400)
    assert seen(page)
    page.locator("h1").hover()
    page.locator(NOTE).wait_for(state="hidden")
    page.close()


@pytest.mark.parametrize("path", ["glossary/", "en/glossary/"])
def test_the_bullet_of_a_use_stands_at_its_first_line(browser, origin, path):
    page = opened(browser, origin + path, 320)
    displays = page.locator(".entry__uses a").evaluate_all("all => all.map(one => getComputedStyle(one).display)")
    assert set(displays) == {"inline"}
    assert page.locator(".entry__uses a").evaluate_all("all => all.some(one => one.getClientRects().length > 1)")
    sizes = page.locator(".entry__uses a").evaluate_all("all => all.map(one => one.getBoundingClientRect().height)")
    assert min(sizes) >= 24
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_the_note_can_be_read_and_axe_finds_no_fault(browser, origin, width, scheme):
    page = opened(browser, f"{origin}en/{ARTICLE}", width, scheme)
    page.evaluate(AXE)
    for at in (0, 8):
        page.locator("a.term").nth(at).focus()
        assert seen(page)
        assert page.evaluate("axe.run()")["violations"] == []
        for text, ink, paper in page.evaluate(COLOURS):
            assert contrast(ink, paper) >= 4.5, (text, ink, paper)
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_without_scripts_a_term_leads_to_its_explanation_and_on_to_the_glossary(browser, origin, path):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(origin + path)
    term = page.locator("a.term").nth(1)
    anchor = term.get_attribute("href")
    term.click()
    told = page.locator(anchor)
    assert 0 <= told.bounding_box()["y"] < 740
    page.locator(f"dt:has(+ dd{anchor}) a").click()
    entry = page.locator(anchor.replace("#term-", "#"))
    assert told.count() == 0
    assert 0 <= entry.bounding_box()["y"] < 740
    entry.locator(".entry__uses a").first.click()
    assert "/articles/" in page.url
    context.close()


def test_who_hears_the_page_is_told_with_the_term(browser, origin):
    page = opened(browser, origin + ARTICLE)
    for term in page.locator("a.term").all():
        assert page.locator(f"#{term.get_attribute('aria-describedby')}").inner_text()
    page.close()


def test_paper_has_the_explanations_and_no_note(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.locator("a.term").first.focus()
    page.emulate_media(media="print")
    assert not page.locator(NOTE).is_visible()
    assert page.locator("dl.terms").is_visible()
    page.close()


def test_no_other_page_has_a_note(browser, origin):
    page = opened(browser, origin + "archive/")
    assert page.locator(NOTE).count() == 0
    page.close()


@pytest.mark.parametrize("path", PAGES)
def test_explanations_weigh_little(site, path):
    # What they add to a first visit: the rest of the page has its own test.
    text = (site / path / "index.html").read_text("utf-8")
    box = text[text.index('<dl class="terms">') : text.index("</dl>")]
    assert len(gzip.compress(box.encode())) < 2_500
