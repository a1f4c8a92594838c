import pytest

from generator.checks.table import checked_library, errors
from tests.conftest import TODAY, write_article
from tests.views.pages import site_views

OLD = ("articles/2025/old/", "en/articles/2025/old/")


@pytest.fixture
def moved(project):
    def moved(status="published", english="Text.", more=""):
        more = f"aliases: [/articles/2025/old/]\n{more}"
        path = write_article(project, "one", title="撤下的标题", more=more, english=english) / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("status: published", f"status: {status}"), "utf-8")
        library, faults = checked_library(project)
        assert not errors(faults)
        return {view.permalink: view for view in site_views(library, TODAY) if "/old/" in view.permalink}

    return moved


def test_where_an_article_stood_a_page_leads_to_where_it_stands(moved):
    found = moved()
    assert set(found) == {*OLD, *(f"{old}facing/" for old in OLD)}
    view = found["articles/2025/old/"]
    assert view.content.heading == "稿件地址已变更"
    assert (view.content.ref.permalink, view.canonical) == ("articles/2026/one/", "articles/2026/one/")
    assert (view.counterpart, view.is_indexed) == ("en/articles/2026/one/", False)
    view = found["en/articles/2025/old/facing/"]
    assert view.content.heading == "This article has moved"
    assert (view.canonical, view.counterpart) == ("en/articles/2026/one/facing/", "articles/2026/one/facing/")


def test_in_one_language_nothing_faces_anything(moved):
    assert set(moved(english=None)) == set(OLD)


def test_a_withdrawn_article_is_not_named_where_it_stood(moved):
    found = moved("withdrawn", more="withdrawal: {on: 2026-11-25, level: bare}")
    assert set(found) == set(OLD)
    assert "撤下的标题" not in repr(found)


@pytest.mark.parametrize(
    ("status", "more"), [("draft", ""), ("withdrawn", "withdrawal: {on: 2026-11-25, level: erased}")]
)
def test_what_nobody_may_see_has_no_former_address(moved, status, more):
    assert moved(status, more=more) == {}


def test_what_has_been_moved_back_stands_at_its_former_address(project):
    path = write_article(
        project, "one", more="aliases: [/articles/2026/one/, /articles/2025/old/, /articles/2025/old/]"
    )
    library, faults = checked_library(project)
    assert not errors(faults)
    pages = [view for view in site_views(library, TODAY) if "articles/" in view.permalink]
    assert len({view.permalink for view in pages}) == len(pages)
    assert next(view for view in pages if view.permalink == "articles/2026/one/").article == "one", path
