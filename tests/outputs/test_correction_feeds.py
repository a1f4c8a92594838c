"""Feeds say what has been corrected: in the article's own entry, and one by one in the edition's feed of corrections."""

import json
from io import BytesIO

import feedparser
import pytest

from generator.checks.table import checked_library, errors
from generator.outputs.feeds import atom, json_feed
from tests.conftest import write_article
from tests.outputs.test_feeds import check_json_feed
from tests.views.pages import site_feeds

SITE = "https://example.org/news/"
TWO = (
    "corrections: [{on: 2026-11-25T10:00:00+08:00, what: {zh: '“12个”应为“21个” &amp; <b>不再</b>写 &lt;b&gt;。', en: “12” should read “21”.}}, "
    "{on: 2026-11-25, what: {zh: 改了日期。}}]"
)


@pytest.fixture
def feeds(project):
    def feeds():
        library, faults = checked_library(project)
        assert not errors(faults)
        return {feed.home: feed for feed in site_feeds(library)}

    return feeds


def read(feed):
    found = feedparser.parse(BytesIO(atom(feed, SITE, "社工简讯")))
    assert not found.bozo
    return found


def test_a_feed_of_corrections_for_each_edition_that_has_some(project, feeds):
    write_article(project, "one", title="甲文", more=TWO)
    found = read(feeds()["corrections/"])
    assert found.feed.title == "更正 · 社工简讯"
    assert found.feed.link == SITE + "corrections/"
    assert found.feed.updated == "2026-11-25T10:00:00+08:00"
    assert [(item.title, item.link, item.updated) for item in found.entries] == [
        ("更正：甲文", f"{SITE}articles/2026/one/#corrections", "2026-11-25T10:00:00+08:00"),
        ("更正：甲文", f"{SITE}articles/2026/one/#corrections", "2026-11-25T00:00:00+08:00"),
    ]
    # Markdown's HTML is no text: a feed has the words, escaped once, as it must.
    assert "&amp; 不再写 &lt;b&gt;。</summary>" in atom(feeds()["corrections/"], SITE, "x").decode()
    assert json_feed(feeds()["corrections/"], SITE, "x")["items"][0]["summary"] == "“12个”应为“21个” & 不再写 <b>。"
    assert len({item.id for item in found.entries}) == 2
    (item,) = read(feeds()["en/corrections/"]).entries
    assert (item.title, item.summary) == ("Correction: A title", "“12” should read “21”.")
    for home in ("corrections/", "en/corrections/"):
        check_json_feed(json.loads(json.dumps(json_feed(feeds()[home], SITE, "社工简讯"))))


def test_another_correction_does_not_make_the_first_new(project, feeds):
    path = write_article(project, "one", more=TWO) / "index.zh.md"
    before = [entry.id for entry in feeds()["corrections/"].entries]
    path.write_text(path.read_text("utf-8").replace("[{on", "[{on: 2026-11-26, what: {zh: 又一处。}}, {on", 1), "utf-8")
    assert [entry.id for entry in feeds()["corrections/"].entries][1:] == before


def test_the_articles_entry_moves_and_says_so(project, feeds):
    path = write_article(project, "one") / "index.zh.md"
    (before,) = read(feeds()[""]).entries
    path.write_text(path.read_text("utf-8").replace("editor:", f"{TWO}\neditor:"), "utf-8")
    (after,) = read(feeds()[""]).entries
    assert after.id == before.id
    assert after.published == before.published
    assert (before.updated, after.updated) == ("2026-11-24T09:00:00+08:00", "2026-11-25T10:00:00+08:00")
    assert "<strong>更正（2026年11月25日）</strong></p>\n<p>“12个”应为“21个”" in after.content[0].value
    (item,) = json_feed(feeds()["en/"], SITE, "x")["items"]
    assert item["content_html"].startswith("<p><strong>Correction, 25 November 2026</strong></p>\n<p>“12” should")
    assert item["date_modified"] == "2026-11-25T10:00:00+08:00"


def test_nothing_corrected_no_feed(project, feeds):
    write_article(project, "one")
    assert "corrections/" not in feeds()
