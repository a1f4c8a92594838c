"""A unit that stands once for several figures: births were 6.2 and deaths 7.1 per thousand, 收入320、支出410万元."""

from __future__ import annotations

from bisect import bisect
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from fractions import Fraction

from msgspec.structs import replace

from generator.figures.figure import COUNT, PERCENT, POINTS, SHARE, Figure
from generator.figures.numerals_en import ARABIC, number_en
from generator.figures.numerals_zh import number_zh
from generator.text.seldom import seldom

_STOP = seldom(r"[;!?。\n]|\.(?!\d)")
_NUMBER = seldom(ARABIC)
# 3.2 and spending of 4.1 million are both millions; 3 pines and 4 million trees are not.
_NO_NOUN = seldom(r" ?[,、和及与]| (?:and|or|to|in|for|from|on|at|by|against|compared)\b")
# One rose by 6.2 points and the other by 7.1; what fell 17 points to 6.99 did not fall to points.
_AND, _REACH = seldom(r"[,、和及与]|\b(?:and|but|while|or)\b"), 60
# 4.8 marriages per 1,000 people are 4.8‰, as 每千人4.8对 are.
_EACH_ZH = seldom(r"每(1000?|10?万|[百千万]|十万)(?![\d十百千万亿克米瓦卡])")
_EACH_EN = seldom(r"\b(?:per|(?:out of|in) every) (10{0,2},?000(?![\d,.]*\d)|(?:ten )?thousand\b|hundred\b|mille\b)")
_PERCENT, _MEASURED = (Fraction(1, 100),), frozenset([COUNT, POINTS, SHARE])
_SIZES = frozenset(Fraction(10) ** power for power in range(-5, 13) if power)


def shared(text: str, figures: Sequence[Figure], lang: str) -> tuple[Figure, ...]:
    """The figures of a text, in order; a number may have the unit that stands elsewhere in its sentence.

    It stays what it is: the other language tells what is meant.
    """
    each = dict(_each(text, lang))
    able = [one for one in figures if one.kind == COUNT and not one.others and one.end not in each]
    units = [(one.start, size) for one in figures for size in _sizes(text, one)] if able else []
    if not able or not (each or units):
        return tuple(figures)
    stops = [found.start() for found in _STOP.finditer(text)]
    sentences: dict[int, dict[Fraction, int]] = defaultdict(dict)
    for place, size in units:
        sentences[bisect(stops, place)][size] = place
    for place, whole in each.items():
        # 每千人 stands before all that are so many of each.
        sentences[bisect(stops, place - 1)][1 / whole] = len(text)
    meant = {one.start: _with(text, one, sentences.get(bisect(stops, one.start), {})) for one in able}
    return tuple(meant.get(one.start, one) for one in figures)


def _each(text: str, lang: str) -> Iterator[tuple[int, Fraction]]:
    """Where a number ends that others are so many of each, and the number."""
    if lang == "zh" and "每" in text:
        yield from ((found.end(), number_zh(found[1])) for found in _EACH_ZH.finditer(text))
    if lang == "en" and ("per " in text or " every " in text):
        for found in _EACH_EN.finditer(text):
            yield found.end(), number_en(found[1].replace("mille", "thousand"))


def _is_bare(text: str, one: Figure) -> bool:
    """Whether it is a number of digits alone."""
    return one.kind == COUNT and text[one.start].isdigit() and text[one.end - 1].isdigit()


def _sizes(text: str, one: Figure) -> Collection[Fraction]:
    """What a figure's unit makes of its number: a thousandth behind ‰, 100,000,000 behind 亿."""
    if one.kind == PERCENT:
        return _PERCENT
    printed = one.kind in _MEASURED and _NUMBER.match(text, one.start, one.end)
    if not printed or (one.kind == COUNT and printed.end() == one.end):
        return ()
    number = Fraction(printed[0].replace(",", ""))
    return _SIZES & {value / number for value in one.values} if number else ()


def _with(text: str, one: Figure, sizes: Mapping[Fraction, int]) -> Figure:
    """A figure with what it may mean; `sizes` are those of its sentence, each with the place of the last."""
    is_part_of_row = _is_bare(text, one) and not one.unit and _NO_NOUN.match(text, one.end)

    def is_rate(size: Fraction) -> bool:
        # 9.54 million births, and 6.77 per thousand people: millions are no rate.
        return size < 1 and not _sizes(text, one)

    others = [
        one.value * size
        for size, place in sizes.items()
        if (place > one.start and (is_rate(size) or is_part_of_row))
        or (is_rate(size) and _AND.search(text, max(place, one.start - _REACH), one.start))
    ]
    return replace(one, others=tuple(others)) if others else one
