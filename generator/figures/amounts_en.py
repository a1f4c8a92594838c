"""English amounts: percentages, parts, multiples, ordinals and counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.calendar_en import ORDINAL_NUMBER, ordinal_number
from generator.figures.figure import (
    ABOUT_TEN,
    CODE,
    COUNT,
    MULTIPLE,
    ORDINAL,
    PERCENT,
    PHONE,
    POINTS,
    SHARE,
    Figure,
)
from generator.figures.numerals_en import (
    ARABIC,
    DENOMINATORS,
    NUMBER,
    ORDINALS,
    SCALE,
    SCALES,
    SHORT,
    SMALL,
    SMALLS,
    number_en,
)
from generator.figures.rule import Rule, at, names, part, rule
from generator.figures.units import unit_en

_PERCENT = r"(?: ?%|[ -]?per ?cent(?:age)?(?! ?-?points?)\b| ?pct\b)"
_NUMBERS = re.compile(NUMBER)
_TO = r" ?(?:-|to|and|or) ?"
_CURRENCY = {"$": "dollar", "£": "pound", "€": "euro", "¥": "yuan"}
_DENOMINATOR = "|".join(sorted(DENOMINATORS, key=len, reverse=True))
_FACTORS = {
    "double": 2,
    "twice": 2,
    "twofold": 2,
    "triple": 3,
    "treble": 3,
    "thrice": 3,
    "quadruple": 4,
    "quintuple": 5,
}
_TWOS = {
    "both": 2,
    "couple": 2,
    "pair": 2,
    "twin": 2,
    "dual": 2,
    "duo": 2,
    "trio": 3,
    "single": 1,
    "sole": 1,
    "once": 1,
    "last": 1,
}
_ROMAN = {"ii": 2, "iii": 3, "iv": 4, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "xi": 11, "xii": 12, "xiii": 13, "xiv": 14}
_SPANS = {"decade": (10, "year"), "century": (100, "year"), "fortnight": (14, "day")}
_POWERS = {
    "dozens": 10,
    "scores": 10,
    "tens": 10,
    "hundreds": 100,
    "thousands": 1000,
    "millions": 10**6,
    "billions": 10**9,
    "trillions": 10**12,
}

_VERBS = (
    "doubled doubles doubling tripled triples tripling quadrupled quadruples quadrupling trebled quintupled".split()
)
AMOUNT_WORDS = (
    *SMALL,
    *(word for word in SCALES if len(word) > 1),
    *ORDINALS,
    *_FACTORS,
    *_VERBS,
    *_TWOS,
    *_ROMAN,
    *_SPANS,
    *_POWERS,
    *"a an the past last this next no half halves halve halved halving".split(),
)


def _phone(match: re.Match[str]) -> Sequence[Figure]:
    digits = re.sub(r"\D", "", match[0])
    return [at(match, PHONE, int(digits), int(re.sub("^(?:00)?86", "", digits) or digits))]


def _percents(match: re.Match[str]) -> Sequence[Figure]:
    """3 percent; 3, 5 and 8 percent: the last word is for all."""
    parts = _NUMBERS.finditer(match.string, match.start(), match.end())
    return [Figure(*one.span(), PERCENT, number_en(one[0]) / 100) for one in parts]


def _points(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, group, POINTS, number_en(match[group]) / 100) for group in (1, 2) if match[group]]


def _rate(match: re.Match[str]) -> Sequence[Figure]:
    """3 per thousand, 3‰."""
    whole = number_en(match[2].replace("mille", "thousand")) if match[2] else Fraction(1000)
    return [at(match, SHARE, number_en(match[1] or match[3]) / whole)]


def _fraction(match: re.Match[str]) -> Sequence[Figure]:
    many = number_en(match[1]) if match[1] not in ("a", "an") else Fraction(1)
    whole = DENOMINATORS[match[2].removesuffix("s")]
    return [at(match, SHARE, many / whole, many, firm=False)]


def _slash(match: re.Match[str]) -> Sequence[Figure]:
    """220 2/3, 3/4; 7/0 is none."""
    if not int(match[3]):
        raise ValueError(match[0])
    part_of_one = Fraction(int(match[2]), int(match[3]))
    return [at(match, COUNT, int(match[1]) + part_of_one) if match[1] else at(match, SHARE, part_of_one)]


def _half(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, SHARE, Fraction(1, 2), firm=False)]


def _mixed(match: re.Match[str]) -> Sequence[Figure]:
    """Two and a half million, one and a half years, 3 1/2."""
    scale = SCALES[match[2]] if match[2] else 1
    value = (number_en(match[1]) + Fraction(1, 2)) * scale
    return [at(match, COUNT, value, unit=unit_en(match.string, match.end()))]


def _year_and_a_half(match: re.Match[str]) -> Sequence[Figure]:
    whole = number_en(match[1]) if match[1] not in ("a", "an") else Fraction(1)
    return [at(match, COUNT, whole + Fraction(1, 2), unit=unit_en(match.string, match.start(2)))]


def _fold(match: re.Match[str]) -> Sequence[Figure]:
    return [part(match, 1, MULTIPLE, number_en(match[1]))]


def _factor(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, MULTIPLE, _FACTORS[match[1]], firm=False)]


def _word(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, COUNT, _TWOS[match[0]], firm=False)]


def _span(match: re.Match[str]) -> Sequence[Figure]:
    value, unit = _SPANS[match[1]]
    return [at(match, COUNT, value, unit=unit, firm=False)]


def _powers(match: re.Match[str]) -> Sequence[Figure]:
    value = _POWERS[match[1]] * (_POWERS[match[2]] if match[2] else 1)
    return [at(match, ABOUT_TEN, value, firm=False)]


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
    value = number_en(printed + " " + match[3] if match[3] else printed)
    in_digits = printed[0].isdigit()
    unit = _CURRENCY[match[1][-1]] if match[1] else unit_en(match.string, match.end())
    others = [number_en(printed)] if match[3] in ("m", "b") and not match[1] else []
    firm = (in_digits and (value > 1 or value.denominator > 1)) or value > 12
    return [at(match, COUNT, value, *others, unit=unit, firm=firm)]


def _roman(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, COUNT, _ROMAN[match[0]], firm=False)]


AMOUNTS_EN: tuple[Rule, ...] = (
    names(
        "names",
        r"(?:\b2019-ncov|9/11|24/7|one another|\bno one\b|\bone-on-one\b|\bone's\b|\bone of\b"
        r"|\bone by one\b|second-?hand|seconds? (?:ago|later)|\bone day\b|first-hand|third "
        r"part(?:y|ies)|\bone thing\b|\bno\. (?=\D))",
    ),
    rule(
        "telephone",
        r"(?:\+|00)\d{1,3}[- ]?(?:\(0\))?\d[\d -]{6,14}\d|0\d{2,3}[- ]\d{7,8}\b"
        r"|[48]00[- ]\d{3,4}[- ]\d{3,4}\b|1[3-9]\d{9}\b|\d{3,4} \d{3} \d{3,4}\b(?! ?\d)"
        r"|\(?\d{3}\)?[- ]\d{3}-\d{4}\b",
        _phone,
    ),
    rule("points", rf"({NUMBER})(?:{_TO}({NUMBER}))?(?:[ -]?percent(?:age)?|[ -]?per cent| ?%)[ -]points?\b", _points),
    rule("percent", rf"{NUMBER}(?:(?:{_PERCENT})?(?:, {NUMBER}(?:{_PERCENT})?)*,?{_TO}{NUMBER})?{_PERCENT}", _percents),
    rule(
        "per thousand",
        rf"({NUMBER}) (?:per|out of every|in every) (thousand|mille|hundred|10,?000)\b|({ARABIC}) ?‰",
        _rate,
    ),
    rule("mixed", rf"({ARABIC}|{SMALLS})(?: and a half\b|-and-a-half\b| 1/2|½) ?({SCALE})?", _mixed),
    rule(
        "year and a half",
        rf"({ARABIC}|{SMALLS}|an?)[ -](hours?|years?|months?|days?|weeks?)(?: and a half|-and-a-half)",
        _year_and_a_half,
    ),
    rule(
        "fraction",
        rf"({SMALLS}|\d{{1,2}}|an?)[ -]({_DENOMINATOR})s?\b(?! (?:place|time|year|day|day|century|quarter|round))",
        _fraction,
    ),
    rule("mixed number", r"(\d+) (\d{1,2})/(\d{1,2})(?![\d/])", _slash),
    rule("fraction in digits", r"()(\d{1,2})/(\d{1,2})(?![\d/])", _slash),
    rule("half", r"\b(?:half|halves|halved?|halving)\b", _half),
    rule("fold", rf"({NUMBER})[ -]?fold\b", _fold),
    rule("times", rf"({NUMBER})[ -]?(?:times|x)\b(?! (?:a|per|each|in|since|at|on|during|before|over)\b)", _fold),
    rule("factors", r"\b(double|twice|twofold|triple|treble|thrice|quadruple|quintuple)(?:[sd]|ing)?\b", _factor),
    rule(
        "doubling",
        r"\b(doubl|tripl|quadrupl)ing\b",
        lambda match: [at(match, MULTIPLE, {"doubl": 2, "tripl": 3, "quadrupl": 4}[match[1]], firm=False)],
    ),
    rule("powers", rf"\b({'|'.join(_POWERS)})(?: of ({'|'.join(_POWERS)}))?\b", _powers),
    rule("range", rf"({ARABIC}|{SMALLS})(?: ?- ?| to | or | and )({ARABIC}|{SMALLS})[ -]?({SCALE})", _range),
    rule("ordinal", ORDINAL_NUMBER, _ordinal),
    rule(
        "code",
        r"(?:(?<=[a-z]-)|(?<=[a-z]))(\d+)(?![\d.,]*\d)|(\d+)(?=[a-z])(?!(?:km|kg|cm|mm|m|g|k|kw|mw|gw|w|mph|ml|l|h|am|pm|bn|b|tn|ft|in|lb|lbs|st|nd|rd|th|s|x|kph|mln)\b)",
        _code,
    ),
    rule("count", rf"((?:us|hk|a|c|nt|rmb)?[$£€¥] ?)?({NUMBER})({SHORT})?", _count),
    rule("words", rf"\b(?:{'|'.join(_TWOS)})\b", _word),
    rule("spans", r"\b(?:an?|the|past|last|this|next|half a) (decade|century|fortnight)\b", _span),
    rule("Roman", rf"\b(?:{'|'.join(_ROMAN)})\b", _roman),
)
