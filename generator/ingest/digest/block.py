"""A block: what an eye sees as one line of the document."""

from __future__ import annotations

from msgspec import Struct


class Block(Struct, frozen=True):
    """A block's text and the number of its line in the delivered text.

    `removed` is page furniture, kept for the account; `indented`, `after_gap` and `after_page` say how it stood there.
    """

    line: int
    text: str
    removed: bool = False
    indented: bool = False
    after_gap: bool = True
    after_page: bool = False
