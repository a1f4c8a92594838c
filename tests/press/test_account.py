from dataclasses import replace

import pytest

from generator.checks.table import checked_library
from generator.errors import SiteError
from generator.press.account import account
from generator.views.site import site_views
from tests.conftest import write_article


@pytest.fixture
def library(project):
    write_article(project, "one")
    write_article(project, "two", english=None)
    return checked_library(project)[0]


def test_what_went_in_came_out(library):
    total = account(library, site_views(library))
    assert (total.articles, total.drafts, total.pages) == (2, 0, {"zh": 2, "en": 1})


def test_an_article_without_a_page_fails_the_build(library):
    views = [view for view in site_views(library) if view.article != "one"]
    with pytest.raises(SiteError) as caught:
        account(library, views)
    assert caught.value.rule == "account"
    assert caught.value.values["where"] == "no page"


def test_an_article_on_no_list_fails_the_build(library):
    views = [replace(view, lines=tuple(name for name in view.lines if name != "two")) for view in site_views(library)]
    with pytest.raises(SiteError) as caught:
        account(library, views)
    assert caught.value.values["where"] == "on no list"
