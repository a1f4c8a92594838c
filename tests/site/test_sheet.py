"""A proof sheet in the real browser, as somebody opens it who has been sent it."""

from datetime import datetime

import pytest

from generator.proof.run import proof
from tests.conftest import NOW, write_article
from tests.review.desk import signed, staffed
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


@pytest.mark.parametrize("width", [320, 360, 390])
def test_a_signed_sheet_in_english_is_no_wider_than_a_phone(browser, project, width):
    staffed(project)
    write_article(project, "one", body="全省有社工站1500个。", english="It has 1,500 stations.")
    signed(project, "initial", "chen-jie")
    html, _ = proof(project, "one", None, datetime.fromisoformat(NOW), "en")
    page = opened(browser, html.as_uri(), width)
    assert "Chen Jie" in page.inner_text(".lines")
    # The table itself, not only what scrolls around it.
    assert page.evaluate("document.querySelector('.lines').getBoundingClientRect().right <= innerWidth")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    page.close()


def test_on_paper_a_sheet_has_room_for_remarks(browser, project):
    write_article(project, "one")
    html, _ = proof(project, "one", None, datetime.fromisoformat(NOW), "en")
    page = opened(browser, html.as_uri(), 360)
    assert "Remarks" not in page.inner_text(".lines")
    page.emulate_media(media="print")
    assert "Remarks" in page.inner_text(".lines")
    page.close()
