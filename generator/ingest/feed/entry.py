"""A feed in one shape, whichever of the wire's it came in."""

from __future__ import annotations

from msgspec import Struct

from generator.model import Change


class Passage(Struct, frozen=True):
    """A text of a stranger: HTML, or plain with its line breaks; `base` is what it says to see its addresses from.

    One that `is_beside` is an entry's text only where it has no other; one that `is_summary` says in short what another
    says in full.
    """

    text: str
    is_html: bool = False
    base: str | None = None
    is_beside: bool = False
    is_summary: bool = False


class Caption(Struct, frozen=True):
    """What is said of a medium: its text, and the medium’s address, "" where it stands with none."""

    text: Passage
    address: str = ""


class Entry(Struct, frozen=True):
    """One entry as the feed has it: nothing is resolved, parsed or believed yet.

    `passages` are its texts, from the one that should be the whole to the one that should be a summary; `dated` is the
    date's own words; `publishers` are the names of who published it before this feed, `author` is who wrote it.
    """

    title: Passage
    address: str | None = None
    passages: tuple[Passage, ...] = ()
    dated: str | None = None
    publishers: tuple[str, ...] = ()
    author: str | None = None
    images: tuple[str, ...] = ()
    captions: tuple[Caption, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing at all, as what broken feeds leave between two entries."""
        return not (self.title.text.strip() or self.passages or self.images or self.address or self.captions)

    @property
    def of_no_picture(self) -> tuple[Passage, ...]:
        """What is said of the entry itself, or of a film: its texts where it has no other."""
        return tuple(caption.text for caption in self.captions if caption.address not in self.images)


class Feed(Struct, frozen=True):
    """A feed's title, its entries in their order, and what was left out of it."""

    title: Passage
    entries: tuple[Entry, ...]
    changes: tuple[Change, ...] = ()
