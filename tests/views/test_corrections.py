import pytest

from generator.checks.table import checked_library, errors
from tests.conftest import TODAY, write, write_article
from tests.views.pages import site_views

TWICE = """\
corrections:
  - { on: 2026-11-25, what: { zh: 第一段“12个”应为“21个”。, en: "In the first paragraph, “12” should read “21”." }, by: 张三 }
  - { on: "2026-11-26T08:00:00+08:00", what: { zh: "见[通知](/articles/2026/two/)。" }, languages: [zh] }"""
POLICY = "---\ntitle: {title}\nsummary: 怎样更正。\n---\n\n{body}"


@pytest.fixture
def views(project):
    """The pages of a newsroom, by their addresses."""

    def views():
        library, faults = checked_library(project)
        assert not errors(faults)
        return {view.permalink: view for view in site_views(library, TODAY)}

    return views


def told(notices):
    return [(notice.heading, notice.text) for notice in notices]


def test_each_edition_is_told_what_concerns_it(project, views):
    write_article(project, "one", more=TWICE.replace("\n", "\n    "))
    write_article(project, "two")
    found = views()
    assert told(found["articles/2026/one/"].content.corrections) == [
        ("更正（2026年11月26日）", "见[通知](/articles/2026/two/)。"), ("更正（2026年11月25日）", "第一段“12个”应为“21个”。"),
    ]  # fmt: skip
    assert told(found["en/articles/2026/one/"].content.corrections) == [
        ("Correction, 25 November 2026", "In the first paragraph, “12” should read “21”."),
    ]
    assert found["articles/2026/two/"].content.corrections == ()
    # What a machine is told of when it last changed goes with it: sitemap, JSON-LD, feeds, lists.
    assert found["articles/2026/one/"].updated == "2026-11-26T08:00:00+08:00"
    assert found["en/articles/2026/one/"].updated == "2026-11-25"
    assert found["articles/2026/two/"].updated == "2026-11-24T09:00:00+08:00"
    assert found["regions/guizhou/"].updated == "2026-11-26T08:00:00+08:00"


def test_a_page_that_only_repeats_the_other_edition_repeats_its_corrections(project, views):
    write_article(project, "one", english=None, more="corrections: [{on: 2026-11-25, what: {zh: 改了一个数。}}]")
    (notice,) = views()["en/articles/2026/one/"].content.corrections
    assert (notice.heading, notice.text, notice.lang) == ("Correction, 25 November 2026", "改了一个数。", "zh-Hans")


def test_all_of_an_edition_are_on_its_page_the_newest_first(project, views):
    write_article(project, "one", title="甲文", more="corrections: [{on: 2026-11-24, what: {zh: 一, en: a}}]")
    write_article(project, "two", title="乙文", more="corrections: [{on: 2026-11-26, what: {zh: 二}}]")
    found = views()
    view = found["corrections/"]
    assert [(notice.text, ref.title, ref.permalink) for notice, ref in view.content.corrected] == [
        ("二", "乙文", "articles/2026/two/#corrections"), ("一", "甲文", "articles/2026/one/#corrections"),
    ]  # fmt: skip
    assert (view.title, view.twin, view.feed, view.updated) == ("更正", "en/corrections/", "corrections/", "2026-11-26")
    assert view.content.none is None
    assert len(found["en/corrections/"].content.corrected) == 1


def test_the_desks_own_words_stand_above_the_list(project, views):
    write(project.pages / "corrections.zh.md", POLICY.format(title="更正与说明", body="本站会改正。"))
    write_article(project, "one")
    found = views()
    view = found["corrections/"]
    assert (view.title, view.content.policy) == ("更正与说明", "本站会改正。")
    # There is nothing to list and nothing to subscribe to, and the page says so.
    assert (view.content.corrected, view.content.none, view.feed) == ((), "目前没有更正。", None)
    assert view.twin is None
    assert "en/corrections/" not in found


def test_without_corrections_and_words_there_is_no_page(project, views):
    write_article(project, "one")
    assert not [permalink for permalink in views() if "corrections" in permalink]


@pytest.mark.parametrize("status", ["draft", "withdrawn"])
def test_what_readers_do_not_see_has_no_corrections(project, views, status):
    path = write_article(project, "one", more="corrections: [{on: 2026-11-25, what: {zh: 一, en: a}}]") / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", f"status: {status}"), "utf-8")
    assert not [permalink for permalink in views() if "corrections" in permalink]
