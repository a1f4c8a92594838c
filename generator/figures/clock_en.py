"""English times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import TIME, Figure
from generator.figures.numerals_en import SMALLS, number_en
from generator.figures.races import long_race, race
from generator.figures.rule import Rule, at, part, rule
from generator.text.seldom import seldom

CLOCK_WORDS = ("noon", "midnight", "half", "quarter")
_PARTS = r"(?:(?:in the|this|that) (?:morning|afternoon|evening)|(?:at|that) night|tonight)\b"
_HALF = r" ?([ap] ?\.?m\b\.?)"


def _clock(match: re.Match[str]) -> Sequence[Figure]:
    return [_time(match, 0, match[1], match[2], match[3])]


def _from_to(match: re.Match[str]) -> Sequence[Figure]:
    """From 7 to 9 p.m.: the half of the day is said once."""
    return [_time(match, 1, match[1], match[2], match[5]), _time(match, 3, match[3], match[4], match[5])]


def _time(match: re.Match[str], group: int, hours: str, past: str | None, half: str | None) -> Figure:
    """9:30 a.m., 14:00, 2 pm; without a half of the day, a time up to twelve is right in either."""
    hour, minute = int(hours), int(past or 0)
    if hour > 24 or minute > 59:
        raise ValueError(match[0])
    value = hour * 60 + minute
    if half:
        value = value % 720 + (720 if half.startswith("p") else 0)
        return part(match, group, TIME, value, *([1440] if value == 0 else []))
    return part(match, group, TIME, value, *([value + 720, value % 720] if hour <= 12 else []))


def _noon(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, TIME, *((720,) if match[0] == "noon" else (0, 1440)), firm=False)]


def _said(match: re.Match[str]) -> Sequence[Figure]:
    """Half past three, a quarter to nine at night, three o'clock."""
    if (hour := number_en(match[2])) > 12:
        raise ValueError(match[0])
    minutes = {"half past": 30, "quarter past": 15, "quarter to": -15}.get(match[1] or "", 0)
    halves = (_is_late(hour, match[3]),) if match[3] else (False, True)
    return [at(match, TIME, *(hour * 60 + minutes + 720 * late for late in halves))]


def _part_of_day(match: re.Match[str]) -> Sequence[Figure]:
    """At ten at night; two in the morning and one in the afternoon may be two meetings and one."""
    hour = number_en(match[1])
    if not 1 <= hour <= 12:
        raise ValueError(match[0])
    # Twelve at night begins a day.
    late = _is_late(hour, match[3]) != (hour == 12 and match[3].endswith("night"))
    value = hour % 12 * 60 + int(match[2] or 0) + 720 * late
    is_time = match[2] or _AT.search(match.string, max(0, match.start() - _REACH), match.start())
    return [at(match, TIME, value, *([] if is_time else [hour * 60]), firm=bool(is_time and value))]


def _is_late(hour: Fraction, part_of_day: str) -> bool:
    """Whether an hour of the evening or the night is behind noon: ten at night, and not two at night."""
    return not (part_of_day.endswith("morning") or (part_of_day.endswith("night") and hour < 5))


_AT, _REACH = seldom(r"\b(?:at|from|to|until|till?|by|before|after|around|about|since|between) \Z"), 9
CLOCK_EN: tuple[Rule, ...] = (
    rule("time of a race", r"(\d{1,2}):([0-5]\d)\.(\d{1,2})(?!\d)", race),
    rule("time of a long race", rf"([1-9]):([0-5]\d):([0-5]\d)(?!\d|{_HALF})", long_race),
    rule("clock with seconds", r"(\d{1,2}):([0-5]\d):[0-5]\d()(?!\d)", _clock),
    rule(
        "from and to", rf"(\d{{1,2}})(?::([0-5]\d))? ?(?:to|-|and|until) ?(\d{{1,2}})(?::([0-5]\d))?{_HALF}", _from_to
    ),
    rule(
        "part of a day",
        rf"({SMALLS}|\d{{1,2}})(?::([0-5]\d))?(?: o'clock)? ({_PARTS})",
        _part_of_day,
    ),
    rule(
        "time",
        rf"(?<!ratio of )(?<!rate of )(\d{{1,2}})(?::|\.(?=\d\d ?[ap]\.?m))([0-5]\d)(?:{_HALF})?(?! (?:ratio|scale)\b)",
        _clock,
    ),
    rule("hour", rf"(\d{{1,2}})(){_HALF}", _clock),
    # 1200 hours of service are no noon.
    rule("hours of a clock of 24", r"([01]\d|2[0-3])([0-5]\d)()(?= ?(?:hours(?! of\b)|hrs|gmt|bst))", _clock),
    rule("noon", r"\b(?:noon|midnight)\b", _noon),
    rule("half past", rf"\b(?:a )?(half past|quarter past|quarter to) ({SMALLS}|\d{{1,2}})\b(?: ({_PARTS}))?", _said),
    rule("o'clock", rf"()(\d{{1,2}}|{SMALLS}) ?o'clock()", _said),
)
