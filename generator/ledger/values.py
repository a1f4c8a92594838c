"""A figure's value as a row states it: an exact decimal in the indicator's unit, or words where there is none."""

from __future__ import annotations

from fractions import Fraction

from generator.figures.figure import PARTS, SHARE, Figure
from generator.figures.signed import is_below
from generator.ledger.in_words import chinese, english
from generator.model import Bilingual, Indicator
from generator.text.amounts import SIZES, size_of

# As the reader of rows takes them.
_WHOLE, _DECIMALS = 18, 9


def decimal(value: Fraction) -> str:
    """An exact decimal, "" for what is none (2/3) or too long for a row."""
    scaled = value * 10**_DECIMALS
    if scaled.denominator != 1 or abs(value) >= 10**_WHOLE:
        return ""
    whole, rest = divmod(abs(int(scaled)), 10**_DECIMALS)
    return f"{'-' if value < 0 else ''}{whole}{f'.{rest:0{_DECIMALS}}'.rstrip('0').rstrip('.')}"


def stated_value(figure: Figure, text: str, lang: str, indicator: Indicator | None) -> str:
    """The value of a figure of a text: 5.2万 is 52000, 2% is 2, 3.2‰ is 3.2, 3.5亿 in 万元 is 35000, 负3% is -3."""
    sign = -1 if is_below(text, figure) else 1
    if "‰" in text[figure.start : figure.end]:
        return decimal(sign * figure.value * 1000)
    if figure.kind in PARTS:
        return decimal(sign * figure.value * 100)
    return decimal(sign * figure.value / (_size(indicator.unit, lang) if indicator else 1))


def _size(unit: Bilingual, lang: str) -> int:
    """By what the figures of a text are divided: 50万千瓦 by 10000, 500 MW by 10."""
    own = size_of(unit, lang)
    # In { zh: 万元, en: wan yuan } the Chinese alone says how many.
    return own if own > 1 else size_of(unit, "zh")


def values_of(figure: Figure) -> frozenset[Fraction]:
    """Every value that a row may give a figure: as it is, in % or ‰, or in a unit that counts by hundreds or more."""
    able = {*figure.values, *(value * size for value in figure.values for size in (100, 1000))}
    able |= {value / size for value in figure.values for size in SIZES}
    return frozenset(able)


def words_of(figure: Figure, value: str, printed: Bilingual) -> Bilingual | None:
    """Words for what a number and its unit do not say: 三分之二, 翻一番; None for all else, as for 3.2‰.

    In a language in which no text has them they are ours.
    """
    is_said = value and figure.kind != SHARE and not printed.zh.startswith("翻")
    if is_said or (value and "‰" in printed.zh + printed.en):
        return None
    return Bilingual(printed.zh or chinese(figure.value), printed.en or english(figure.value))
