"""English dates, years, plans and meetings."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from fractions import Fraction

from generator.figures.figure import CONGRESS, DAY, MONTH, PLAN, QUARTERS, YEAR, Figure
from generator.figures.numerals_en import ORDINALS, number_en
from generator.figures.rule import Rule, at, one_of, part, rule
from generator.text.dates import MONTHS
from generator.text.seldom import seldom

_NUMBERS = {name.lower(): number for number, name in enumerate(MONTHS, 1)}
_NUMBERS |= {name[:3]: number for name, number in _NUMBERS.items()} | {"sept": 9}
# "may", "march" and "mar" are verbs; `small` has left the months their capitals.
# A verb may begin with one too, and so may Theresa May: alone they are months behind these words only.
_ALONE = (
    r"(?:(?!May|Mar)%s|(?<=\b(?:in|of|by|to) )(?:May|March)\b|(?<=\b(?:last|next|this|late|from|each) )(?:May|March)\b"
    r"|(?<=\b(?:early|since|until|every) )(?:May|March)\b|(?<=\bmid[ -])(?:May|March)\b|(?<=\()(?:May|March)\b(?=\)))"
)
_NAME = (
    rf"(?:(?:{'|'.join(MONTHS)})\b"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)"
)
_TENTHS = "twent thirt fort fift sixt sevent eight ninet".split()
CALENDAR_WORDS = ("new", "christmas", *(name.title() for name in _NUMBERS), *(f"{ten}ies" for ten in _TENTHS))
_YEAR = r"(?:1[0-9]|20)\d\d"
_GOES_ON = r"[\d,]{0,24}\d|\.\d|s\b| ?%"
_COUNTED = "people|yuan|rmb|km|million|billion|thousand|mu|square|cubic|men|women|children|new|more|other"
_BEFORE_YEAR = r"(?<=\b(?:in|of|by|to) )(?=\d{4}(?! (?:people|yuan|rmb|km|mu|square|cubic|men|women)\b))"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d|,\d|\.\d| ?%)(?:st|nd|rd|th)?\b"
_TO = r" ?(?:-|to|and|through|until|till|,|or|&) ?"
_ORDINAL = one_of(ORDINALS)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_POWERS = "hundredth|thousandth|millionth|billionth"
ORDINAL_NUMBER = rf"(?:\d{{1,9}}(?:st|nd|rd|th)\b|\b(?:(?:{_TENS})[ -])?(?:{_ORDINAL})\b|\b(?:one )?(?:{_POWERS})\b)"
_DIGITS = seldom(r"\d+")


def ordinal_number(printed: str) -> Fraction:
    """21st, twenty-first."""
    digits = _DIGITS.match(printed)
    power = printed.endswith(tuple(_POWERS.split("|")))
    return Fraction(digits[0]) if digits else number_en(printed.removesuffix("th") if power else printed)


def _number(printed: str) -> int:
    found = _DIGITS.match(printed)
    return int(found[0]) if found else _NUMBERS[printed.rstrip(".").lower()]


def _dates(kinds: str) -> Callable[[re.Match[str]], Sequence[Figure]]:
    """What reads a date whose groups are days (d), a month (m) and a year (y)."""
    order = {"m": MONTH, "d": DAY, "y": YEAR}

    def read(match: re.Match[str]) -> Sequence[Figure]:
        parts = ((group, order[kind]) for group, kind in enumerate(kinds, 1) if match[group])
        return [part(match, group, kind, _number(match[group])) for group, kind in parts]

    return read


def _short_date(match: re.Match[str]) -> Sequence[Figure]:
    """26/7/2020; without a number over twelve, the month is taken to be first."""
    first = 2 if int(match[1]) > 12 else 1
    month, day = part(match, first, MONTH, int(match[first])), part(match, 3 - first, DAY, int(match[3 - first]))
    if month.value > 12 or day.value > 31:
        raise ValueError(match[0])
    return [*sorted((month, day), key=lambda one: one.start), part(match, 3, YEAR, int(match[3]))]


def _decade(match: re.Match[str]) -> Sequence[Figure]:
    """The 1990s, the '90s, the nineties; a person in his twenties is twenty-odd."""
    if match[2]:
        ten = (_TENTHS.index(match[2]) + 2) * 10
        return [at(match, YEAR, 1900 + ten, ten, firm=False)]
    short = int(match[1][-2:])
    return [part(match, 1, YEAR, int(match[1]) if len(match[1]) == 4 else 1900 + short, short)]


def _quarter(match: re.Match[str]) -> Sequence[Figure]:
    printed = match[1] or match[2]
    value = Fraction(printed) if match[2] else ordinal_number(printed)
    return [at(match, QUARTERS, value, firm=any(sign.isdigit() for sign in printed))]


def _quarters(match: re.Match[str]) -> Sequence[Figure]:
    """The first half of a year, its first three quarters."""
    if match[1]:
        return [at(match, QUARTERS, 34 if match[1][0] == "s" else 12, firm=False)]
    return [at(match, QUARTERS, 12 if number_en(match[2]) == 2 else 123, firm=match[2].isdigit())]


def _day_names(match: re.Match[str]) -> Sequence[Figure]:
    month, day = _NAMED_DAYS[match[0]]
    middle = match.start() + 3
    return [
        Figure(match.start(), middle, MONTH, Fraction(month), firm=False),
        Figure(middle, match.end(), DAY, Fraction(day), firm=False),
    ]


def _years(match: re.Match[str]) -> Sequence[Figure]:
    first = part(match, 1, YEAR, int(match[1]))
    if not match[2]:
        return [first]
    last = int(match[2]) if len(match[2]) == 4 else int(match[1][:2] + match[2])
    return [first, part(match, 2, YEAR, last)]


# Days named after their dates, and where the name of the month would stand.
_NAMED_DAYS = {"new year's day": (1, 1), "new year's eve": (12, 31), "christmas": (12, 25), "christmas eve": (12, 24)}
CALENDAR_EN: tuple[Rule, ...] = (
    rule("days with names", r"\b(?:new year's (?:day|eve)|christmas(?: eve)?)\b", _day_names),
    rule("date in digits", rf"({_YEAR})[-/.](1[0-2]|0?[1-9])[-/.](3[01]|[12]\d|0?[1-9])(?!\d)", _dates("ymd")),
    rule("day, month and year in digits", rf"(\d{{1,2}})[-/.](\d{{1,2}})[-/.]({_YEAR})(?!\d)", _short_date),
    rule("days before the month", rf"({_DAY})(?:{_TO}({_DAY}))? (?:of )?({_NAME})(?:,? ({_YEAR})\b)?", _dates("ddmy")),
    rule(
        "days behind the month",
        rf"({_NAME}) (?:the )?({_DAY})(?:{_TO}({_DAY})(?! ?(?:{_NAME}|[ap]\.?m|people|:)))?(?:,? ({_YEAR})\b)?",
        _dates("mddy"),
    ),
    rule("month and year", rf"({_NAME}),? (?:of )?({_YEAR})\b", _dates("my")),
    rule("months", rf"({_NAME})(?:-| and | to | through | until )({_NAME})", _dates("mm")),
    rule("month", rf"({_ALONE % _NAME})", _dates("m")),
    rule(
        "quarters",
        r"\b(?:(first|second)[ -]half\b(?![ -](?:an?|hour|dozen|time|day)\b| of the [\w-]+ century)"
        r"|first (two|three|[23]) quarters\b)",
        _quarters,
    ),
    rule(
        "quarter",
        r"\b(first|second|third|fourth|1st|2nd|3rd|4th)[ -]quarters?\b(?!-?final| of an? )|(?<=\bq)([1-4])\b",
        _quarter,
    ),
    rule(
        "plan",
        rf"({ORDINAL_NUMBER})[ -]five[ -]year[ -]plan\w*",
        lambda match: [part(match, 1, PLAN, ordinal_number(match[1]))],
    ),
    rule(
        "congress",
        rf"({ORDINAL_NUMBER}) (?:cpc |party |national ){{1,3}}congress",
        lambda match: [part(match, 1, CONGRESS, ordinal_number(match[1]))],
    ),
    rule("decade", rf"'?((?:1[5-9]|20)?\d0)'?s\b(?! (?:old|\d))|({'|'.join(_TENTHS)})ies\b", _decade),
    rule("years", rf"({_YEAR})(?:-| to | through | until )({_YEAR})(?!{_GOES_ON})", _years),
    rule("years in short", rf"({_YEAR})[-/](\d\d)(?![-/]|{_GOES_ON})", _years),
    rule("year", rf"{_BEFORE_YEAR}({_YEAR})()(?!{_GOES_ON}|-\d)", _years),
    # What is followed by things is a number of them: 1870 units.
    rule("year alone", rf"({_YEAR})()(?!{_GOES_ON}|-\d| [a-z]+s\b| ?(?:{_COUNTED})\b)", _years),
)
