"""A reader who has noted where an article stood comes to where it stands, with scripts and without."""

import pytest

from tests.site.conftest import opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize(
    ("noted", "now"),
    [
        ("articles/2025/old-shapes/", "articles/2026/shapes/"),
        ("en/articles/2025/old-shapes/", "en/articles/2026/shapes/"),
        ("en/articles/2025/old-shapes/facing/", "en/articles/2026/shapes/facing/"),
    ],
)
def test_a_former_address_leads_on(browser, origin, noted, now, scripts):
    page = opened(browser, origin + noted, java_script_enabled=scripts)
    page.wait_for_url(origin + now)
    assert page.locator("h1").count() == 1
    page.close()


def test_the_place_on_the_page_is_kept(browser, origin):
    page = opened(browser, f"{origin}articles/2025/old-shapes/#lead-1")
    page.wait_for_url(f"{origin}articles/2026/shapes/#lead-1")
    page.close()
