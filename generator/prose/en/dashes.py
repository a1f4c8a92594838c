"""Hyphens where a dash belongs."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.seldom import seldom

# Between words only: options (--fix), sums (5 - 3) and lines of hyphens are none.
_HYPHENS = seldom(r"(?<=[A-Za-z,.”’)])(?: --? |--)(?=[A-Za-z“‘(])")


def dashes(text: str) -> Iterator[Finding]:
    """-- and a hyphen between spaces, where this site has an en dash between spaces."""
    for found in _HYPHENS.finditer(text):
        yield Finding(*found.span(), " – ")
