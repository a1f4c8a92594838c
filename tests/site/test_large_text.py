"""Text in the reader's own size: a page stays as wide as its screen."""

import pytest

from tests.site.conftest import opened

pytestmark = pytest.mark.browser

IS_WHOLE = "document.documentElement.scrollWidth <= innerWidth"


@pytest.mark.parametrize("width", [360, 390, 768])
@pytest.mark.parametrize(
    "path",
    [
        "en/figures/rewards/",
        "en/policies/guizhou-rural-revitalization-opinions/",
        "en/search/?q=social+worker&region=guizhou",
    ],
)
def test_letters_twice_as_large_find_room(browser, origin, path, width):
    page = opened(browser, origin + path, width)
    if "search" in path:
        page.wait_for_selector(".search__choices select")
    page.add_style_tag(content="html { font-size: 36px !important }")
    assert page.evaluate(IS_WHOLE)
    page.close()


@pytest.mark.parametrize("width", [900, 960, 1024, 1100, 1280])
@pytest.mark.parametrize("path", ["en/figures/", "en/figures/targets/", "en/figures/regions/guizhou/"])
def test_a_table_of_figures_finds_room_in_every_size_that_the_head_offers(browser, origin, path, width):
    page = opened(browser, origin + path, width)
    for _ in range(3):
        assert page.evaluate(IS_WHOLE)
        page.click("[data-choice=size]")
    # Letters that WeChat has made larger: no media query knows of them.
    page.add_style_tag(content="html { font-size: 36px !important }")
    assert page.evaluate(IS_WHOLE)
    page.close()


@pytest.mark.parametrize("size", [18, 27])
def test_a_word_with_a_hyphen_stands_in_one_line_of_a_headline_that_has_room_for_it(browser, origin, size):
    page = opened(browser, f"{origin}en/services/talent-hotline-96567/", 360)
    page.add_style_tag(content=f"html {{ font-size: {size}px !important }}")
    assert page.locator("h1 .whole").inner_text() == "24-hour"
    letters = page.locator("h1 .whole").evaluate("one => parseFloat(getComputedStyle(one).lineHeight)")
    assert page.locator("h1 .whole").bounding_box()["height"] < 1.5 * letters
    page.set_viewport_size({"width": 140, "height": 900})
    assert page.locator("h1 .whole").evaluate("one => one.offsetWidth <= one.parentNode.clientWidth")
    page.close()
