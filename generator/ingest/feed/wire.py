"""What must be true of a feed's XML before a parser is let near it."""

from __future__ import annotations

import re
from xml.parsers import expat

from msgspec import Struct

from generator.errors import DeliveryError
from generator.ingest.feed.guard import NAME, Guard, end_of_skipped, local_name
from generator.ingest.limits import FEED_MARKS, FEED_NAME
from generator.ingest.plausible import DAMAGE, FORBIDDEN

_ROOTS = frozenset(("rss", "feed", "rdf", "channel"))
# How far into a text its root element may stand: behind a licence, a style sheet, a warning of the server's.
_HEAD = 65_536
# A feed begins with markup. Only PHP's complaints may come before it: whoever reads it in a browser never sees them.
_START = re.compile(r"\s*(?:(?:PHP )?(?:Notice|Warning|Deprecated|Strict Standards): [^<]{1,1000})?<")
_NAME = re.compile(NAME)
_NEAR = 60
_SAID = re.compile(r"\s*+(?P<said>\S)")
_DOCTYPE = re.compile(r"<!DOCTYPE[^>]*\[|<!ENTITY", re.IGNORECASE)
_REFERENCE = re.compile(r"&#([xX][0-9a-fA-F]{1,4000}|[0-9]{1,4000});")
_WORD = re.compile(r"[\w.+-]++", re.ASCII)


class Wire(Struct, frozen=True):
    """A feed from its root element on, with no more entries than we take and none that is not whole.

    `total` is how many whole ones it had; `torn` is the line at which it stops being whole, and what stands there, None
    where it is so to its end. `captions` are the addresses of the media that its captions stand with, in their order.
    """

    text: str
    total: int
    torn: tuple[int, str] | None = None
    captions: tuple[str, ...] = ()


def root_of(text: str) -> int | None:
    """Where a feed's root element stands, None where another element comes first, or prose, or none."""
    start = _START.match(text)
    at = start.end() - 1 if start else -1
    while at >= 0:
        end = end_of_skipped(text, at)
        if end is None and (name := _NAME.match(text, at + 1)):
            return at if local_name(name[0]) in _ROOTS else None
        at = text.find("<", end or at + 1, _HEAD)
    return None


def prepare(text: str, place: str, url: str | None) -> Wire:
    """The XML that a parser may have: from the root on, without a document type, no deeper or longer than our limits.

    An `xml:base` on another host than the feed's is blanked, so that relative addresses are seen from the feed's own,
    and so is an author too long to be one. Raises DeliveryError for what is no feed, declares entities, or is made to
    cost more than its length.
    """
    root = root_of(text)
    if root is None:
        raise DeliveryError("feed-not-feed", place)
    # A bare document type is left behind unread: RSS 0.91 prescribes one. One that declares anything is an attack.
    if _DOCTYPE.search(text, 0, root):
        raise DeliveryError("feed-entities", place)
    if text.count("<") + text.count("&") > FEED_MARKS:
        raise DeliveryError("feed-complex", place)
    guard = Guard(text, root, place, url)
    guard.walk()
    written = _REFERENCE.sub(_possible, guard.written())
    # In a broken feed feedparser may find authors where the walk finds none.
    if any(len(word[0]) > FEED_NAME for word in _WORD.finditer(written)) and not _is_well_formed(written):
        raise DeliveryError("feed-complex", place)
    torn = None if guard.torn is None else _place(text, guard.torn)
    return Wire(written, guard.total, torn, tuple(guard.captions))


def _place(text: str, at: int) -> tuple[int, str]:
    said = _SAID.match(text, at)
    at = said.start("said") if said else at
    return text.count("\n", 0, at) + 1, " ".join(text[at : at + _NEAR].split())


def _possible(reference: re.Match[str]) -> str:
    """A reference to a character, or the sign of damage where Unicode has none: it would end the whole feed.

    128 to 159 are left: everybody means Windows' quotation marks by them.
    """
    digits = reference[1].lower()
    code = int(digits[1:], 16) if digits.startswith("x") else int(digits)
    is_character = code <= 0x10FFFF and (0x80 <= code < 0xA0 or not FORBIDDEN.match(chr(code)))
    return reference[0] if is_character else DAMAGE


def _is_well_formed(text: str) -> bool:
    """Whether an XML parser reads it to its end, and so finds the same elements as our guard."""
    parser = expat.ParserCreate(namespace_separator=" ")
    try:
        parser.Parse(text.encode("utf-8", "replace"), True)
    except expat.ExpatError:
        return False
    return True
