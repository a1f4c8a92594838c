"""Feeds, read back by other readers: equal to what went in."""

import json
from datetime import datetime
from io import BytesIO
from urllib.parse import urlsplit
from xml.etree.ElementTree import fromstring

import feedparser
import feedparser_rs
import pytest

from generator.checks.table import checked_library
from generator.outputs.feeds import atom, json_feed
from generator.render.markdown import to_html
from generator.views.feeds import NEWEST
from tests.conftest import edit, write_article
from tests.views.pages import site_feeds

SITE = "https://example.org/news/"
HOSTILE = "</script><img src=x onerror=alert(1)> & “引号”"


def feeds(project):
    library, faults = checked_library(project)
    assert not [fault for fault in faults if fault.is_error]
    return {feed.home: feed for feed in site_feeds(library)}


def paragraphs(entry):
    """How many an archive item has in a feed: its label, its text, its notes, each with its heading, and its foot."""
    texts = (entry.body, *(f"{heading}\n\n{note}" for heading, note in entry.notes))
    return 1 + sum(len(text.split("\n\n")) for text in texts) + len(entry.foot)


def test_a_feed_for_each_edition_column_and_region(newsroom):
    found = set(feeds(newsroom))
    chinese = {
        "",
        "columns/helping-people-help-themselves/",
        *(f"regions/{name}/" for name in ("jiangsu", "guizhou", "ningxia", "wuxi")),
    }
    assert found == chinese | {f"en/{base}" for base in chinese}


def test_what_a_reader_reads_is_what_went_in(newsroom):
    for feed in feeds(newsroom).values():
        read = feedparser.parse(BytesIO(atom(feed, SITE, "社工简讯")))
        assert not read.bozo
        assert read.version == "atom10"
        assert read.feed.title == feed.title
        assert read.feed.language == feed.edition.html_lang
        assert read.feed.link == SITE + feed.home
        assert len(read.entries) == len(feed.entries)
        for entry, item in zip(feed.entries, read.entries, strict=True):
            assert (item.id, item.title, item.summary) == (entry.id, entry.title, entry.summary)
            assert item.link == SITE + entry.permalink
            assert item.published == entry.published
            assert [tag.label for tag in item.tags] == [entry.label]
            assert item.title.startswith(("【往期资料】", "From the archive: "))
            assert item.author == entry.source
            # feedparser cleans ids and classes away; the words are all there.
            words = "".join(item.content[0].value.split())
            assert words.count("<p>") == paragraphs(entry)
            # Away from its page a text still says how old it is, that a machine translated it and whose it may be.
            assert item.content[0].value.startswith(f"<p><em>{entry.head}</em></p>")
            assert item.content[0].value.rstrip().endswith(f"<small>{entry.foot[-1]}</small></p>")
            assert len(entry.foot) == (1 if feed.edition.lang == "zh" else 3)


def rfc3339(text):
    moment = datetime.fromisoformat(text)
    assert "T" in text
    assert moment.tzinfo is not None


def check_json_feed(data):
    """What https://www.jsonfeed.org/version/1.1/ demands."""
    assert data["version"] == "https://jsonfeed.org/version/1.1"
    assert isinstance(data["title"], str)
    assert isinstance(data["language"], str)
    for key in ("home_page_url", "feed_url"):
        assert urlsplit(data[key]).scheme == "https"
    for author in data["authors"]:
        assert {"name", "url", "avatar"} >= set(author) != set()
    ids = [item["id"] for item in data["items"]]
    assert len(set(ids)) == len(ids)
    for item in data["items"]:
        assert all(isinstance(item[key], str) for key in ("id", "url", "title", "summary", "content_html", "language"))
        assert all(isinstance(tag, str) for tag in item["tags"])
        rfc3339(item["date_published"])
        rfc3339(item["date_modified"])


def test_json_feeds_are_valid_and_say_the_same(newsroom):
    for feed in feeds(newsroom).values():
        data = json.loads(json.dumps(json_feed(feed, SITE, "社工简讯")))
        check_json_feed(data)
        for entry, item in zip(feed.entries, data["items"], strict=True):
            assert (item["id"], item["title"], item["url"]) == (entry.id, entry.title, SITE + entry.permalink)
            assert to_html(entry.body, str) in item["content_html"]


@pytest.mark.parametrize("form", ["json", "atom"])
def test_another_reader_reads_the_same(newsroom, form):
    for feed in feeds(newsroom).values():
        data = (
            json.dumps(json_feed(feed, SITE, "社工简讯")).encode() if form == "json" else atom(feed, SITE, "社工简讯")
        )
        read = feedparser_rs.parse(data)
        assert not read.bozo
        assert read.version == {"json": "json11", "atom": "atom10"}[form]
        assert (read.feed.title, read.feed.language) == (feed.title, feed.edition.html_lang)
        for entry, item in zip(feed.entries, read.entries, strict=True):
            assert (item.id, item.title, item.link) == (entry.id, entry.title, SITE + entry.permalink)
            assert item.published == entry.published
            assert "".join(item.content[0].value.split()).count("<p>") == paragraphs(entry)


def test_a_translation_of_a_later_day_is_no_older_than_its_publication(project):
    path = write_article(project, "one") / "index.en.md"
    path.write_text(path.read_text("utf-8").replace("machine", "translated: 2026-11-25\nmachine"), "utf-8")
    feed = feeds(project)["en/"]
    (item,) = json_feed(feed, SITE, "x")["items"]
    assert (item["date_published"], item["date_modified"]) == ("2026-11-24T09:00:00+08:00", "2026-11-25T00:00:00+08:00")
    assert b"<updated>2026-11-25T00:00:00+08:00</updated>" in atom(feed, SITE, "x")


# A picture by a source of this desk, which has a name in both languages.
PICTURES = """\
images:
- { id: a, caption: 图<1>, credit: 中国新闻网, file: my photo.jpg }
- { id: b, caption: 还不知能否刊用, file: other.jpg, rights: unknown }
- { id: c, caption: "", file: third.jpg }"""


def both_forms(feed):
    """The one text of a feed, as Atom and JSON Feed have it."""
    (item,) = json_feed(feed, SITE, "x")["items"]
    assert fromstring(atom(feed, SITE, "x")).findtext("{*}entry/{*}content") == item["content_html"]
    return item["content_html"]


@pytest.mark.parametrize(
    ("home", "below"),
    [
        ("", "图&lt;1&gt; 图片来源：中国新闻网"),
        ("en/", "Figure one Picture: Chinanews.com (China News Service)"),
    ],
)
def test_a_picture_goes_with_its_text_and_says_whose_it_is(project, home, below):
    folder = write_article(project, "one", more=PICTURES)
    edit(folder / "index.en.md", "machine", "captions: { a: Figure one }\nmachine")
    for name in ("my photo.jpg", "other.jpg", "third.jpg"):
        (folder / name).write_bytes(b"\xff\xd8\xff")
    text = both_forms(feeds(project)[home])
    # What it shows is said once, below it.
    picture = f'<img src="{SITE}articles/2026/one/my%20photo.jpg" alt="">'
    assert f"<p>{picture}<br><small>{below}</small></p>" in text
    assert f'<p><img src="{SITE}articles/2026/one/third.jpg" alt=""></p>' in text
    assert "other.jpg" not in text


def test_notes_go_with_their_text_and_say_whose_they_are(project):
    folder = write_article(project, "one", more="editor_notes: ['见[本文](/articles/2026/one/)。', 再注<。]")
    edit(folder / "index.en.md", "machine", "translator_notes: ['A **note**.']\nmachine")
    notes = f'<p><strong>编者注</strong></p>\n<p>见<a href="{SITE}articles/2026/one/">本文</a>。</p>\n<p>再注&lt;。</p>'
    assert f"<p>正文。</p>\n{notes}\n" in both_forms(feeds(project)[""])
    notes = "<p><strong>Translator’s note</strong></p>\n<p>A <strong>note</strong>.</p>"
    assert f"<p>Text.</p>\n{notes}\n" in both_forms(feeds(project)["en/"])


def test_an_id_outlives_every_rename(project):
    folder = write_article(project, "one")
    before = {entry.id for entry in feeds(project)[""].entries}
    path = folder / "index.zh.md"
    path.write_text(
        path.read_text("utf-8").replace("slug: one", "slug: renamed").replace("一个标题", "另一个标题"), "utf-8"
    )
    after = feeds(project)[""].entries
    assert {entry.id for entry in after} == before
    assert after[0].permalink == "articles/2026/renamed/"
    assert before.isdisjoint(entry.id for entry in feeds(project)["en/"].entries)


def test_a_feed_holds_the_newest(project):
    for number in range(NEWEST + 3):
        path = write_article(project, f"a{number:02}") / "index.zh.md"
        path.write_text(path.read_text("utf-8").replace("T09:00:00", f"T09:{number:02}:00"), "utf-8")
    entries = feeds(project)[""].entries
    assert len(entries) == NEWEST
    assert entries[0].permalink == f"articles/2026/a{NEWEST + 2}/"


@pytest.mark.parametrize("text", [HOSTILE, "]]>", "&amp;lt;b&gt;"])
def test_a_strangers_signs_are_text(project, text):
    write_article(project, "one", title=f"'{text}'", body="<b onclick=alert(1)>正文</b>[本文](/articles/2026/one/)")
    feed = feeds(project)[""]
    assert b"onclick" not in atom(feed, SITE, "x")
    (item,) = feedparser.parse(BytesIO(atom(feed, SITE, "社工简讯"))).entries
    assert item.title_detail.type == "text/plain"
    assert item.title == text
    assert f'href="{SITE}articles/2026/one/"' in item.content[0].value


def test_an_article_without_twin_is_in_no_feed_of_the_other_edition(project):
    write_article(project, "one", english=None)
    assert set(feeds(project)) == {"", "regions/guizhou/"}
