"""English words that hold a number: both, twice, a decade, dozens of.

None is firm: languages add and leave them out as they please.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction

from generator.figures.figure import COUNT, MULTIPLE, POWER_OF_TEN, SHARE, Figure
from generator.figures.numerals_en import SCALES
from generator.figures.rule import Rule, at, rule
from generator.text.seldom import seldom

_FACTORS = {
    2: "double|doubles|doubled|doubling|twice|twofold",
    3: "triple|triples|tripled|tripling|treble|trebled|thrice",
    4: "quadruple|quadruples|quadrupled|quadrupling",
    5: "quintuple|quintupled",
}
_COUNTS = {1: "single|sole|once|last", 2: "both|couple|pair|twin|dual|duo", 3: "trio"}
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50}
# Spans of time, in years.
_YEARS = {
    10: "(?:(?:an?|the|past|last|this|next|every|each|per|first) )?decade",
    50: "half an? century|half-century|quinquagenary",
    5: "half an? decade",
    25: "(?:a )?quarter of a century|(?:a )?quarter-century",
    100: "(?:an?|the|past|last|this|next) century|centenary|centennial|century-old",
    200: "bicentenary|bicentennial",
}
_POWERS = {
    10: "dozens|scores|tens",
    100: "hundreds",
    1000: "thousands",
    10**6: "millions",
    10**9: "billions",
    10**12: "trillions",
}


def _values(words: Mapping[int, str]) -> dict[str, int]:
    return {word: value for value, said in words.items() for word in said.split("|")}


def _reading(words: Mapping[int, str], kind: str, unit: str = "") -> Callable[[re.Match[str]], Sequence[Figure]]:
    patterns = [(value, seldom(said)) for value, said in words.items()]

    def read(match: re.Match[str]) -> Sequence[Figure]:
        value = next(value for value, pattern in patterns if pattern.fullmatch(match[0]))
        return [at(match, kind, value, unit=unit, firm=False)]

    return read


def _powers(match: re.Match[str]) -> Sequence[Figure]:
    """Tens of thousands of, several hundred, hundreds of millions."""
    value = 1
    for word in re.findall(r"[a-z]+", match[0]):
        value *= _PLAIN.get(word, 1)
    return [at(match, POWER_OF_TEN, value, firm=False)]


def _spans(match: re.Match[str]) -> Sequence[Figure]:
    """For decades, centuries ago: tens or hundreds of years."""
    return [at(match, POWER_OF_TEN, 10 if match[0] == "decades" else 100, unit="year", firm=False)]


def _roman(match: re.Match[str]) -> Sequence[Figure]:
    values = [_ROMAN[sign] for sign in match[0]]
    total = sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))
    return [at(match, COUNT, total, firm=False)]


def _finals(match: re.Match[str]) -> Sequence[Figure]:
    return [at(match, SHARE, Fraction(1, 4 if match[1] == "quarter" else 2), firm=False)]


def _all(words: Mapping[int, str]) -> str:
    return "|".join(sorted(("|".join(words.values())).split("|"), key=len, reverse=True))


_PLAIN = {**_values(_POWERS), **SCALES, "dozen": 10}
_SCALE = "hundred|thousand|million|billion|trillion|dozen"

# The first words of what the rules below match.
_OTHERS = (
    "a an the every each per decade decades centuries past last this next half half-century quarter quarter-century "
    "quinquagenary centenary centennial "
    "century-old bicentenary bicentennial fortnight around round several many some few "
    "quarterfinal quarterfinals quarter-final quarter-finals semifinal semifinals semi-final semi-finals"
)
WORDS = (
    *(word for words in (_FACTORS, _COUNTS, _POWERS) for word in _values(words)),
    *_OTHERS.split(),
)
WORDS_EN: tuple[Rule, ...] = (
    rule("factors", rf"\b(?:{_all(_FACTORS)})\b", _reading(_FACTORS, MULTIPLE)),
    rule("years", rf"\b(?:{'|'.join(_YEARS.values())})\b", _reading(_YEARS, COUNT, "year")),
    rule("fortnight", r"\b(?:a )?fortnight\b", lambda match: [at(match, COUNT, 14, unit="day", firm=False)]),
    rule("all day", r"\ba?round[ -]the[ -]clock\b", lambda match: [at(match, COUNT, 24, unit="hour", firm=False)]),
    rule("spans", r"\b(?:decades|centuries)\b(?! (?:later|earlier))", _spans),
    rule("powers", rf"\b(?:{_all(_POWERS)})(?: of (?:{_all(_POWERS)}))?\b", _powers),
    rule("several", rf"\b(?:several|many|some|(?:a )?few) (?:{_SCALE})(?: (?:{_SCALE}))?\b", _powers),
    rule("counts", rf"\b(?:{_all(_COUNTS)})\b", _reading(_COUNTS, COUNT)),
    rule("finals", r"\b(quarter|semi)-?finals?\b", _finals),
    rule("Roman", r"\b[IVXL]{2,}\b", _roman),
)
