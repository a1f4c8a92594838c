"""What search knows of an article or of a record."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Passage(Struct, frozen=True):
    """A text in one language, as readers see it: plain, each field and paragraph on its own.

    `names` are those of its source, author and editor, its region and the regions above, its label, its original
    headline, its captions and whose pictures they are of, its notes and its corrections, of a record its other names:
    what is searched beside title, summary and paragraphs.
    `kicker`, `label` and `dateline` are what a list shows with it.
    """

    title: str
    summary: str
    paragraphs: tuple[str, ...]
    names: tuple[str, ...] = ()
    kicker: str = ""
    label: str | None = None
    dateline: str = ""
    source: str | None = None

    @property
    def rest(self) -> tuple[str, ...]:
        """Every field but title and summary."""
        return (*self.names, *self.paragraphs)


class Document(Struct, frozen=True):
    """An article or a record: its id, where it stands (`path`, without an edition's prefix), facets, passages.

    A record's id is its path, which ends in a slash, as no article's id does. `passages` are by language; `year` is
    that in which an article appeared here, with four digits; a record has none.
    """

    id: str
    path: str
    year: str
    passages: Mapping[str, Passage]
    region: str = ""
    source: str = ""
    columns: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
