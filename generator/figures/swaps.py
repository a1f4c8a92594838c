"""Have two figures changed places in a translation?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from msgspec import Struct

from generator.figures.figure import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    COUNT,
    DAY,
    MONTH,
    NEARLY,
    OVER,
    PERCENT,
    TIME,
    UNDER,
    YEAR,
    Figure,
)
from generator.figures.subjects import WITH, names, roles, subjects
from generator.figures.units import BY_NAME
from generator.text.seldom import seldom

_Pair = tuple[Figure, Figure]
_Said = tuple[frozenset[str], frozenset[str]]
_COUNTED = frozenset([COUNT, PERCENT, DAY, MONTH, YEAR, TIME])
# English says the later of two amounts first: "to 30,000 from 3,000", "134 million of the 700 million".
_TURNS = seldom(
    r"\b(?:from|of|than|instead|compared|against|after|before|versus|above|below|over|down|up|including|out|since|which"
    rf"|who|when|while|{WITH})\b"
)
_JOINED, _AND, _ENDS = seldom(r"[、和与及，；]"), seldom(r",|\band\b"), seldom(r"[.;]\s")
_SET_OFF = seldom(r"\b(?:instead|rather|compared|unlike|from|despite|not)\b")
_BEFORE = 24
_PART_ZH = seldom(r"[^。；;\d]{0,20}(?:其中|中有|里有|包括)[^。；;\d]{0,20}")
_PART_EN = seldom(r"[^.;\d]{0,60}\b(?:including|of (?:which|whom|them))\b[^.;\d]{0,30}")
_OF = seldom(r"\b(?:out )?of (?:the |these |those |all )*$", re.IGNORECASE)
_DIRECTIONS = {OVER: "up", AT_LEAST: "up", NEARLY: "down", UNDER: "down", AT_MOST: "down", ABOUT: "about"}
# What a change is measured against: crossed, it tells of a swap, though what rises and what falls agrees.
_BASES = frozenset(["year on year", "month on month"])
# How far apart, in figures, two may stand that are still said in one breath.
_NEAR = 3


class _Texts(Struct, frozen=True):
    """Both texts, the pairs of their figures in the Chinese order, and the figures of each in its own."""

    chinese: str
    english: str
    pairs: Sequence[_Pair]
    ours: Sequence[Figure]
    theirs: Sequence[Figure]


def swapped(pairs: Sequence[_Pair], chinese: str, english: str) -> list[tuple[_Pair, _Pair]]:
    """Couples of pairs, each (Chinese, English), in which the figures seem to have changed places.

    Figures that occur twice tell nothing.
    """
    pairs = sorted(pairs, key=lambda pair: pair[0].start)
    often = Counter(one.value for one, _ in pairs)
    single = [pair for pair in pairs if pair[0].kind in _COUNTED and often[pair[0].value] == 1]
    theirs = sorted((other for _, other in pairs), key=lambda other: other.start)
    texts = _Texts(chinese, english, pairs, [one for one, _ in pairs], theirs)
    found: list[tuple[_Pair, _Pair]] = []
    for place, one in enumerate(single):
        able = single[place + 1 : place + 1 + _NEAR]
        wrong = next((other for other in able if _have_changed_places(one, other, texts)), None)
        if wrong is not None:
            found.append((one, wrong))
    return found


def _have_changed_places(one: _Pair, other: _Pair, texts: _Texts) -> bool:
    """Whether each is about what the other is about in the other language, or else nothing explains their order."""
    if _hedges_crossed(one, other) or _units_crossed(one, other):
        return True
    # Nothing else is looked at closely: it takes time.
    if one[0].kind != other[0].kind:
        return False
    about = _about(one, other, texts)
    if _crossed(*about) or _crossed(*((zh & _BASES, en & _BASES) for zh, en in about)):
        return True
    # Where sentences have kept their order, figures that changed places have not.
    if (one[0].start < other[0].start) == (one[1].start < other[1].start):
        return False
    moves, named = ([_both(say, pair, texts) for pair in (one, other)] for say in (roles, names))
    if _crossed(*moves):
        return True
    if not _could_change_places(one, other) or _confirmed(*named):
        return False
    if _crossed(*named) or _out_of_step(one, other, texts) or _whole_and_part(one, other, texts):
        return True
    apart = any(_between(one, other, pair) for pair in texts.pairs)
    return not apart and not _confirmed(*about) and _listed(one, other, texts)


def _about(one: _Pair, other: _Pair, texts: _Texts) -> tuple[_Said, _Said]:
    """What the figures of two pairs are about; where the Chinese does not tell them apart, the English need not."""
    first, second = (subjects(texts.chinese, pair[0], texts.ours, "zh") for pair in (one, other))
    if first <= second or second <= first:
        return (frozenset(), frozenset()), (frozenset(), frozenset())
    there, here = (subjects(texts.english, pair[1], texts.theirs, "en") for pair in (one, other))
    return (first, there), (second, here)


def _both(say: Callable[[str, Figure, Sequence[Figure], str], frozenset[str]], pair: _Pair, texts: _Texts) -> _Said:
    """What is said of the figures of a pair, in Chinese and in English."""
    return say(texts.chinese, pair[0], texts.ours, "zh"), say(texts.english, pair[1], texts.theirs, "en")


def _crossed(one: _Said, other: _Said) -> bool:
    """Whether what is said of each in Chinese is said of the other, and only of the other, in English."""
    first, second = one[0] - other[0], other[0] - one[0]
    there, here = one[1] - other[1], other[1] - one[1]
    return bool(first & here and second & there) and not (first & there or second & here)


def _confirmed(one: _Said, other: _Said) -> bool:
    """Whether what is said of each in Chinese is said of it, and only of it, in English."""
    return _crossed((one[0], other[1]), (other[0], one[1]))


def _units_crossed(one: _Pair, other: _Pair) -> bool:
    """Whether one figure is measured in what the other is measured in in the other language: 38个、82万千瓦, 38 kW."""
    for (ours, theirs), (mine, its) in ((one, other), (other, one)):
        unit = ours.unit
        # 2万和1万元: the unit of money is said once for both.
        if (
            unit
            and BY_NAME[unit].dimension not in ("", "money")
            and unit == its.unit
            and unit not in (theirs.unit, mine.unit)
        ):
            return True
    return False


def _hedges_crossed(one: _Pair, other: _Pair) -> bool:
    """Whether each is hedged as the other is in the other language.

    58款, 十余家, and "10 apps, more than 58 companies".
    """
    first, there, second, here = (_DIRECTIONS.get(figure.hedge, "") for figure in (*one, *other))
    return first != second and (first, second) == (here, there)


def _between(one: _Pair, other: _Pair, third: _Pair) -> bool:
    """Whether a third figure stands between two in either language."""
    return any(
        min(one[side].start, other[side].start) < third[side].start < max(one[side].start, other[side].start)
        for side in (0, 1)
    )


def _could_change_places(one: _Pair, other: _Pair) -> bool:
    """Whether two figures could stand for each other; words like "two" only where they count the same."""
    kinds = {figure.kind for figure in (*one, *other)}
    units = max(len({one[side].unit, other[side].unit} - {""}) for side in (0, 1))
    certain = all(figure.firm for figure in (*one, *other)) or (one[0].unit == other[0].unit != "")
    return certain and len(kinds) == 1 and units < 2


def _listed(one: _Pair, other: _Pair, texts: _Texts) -> bool:
    """Whether they are two items of a list in both languages."""
    if one[0].kind == TIME or not all(figure.firm for figure in (*one, *other)):
        return False
    first, last = sorted((one[1], other[1]), key=lambda figure: figure.start)
    if _SET_OFF.search(texts.english, max(0, first.start - _BEFORE), first.start):
        return False
    between = texts.english[first.end : last.start]
    joined = _JOINED.search(texts.chinese[min(one[0].end, other[0].end) : max(one[0].start, other[0].start)])
    return bool(joined and _AND.search(between)) and not _ENDS.search(between) and not _TURNS.search(between)


def _out_of_step(one: _Pair, other: _Pair, texts: _Texts) -> bool:
    """Whether the figures beside each, within its part of the sentence, have kept the order that these two have not.

    出口12.4万亿元，增长6.9%；进口8.8万亿元，增长5.2%, and "12.4 trillion, up 5.2 percent; 8.8 trillion, up 6.9".
    """
    chinese = texts.chinese
    parts = [(_part(chinese, pair[0]), pair) for pair in texts.pairs if pair not in (one, other)]
    mine, its = _part(chinese, one[0]), _part(chinese, other[0])
    beside = [pair[1].start for part, pair in parts if part == mine]
    there = [pair[1].start for part, pair in parts if part == its]
    return mine != its and bool(beside and there) and max(beside) < min(there)


def _part(chinese: str, figure: Figure) -> int:
    """Where the part of a sentence begins that holds a figure."""
    return max(chinese.rfind(mark, 0, figure.start) for mark in "；;。\n")


def _whole_and_part(one: _Pair, other: _Pair, texts: _Texts) -> bool:
    """Whether what is part of the other in Chinese is the whole in English: 5.6公里, 其中2.3公里."""
    (whole, its), (some, theirs) = one, other
    if not whole.value > some.value or not _PART_ZH.fullmatch(texts.chinese, whole.end, some.start):
        return False
    if _OF.search(texts.english[: theirs.start][-_BEFORE:]):
        return True
    return bool(_PART_EN.fullmatch(texts.english, theirs.end, its.start))
