"""A page's frame: the theme around it, rendered once, with places where each page puts its own."""

from __future__ import annotations

import re
import secrets
from collections.abc import Mapping

from msgspec import Struct

SLOTS = ("title", "description", "head", "switch", "content")

# Another word in each process: no text can hold it by intent, and none of it is printed.
_TOKEN = f"slot{secrets.token_hex(8)}"
_MARKED = re.compile(rf"{_TOKEN}([a-z]+(?: [^<>\"]*)?){_TOKEN}")


def marks() -> dict[str, object]:
    """What the theme's template prints where a slot is to be, by slot; `current` takes the permalink of a link."""
    return {slot: _mark(slot) for slot in SLOTS} | {"current": lambda permalink: _mark(current(permalink))}


def current(permalink: str) -> str:
    """The slot in which the link to a section of the site says that a page is of it."""
    return f"current {permalink}"


def _mark(slot: str) -> str:
    return f"{_TOKEN}{slot}{_TOKEN}"


class Frame(Struct, frozen=True):
    """The HTML between slots, and which slot follows each piece; the last piece has none after it."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    @staticmethod
    def split(html: str) -> Frame:
        """The frame of a page in which marks stand for the slots."""
        parts = _MARKED.split(html)
        return Frame(tuple(parts[::2]), tuple(parts[1::2]))

    def fill(self, values: Mapping[str, str]) -> str:
        """A page: each slot holds its value, which is HTML; those that it has none for stay empty."""
        page = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            page += [values.get(slot, ""), piece]
        return "".join(page)
