"""Hyphens where a dash belongs."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.rule import Finding

# Between words only: options (--fix), sums (5 - 3) and lines of hyphens are none.
_HYPHENS = re.compile(r"(?<=[A-Za-z,.”’)])(?: --? |--)(?=[A-Za-z“‘(])")


def dashes(text: str) -> Iterator[Finding]:
    """-- and a hyphen between spaces, where this site has an en dash between spaces."""
    for found in _HYPHENS.finditer(text):
        yield Finding(*found.span(), " – ")
