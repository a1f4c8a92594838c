"""English measures that are said in parts: feet and inches, terms, times of a race."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import COUNT, Figure
from generator.figures.numerals_en import ARABIC, SCALE, SCALES, SMALLS, number_en
from generator.figures.rule import Rule, at, rule
from generator.figures.units import unit_en

_SPANS = "(?:minute|hour|day|week|month|year)"
_FEET = r"[ -]?(?:feet|foot|ft|')"


def _feet(match: re.Match[str]) -> Sequence[Figure]:
    """6ft 2in, 6-foot-2, 6'2"."""
    return [at(match, COUNT, int(match[1]) + Fraction(int(match[2]), 12), unit="foot")]


def _minutes(match: re.Match[str]) -> Sequence[Figure]:
    """12 minutes 58.45 seconds, in seconds."""
    return [at(match, COUNT, number_en(match[1]) * 60 + Fraction(match[2]), unit="second")]


def _quarters(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, COUNT, 45 if match[1] else 15, unit="minute", firm=False)]


def _term(match: re.Match[str]) -> Sequence[Figure]:
    """Three years and six months, in months."""
    return [at(match, COUNT, number_en(match[1]) * 12 + number_en(match[2]), unit="month")]


def _mixed(match: re.Match[str]) -> Sequence[Figure]:
    """Two and a half million, one and a half years, 3 1/2."""
    scale = SCALES[match[2]] if match[2] else 1
    value = (number_en(match[1]) + Fraction(1, 2)) * scale
    return [at(match, COUNT, value, unit=unit_en(match.string, match.end()))]


def _half_of_one(match: re.Match[str]) -> Sequence[Figure]:
    """Half an hour, half a year; half a day's work."""
    return [at(match, COUNT, Fraction(1, 2), unit=unit_en(match.string, match.end()), firm=False)]


def _year_and_a_half(match: re.Match[str]) -> Sequence[Figure]:
    whole = number_en(match[1]) if match[1] not in ("a", "an", "next", "past", "last") else Fraction(1)
    return [at(match, COUNT, whole + Fraction(1, 2), unit=unit_en(match.string, match.start(2)))]


def _long_race(match: re.Match[str]) -> Sequence[Figure]:
    """2 hours, 4 minutes and 32 seconds, in seconds."""
    hours, minutes, seconds = (number_en(match[group]) for group in (1, 2, 3))
    return [at(match, COUNT, hours * 3600 + minutes * 60 + seconds, unit="second")]


MEASURES_EN: tuple[Rule, ...] = (
    rule(
        "time of a long race",
        rf"({SMALLS}|\d{{1,2}}) (?:hours?|hrs?),? ({SMALLS}|\d{{1,2}}) min(?:ute)?s?,?(?: and)? "
        rf"({SMALLS}|\d{{1,2}}) sec(?:ond)?s?\b",
        _long_race,
    ),
    rule(
        "time of a race",
        rf"(\d{{1,2}}|{SMALLS}) ?min(?:ute)?s?,?(?: and)? (\d{{1,2}}\.\d{{1,2}}) ?sec(?:ond)?s?\b",
        _minutes,
    ),
    rule("quarters of an hour", r"\b(?:an? |one |(three ))quarters? of an hour\b", _quarters),
    rule(
        "term",
        rf"({SMALLS}|\d{{1,2}})[ -]years?(?: and|,)? ({SMALLS}|\d{{1,2}}) months?\b",
        _term,
    ),
    rule("half of one", rf"half(?:[ -](?:an? )?| of an? )(?={_SPANS}\b)", _half_of_one),
    rule("mixed", rf"({ARABIC}|{SMALLS})(?: and a half\b|-and-a-half\b| 1/2|½) ?({SCALE})?", _mixed),
    rule(
        "year and a half",
        rf"({ARABIC}|{SMALLS}|an?|next|past|last)[ -](hours?|years?|months?|days?|weeks?)(?: and a half|-and-a-half)",
        _year_and_a_half,
    ),
    rule("feet and inches", rf"(\d{{1,3}}){_FEET}[ -]?(\d{{1,2}})(?![\d.,])(?: ?(?:inches|inch|in\b|\"))?", _feet),
)
