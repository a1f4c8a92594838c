"""English times of day."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.figures.figure import TIME, Figure
from generator.figures.numerals_en import SMALLS, number_en
from generator.figures.races import long_race, race
from generator.figures.rule import Rule, at, part, rule

CLOCK_WORDS = ("noon", "midnight", "half", "quarter")
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
    """Half past three, a quarter to nine, three o'clock."""
    minutes = {"half past": 30, "quarter past": 15, "quarter to": -15}.get(match[1] or "", 0)
    value = number_en(match[2]) * 60 + minutes
    return [at(match, TIME, value, value + 720)]


CLOCK_EN: tuple[Rule, ...] = (
    rule("time of a race", r"(\d{1,2}):([0-5]\d)\.(\d{1,2})(?!\d)", race),
    rule("time of a long race", rf"([1-9]):([0-5]\d):([0-5]\d)(?!\d|{_HALF})", long_race),
    rule("clock with seconds", r"(\d{1,2}):([0-5]\d):[0-5]\d()(?!\d)", _clock),
    rule(
        "from and to", rf"(\d{{1,2}})(?::([0-5]\d))? ?(?:to|-|and|until) ?(\d{{1,2}})(?::([0-5]\d))?{_HALF}", _from_to
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
    rule("half past", rf"\b(half past|quarter past|quarter to) ({SMALLS}|\d{{1,2}})\b", _said),
    rule("o'clock", rf"()(\d{{1,2}}|{SMALLS}) ?o'clock", _said),
)
