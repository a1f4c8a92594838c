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
    page.close()
