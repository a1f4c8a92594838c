"""A stranger's text without what nobody sees in it."""

from __future__ import annotations

from generator.model import Change
from generator.text.characters import without_unseen


def visible(text: str, changes: list[Change], line: int = 0) -> str:
    """A text without its unseen characters, each kind of them declared once.

    An account of a million of them is read by nobody.
    """
    seen, gone = without_unseen(text)
    changes += [Change("removed", line, one, "", seen.strip()[:12]) for one in dict.fromkeys(gone)]
    return seen
