"""A feed that the desk takes in."""

from __future__ import annotations

from msgspec import Struct


class Subscription(Struct, frozen=True):
    """A row of content/data/feeds.yml: where a feed is, and what is said beforehand of all that it brings.

    Only entries that hold one of `words` are taken, all where there are none; `pages` fetches the page behind each
    entry, for feeds that bring no more than the beginning of a text.
    """

    id: str
    url: str
    source: str | None = None
    region: str | None = None
    lang: str | None = None
    topics: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    pages: bool = False
