"""Chinese measures that are said in parts or by a name of their own: ages, cash, terms, times of a race."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import ABOUT, COUNT, ORDINAL, OVER, PERCENT, Figure
from generator.figures.numerals_zh import DIGIT, HAN, NUMBER, number_zh
from generator.figures.races import long_race, race
from generator.figures.rows_zh import TO_ZH
from generator.figures.rule import Rule, at, part, rule
from generator.figures.units import unit_zh

_TENTHS, _OFF = rf"(?:{DIGIT}{{1,2}}|\d(?:\.?\d)?)", "折(?![扣叠断腰中服])"
_AGES = {"而立": 30, "不惑": 40, "花甲": 60, "古稀": 70}


def _old(match: re.Match[str]) -> Sequence[Figure]:
    """八旬, 花甲, 五十有三: an age."""
    if match[1]:
        value = number_zh(match[1]) * 10
    else:
        value = number_zh(match[2]) + number_zh(match[3]) if match[2] else Fraction(_AGES[match[0]])
    return [at(match, COUNT, value, unit="age", firm=False)]


def _cash(match: re.Match[str]) -> Sequence[Figure]:
    """两分钱, 5角: in yuan, or as it stands."""
    value, parts = number_zh(match[1]), 100 if match[2] == "分" else 10
    return [at(match, COUNT, value / parts, value, value * 100 / parts, unit="yuan", firm=False)]


def _extra_time(match: re.Match[str]) -> Sequence[Figure]:
    """第90+4分钟, which English tells in words, or as the 94th minute."""
    minute, more = int(match[1]), int(match[2])
    return [part(match, 1, ORDINAL, minute, minute + more, firm=False), part(match, 2, COUNT, more, firm=False)]


def _ten_odd(match: re.Match[str]) -> Sequence[Figure]:
    """十几, 十来个: more than ten, or a dozen."""
    hedge = ABOUT if match[0].endswith("来") else OVER
    return [at(match, COUNT, 10, 12, unit=unit_zh(match.string, match.end()), hedge=hedge, firm=False)]


def _quarters(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, COUNT, number_zh(match[1]) * 15, unit="minute", firm=False)]


def _term(match: re.Match[str]) -> Sequence[Figure]:
    """三年六个月, 一年零六个月, in months."""
    return [at(match, COUNT, number_zh(match[1]) * 12 + number_zh(match[2]), unit="month")]


def _discount(match: re.Match[str]) -> Sequence[Figure]:
    """八折, 七五折, 8.5折: what is paid, in English what is not."""
    paid = _paid(match[1])
    return [at(match, PERCENT, paid, 1 - paid, firm=False)]


def _discounts(match: re.Match[str]) -> Sequence[Figure]:
    """七至八折, 7、8折; 七八折 is said for both, and for 78 percent."""
    low, high = _paid(match[1]), _paid(match[2])
    exact = [] if match.end(1) < match.start(2) else [_paid(match[1] + match[2])]
    if exact and high - low != Fraction(1, 10):
        raise ValueError(match[0])
    return [
        part(match, 1, PERCENT, low, 1 - low, *exact, *(1 - paid for paid in exact), firm=False),
        Figure(match.start(2), match.end(), PERCENT, high, (1 - high,), firm=False),
    ]


def _paid(printed: str) -> Fraction:
    """What 八 or 75 in front of 折 leaves to be paid."""
    value = number_zh(printed)
    return value / (100 if value >= 10 else 10)


def _parts(match: re.Match[str]) -> Sequence[Figure]:
    """1米93, 一米九三, 10秒05, 4块5, 一块二毛, 6英尺2英寸."""
    whole, rest = number_zh(match[1]), match[3]
    value = whole + number_zh(rest) / (12 if match[2] == "英尺" else 10 ** len(rest))
    return [at(match, COUNT, value, unit=unit_zh(match.string, match.start(2)))]


MEASURES_ZH: tuple[Rule, ...] = (
    rule("age", rf"({DIGIT})旬|({DIGIT}?十)有({DIGIT})(?=[岁,。、;])|{'|'.join(_AGES)}", _old),
    rule("cash", rf"({NUMBER})([分角毛])(?:钱|(?<=[角毛])(?=[,。;、]|一[斤个张瓶公]|[每/]))", _cash),
    rule("extra time", r"第?(\d{2,3})\+(\d{1,2})(?=分)", _extra_time),
    rule("ten-odd", r"(?<![一二三四五六七八九百千万])十(?:几|来|多|余)(?![万亿年])", _ten_odd),
    rule("quarters of an hour", rf"({DIGIT}|\d)刻钟", _quarters),
    rule("term", rf"({HAN}{{1,3}}|\d{{1,2}})年零?({HAN}{{1,2}}|\d{{1,2}})个月", _term),
    rule("discounts", rf"({_TENTHS}){TO_ZH}({_TENTHS}){_OFF}", _discounts),
    rule("neighbouring discounts", rf"({DIGIT})({DIGIT}){_OFF}", _discounts),
    rule("discount", rf"({_TENTHS}){_OFF}", _discount),
    rule("time of a long race", r"(\d{1,2})小时(\d{1,2})分(\d{1,2})秒", long_race),
    rule("time of a race", r"(\d{1,2})分(\d{1,2})(?:秒|\.(?=\d{1,2}秒))(\d{1,2})", race),
    rule("measure and parts", r"(\d{1,9})(英尺|米|秒|块)(\d{1,2})(?:英寸|[毛角])?(?![\d.%年月日])", _parts),
    rule(
        "measure and parts in Han",
        rf"({DIGIT}?十?{DIGIT})(米|块)({DIGIT}{{1,2}})(?:[毛角]钱?|(?=[的高长宽深左多以,。;、!?)]|\Z|[一每](?:公?斤|[个张瓶盒杯碗碟])))",
        _parts,
    ),
)
