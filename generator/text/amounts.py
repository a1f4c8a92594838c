"""Exact numbers as readers of each language write them: 52000 is 5.2万 and 52,000; 35000万元 is 350 million yuan."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache
from math import prod

from generator.model import Bilingual
from generator.text.seldom import seldom

_WAN, _YI = Decimal(10**4), Decimal(10**8)
# 3.58万 is easy to read, 3.6581万 is not.
_PLACES = 2
_POWERS_ZH = {"十": 10, "百": 100, "千": 1000, "万": 10**4, "亿": 10**8}
# What a unit of either language may count by: 百元, 千公顷, 百万元.
SIZES = frozenset(10**power for power in range(2, 13))
_WORDS_EN = {
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
    "thousand": 1000,
    "hundred": 100,
    "ten": 10,
    "one": 1,
    "an": 1,
    "a": 1,
}
# 千瓦 and 百分点 are units themselves; 万分之一 is a part, and no unit of many.
_SIZE_ZH = seldom("(?:万亿|[十百千]?[万亿]|千(?![米克瓦卡焦帕赫伏安兆字])|百(?![分帕]))(?![万亿]*分[之点])")
_HOW_MANY_EN = seldom(r"(?:\d[\d,]* |(?:an?|one|ten|hundred|thousand|million|billion|trillion) )+(?=\S)", re.IGNORECASE)
# These count by ones: in { zh: 家, en: 5 star hotels } the 5 is a part of a name.
_COUNTERS = frozenset("个名人位家所座条项次件种户套辆台间处张支")
_LARGE_EN = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))


def amount(value: str, lang: str) -> str:
    """A decimal ("52000", "12.5") in "zh" or "en"; nothing is rounded."""
    number = Decimal(value)
    if lang == "zh":
        for size, sign in ((_YI, "亿"), (_WAN, "万")):
            if part := _part(number, size):
                return f"{part:f}{sign}"
        return f"{number:f}"
    return f"{number:,f}"


def amount_in(value: str, unit: Bilingual, lang: str) -> tuple[str, str]:
    """A decimal in a unit, and what is then counted: 35000 of 万元 are 3.5亿 of 元, and 350 million of yuan."""
    size, whole = _apart(unit, lang)
    if size == 1:
        return amount(value, lang), whole
    number = (Decimal(value) * size).normalize()
    if lang == "en":
        for large, word in _LARGE_EN:
            if part := _part(number, large):
                return f"{part:,f} {word}", whole
    return amount(f"{number:f}", lang), whole


def size_of(unit: Bilingual, lang: str) -> int:
    """How many of what is counted make one of a unit, as a language's unit says it: 10000 for 万千瓦, 10 for 10 MW."""
    return _apart(unit, lang)[0]


def whole_unit(unit: Bilingual, lang: str) -> str:
    """A unit without what it says of how many: 万元 is 元, 10,000 yuan is yuan."""
    return _apart(unit, lang)[1]


@lru_cache(maxsize=256)
def _apart(unit: Bilingual, lang: str) -> tuple[int, str]:
    """How many a unit says that it is, and of what; the languages may differ: 万千瓦 are 10 MW."""
    own = unit[lang]
    found = (_SIZE_ZH if lang == "zh" else _HOW_MANY_EN).match(own)
    if not found or (lang == "en" and unit.zh in _COUNTERS):
        return 1, own
    size = prod(map(_POWERS_ZH.__getitem__, found[0]) if lang == "zh" else map(_number_en, found[0].split()))
    return (size, own[found.end() :]) if size > 1 else (1, own)


def _number_en(word: str) -> int:
    """A number of an English unit: 10,000, ten, million."""
    return _WORDS_EN.get(word.lower()) or int(word.replace(",", ""))


def _part(number: Decimal, size: Decimal) -> Decimal | None:
    """A number in a larger size, where that is easy to read."""
    part = (number / size).normalize()
    return part if abs(number) >= size and -int(part.as_tuple().exponent) <= _PLACES else None
