"""Feeds that nobody has looked after: titles, addresses, dates, characters, JSON of no form."""

import pytest

from generator.ingest.decide import Duplicate, Unclear, decide
from generator.ingest.holdings import Holdings, known
from tests.ingest.feed.feeds import refusal, rss

SCRIPT = "<img src=x onerror=alert(1)>"


@pytest.mark.parametrize(
    "title",
    [f"<![CDATA[{SCRIPT}]]>", "&lt;img src=x onerror=alert(1)>", "&#60;img src=x onerror=alert(1)&#62;"],
)
def test_tags_in_a_title_are_shown_as_they_stand(item, title):
    assert item(f"<title>{title}</title><description>正文。</description>").headline == SCRIPT


def test_tags_in_a_title_that_is_html_are_taken_off(read):
    text = f"<feed xmlns='http://www.w3.org/2005/Atom'><entry><title type='html'><![CDATA[<b>社工</b>{SCRIPT}<script>x</script>]]></title></entry></feed>"
    assert read(text).bulletins[0].headline == "社工"


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)",
        "data:text/html,x",
        "JaVaScRiPt:alert(1)",
        "file:///etc/passwd",
        "https://a@evil.example/",
    ],
)
def test_addresses_that_are_none_are_left_out_and_told(item, address):
    bulletin = item(
        f"<title>标题</title><link>{address}</link><guid>{address}</guid><enclosure url='{address}' type='image/png'/>"
        f"<description>&lt;a href='{address}'>正文。&lt;/a></description>"
    )
    assert (bulletin.address, bulletin.images, bulletin.paragraphs) == (None, (), ("正文。",))
    assert [change.kind for change in bulletin.changes].count("link") >= 2


def test_identities_are_those_of_the_words_and_not_of_guids(read):
    one = "<item><title>贵州:甲</title>{}<description>甲事。</description></item>"
    other = "<item><title>贵州:乙</title>{}<description>乙事。</description></item>"
    guids = ["", "<guid>1</guid>", "<guid>javascript:alert(1)</guid>", "<guid isPermaLink='false'>1</guid>"]
    found = [read(rss(one.format(guid) + other.format(guid) + one.format(guid))).bulletins for guid in guids]
    assert len({bulletins[0].identity for bulletins in found}) == 1
    assert all(first.identity == third.identity != second.identity for first, second, third in found)
    assert isinstance(decide(found[0][2], Holdings([known(found[0][0], "a", None)])), Duplicate)


@pytest.mark.parametrize(
    ("date", "value", "basis"),
    [
        ("", None, None),
        ("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", None, "Thu, 01 Jan 1970 00:00:00 GMT"),
        ("<pubDate>2099-01-01</pubDate>", None, "2099-01-01"),
        ("<pubDate>0000-00-00 00:00:00</pubDate>", None, "0000-00-00 00:00:00"),
        ("<pubDate>2022年6月1日</pubDate>", "2022-06-01", "2022年6月1日"),
        ("<pubDate>2026-11-22 23:30:00</pubDate>", "2026-11-22", "2026-11-22 23:30:00"),
        ("<pubDate>Sun, 22 Nov 2026 23:30:00 CST</pubDate>", "2026-11-22", "Sun, 22 Nov 2026 23:30:00 CST"),
        ("<pubDate>昨天</pubDate>", None, None),
    ],
)
def test_dates_are_read_or_left_open_and_never_today(item, date, value, basis):
    known = item(f"<title>标题</title>{date}<description>正文。</description>").dated
    assert (known.value, known.basis) == (value, basis)


@pytest.mark.parametrize("sign", ["&#xFFFE;", "&#xFDD0;", "&#1;", "&#0;", "&#xD800;", "&#99999999999;", "\ufffd"])
@pytest.mark.parametrize(
    "item",
    [
        "<title>贵州:标题{}</title><description>正文。</description>",
        "<title>贵州:标题</title><description>&lt;p>正文{}。&lt;/p></description>",
    ],
)
def test_a_sign_that_no_text_has_sends_its_item_to_a_person(read, item, sign):
    decision = decide(read(f"<rss><item>{item.format(sign)}</item></rss>").bulletins[0], Holdings())
    assert isinstance(decision, Unclear)
    assert decision.reason == "unclear-damaged"


def test_references_to_windows_quotation_marks_are_those(item):
    assert item("<title>&#147;社工&#148;&#x2014;</title><description>正文。</description>").headline == "“社工”—"


def test_half_a_surrogate_in_json_does_too(read):
    text = r'{"version": "https://jsonfeed.org/version/1", "items": [{"title": "贵州:标题\ud800", "content_text": "正文。"}]}'
    (bulletin,) = read(text).bulletins
    bulletin.raw.encode()
    assert isinstance(decide(bulletin, Holdings()), Unclear)


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ('{"version": "https://jsonfeed.org/version/1", "items": [', "feed-broken"),
        ('{"version": "https://jsonfeed.org/version/1", "x": ' + "[" * 100_000, "feed-deep"),
        ('{"version": "https://jsonfeed.org/version/1", "x": ' + '{"a":' * 100_000, "feed-deep"),
        ('{"version": "https://jsonfeed.org/version/1", "x": ' + "9" * 10_000 + "}", "feed-broken"),
        (
            '{"version": "https://jsonfeed.org/version/1", "items": {"0": {"title": "x", "content_text": "y"}}}',
            "feed-broken",
        ),
        ('{"version": "https://jsonfeed.org/version/1", "items": null}', "feed-broken"),
        ('{"version": "https://jsonfeed.org/version/1"}', "feed-broken"),
    ],
)
def test_json_that_cannot_be_read(read, text, rule):
    assert refusal(read, text) == rule


def test_json_with_values_that_are_none(read):
    text = (
        '{"version": "https://jsonfeed.org/version/1", "title": 1, "items": [null, 1, "x", {}, {"title": NaN, "title": "标题", '
        '"content_html": {"a": 1}, "content_text": "正文。", "tags": 5, "authors": {"name": 1}, "attachments": [null, {"url": 1}], '
        '"url": ["x"], "date_published": 20221101, "image": Infinity, "id": 1e999}]}'
    )
    bulletins = read(text).bulletins
    assert [(bulletin.headline, bulletin.paragraphs) for bulletin in bulletins] == [("标题", ("正文。",))]
    told = [(change.kind, change.before) for change in read(text).changes]
    assert told == [("broken", "null"), ("broken", "1"), ("broken", '"x"')]
