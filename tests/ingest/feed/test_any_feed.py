"""Whatever happens to a feed, it is read or refused in one sentence."""

import json
import re
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.errors import DeliveryError
from generator.ingest.decode import decode
from generator.render.markdown import addresses, to_html

HERE = Path(__file__).parent
FILES = ["rss20.xml", "atom10.xml", "rdf.xml", "rss091.xml", "feed.json"]


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
