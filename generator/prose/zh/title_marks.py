"""Title marks: 《 》 outside, 〈 〉 inside (GB/T 15834-2011, 4.15)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.pairs import pairs
from generator.prose.rule import Finding
from generator.text.han import HAN

_ASCII = re.compile(rf"<<([^<>\n]{{0,100}}[{HAN}][^<>\n]{{0,100}})>>")


def title_marks(text: str) -> Iterator[Finding]:
    """《 》 inside 《 》, and << >> around a title."""
    for found in _ASCII.finditer(text):
        yield Finding(found.start(), found.start() + 2, "《")
        yield Finding(found.end() - 2, found.end(), "》")
    titles, alone = pairs(text, "《》")
    for pair in titles if not alone else ():
        if pair.depth == 1:
            yield Finding(pair.start, pair.start + 1, "〈")
            yield Finding(pair.end, pair.end + 1, "〉")
