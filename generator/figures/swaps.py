"""Have two figures changed places in a translation?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from generator.figures.figure import ABOUT, AT_LEAST, AT_MOST, COUNT, DAY, MONTH, NEARLY, OVER, PERCENT, YEAR, Figure
from generator.figures.subjects import subjects
from generator.figures.units import BY_NAME

_Pair = tuple[Figure, Figure]
_COUNTED = frozenset([COUNT, PERCENT, DAY, MONTH, YEAR])
# English says the later of two amounts first: "to 30,000 from 3,000", "134 million of the 700 million".
_TURNS = re.compile(
    r"\b(?:from|of|than|instead|compared|against|after|before|versus|above|below|over|down|up|including|out|since|which"
    r"|who|when|while|with)\b"
)
_JOINED, _AND, _ENDS = re.compile(r"[、和与及，；]"), re.compile(r",|\band\b"), re.compile(r"[.;]\s")
_SET_OFF = re.compile(r"\b(?:instead|rather|compared|unlike|from|despite|not)\b")
_BEFORE = 24
_DIRECTIONS = {OVER: "up", AT_LEAST: "up", NEARLY: "down", AT_MOST: "down", ABOUT: "about"}
# How far apart, in figures, two may stand that are still said in one breath.
_NEAR = 3


def swapped(pairs: Sequence[_Pair], chinese: str, english: str) -> list[tuple[_Pair, _Pair]]:
    """Couples of pairs, each (Chinese, English), in which the figures seem to have changed places.

    Either each is about what the other is about in the other language, or two figures in one unit stand in the other
    order without a word that would turn them round. Figures that occur twice tell nothing.
    """
    pairs = sorted(pairs, key=lambda pair: pair[0].start)
    often = Counter(one.value for one, _ in pairs)
    single = [pair for pair in pairs if pair[0].kind in _COUNTED and often[pair[0].value] == 1]
    if len(single) < 2:
        return []
    ours = [one for one, _ in pairs]
    theirs = sorted((other for _, other in pairs), key=lambda other: other.start)
    about = {
        pair: (subjects(chinese, pair[0], ours, "zh"), subjects(english, pair[1], theirs, "en")) for pair in single
    }
    found: list[tuple[_Pair, _Pair]] = []
    for place, one in enumerate(single):
        for other in single[place + 1 : place + 1 + _NEAR]:
            crossed = _crossed(about[one], about[other]) or _hedges_crossed(one, other) or _units_crossed(one, other)
            turned = not crossed and _turned(one, other, chinese, english)
            if crossed or (turned and not any(_between(one, other, pair) for pair in pairs)):
                found.append((one, other))
                break
    return found


def _crossed(one: tuple[frozenset[str], frozenset[str]], other: tuple[frozenset[str], frozenset[str]]) -> bool:
    """Whether what is said of each in Chinese is said of the other, and only of the other, in English."""
    first, second = one[0] - other[0], other[0] - one[0]
    there, here = one[1] - other[1], other[1] - one[1]
    return bool(first & here and second & there) and not (first & there or second & here)


def _units_crossed(one: _Pair, other: _Pair) -> bool:
    """Whether one figure is measured in what the other is measured in in the other language: 38个、82万千瓦, 38 kW."""
    for (ours, theirs), (mine, its) in ((one, other), (other, one)):
        unit = ours.unit
        if unit and BY_NAME[unit].dimension and unit == its.unit and unit not in (theirs.unit, mine.unit):
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


def _turned(one: _Pair, other: _Pair, chinese: str, english: str) -> bool:
    kinds = {figure.kind for figure in (*one, *other)}
    units = {figure.unit for figure in (*one, *other)} - {""}
    # Words like "two" stand anywhere.
    if len(kinds) > 1 or len(units) > 1 or not all(figure.firm for figure in (*one, *other)):
        return False
    first, last = sorted((one[1], other[1]), key=lambda figure: figure.start)
    if (first is one[1]) == (one[0].start < other[0].start):
        return False
    if _SET_OFF.search(english, max(0, first.start - _BEFORE), first.start):
        return False
    between = english[first.end : last.start]
    joined = _JOINED.search(chinese[min(one[0].end, other[0].end) : max(one[0].start, other[0].start)])
    return bool(joined and _AND.search(between)) and not _ENDS.search(between) and not _TURNS.search(between)
