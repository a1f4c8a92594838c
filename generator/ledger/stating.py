"""Where a quote stands in a text, and which of the figures there are the one that a row states."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from functools import lru_cache
from itertools import accumulate, islice, takewhile

from msgspec import Struct
from msgspec.structs import replace

from generator.figures.figure import PARTS, Figure
from generator.figures.hedges import hedged
from generator.figures.reading import Reading, read
from generator.figures.units import BY_NAME, unit_en, unit_zh
from generator.ledger.qualifiers import qualifier_of
from generator.ledger.ranges import bounds
from generator.ledger.values import stated_value
from generator.model import Indicator, StatedFigure
from generator.text.seldom import seldom
from generator.text.verbatim import places, verbatim

# 下降2.3% is told as -2.3 by some, and as 2.3 by others.
_LOSS = seldom(
    r"[下减降跌缩亏损滑]|回落|逆差|赤字|负"
    r"|\b(?:fell|fall|down|declin|decreas|drop|loss|lost|minus|shrank|deficit)",
    re.IGNORECASE,
)
_PERCENT = seldom(r"[%‰]|百分点|per ?cent|points", re.IGNORECASE)


class Spot(Struct, frozen=True):
    """A passage of a paragraph's running text: `text[start:end]`; `number` is the paragraph's among all, from 0."""

    text: str
    start: int
    end: int
    number: int = 0

    @property
    def words(self) -> str:
        """The passage."""
        return self.text[self.start : self.end]


def spots(quote: str, texts: Sequence[str]) -> tuple[Spot, ...]:
    """Where a quote stands word for word in the paragraphs of a text."""
    numbers = _holding(verbatim(quote), tuple(texts))
    return tuple(spot for number in numbers for spot in spots_in(quote, texts[number], number))


def spots_in(quote: str, text: str, number: int = 0) -> Iterator[Spot]:
    """Where a quote stands word for word in a paragraph, one after the other; `number` is the paragraph's."""
    words, bare = verbatim(quote), verbatim(text)
    at = bare.find(words) if words else -1
    # Few paragraphs have a quote, and their places take longer than all the rest.
    offsets = _offsets(text) if at >= 0 else ()
    while at >= 0:
        yield Spot(text, offsets[at], offsets[at + len(words) - 1] + 1, number)
        at = bare.find(words, at + 1)


def said(spot: Spot, lang: str, stated: StatedFigure, indicator: Indicator | None) -> tuple[Figure, ...]:
    """The figures of a passage that have a row's value, each with all that hedges it, in the passage or beside it.

    A figure that the passage cuts through is none of it: 658人 is not what 3658人 says.
    """
    reading = _read(spot.text, lang)
    found = (one for one in _inside(spot, lang) if _is(one, spot, lang, stated, indicator))
    able = (hedged(reading.plain, one, lang) for one in found)
    return tuple(replace(one, hedge=qualifier_of(one, reading.plain, lang)) for one in able)


def _inside(spot: Spot, lang: str) -> Iterator[Figure]:
    """The figures of a passage, none that it cuts through."""
    found = _read(spot.text, lang).bare
    first = bisect_left(found, spot.start, key=lambda one: one.start)
    return takewhile(lambda one: one.end <= spot.end, islice(found, first, None))


def ends(spot: Spot, lang: str) -> Mapping[int, str]:
    """The hedge of each figure about a passage that is an end of a range, by where it begins."""
    return _bounds(spot.text, lang)


def states(quote: str, lang: str, stated: StatedFigure, indicator: Indicator | None) -> bool:
    """Whether a quote by itself says the value of a row."""
    return bool(said(Spot(quote, 0, len(quote)), lang, stated, indicator))


def unsaid(words: str, spot: Spot, lang: str) -> str | None:
    """The first figure of some words that a passage does not have."""
    there = list(_inside(spot, lang))
    for one in read(words, lang).bare:
        if one.firm and not any(not set(one.values).isdisjoint(other.values) for other in there):
            return words[one.start : one.end]
    return None


def other_unit(figure: Figure, indicator: Indicator, lang: str) -> bool:
    """Whether a figure is in a unit of which its indicator is not: 3200所 are no 元; of what we do not know, no."""
    unit = indicator.unit[lang]
    if not unit:
        return False
    if figure.kind in PARTS or _PERCENT.search(unit):
        return (figure.kind in PARTS) != bool(_PERCENT.search(unit))
    own = unit_zh(f"1{unit}", 1) if lang == "zh" else unit_en(f"1 {unit}", 1)
    if not own or not figure.unit or own == figure.unit:
        return False
    dimensions = {BY_NAME[own].dimension, BY_NAME[figure.unit].dimension}
    return len(dimensions) > 1 or dimensions == {""}


def _is(one: Figure, spot: Spot, lang: str, stated: StatedFigure, indicator: Indicator | None) -> bool:
    if stated.number is None:
        return False
    # What the other language may say instead counts there alone: 增长6倍 is sevenfold, and doubled is 增长1倍.
    values = [one.value] if lang == "zh" else [*one.values, *([] if one.firm else [one.value - 1])]
    # Of 10 MW an English text may say kilowatts too, as the Chinese 万千瓦 does.
    units = {lang, "zh"}
    told = (stated_value(replace(one, value=each), spot.text, unit, indicator) for each in values for unit in units)
    able = [Fraction(value) for value in told if value]
    return stated.number in able or (stated.number < 0 and -stated.number in able and bool(_LOSS.search(spot.words)))


def _holding(words: str, texts: tuple[str, ...]) -> Iterator[int]:
    """The numbers of the paragraphs that have some words."""
    whole, starts = _joined(texts)
    at = whole.find(words) if words else -1
    while at >= 0:
        number = bisect_right(starts, at) - 1
        yield number
        at = whole.find(words, starts[number + 1]) if number + 1 < len(starts) else -1


# Every row asks for the paragraphs of an article in both languages: one by one, they took a long one minutes.
@lru_cache(maxsize=4)
def _joined(texts: tuple[str, ...]) -> tuple[str, tuple[int, ...]]:
    """The paragraphs as a quote is looked for in them, each on a line, and where each begins."""
    bare = [*map(verbatim, texts)]
    return "\n".join(bare), tuple(accumulate((len(one) + 1 for one in bare[:-1]), initial=0))


# One paragraph is asked for each row that quotes it.
@lru_cache(maxsize=32)
def _offsets(text: str) -> tuple[int, ...]:
    return tuple(places(text))


@lru_cache(maxsize=32)
def _read(text: str, lang: str) -> Reading:
    return read(text, lang)


@lru_cache(maxsize=32)
def _bounds(text: str, lang: str) -> Mapping[int, str]:
    reading = _read(text, lang)
    return bounds(reading.bare, reading.plain, lang)
