"""What search knows of an article."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Passage:
    """An article's text in one language, as readers see it: plain, each field and paragraph on its own.

    `names` are those of its source, its region and the regions above, its original headline and its captions: what is
    searched beside title, summary and paragraphs. `kicker`, `label` and `dateline` are what a list shows with it.
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


@dataclass(frozen=True, slots=True)
class Document:
    """An article: its id, where it stands in each edition (`path`, without the edition's prefix), facets, passages.

    `passages` are by language; `year` is that in which it appeared here, with four digits.
    """

    id: str
    path: str
    year: str
    passages: Mapping[str, Passage]
    region: str = ""
    source: str = ""
    columns: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
