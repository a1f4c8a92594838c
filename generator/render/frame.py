"""A page's frame: the theme around it, rendered once, with places where each page puts its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

SLOTS = ("title", "description", "head", "switch", "content")

# No editor types these, and no template engine changes them.
_MARK = "\ue000{}\ue001"
_MARKED = re.compile("\ue000([a-z]+)\ue001")


def marks() -> dict[str, str]:
    """What the theme's template prints where a slot is to be, by slot."""
    return {slot: _MARK.format(slot) for slot in SLOTS}


@dataclass(frozen=True, slots=True)
class Frame:
    """The HTML between slots, and which slot follows each piece; the last piece has none after it."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    @staticmethod
    def split(html: str) -> Frame:
        """The frame of a page in which marks stand for the slots."""
        parts = _MARKED.split(html)
        return Frame(tuple(parts[::2]), tuple(parts[1::2]))

    def fill(self, values: Mapping[str, str]) -> str:
        """A page: each slot holds its value, which is HTML."""
        page = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            page += [values[slot], piece]
        return "".join(page)
