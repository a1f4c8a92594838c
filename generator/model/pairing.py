"""What a translation was made from, passage by passage."""

from __future__ import annotations

from msgspec import Struct


class Unit(Struct, frozen=True):
    """A passage of a translation: the original's text that it was made from, and the day (ISO 8601).

    `name` is title, summary, list_title, caption-ID, note-LABEL for a footnote, or p-N for its Nth paragraph.
    `original` and `day` are None for what nobody has translated yet. `asked` is the original's text that a translator
    has been given since, and has not answered for; `gone` the day since which they are told to take out a paragraph.
    `made` is by what the translation's own paragraph is known, as the record last saw it.
    """

    name: str
    original: str | None = None
    day: str | None = None
    asked: str | None = None
    gone: str | None = None
    made: str | None = None

    @property
    def is_paragraph(self) -> bool:
        """Whether it is a paragraph of the body."""
        return self.name.startswith("p-")


class Pairing(Struct, frozen=True):
    """The record of a translation: the language that it was made from, and its units, the paragraphs in order."""

    lang: str
    units: tuple[Unit, ...]

    @property
    def paragraphs(self) -> tuple[Unit, ...]:
        """Those of the body; the first is that of the translation's first paragraph."""
        return tuple(unit for unit in self.units if unit.is_paragraph)

    def unit(self, name: str) -> Unit | None:
        """The one of a name, None where there is none."""
        return next((unit for unit in self.units if unit.name == name), None)
