"""The one door to feedparser: RSS, Atom, RDF and CDF as feedparser reads them → a Feed."""

from __future__ import annotations

import io
import re
from collections.abc import Mapping, Sequence
from typing import Any

import feedparser
from msgspec.structs import replace

from generator.errors import DeliveryError
from generator.ingest.feed.entry import Caption, Entry, Feed, Passage
from generator.ingest.feed.guard import AGAIN, BESIDE, CAPTION
from generator.ingest.feed.wire import Wire
from generator.ingest.limits import FEED_ENTRIES
from generator.ingest.plausible import damaged
from generator.model import Change

_HTML = ("text/html", "application/xhtml+xml")
_IMAGE = re.compile(r"\.(?:jpe?g|png|gif|webp)(?:\?|$)", re.IGNORECASE)
_READ = (*_HTML, "text/plain")


def parse(wire: Wire, place: str, url: str | None) -> Feed:
    """The feed of a wire; a broken one as far as feedparser can read it.

    feedparser opens what looks like a path or an address, so it is given a stream and nothing else. It neither cleans
    nor resolves the HTML: what it lets through of scripts would have to be found out again. Its own dates are never
    used: it reads 2026年11月23日 as 1 November.
    """
    headers = {"content-type": "application/xml; charset=utf-8"} | ({"content-location": url} if url else {})
    try:
        parsed = feedparser.parse(
            io.BytesIO(wire.text.encode("utf-8", "replace")),
            response_headers=headers,
            resolve_relative_uris=False,
            sanitize_html=False,
        )
    except Exception as error:  # whatever a parser of broken feeds trips over, the feed is to blame
        raise DeliveryError("feed-broken", place) from error
    if (parsed["bozo"] or wire.torn) and not parsed["entries"] and not parsed["feed"]:
        # Cut off before it has said anything: not a feed without entries, which has at least a title.
        raise DeliveryError("feed-broken", place)
    # As plain dicts: its own look up other keys than the one they are asked for.
    entries = [_entry(dict(entry), parsed["version"], wire.captions) for entry in parsed["entries"][:FEED_ENTRIES]]
    return Feed(_title(dict(parsed["feed"])), tuple(entries), _missing(wire, len(entries), is_sound=not parsed["bozo"]))


def _missing(wire: Wire, found: int, *, is_sound: bool) -> tuple[Change, ...]:
    """What a feed says that it has and did not give: all behind a tear, or entries of which feedparser made none.

    Of a feed that is sound XML feedparser's own count is the right one.
    """
    if wire.torn:
        return (Change("broken", wire.torn[0], "", "", wire.torn[1]),)
    awaited = min(wire.total, FEED_ENTRIES)
    return (Change("broken", 0, str(awaited), str(found)),) if found < awaited and not is_sound else ()


def _entry(said: Mapping[str, Any], version: str, captions: Sequence[str]) -> Entry:
    links = [link for link in said.get("links", ()) if isinstance(link, Mapping)]
    alternate = [link.get("href") for link in links if link.get("rel") == "alternate"]
    media = [one for one in said.get("media_content", ()) if isinstance(one, Mapping)]
    images = [link.get("href") for link in links if link.get("rel") == "enclosure" and _is_image(link)]
    images += [one.get("url") for one in media if _is_image(one)]
    # A guid of RSS is an address unless it says otherwise; an id of Atom is one by accident only.
    link = None if version.startswith("atom") and said.get("guidislink") else said.get("link")
    source, author = said.get("source"), said.get("author_detail")
    publishers = [source.get("title") if isinstance(source, Mapping) else source, said.get("dc_source")]
    authors = [author.get("name") if isinstance(author, Mapping) else None, said.get("author")]
    return Entry(
        title=_title(said),
        address=next((text for text in map(_text, (link, *alternate)) if text), None),
        passages=_passages(said),
        dated=next((text for key in ("published", "updated", "created") if (text := _text(said.get(key)))), None),
        publishers=tuple(filter(None, map(_text, publishers))),
        author=next(filter(None, map(_text, authors)), None),
        images=tuple(dict.fromkeys(text for text in map(_text, images) if text)),
        captions=_captions(said, captions),
    )


def _title(said: Mapping[str, Any]) -> Passage:
    detail = said.get("title_detail")
    return _passage(detail) if isinstance(detail, Mapping) else Passage(_text(said.get("title")))


def _passages(said: Mapping[str, Any]) -> tuple[Passage, ...]:
    details = [one for one in _details(said) if _caption(one) is None]
    short = [one for one in details if one is said.get("summary_detail") or one.get("language") == AGAIN]
    is_whole = any(one not in short and one.get("language") != BESIDE for one in details)
    found = [
        replace(_passage(one), is_summary=is_whole and one in short) for one in details if one.get("type") in _READ
    ]
    if not said.get("summary_detail") and not said.get("content"):
        found.append(Passage(_text(said.get("summary")), is_html=True))
    return tuple(passage for passage in found if passage.text.strip())


def _captions(said: Mapping[str, Any], addresses: Sequence[str]) -> tuple[Caption, ...]:
    numbered = [(number, one) for one in _details(said) if (number := _caption(one)) is not None]
    found = [Caption(_passage(one), addresses[number]) for number, one in numbered if number < len(addresses)]
    return tuple(caption for caption in found if caption.text.text.strip())


def _details(said: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    return [one for one in (*said.get("content", ()), said.get("summary_detail")) if isinstance(one, Mapping)]


def _caption(detail: Mapping[str, Any]) -> int | None:
    """The number of a text that the guard has found to be a caption."""
    number = _text(detail.get("language")).removeprefix(CAPTION)
    return int(number) if number.isdecimal() and len(number) < 9 else None


def _passage(detail: Mapping[str, Any]) -> Passage:
    is_html, is_beside = detail.get("type") in _HTML, detail.get("language") == BESIDE
    return Passage(_text(detail.get("value")), is_html, _text(detail.get("base")) or None, is_beside)


def _is_image(said: Mapping[str, Any]) -> bool:
    kind, address = _text(said.get("type")).lower(), _text(said.get("href") or said.get("url"))
    if kind:
        return kind.startswith("image/")
    return _text(said.get("medium")).lower() == "image" or bool(_IMAGE.search(address))


def _text(value: object) -> str:
    """A value as text; a sign that no text has, written as a reference, is damage like any other."""
    return damaged(value) if isinstance(value, str) else ""
