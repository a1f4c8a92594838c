"""Feeds that are made to do harm, and feeds that nobody has looked after."""

import json
import re
import sys
import tracemalloc
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import DeliveryError
from generator.ingest.decide import Duplicate, Unclear, decide
from generator.ingest.decode import decode
from generator.ingest.holdings import Holdings, known
from generator.ingest.limits import FEED_ENTRIES
from generator.render.markdown import addresses, to_html
from tests.clock import within

HERE = Path(__file__).parent
FILES = ["rss20.xml", "atom10.xml", "rdf.xml", "rss091.xml", "feed.json"]


def rss(inner):
    return f"<?xml version='1.0'?>\n<rss version='2.0'><channel><title>动态</title>{inner}</channel></rss>"


def refusal(read, text):
    with within(1), pytest.raises(DeliveryError) as caught:
        read(text)
    return caught.value.rule


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


def sane(reading):
    for bulletin in reading.bulletins:
        bulletin.raw.encode()
        text = "\n\n".join(bulletin.paragraphs)
        # In words, as a feed that is cut may have them, they do nothing.
        assert not re.search(r"<script|<[^>]*(?:javascript:|\bon\w+=)", to_html(text, str), re.IGNORECASE)
        # Not because they are taken out of the page: they do not stand in the text.
        assert all(address.value.startswith(("http://", "https://")) for address in addresses(text))
        assert bulletin.address is None or bulletin.address.startswith(("http://", "https://"))


@st.composite
def mutations(draw):
    """A real feed with a few pieces of it cut out, doubled, or put somewhere else."""
    text = (HERE / draw(st.sampled_from(FILES))).read_text("utf-8")
    for _ in range(draw(st.integers(1, 6))):
        start = draw(st.integers(0, len(text)))
        end = draw(st.integers(start, min(len(text), start + 60)))
        strange = draw(
            st.sampled_from(
                [
                    "",
                    text[start:end] * 2,
                    "<",
                    ">",
                    "&",
                    '"',
                    "]]>",
                    "<![CDATA[",
                    "<!--",
                    "<!",
                    "<?",
                    "</",
                    "\ud800",
                    "&#xd800;",
                    "&#0;",
                    "<item>",
                    "[",
                    "{",
                    "\\u",
                ]
            )
        )
        text = text[:start] + strange + text[draw(st.sampled_from([start, end])) :]
    return text


@settings(max_examples=300, deadline=None)
@given(text=mutations())
def test_whatever_happens_to_a_feed_it_is_read_or_refused(read, text):
    try:
        reading = read(text)
    except DeliveryError:
        return
    assert reading == read(text)
    sane(reading)


@settings(max_examples=200, deadline=None)
@given(
    data=st.binary(max_size=300),
    head=st.sampled_from(
        [b"", b"<rss>", b"<feed><entry><title>", b'{"version": "https://jsonfeed.org/version/1", "items": ']
    ),
)
def test_any_bytes_are_a_feed_or_one_sentence(read, data, head):
    try:
        sane(read(decode(head + data, "news.xml").text))
    except DeliveryError as error:
        assert error.rule  # noqa: PT017 (one of two right answers)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from("title url items content_html content_text summary authors name attachments image date_published tags".split()), inner, max_size=6),
    max_leaves=20,
)  # fmt: skip


@settings(max_examples=200, deadline=None)
@given(value=JSON)
def test_any_json_is_a_feed_or_one_sentence(read, value):
    sane(
        read(
            json.dumps(
                {
                    "version": "https://jsonfeed.org/version/1.1",
                    "items": [value, {"title": value, "content_html": value}],
                }
            )
        )
    )
