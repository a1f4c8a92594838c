"""Chinese numerals, Arabic digits with 万 and 亿, and mixtures of both, read as numbers."""

from __future__ import annotations

from fractions import Fraction

_DIGITS = {char: value for value, char in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
# The largest first: it is where a numeral is taken apart.
_POWERS = (("亿", 10**8), ("万", 10**4), ("千", 1000), ("百", 100), ("十", 10))

# No number is longer; without an end, a line of a million digits would be read from each of them.
ARABIC = r"(?:\d{1,3}(?:,\d{3}){1,7}(?!\d)|\d{1,24})(?:\.\d{1,12})?"
HAN = "[〇零一二两三四五六七八九十百千万亿]"
DIGIT = "[一二两三四五六七八九]"
# 3千米 is three kilometres: before a unit 千 belongs to the unit.
SCALE = r"(?:[十百千万]?[万亿]|千(?![米克瓦卡焦帕赫伏安兆字])|百(?![分帕]))"
# 1亿2000万, 2万4801, 75万7千; never 3万2021年.
_REST = r"(?:(?:零?\d{1,4}(?:\.\d+)?[千百十]?万)?(?:零?\d{4}(?![\d年])|\d[千百](?![米克瓦卡焦帕赫伏安兆字分]))?)"
IN_DIGITS = rf"{ARABIC}(?: ?[多余几]? ?{SCALE}{_REST})?"
IN_HAN = rf"{HAN}{{1,24}}(?:点{HAN}{{1,12}}|[多余几][万亿]{{1,2}})?"
NUMBER = rf"(?:{IN_DIGITS}|{IN_HAN})"


def number_zh(printed: str) -> Fraction:
    """The value of a numeral as NUMBER finds it.

    一万零五百, 二〇二一, 三点五, 2.03万, 2万4801, 75万7千, 1.2万亿; 两万五 is 25,000, as it is said. What
    hedges it inside (20余万) counts for nothing. Raises ValueError for what is no numeral.
    """
    if printed.isdecimal():
        return Fraction(int(printed))
    plain = "".join(char for char in printed if char not in ", 多余几")
    if not plain:
        raise ValueError("no numeral")
    return Fraction(_number(plain))


# Whole numbers as long as they are whole: fractions take ten times as long (measured).
def _number(text: str) -> Fraction | int:
    for sign, power in _POWERS:
        if sign in text:
            many, _, rest = text.rpartition(sign)
            return (_number(many) if many else 1) * power + _rest(rest, power)
    if "点" in text:
        whole, _, part = text.partition("点")
        return _number(whole) + Fraction(int(_positional(part)), 10 ** len(part))
    if text[:1] in _DIGITS:
        return int(_positional(text))
    return int(text) if text.isdecimal() else Fraction(text)


def _rest(text: str, power: int) -> Fraction | int:
    plain = text.lstrip("零〇")
    if not plain:
        return 0
    if len(text) == 1 and text in _DIGITS and power > 10:
        return Fraction(_DIGITS[text] * power, 10)
    return _number(plain)


def _positional(text: str) -> str:
    try:
        return "".join(str(_DIGITS[char]) for char in text)
    except KeyError:
        raise ValueError(text) from None
