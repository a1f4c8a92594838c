"""RSS, Atom, RDF or CDF → a Reading."""

from __future__ import annotations

from msgspec.structs import replace

from generator.ingest.desk import Desk
from generator.ingest.feed.items import reading
from generator.ingest.feed.syndicated import parse
from generator.ingest.feed.wire import prepare, root_of
from generator.ingest.limits import FEED_ENTRIES
from generator.ingest.reading import Origin, Reading
from generator.model import Change


def is_feed(text: str) -> bool:
    """Whether a text is XML of which the first element is that of a feed; a page of HTML is none."""
    return root_of(text) is not None


def read_feed(text: str, origin: Origin, desk: Desk) -> Reading:
    """The bulletins of a decoded feed, at most FEED_ENTRIES; how many more it had is a change of kind "cut".

    A feed without entries is one; a broken feed is read as far as it is whole, and that is a change of kind "broken".
    Nothing that the feed names is opened.
    Raises DeliveryError for what is no feed, declares entities, or passes our limits.
    """
    wire = prepare(text, origin.name, origin.url)
    feed = parse(wire, origin.name, origin.url)
    if wire.total > FEED_ENTRIES:
        feed = replace(feed, changes=(*feed.changes, Change("cut", 0, str(wire.total), str(FEED_ENTRIES))))
    return reading(feed, origin, desk)
