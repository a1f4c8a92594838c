"""Quotation marks and apostrophes, curly as everywhere on this site."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.pairs import fellow, pairs
from generator.prose.rule import Finding
from generator.text.seldom import seldom

_APOSTROPHE = seldom(r"(?<=[A-Za-z])'(?=[A-Za-z])")
# The provinces' plans; where a single quotation mark opens, this one may close it.
_PLURAL = seldom(r"(?<=s)'(?= [a-z])")
_SINGLE = seldom(r"(?:^|[\s(\"“])'")
_DOUBLE = seldom('"')
# 6'2" is a measure.
_MEASURE = seldom(r"[0-9]'[0-9]+\"")
# ``As TeX has it''.
_GRAVE = seldom(r"(``)(?=[^`\s])[^`]{0,500}?[^`\s]('')")
_OPENS = seldom(r"(?:^|[\s(\[—–\ufffc“‘-])$")
_CLOSES = seldom(r"(?:$|[\s)\],.;:?!—–\ufffc”’-])")


def straight_quotation_marks(text: str) -> Iterator[Finding]:
    """Apostrophes inside words, and `"` that come out in pairs; of the others nothing is proposed."""
    for pattern in (_APOSTROPHE,) if _SINGLE.search(text) else (_APOSTROPHE, _PLURAL):
        for found in pattern.finditer(text):
            yield Finding(*found.span(), "’")
    for found in _GRAVE.finditer(text):
        yield Finding(*found.span(1), "“")
        yield Finding(*found.span(2), "”")
    places = [found.start() for found in _DOUBLE.finditer(text)]
    if not places or _MEASURE.search(text):
        return
    sides = [(_OPENS.search(text[max(0, at - 1) : at]), _CLOSES.match(text[at + 1 : at + 2])) for at in places]
    is_regular = len(places) % 2 == 0 and all(sides[i][i % 2] for i in range(len(places)))
    right = fellow(text, places, pairs(text, "“”")[1])
    if right and sides[0][right == "”"]:
        yield Finding(places[0], places[0] + 1, right)
        return
    for number, place in enumerate(places):
        yield Finding(place, place + 1, ("”" if number % 2 else "“") if is_regular else None)


def unpaired_marks(text: str) -> Iterator[Finding]:
    """Brackets and “ ” without a fellow in their paragraph.

    A quotation of several paragraphs opens each and closes the last alone. ‘ and ’ are apostrophes too.
    """
    for offset in pairs(text, "()[]“”")[1]:
        is_item = text[offset] == ")" and re.search(
            r"(?:^|[\s,;:.])(?:[0-9]{1,3}|[A-Za-z]|[ivx]{1,4})$", text[max(0, offset - 5) : offset]
        )
        if not is_item and not (text[offset] == "“" and offset == 0):
            yield Finding(offset, offset + 1)
