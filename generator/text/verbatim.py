"""A text as it is compared with a quote of it: word for word, whatever its lines and its marks of Markdown."""

from __future__ import annotations

import re

_KEPT = re.compile(r"[^\s\[\]*_`\\]")
_DROPPED = re.compile(r"[\s\[\]*_`\\]+")


def verbatim(text: str) -> str:
    """The signs of a text that a quote of it must have too."""
    return _DROPPED.sub("", text)


def places(text: str) -> list[int]:
    """For each sign of `verbatim` its offset in the text, and the text's end."""
    return [*(found.start() for found in _KEPT.finditer(text)), len(text)]
