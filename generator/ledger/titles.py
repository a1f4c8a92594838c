"""Titles in 《》, whose numbers and dates are theirs."""

from __future__ import annotations

_LONGEST = 200


def in_title(text: str, place: int) -> bool:
    """Whether an offset lies in the title of a document or a work."""
    start = max(0, place - _LONGEST)
    opened = text.rfind("《", start, place)
    return opened >= 0 and text.rfind("》", opened, place) < 0 and text.find("》", place, place + _LONGEST) >= 0
