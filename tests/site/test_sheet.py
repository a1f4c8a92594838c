"""A proof sheet in the real browser, as somebody opens it who has been sent it."""

from datetime import datetime

import pytest

from generator.proof.run import proof
from tests.conftest import NOW
from tests.site.conftest import opened

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(("width", "scheme"), [(320, "dark"), (360, "light"), (1280, "light")])
def test_a_phone_reads_it_without_a_network(browser, newsroom, width, scheme):
    html, _ = proof(newsroom, "guizhou-social-work", None, datetime.fromisoformat(NOW), "zh")
    page = opened(browser, html.as_uri(), width, scheme)
    assert page.complaints == []
    assert page.asked == [html.as_uri()]
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert "草稿" in page.evaluate("getComputedStyle(document.body, '::before').content")
    page.close()
