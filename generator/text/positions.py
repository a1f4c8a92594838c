"""Where in a text something stands, as editors count."""

from __future__ import annotations


def position(text: str, offset: int, first_line: int = 1) -> tuple[int, int]:
    """Line and column, from 1, of an offset in a text (LF) whose first line is number `first_line` of its file."""
    return text.count("\n", 0, offset) + first_line, offset - text.rfind("\n", 0, offset)
