"""Half-width marks in Chinese: GB/T 15834-2011 sets every mark of a Chinese text full-width."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.han import HAN
from generator.text.typography import typeset

# Four Han before it, so that 一. of a list and the point of a foreign name (米.斯特) are none.
_STOP = re.compile(rf"(?<=[{HAN}”》）]{{4}})\.(?=[”’」』）)]?$)")


def half_width_marks(text: str) -> Iterator[Finding]:
    """`, : ; ? !` that ingest would set too; times, figures, addresses and English stay."""
    for edit in typeset(text, brackets=False)[1]:
        # The spaces around it may be a line's end, and are another rule's.
        start = edit.position + len(edit.before) - len(edit.before.lstrip())
        yield Finding(start, start + len(edit.before.strip()), edit.after)


def half_width_brackets(text: str) -> Iterator[Finding]:
    """Pairs of `( )` with Chinese between them, where the site has them full-width."""
    for edit in typeset(text)[1]:
        if edit.before in "()":
            yield Finding(edit.position, edit.position + 1, edit.after)


def half_width_stop(text: str) -> Iterator[Finding]:
    """A point where a paragraph’s 。 belongs."""
    for found in _STOP.finditer(text):
        yield Finding(*found.span(), "。")
