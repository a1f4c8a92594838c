"""Exact numbers as readers of each language write them: 52000 is 5.2万 and 52,000; 35000万元 is 350 million yuan."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from generator.model import Bilingual

_WAN, _YI = Decimal(10**4), Decimal(10**8)
# 3.58万 is easy to read, 3.6581万 is not.
_PLACES = 2
_SIZES = {
    "万亿": 10**12,
    "亿": 10**8,
    "千万": 10**7,
    "百万": 10**6,
    "万": 10**4,
    "trillion": 10**12,
    "billion": 10**9,
    "million": 10**6,
}
SIZES = frozenset(_SIZES.values())
_SIZE_ZH = re.compile("|".join(_SIZES))
_SIZE_EN = re.compile(r"\b(?:trillion|billion|million)\b")
_HOW_MANY_EN = re.compile(
    r"(?:\d[\d,]* |(?:an?|one|ten|hundred|thousand|million|billion|trillion) )+(?=\S)", re.IGNORECASE
)
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
    size, whole = size_of(unit), whole_unit(unit, lang)
    if whole == unit[lang]:
        return amount(value, lang), whole
    number = (Decimal(value) * size).normalize()
    if lang == "en":
        for large, word in _LARGE_EN:
            if part := _part(number, large):
                return f"{part:,f} {word}", whole
    return amount(f"{number:f}", lang), whole


@lru_cache(maxsize=256)
def size_of(unit: Bilingual) -> int:
    """How many of what is counted make one of a unit: 10000 for 万元."""
    found = _SIZE_ZH.match(unit.zh) or _SIZE_EN.search(unit.en)
    return _SIZES[found[0]] if found else 1


def whole_unit(unit: Bilingual, lang: str) -> str:
    """A unit without what it says of how many: 万元 is 元, 10,000 yuan is yuan."""
    if size_of(unit) == 1:
        return unit[lang]
    pattern = _SIZE_ZH if lang == "zh" else _HOW_MANY_EN
    found = pattern.match(unit[lang])
    return unit[lang][found.end() :] if found else unit[lang]


def _part(number: Decimal, size: Decimal) -> Decimal | None:
    """A number in a larger size, where that is easy to read."""
    part = (number / size).normalize()
    return part if abs(number) >= size and -int(part.as_tuple().exponent) <= _PLACES else None
