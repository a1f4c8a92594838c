"""Hostile markup in a real browser: nothing of it runs, nothing of it asks another server."""

import pytest

from generator.render.markdown import to_html
from tests.render.test_hostile_text import ATTACKS

pytestmark = pytest.mark.browser


def test_nothing_runs_and_nobody_is_asked(browser):
    page = browser.new_page()
    told, asked = [], []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.route("**/*", lambda route: (asked.append(route.request.url), route.abort()))
    for attack in ATTACKS:
        body = to_html(f"甲\n\n{attack}\n\n乙", lambda address: address)
        page.set_content(f"<!doctype html><main>{body}</main><footer id=end>页脚</footer>")
        # As it is parsed once more when a script puts it into a page.
        page.evaluate("document.querySelector('main').innerHTML = document.querySelector('main').innerHTML")
        page.evaluate("document.querySelectorAll('main a, main [tabindex]').forEach(one => one.click())")
        assert page.evaluate("document.querySelector('#end').parentElement.tagName") == "BODY", attack
    assert told == []
    assert [address for address in asked if not address.startswith("about:")] == []
    page.close()


def test_the_same_markup_does_run_where_nothing_keeps_it(browser):
    page = browser.new_page()
    told = []
    page.on("dialog", lambda dialog: (told.append(dialog.message), dialog.dismiss()))
    page.set_content("<img src=x onerror=alert(1)>")
    page.wait_for_timeout(500)
    assert told == ["1"]
    page.close()
