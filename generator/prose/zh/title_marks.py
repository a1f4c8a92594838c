"""Title marks: 《 》 outside, 〈 〉 inside (GB/T 15834-2011, 4.15)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.pairs import pairs
from generator.prose.rule import Finding
from generator.text.han import HAN
from generator.text.seldom import seldom

_ASCII = seldom(rf"<<([^<>\n]{{0,100}}[{HAN}][^<>\n]{{0,100}})>>")
# ‹ › and « » are quotation marks of other scripts; one half of them may be <.
_FOREIGN = seldom(rf"[‹«<][^‹›«»<>《》\n]{{0,100}}[{HAN}][^‹›«»<>《》\n]{{0,100}}[›»>]")


def title_marks(text: str) -> Iterator[Finding]:
    """《 》 inside 《 》, and << >>, « » or ‹ › around a title."""
    for found in _ASCII.finditer(text):
        yield Finding(found.start(), found.start() + 2, "《")
        yield Finding(found.end() - 2, found.end(), "》")
    for found in _FOREIGN.finditer(text):
        if found[0][0] != "<" or found[0][-1] != ">":
            yield Finding(found.start(), found.start() + 1, "《")
            yield Finding(found.end() - 1, found.end(), "》")
    titles, alone = pairs(text, "《》")
    for pair in titles if not alone else ():
        if pair.depth == 1:
            yield Finding(pair.start, pair.start + 1, "〈")
            yield Finding(pair.end, pair.end + 1, "〉")
