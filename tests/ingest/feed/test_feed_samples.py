"""Feeds of others' test suites: each says in its head what a parser should find in it."""

import ast
import os
import re
from html import unescape
from pathlib import Path

import pytest

from generator.errors import DeliveryError
from generator.ingest.decode import decode
from generator.render.markdown import addresses, to_html

SAMPLES = Path(os.environ.get("NEWSROOM_SAMPLES", ".")) / "feeds"
NAMES = sorted(path.name for path in SAMPLES.glob("*") if path.suffix in (".xml", ".atom", ".rss", ".json"))
# Where the suite's server stands, by its own expectations.
URL = "http://127.0.0.1:8097/feed.xml"
FIELD = re.compile(
    r"(?:not bozo and )?entries\[0\](?:\['(\w+)'\](?:\[0\]\['value'\])?|\.link) == (.+?)\s*$", re.MULTILINE
)
# What is not to be found, and why.
OTHERWISE = (
    "feedparser_atom10_entry_id",  # an id of Atom is no address
    "feedparser_base_http_item_link_base_content_location",  # served as if from elsewhere
    "feedparser_rss_item_description_not_a_doctype",  # browsers take <!' for a comment
    "feedparser_sanitize_item_content_encoded_iframe",  # and what follows an open <iframe> for its text
)

pytestmark = pytest.mark.samples


def text_of(name):
    return decode((SAMPLES / name).read_bytes(), name).text


def words(html):
    return "".join(unescape(re.sub(r"<[^>]*>", "", html)).split())


def test_there_are_samples():
    assert len(NAMES) >= 200


@pytest.mark.parametrize("name", NAMES)
def test_each_is_read_or_refused_and_always_alike(read, name):
    try:
        reading = read(text_of(name), url=URL)
    except DeliveryError as error:
        assert error.rule == "delivery-encoding"  # noqa: PT017 (one of two right answers)
        return
    assert reading == read(text_of(name), url=URL)
    for bulletin in reading.bulletins:
        text = "\n\n".join(bulletin.paragraphs)
        assert not re.search(r"<script|javascript:|<[^>]*\bon\w+=", to_html(text, str), re.IGNORECASE)
        assert all(address.value.startswith(("http://", "https://")) for address in addresses(text))


def expectations():
    """(name, field, value) wherever a head says what the title, the link or the text of the first entry is."""
    for name in NAMES:
        match = FIELD.search((SAMPLES / name).read_bytes()[:2_000].decode("latin-1"))
        if (
            match
            and not name.startswith(OTHERWISE)
            and (match[1] or "link") in ("title", "link", "summary", "description", "content")
        ):
            yield name, match[1] or "link", ast.literal_eval(match[2])


@pytest.mark.parametrize(("name", "field", "value"), list(expectations()))
def test_what_a_head_expects_is_found(read, name, field, value):
    bulletins = read(text_of(name), url=URL).bulletins
    bulletin = bulletins[0] if bulletins else None
    if field == "link":
        assert bulletin.address == value
    elif field == "title":
        assert (bulletin.headline if bulletin else "") == " ".join(re.sub(r"<[^>]*>", "", value).split())
    else:
        found = "".join(to_html(part, str) for part in bulletin.paragraphs) if bulletin else ""
        assert words(found) == words(value)
        for picture in re.findall(r'<img src="([^"]*)"', value):
            assert picture in [image.url for image in bulletin.images]
        for link in re.findall(r'href="(http[^"]*)"', value):
            assert link in [address.value for part in bulletin.paragraphs for address in addresses(part)]
