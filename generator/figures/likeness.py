"""When two figures, one in each language, say the same."""

from __future__ import annotations

from fractions import Fraction

from generator.figures.figure import (
    CODE,
    CONGRESS,
    COUNT,
    DAY,
    MULTIPLE,
    ORDINAL,
    PERCENT,
    PHONE,
    PLAN,
    POINTS,
    POWER_OF_TEN,
    QUARTERS,
    RATIOS,
    SHARE,
    TIME,
    YEAR,
    Figure,
)
from generator.figures.units import BY_NAME

# What one language counts and the other orders, shares out or multiplies. Every kind is like itself.
_LIKE = {
    frozenset(pair)
    for pair in (
        (COUNT, YEAR), (COUNT, ORDINAL), (COUNT, MULTIPLE), (COUNT, SHARE), (COUNT, CODE), (COUNT, PHONE),
        (COUNT, POWER_OF_TEN), (COUNT, PLAN), (COUNT, CONGRESS), (COUNT, DAY), (COUNT, TIME),
        (COUNT, POINTS), (PERCENT, POINTS), (PERCENT, SHARE), (PERCENT, MULTIPLE), (SHARE, MULTIPLE), (SHARE, ORDINAL),
        (ORDINAL, MULTIPLE), (ORDINAL, DAY), (ORDINAL, PLAN), (ORDINAL, CONGRESS), (ORDINAL, CODE), (ORDINAL, YEAR),
        (ORDINAL, QUARTERS),
        (CODE, YEAR), (CODE, PHONE), (YEAR, PLAN),
    )
}  # fmt: skip
# A converted measure is rounded: 30,000 mu are "2,000 hectares", 6 feet "1.8米". A span of time is not.
_ROUNDED = Fraction(4, 100)
# 亩产300斤 are no 300 kilograms.
_CONFUSED = ({"jin per mu", "kilogram"}, {"kilowatt", "kilowatt-hour"}, {"megawatt", "kilowatt-hour"})
_SPANS = frozenset(["second", "minute", "hour", "day", "week", "month", "year", "decade", "century"])
# Half a year is six months, whichever half: of quarters, how many months they are.
_MONTHS = {12: 6, 34: 6, 123: 9}
_EXACT = frozenset(["time", "months"])


def alike(one: Figure, other: Figure) -> bool:
    """Whether a figure of one's kind may stand for one of the other's."""
    return one.kind == other.kind or frozenset((one.kind, other.kind)) in _LIKE


def equal(one: Figure, other: Figure) -> bool:
    """Whether they are alike and of one value."""
    return alike(one, other) and any(_same(one, value, other, more) for value in one.values for more in other.values)


def converted(one: Figure, other: Figure) -> bool:
    """Whether they are one measure in two units of a dimension; 上半年 are the first six months."""
    if QUARTERS in (one.kind, other.kind):
        count, quarters = (other, one) if one.kind == QUARTERS else (one, other)
        return count.unit == "month" and count.value == _MONTHS.get(int(quarters.value))
    if one.unit == other.unit or not one.unit or not other.unit or one.kind != COUNT or other.kind != COUNT:
        return False
    return BY_NAME[one.unit].dimension != "money" and is_conversion(one, other)


def is_conversion(one: Figure, other: Figure, roughly: Fraction = _ROUNDED) -> bool:
    """Whether two figures with units are one measure, or money; nobody knows here what a dollar is worth."""
    first, second = BY_NAME[one.unit], BY_NAME[other.unit]
    if {one.unit, other.unit} == {"degree Celsius", "degree Fahrenheit"}:
        celsius, fahrenheit = (one, other) if one.unit == "degree Celsius" else (other, one)
        return abs(celsius.value * 9 / 5 + 32 - fahrenheit.value) <= 1
    if not first.dimension or first.dimension != second.dimension:
        return False
    if first.dimension == "money":
        return True
    here, there = one.value * first.size, other.value * second.size
    slack = 0 if first.dimension in _EXACT else roughly * here
    return abs(here - there) <= slack


def bare_percent(one: Figure, other: Figure) -> bool:
    """Whether one is a percentage and the other its number without the sign: indexes, polls, 84 cents of a dollar."""
    if {one.kind, other.kind} != {COUNT, PERCENT}:
        return False
    count, percent = (one, other) if one.kind == COUNT else (other, one)
    return count.unit in ("", "point") and count.value == percent.value * 100


def rounded(original: Figure, translation: Figure) -> bool:
    """Whether a translation gives an original's count in fewer digits: with a hedge, or a large one to three and more.

    440823亿 is "44.08 trillion", 1978 "nearly 2,000", 49.6% "nearly half"; 2021 is not 2020.
    """
    if translation.hedge and not translation.firm and {original.kind, translation.kind} <= RATIOS:
        return any(abs(value - translation.value) <= value * _ROUNDED for value in original.values)
    units = {original.unit, translation.unit} - {""}
    if original.kind != COUNT or translation.kind != COUNT or len(units) > 1:
        return False
    value, given = original.value, translation.value
    if given <= 100 or value == given or _digits(given) >= _digits(value):
        return False
    last = 10 ** (len(str(int(given))) - _digits(given))
    # "More than 23.95 million" is no 23.905 million: what has three digits is rounded in the last of them.
    if translation.hedge and abs(value - given) <= (given / 100 if _digits(given) < 3 else last):
        return True
    return given >= 10**6 and _digits(value) > 3 and _digits(given) > 2 and abs(value - given) * 2 <= last


def _digits(value: Fraction) -> int:
    return len(str(value.numerator).rstrip("0"))


def differ_in_unit(one: Figure, other: Figure) -> bool:
    """Whether two figures of one value are measures of one dimension in two units: 16千米, 16 meters; 元, dollars."""
    if one.value != other.value or not (one.unit and other.unit):
        return False
    # 两周, "two months".
    if {one.unit, other.unit} <= _SPANS:
        return one.unit != other.unit
    if not (one.firm or other.firm):
        return False
    first, second = BY_NAME[one.unit], BY_NAME[other.unit]
    if {one.unit, other.unit} in _CONFUSED:
        return True
    if first == second or not first.dimension or first.dimension != second.dimension:
        return False
    if first.dimension == "money":
        # Dollars may be those of Hong Kong.
        return {one.unit, other.unit} != {"dollar", "other money"}
    return first.size != second.size


def of_one_measure(one: Figure, other: Figure) -> bool:
    """Whether both count the same, or a span of time: a quarter of an hour, half an hour."""
    if not one.unit or not other.unit:
        return False
    spans = [BY_NAME[figure.unit].dimension for figure in (one, other)]
    return one.unit == other.unit or (spans[0] == spans[1] and spans[0] in _EXACT)


def _same(one: Figure, value: Fraction, other: Figure, more: Fraction) -> bool:
    kinds = {one.kind, other.kind}
    if kinds == {COUNT, DAY} and (one if one.kind == COUNT else other).unit != "day":
        return False
    if kinds == {COUNT, POINTS}:
        count, points = (one, other) if one.kind == COUNT else (other, one)
        return value == more or (count.unit == "point" and count.value == points.value * 100)
    if kinds == {COUNT, TIME}:
        return value == more * 60 if one.kind == TIME else more == value * 60
    return value == more
