"""A share or a multiple in words, for a language that no text says it in: 三分之二 is two-thirds, 翻一番 is double."""

from __future__ import annotations

from fractions import Fraction

_ONES = "one two three four five six seven eight nine".split()
_PARTS = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
_MULTIPLES = {2: "double", 3: "triple", 4: "quadruple"}
_HAN = "〇一二三四五六七八九十"
_HUNDREDS = {100: "百", 1000: "千", 10_000: "万"}


def english(value: Fraction) -> str:
    """A share, or a whole number as how many times as much, as an English reader would write it."""
    above, below = value.numerator, value.denominator
    if below == 1:
        return _MULTIPLES.get(above, f"{above:,} times")
    if value == Fraction(1, 2):
        return "half"
    if below in _PARTS and 0 < above <= len(_ONES):
        return f"{_ONES[above - 1]}-{_PARTS[below]}{'s' if above > 1 else ''}"
    return f"{above:,} out of {below:,}"


def chinese(value: Fraction) -> str:
    """A share, or a whole number as how many times as much, as a Chinese reader would write it."""
    above, below = value.numerator, value.denominator
    if below == 1:
        return f"{above}倍"
    if value == Fraction(1, 2):
        return "一半"
    if 0 < above < len(_HAN) and below < len(_HAN):
        return f"{_HAN[below]}分之{_HAN[above]}"
    # 2 per mille are 千分之二, for all that they are one in 500.
    for size, sign in _HUNDREDS.items():
        if (value * size).denominator == 1 and 0 < value * size < len(_HAN):
            return f"{sign}分之{_HAN[int(value * size)]}"
    # Nobody says 250分之3 for 12 per mille; hundredths are no thousandths.
    is_per_mille = 1000 % below == 0 and 100 % below != 0
    return f"{above * 1000 // below}‰" if is_per_mille else f"{below}分之{above}"
