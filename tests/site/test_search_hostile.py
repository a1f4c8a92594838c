"""Queries that nobody means: hostile, broken, empty and very long ones."""

import pytest

from tests.site.asking import FIVE, asked, searched, settled, titles, typed

pytestmark = pytest.mark.browser


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


@pytest.mark.parametrize("gone", ["\u061c", "\u180e", "\U000e0100", "\ufff9"])
@pytest.mark.parametrize("edition", ["", "en/"])
def test_a_term_that_folds_into_nothing_is_none(browser, origin, edition, gone):
    page = searched(browser, origin + edition, f"?q=Guizhou {gone}" if edition else f"?q=贵州 {gone}")
    assert len(titles(page)) >= 1
    typed(page, gone)
    assert page.complaints == []
    page.close()


def test_no_term_is_dropped(browser, origin):
    page = searched(browser, f"{origin}en/")
    words = (
        "social work in Guizhou by the province and its people with a plan for the workforce of stations and agencies"
    )
    assert asked(page, words + " zzzznotthere", "social " * 30) == [0, 9]
    page.close()


@pytest.mark.parametrize(
    "query", ["贵州省社会工作人才补贴政策有哪些", "".join(chr(0x4E00 + 37 * n) for n in range(300)), "社工" * 100]
)
def test_a_long_query_does_not_ask_for_everything(browser, origin, query):
    page = searched(browser, origin)
    page.asked.clear()
    typed(page, query)
    page.wait_for_selector(".search__related:not([aria-busy])", state="attached")
    assert len(page.asked) <= 80
    page.close()
