"""Quotation marks: “ ” outside, ‘ ’ inside (GB/T 15834-2011, 4.8)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.pairs import VEIL, Pair, fellow, inside, pairs, veiled
from generator.prose.rule import Finding
from generator.text.han import HAN, is_chinese
from generator.text.seldom import seldom

_HAN = seldom(f"[{HAN}]")
_SINGLE = seldom(rf"(?<![A-Za-z0-9])'[^'\n]{{0,200}}[{HAN}][^'\n]{{0,200}}'(?![A-Za-z])")
_CORNERS = str.maketrans("「」『』", "“”‘’")
# Minutes and seconds (3'25"), inches (6.7").
_MEASURE = seldom("'[0-9]{1,2}\"")
_INCHES = seldom('[0-9]["＂]')
# No quotation begins before one of these, and none ends after one.
_NOT_FIRST = seldom(r"$|[\s，。、；：！？）》”,;:!?)]")
_NOT_LAST = seldom(r"^$|[\s：（《“:(]")


def straight_quotation_marks(text: str) -> Iterator[Finding]:
    """`"` (`＂`) and `'` around Chinese; nothing is proposed where they do not come out in pairs."""
    measures = {found.end() - 1 for found in _MEASURE.finditer(text)}
    places = [offset for offset, sign in enumerate(text) if sign in '"＂' and offset not in measures]
    alone, quoted = pairs(text, "“”")[1], veiled(text, inside(text, "“”"))
    if len(places) == 1 and not alone and _INCHES.match(text, places[0] - 1):
        places = []
    is_regular = len(places) % 2 == 0 and not alone
    is_regular = is_regular and not any(_NOT_FIRST.match(text, at + 1) for at in places[::2])
    is_regular = is_regular and not any(_NOT_LAST.match(text[at - 1 : at]) for at in places[1::2])
    if not is_regular:
        # Which of them opens and which closes would be a guess, unless it is the fellow of one that lacks it.
        right = fellow(text, places, alone)
        if right == "“" and _NOT_FIRST.match(text, places[0] + 1):
            right = None
        if right == "”" and _NOT_LAST.match(text[places[0] - 1]):
            right = None
        yield from (Finding(at, at + 1, right) for at in places if _HAN.search(text))
        return
    for start, end in zip(places[::2], places[1::2], strict=True):
        beside = text[max(0, start - 1) : start] + text[end + 1 : end + 2]
        # An English sentence quoted in Chinese keeps its own marks.
        if _HAN.search(text, start, end) or any(map(is_chinese, beside)):
            yield from _both(Pair(start, end, 0), "“”")
    for found in _SINGLE.finditer(text):
        is_inner = quoted[found.start()] == VEIL
        yield from _both(Pair(found.start(), found.end() - 1, 0), "‘’" if is_inner else "“”")


def corner_brackets(text: str) -> Iterator[Finding]:
    """「 」 and 『 』, which are of traditional text and of vertical lines."""
    for pair in pairs(text, "「」")[0] + pairs(text, "『』")[0]:
        yield from _both(pair, (text[pair.start] + text[pair.end]).translate(_CORNERS))


def nested_quotation_marks(text: str) -> Iterator[Finding]:
    """“ ” inside “ ”, and ‘ ’ with nothing around them."""
    doubles, alone = pairs(text, "“”")
    singles, lone = pairs(text, "‘’")
    if alone or lone:
        # Where one is missing, every pair is a guess.
        return
    for pair in doubles:
        if pair.depth == 1:
            yield from _both(pair, "‘’")
    quoted = veiled(text, inside(text, "“”"))
    for pair in singles:
        if quoted[pair.start] != VEIL and pair.depth == 0 and _HAN.search(text, pair.start, pair.end):
            yield from _both(pair, "“”")


def _both(pair: Pair, marks: str) -> Iterator[Finding]:
    yield Finding(pair.start, pair.start + 1, marks[0])
    yield Finding(pair.end, pair.end + 1, marks[1])
