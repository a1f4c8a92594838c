"""Feeds that are made to do harm: entities, depth, length, what they would have opened."""

import json
import sys
import tracemalloc

import pytest

from generator.ingest.limits import FEED_ENTRIES
from tests.clock import within
from tests.ingest.feed.feeds import refusal, rss

# What was opened or connected to while a feed was read; an audit hook cannot be taken away again, only left idle.
opened = None


def hook(event, arguments):
    if opened is not None and (event == "open" or event.startswith(("socket.", "urllib.", "subprocess.", "os.system"))):
        opened.append((event, arguments))


sys.addaudithook(hook)

BOMB = '<!DOCTYPE lolz [<!ENTITY a0 "lol">' + "".join(
    f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 11)
) + "]>"  # fmt: skip
QUADRATIC = f'<!DOCTYPE q [<!ENTITY a "{"a" * 50_000}">]>'
FILE = '<!DOCTYPE x [<!ENTITY passwd SYSTEM "file:///etc/passwd">]>'
PARAMETER = '<!DOCTYPE x [<!ENTITY % remote SYSTEM "http://127.0.0.1:1/x.dtd"> %remote;]>'


@pytest.mark.parametrize(
    ("head", "reference"),
    [
        (BOMB, "&a10;"),
        (QUADRATIC, "&a;" * 400),
        (FILE, "&passwd;"),
        (PARAMETER, ""),
        (f"<!-- <a --> {FILE}", "&passwd;"),
        (f"<!-- <rss> -->\n<?x <rss> ?>{FILE.replace('DOCTYPE', 'doctype')}", "&passwd;"),
        ('<!ENTITY passwd SYSTEM "file:///etc/passwd">', "&passwd;"),
    ],
)
def test_a_feed_that_declares_entities_is_refused(read, head, reference):
    text = f"<?xml version='1.0'?>{head}<rss version='2.0'><channel><item><title>{reference}</title></item></channel></rss>"
    assert refusal(read, text) == "feed-entities"


def test_nothing_that_a_feed_names_is_opened(read):
    global opened
    texts = [
        '<!DOCTYPE rss SYSTEM "http://127.0.0.1:1/rss.dtd"><rss><channel><item><title>&x;</title></item></channel></rss>',
        '<!DOCTYPE rss SYSTEM "/etc/passwd"><rss><item><title>x</title></item></rss>',
        '<?xml-stylesheet href="/etc/passwd"?><rss><item><title>x</title><link>/etc/passwd</link></item></rss>',
        '<rss xmlns:xi="http://www.w3.org/2001/XInclude"><item><title><xi:include href="/etc/passwd"/></title></item></rss>',
        # Declared where no parser may find it
        f"<rss><item><title>x</title></item>{FILE}<item><title>&passwd;</title></item></rss>",
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><content src="http://127.0.0.1:1/x"/></entry></feed>',
    ]
    for text in texts:
        read(text)  # what is imported at first use has been
    opened = []
    try:
        for text in texts:
            assert all("root:" not in bulletin.raw for bulletin in read(text).bulletins)
        for text in ("/etc/passwd", "http://127.0.0.1:1/x"):
            assert refusal(read, text) == "feed-not-feed"
        assert opened == []
    finally:
        opened = None


def test_elements_inside_each_other_are_counted_before_they_are_read(read):
    assert refusal(read, rss("<a>" * 200_000)) == "feed-deep"
    assert refusal(read, rss("<item><description>" + "<div>" * 300)) == "feed-deep"
    assert refusal(read, rss("<item>" + "<新>" * 300)) == "feed-deep"
    # What is closed is not open, and in a comment or CDATA nothing is.
    assert read(rss("<item><title>一</title><description>" + "<p>x</p>" * 1000 + "</description></item>")).bulletins
    assert read(rss(f"<!-- {'<a>' * 300} --><item><title><![CDATA[{'<a>' * 300}]]></title></item>")).bulletins


def test_a_long_feed_stops_at_so_many_entries_and_says_so(read):
    entries = "".join(f"<item><title>第{n}条</title><description>正文{n}。</description></item>" for n in range(15_000))
    tracemalloc.start()
    reading = read(rss(entries))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert len(reading.bulletins) == FEED_ENTRIES
    assert [bulletin.headline for bulletin in reading.bulletins[:2]] == ["第0条", "第1条"]
    assert [(change.kind, change.before, change.after) for change in reading.changes] == [("cut", "15000", "500")]
    assert most < 100_000_000


def test_so_does_a_long_json_feed(read):
    items = [{"title": f"第{n}条", "content_text": "正文。"} for n in range(700)]
    reading = read(json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": items}))
    assert len(reading.bulletins) == FEED_ENTRIES
    assert [(change.kind, change.before, change.after) for change in reading.changes] == [("cut", "700", "500")]


@pytest.mark.parametrize(
    "inner",
    [
        "<item>" + "".join(f"<category>{n}</category>" for n in range(100_000)),
        "<item><author x='<'>" + "a" * 1_000_000 + "</author>",
        "<item><?x > <author>" + "a" * 1_000_000 + "</author> ?>&",
        "<item " + " ".join(f'xmlns:n{n}="u{n}"' for n in range(5_000)) + ">" + "<n1:a/>" * 1_000,
        "<item " + " ".join(f"a{n}='x'" for n in range(300_000)) + "><title>x</title></item>",
        "<item><新 " + " ".join(f'a{n}="x"' for n in range(300_000)) + "/></item>",
        "<item><description>" + "&" * 4_000_000,
        "<item><description>" + "<p>" * 1_000_000,
        "<" * 4_000_000,
    ],
)
def test_what_costs_more_than_its_length_is_refused(read, inner):
    assert refusal(read, rss(inner)) in ("feed-complex", "feed-deep")


@pytest.mark.parametrize("kind", ["author", "dc:creator", "itunes:author", "managingEditor", "webMaster"])
def test_an_author_without_end_is_left_out(read, kind):
    with within(2):
        spaces = "xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:itunes='http://www.itunes.com/DTDs/PodCast-1.0.dtd'"
        text = f"<rss {spaces}><channel><item><{kind}>{'a' * 500}<x/>{'a' * 1_000_000}</{kind}><title>标题</title></item></channel></rss>"
        assert [bulletin.headline for bulletin in read(text).bulletins] == ["标题"]


def test_an_entry_with_html_out_of_all_depth_comes_without_a_text(read):
    deep = "&lt;div>" * 100_000
    first, second = read(
        rss(f"<item><title>一</title><description>{deep}</description></item><item><title>二</title></item>")
    ).bulletins
    assert (first.headline, first.paragraphs, [change.kind for change in first.changes]) == ("一", (), ["unread"])
    assert second.headline == "二"


def test_a_declaration_that_is_none(read):
    (bulletin,) = read(
        rss("<item><title>一</title><description><![CDATA[<!h<!h<正文。]]></description></item>")
    ).bulletins
    assert bulletin.headline == "一"
    (bulletin,) = read("<rss><item><title>一</title><description><!h<!h<</description></item>").bulletins
    assert bulletin.headline == "一"
