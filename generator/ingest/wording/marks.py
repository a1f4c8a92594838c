"""The marks of the house in a stranger's line."""

from __future__ import annotations

from generator.model import Change
from generator.text.typography import typeset

# How much of the line stands on either side of a mark where its change is told.
_NEAR = 6


def with_our_marks(text: str, line: int, changes: list[Change], *, brackets: bool) -> str:
    """A line of Chinese as we set it, each change declared; `line` is its number in the delivery, 0 for none."""
    ours, edits = typeset(text, brackets=brackets)
    for edit in edits:
        near = text[max(0, edit.position - _NEAR) : edit.position + _NEAR]
        changes.append(Change("mark", line, edit.before, edit.after, near))
    return ours
