import pytest

from generator.checks.table import checked_library, errors
from tests.conftest import TODAY, write_article
from tests.views.pages import site_views

WHY = "reason: {zh: 来源已撤稿。, en: The source has retracted it.}"


@pytest.fixture
def views(project):
    def views(withdrawal, english="Text."):
        path = write_article(project, "one", title="撤下的标题", more=withdrawal, english=english) / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
        library, faults = checked_library(project)
        assert not errors(faults)
        return {view.permalink: view for view in site_views(library, TODAY)}

    return views


def test_a_notice_keeps_headline_and_dates(views):
    found = views(f"withdrawal: {{on: 2026-11-25, level: notice, {WHY}}}")
    content = found["articles/2026/one/"].content
    assert (content.headline, content.published_here) == ("撤下的标题", "2026年11月24日在本站刊出")
    (notice,) = content.notices
    assert (notice.lang, notice.heading) == ("zh-Hans", "本稿已撤下")
    assert (notice.text, notice.reason) == ("本站已于2026年11月25日撤下这篇稿件。", "原因：来源已撤稿。")
    content = found["en/articles/2026/one/"].content
    assert (content.headline, content.notices[0].text) == (
        "A title",
        "This site withdrew the article on 25 November 2026.",
    )
    assert "正文" not in repr(found)
    assert "一段摘要" not in repr(found)


def test_without_a_translation_the_headline_is_the_originals(views):
    found = views(f"withdrawal: {{on: 2026-11-25, level: notice, {WHY}}}", english=None)
    content = found["en/articles/2026/one/"].content
    assert (content.headline, content.lang) == ("撤下的标题", "zh-Hans")


def test_bare_it_says_so_in_both_languages_and_names_nothing(views):
    found = views(f"withdrawal: {{on: 2026-11-25T01:00:00+00:00, level: bare, {WHY}}}")
    view = found["en/articles/2026/one/"]
    assert [(notice.lang, notice.text, notice.reason) for notice in view.content.notices] == [
        ("en", "This site withdrew the article on 25 November 2026.", "Reason: The source has retracted it."),
        ("zh-Hans", "本站已于2026年11月25日撤下这篇稿件。", "原因：来源已撤稿。"),
    ]
    assert "撤下的标题" not in repr(found)
    assert (view.is_indexed, view.article, view.counterpart) == (False, None, "articles/2026/one/")


def test_erased_it_has_no_page_at_all(views):
    assert set(views(f"withdrawal: {{on: 2026-11-25, level: erased, {WHY}}}")) == {"", "en/", "404.html"}
