"""Spaces: one between words, none before a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.rule import Finding

_DOUBLE = re.compile(r"(?<=[^\s|])  +(?=\S)")
# Not before an ellipsis, a decimal (.5), a name (.cn, :8000) or a face.
_BEFORE = re.compile(r"(?<=[A-Za-z0-9)”’]) +(?=[,;.?!](?![.\w?!])|:(?:\s|$))")
_MISSING = re.compile(r"(?<=[a-z]{2})[,;](?=[A-Za-z]{2})")
_INSIDE = re.compile(r"(?<=\() +(?=\S)|(?<=\S) +(?=\))")


def spaces(text: str) -> Iterator[Finding]:
    """Two and more, one before a mark or inside a bracket, none after a comma."""
    for pattern, right in ((_DOUBLE, " "), (_BEFORE, ""), (_INSIDE, "")):
        for found in pattern.finditer(text):
            yield Finding(*found.span(), right)
    for found in _MISSING.finditer(text):
        yield Finding(*found.span(), found[0] + " ")
