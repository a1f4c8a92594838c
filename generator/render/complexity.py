"""Texts on which the renderer would work for minutes: nobody writes them, but somebody may send one.

Measured: 20,000 opening brackets in one paragraph take Python-Markdown 60 s; the work grows with their square.
"""

from __future__ import annotations

import re

# In one paragraph, and in a whole text. An article of the desk has none or two.
_IN_PARAGRAPH = {"[": 1_000, "<": 1_500}
_IN_TEXT = {"[": 4_000, "<": 20_000, "&": 20_000}

_PARAGRAPH = re.compile(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)


def too_complex(text: str) -> int | None:
    """The line, counted from 0, at which a text is too complex to render; None where it is not."""
    if any(text.count(sign) > most for sign, most in _IN_TEXT.items()):
        return 0
    if all(text.count(sign) <= most for sign, most in _IN_PARAGRAPH.items()):
        return None
    for paragraph in _PARAGRAPH.finditer(text):
        if any(paragraph[0].count(sign) > most for sign, most in _IN_PARAGRAPH.items()):
            return text.count("\n", 0, paragraph.start())
    return None
