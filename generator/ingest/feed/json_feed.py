"""JSON Feed 1 and 1.1 (jsonfeed.org) → a Reading."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from generator.errors import DeliveryError
from generator.ingest.desk import Desk
from generator.ingest.feed.entry import Caption, Entry, Feed, Passage
from generator.ingest.feed.items import reading
from generator.ingest.limits import DEPTH, FEED_ENTRIES
from generator.ingest.plausible import damaged
from generator.ingest.reading import Origin, Reading
from generator.model import Change
from generator.text.line_ends import with_lf

_VERSION = re.compile(r'"version"\s*:\s*"https?:\\?/\\?/(?:www\.)?jsonfeed\.org\\?/version\\?/1')
_STRING = re.compile(r'"(?:[^"\\]|\\.)*+"', re.DOTALL)
# Of an item that is none, enough to find it by.
_SHOWN = 60
_BRACKET = re.compile(r"[\[{\]}]")


def is_json_feed(text: str) -> bool:
    """Whether a text is JSON that says it is a JSON Feed; any other JSON is none."""
    return text.lstrip().startswith("{") and bool(_VERSION.search(text))


def read_json_feed(text: str, origin: Origin, desk: Desk) -> Reading:
    """The bulletins of a JSON Feed, as `read_feed` gives those of the others.

    What has a wrong type is left out; an item that has one is told, as a change of kind "broken". Raises DeliveryError
    for what is no JSON Feed or passes our limits.
    """
    if not is_json_feed(text):
        raise DeliveryError("feed-not-feed", origin.name)
    if _depth(text) > DEPTH:
        raise DeliveryError("feed-deep", origin.name, limit=DEPTH)
    try:
        said = json.loads(text)
    except (ValueError, RecursionError) as error:  # ValueError is also that of a number with 5,000 digits
        raise DeliveryError("feed-broken", origin.name) from error
    items = said.get("items")
    if not isinstance(items, list):
        raise DeliveryError("feed-broken", origin.name)
    strange = [one for one in items[:FEED_ENTRIES] if not isinstance(one, Mapping)]
    changes = [Change("broken", 0, damaged(json.dumps(one, ensure_ascii=False)[:_SHOWN]), "") for one in strange]
    changes += [Change("cut", 0, str(len(items)), str(FEED_ENTRIES))] if len(items) > FEED_ENTRIES else []
    entries = tuple(map(_entry, _maps(items[:FEED_ENTRIES])))
    return reading(Feed(Passage(_text(said.get("title"))), entries, tuple(changes)), origin, desk)


def _entry(item: Mapping[str, object]) -> Entry:
    """The standard's names: a title is plain text, `content_html` alone is HTML, `url` is where the item stands.

    What an attachment is called is said of it as a caption is.
    """
    passages = [Passage(_text(item.get("content_html")), is_html=True), Passage(_text(item.get("content_text")))]
    passages.append(Passage(_text(item.get("summary")), is_summary=True))
    attached = _maps(item.get("attachments"))
    shown = (one.get("url") for one in attached if _text(one.get("mime_type")).startswith("image/"))
    images = [item.get("image"), item.get("banner_image"), *shown]
    titles = [Caption(Passage(_text(one.get("title"))), _text(one.get("url"))) for one in attached]
    names = [_text(author.get("name")) for author in _maps([item.get("author"), *_list(item.get("authors"))])]
    addresses = (_text(item.get(key)) for key in ("url", "external_url"))
    dates = (_text(item.get(key)) for key in ("date_published", "date_modified"))
    return Entry(
        title=Passage(_text(item.get("title"))),
        address=next(filter(None, addresses), None),
        passages=tuple(passage for passage in passages if passage.text.strip()),
        dated=next(filter(None, dates), None),
        author="、".join(filter(None, names)) or None,
        images=tuple(dict.fromkeys(filter(None, map(_text, images)))),
        captions=tuple(one for one in titles if one.text.text.strip()),
    )


def _depth(text: str) -> int:
    """How many brackets stand inside each other: the parser calls itself for each."""
    deepest = depth = 0
    for bracket in _BRACKET.finditer(_STRING.sub("", text)):
        depth += 1 if bracket[0] in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _maps(value: object) -> list[Mapping[str, object]]:
    return [one for one in _list(value) if isinstance(one, Mapping)]


def _text(value: object) -> str:
    """A value as text; half a pair of surrogates, which JSON can write and no text has, is damage."""
    return damaged(with_lf(value)) if isinstance(value, str) else ""
