"""Where in a text something stands, as editors count."""

from __future__ import annotations


def position(text: str, offset: int) -> tuple[int, int]:
    """Line and column of an offset, both counted from 1; lines end in LF."""
    return text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
