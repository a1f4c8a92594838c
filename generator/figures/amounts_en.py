"""English amounts: percentages, parts, multiples, ordinals and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.calendar_en import ORDINAL_NUMBER, ordinal_number
from generator.figures.figure import (
    CODE,
    COUNT,
    MULTIPLE,
    ORDINAL,
    PERCENT,
    POINTS,
    SHARE,
    Figure,
)
from generator.figures.numerals_en import (
    ARABIC,
    DENOMINATORS,
    NUMBER,
    SCALE,
    SCALES,
    SHORT,
    SMALLS,
    number_en,
)
from generator.figures.rule import Rule, at, names, one_of, part, rule
from generator.figures.slashes import SLASHES
from generator.figures.units import unit_en
from generator.text.seldom import seldom

_PERCENT = r"(?: ?%|[ -]?per ?cent(?:age)?(?! ?-?points?)\b| ?pct\b)"
_NUMBERS = seldom(NUMBER)
_TO = r" ?(?:-|to|and|or) ?"
_MONEY = r"(?:(?:us|hk|a|c|s|nt|rmb)?[$£€¥] ?|\b(?:rmb|cny|usd|eur|gbp|jpy|hkd) ?(?=\d))"
# ¥ is the sign of the yuan and of the yen.
_CURRENCY = {"rmb": "yuan", "cny": "yuan", "usd": "dollar", "eur": "euro", "gbp": "pound", "jpy": "yen"} | {
    "$": "dollar",
    "us$": "dollar",
    "£": "pound",
    "€": "euro",
    "rmb¥": "yuan",
    "¥": "",
}
# Twenty-one thousand is no range.
_FROM = rf"{_MONEY}?({ARABIC}|(?:{SMALLS})(?! ?-))"
_DENOMINATOR = one_of(DENOMINATORS)
_WORTH = seldom(rf"({SMALLS}) (?:{SCALE})")


def _percents(match: re.Match[str]) -> Sequence[Figure]:
    """3 percent; 3, 5 and 8 percent: the last word is for all."""
    parts = list(_NUMBERS.finditer(match.string, match.start(), match.end()))
    # An increase of 410 million, or 4.9 percent.
    if len(parts) > 1 and not parts[0][0].replace(".", "").isalnum():
        raise ValueError(match[0])
    return [Figure(*one.span(), PERCENT, number_en(one[0]) / 100) for one in parts]


def _points(match: re.Match[str]) -> Sequence[Figure]:
    """2.5 percentage points, 2, 3 or 5 basis points; a basis point is a hundredth of a percentage point."""
    size, parts = 10_000 if match[2] else 100, _NUMBERS.finditer(match.string, *match.span(1))
    return [Figure(*one.span(), POINTS, number_en(one[0]) / size) for one in parts]


def _part_of_point(match: re.Match[str]) -> Sequence[Figure]:
    """Half a percentage point, a quarter-point cut, three quarters of a percentage point."""
    many = number_en(match[1]) if match[1] and match[1] not in ("a", "an") else Fraction(1)
    return [at(match, POINTS, many / DENOMINATORS[match[2].removesuffix("s")] / 100)]


def _rate(match: re.Match[str]) -> Sequence[Figure]:
    """3 per thousand, from 6.1 to 5.6 per thousand, 3‰."""
    whole = number_en(match[3].replace("mille", "thousand")) if match[3] else Fraction(1000)
    *found, last = (part(match, group, SHARE, number_en(match[group]) / whole) for group in (1, 2, 4) if match[group])
    # 3 alone would be no share.
    return [*found, Figure(last.start, match.end(), SHARE, last.value)]


def _fraction(match: re.Match[str]) -> Sequence[Figure]:
    many = number_en(match[1]) if match[1] not in ("a", "an") else Fraction(1)
    whole = DENOMINATORS[match[2].removesuffix("s")]
    # The first five third-generation chips are no thirds.
    if many != 1 and not match[0].endswith("s"):
        raise ValueError(match[0])
    # Three quarters may be of a year; nine tenths are no nine.
    return [at(match, SHARE, many / whole, *([many] if match[2].startswith("quarter") else []), firm=False)]


def _half(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, SHARE, Fraction(1, 2), firm=False)]


def _fold(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, 1, MULTIPLE, number_en(match[1]))]


def _ordinal(match: re.Match[str]) -> Sequence[Figure]:
    value = ordinal_number(match[0])
    return [at(match, ORDINAL, value, firm=value > 12 or match[0][0].isdigit())]


def _code(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, CODE, int(match[group]), firm=False) for group in (1, 2) if match[group]]


def _range(match: re.Match[str]) -> Sequence[Figure]:
    """2 to 3 million, 30-40,000: the scale of the second is the first's, where the first has none."""
    low, high = number_en(match[1]), number_en(match[2])
    end = match.end()
    scale = SCALES[match[3]]
    unit = unit_en(match.string, end)
    return [
        part(match, 1, COUNT, low * scale, low, unit=unit),
        Figure(match.start(2), end, COUNT, high * scale, unit=unit),
    ]


def _count(match: re.Match[str]) -> Sequence[Figure]:
    printed = match[2]
    plain = value = number_en(printed)
    if match[3]:
        value = number_en(f"{printed} {match[3]}")
    in_digits, dozens = printed[0].isdigit(), "dozen" in printed
    unit = _CURRENCY.get(match[1].strip(), "other money") if match[1] else unit_en(match.string, match.end())
    # 3.5m are millions behind a currency, and metres as well elsewhere.
    value, others = (plain, [value]) if match[3] in ("m", "k") and not match[1] else (value, [])
    # Three trillion-yuan clusters may be three.
    if not in_digits and (worth := _WORTH.fullmatch(printed)) and match.string.startswith("-", match.end()):
        others += [number_en(worth[1])]
    # Two dozen is said for twenty-odd, a hundred for very many.
    others += [value / 12 * 10] if dozens else []
    firm = (in_digits and (value > 1 or value.denominator > 1)) or (
        value > 12 and not printed.startswith(("a", "the ")) and not dozens
    )
    return [at(match, COUNT, value, *others, unit=unit, firm=firm)]


# Most numbers stand before none of the words that another rule looks for behind one, and are counts (measured).
_GOES_ON = (
    r"a[ .m]|at night|and|b|crore|days?\b|dozen|eigh|f[eiot]|gmt|h[aour]|in\b|lakh|m|nin|o|p[ .mce]|quarter|s[ei]|t|un"
    r"|weeks?\b|x\b|years?\b"
)
PLAIN_EN: tuple[Rule, ...] = (
    rule(
        "plain count",
        r"(?<![a-z])(?<![a-z]-)()(?!(?:1\d|20)\d\d )(\d{1,3}(?:,\d{3}){1,7}|\d{1,9})()(?= [a-z])"
        rf"(?! (?:{_GOES_ON}))",
        _count,
    ),
)
AMOUNTS_EN: tuple[Rule, ...] = (
    names(
        "names",
        r"(?:\b2019-ncov|9/11|24/7|one another|\bno one\b|\bone-on-one\b|\bone's\b|\bone of\b"
        r"|\bone by one\b|second-?hand|seconds? (?:ago|later)|\bone day\b|first-hand|half-?time\b|third "
        r"part(?:y|ies)|\bone thing\b|\bno\. (?=\D))",
    ),
    rule(
        "points",
        rf"({NUMBER}(?:(?:, {NUMBER}){{0,5}},?{_TO}{NUMBER})?)"
        r"(?:(?:[ -]?percent(?:age)?|[ -]?per cent| ?%)[ -]points?|([ -]?(?:basis points?|bps?)))\b",
        _points,
    ),
    rule(
        "part of a point",
        rf"(?:({SMALLS}|an?)[ -])?({_DENOMINATOR})s?(?:-|(?: of)? an? )(?:percent(?:age)?[ -]|per cent[ -])?points?\b",
        _part_of_point,
    ),
    rule(
        "percent",
        rf"{NUMBER}(?:(?:{_PERCENT})?(?:, {NUMBER}(?:{_PERCENT})?){{0,5}},?{_TO}{NUMBER})?{_PERCENT}",
        _percents,
    ),
    rule(
        "per thousand",
        rf"({NUMBER})(?:{_TO}({NUMBER}))? (?:per|out of every|in every) (ten thousand|thousand|mille|hundred)\b"
        rf"|({ARABIC}) ?‰",
        _rate,
    ),
    rule(
        "fraction",
        rf"({SMALLS}|\d{{1,2}}|an?)[ -]({_DENOMINATOR})s?\b(?! (?:place|time|year|day|century|quarter|round))",
        _fraction,
    ),
    *SLASHES,
    rule("half", r"\b(?:half(?! an? (?:dozen|million|billion|trillion)\b)|halves|halved?|halving)\b", _half),
    rule("fold", rf"({NUMBER})[ -]?fold\b", _fold),
    rule(
        "times",
        rf"(?<![a-z])({NUMBER})[ -]?(?:times|x)\b(?! (?:a|per|each|in|since|at|on|during|before|over|out of)\b)",
        _fold,
    ),
    rule(
        "in a row",
        rf"{_MONEY}?({ARABIC})(?=(?:, {_MONEY}?{ARABIC}){{1,4}},? (?:and|or|to) {_MONEY}?{ARABIC}[ -]?({SCALE}))",
        lambda match: [part(match, 1, COUNT, number_en(match[1]) * SCALES[match[2]], number_en(match[1]))],
    ),
    rule("range", rf"{_FROM}(?: ?- ?| to | or | and ){_MONEY}?({ARABIC}|{SMALLS})[ -]?({SCALE})", _range),
    rule("ordinal", ORDINAL_NUMBER, _ordinal),
    rule(
        "code",
        r"(?:(?<=[a-z]-)|(?<=[a-z]))(\d{1,12})(?![\d.,]{0,24}\d)|(\d{1,12})(?=[a-z])(?!(?:km|kg|cm|mm|m|g|k|kw|mw|gw|w|mph|kph|ml|l|h|am|pm"
        r"|bn|b|tn|mln|ft|in|lbs?|st|nd|rd|th|s|x)\b)",
        _code,
    ),
    rule("count", rf"({_MONEY})?({NUMBER})({SHORT})?", _count),
)
