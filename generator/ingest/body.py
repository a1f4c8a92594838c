"""The text of an item that came as HTML or Markdown, in our own Markdown."""

from __future__ import annotations

from msgspec import Struct

from generator.model import Change


class Picture(Struct, frozen=True):
    """A picture in a text: its address (http or https, absolute), its caption or else its alternative text, its credit.

    The caption is "" where nothing is said of it.
    """

    address: str
    caption: str
    credit: str | None = None


class Body(Struct, frozen=True):
    """Blocks of Markdown (paragraphs, lists, quotations, tables), pictures in their order, and what was left out.

    The blocks are escaped: as Markdown they show what was said, and nothing else.

    `said` is the text alone, a line a block, without any mark-up of ours: what is compared, and kept as it arrived.
    """

    paragraphs: tuple[str, ...]
    pictures: tuple[Picture, ...] = ()
    said: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
