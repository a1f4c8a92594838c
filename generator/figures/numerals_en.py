"""English number words, and digits with a scale word, read as numbers."""

from __future__ import annotations

from fractions import Fraction

from generator.figures.rule import one_of
from generator.text.seldom import seldom

_ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen "
    "fifteen sixteen seventeen eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
SMALL = {word: value for value, word in enumerate(_ONES.split())} | {
    word: 10 * value for value, word in enumerate(_TENS.split(), 2)
}
SCALES = {
    "hundred": 100,
    "thousand": 1000,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "mln": 10**6,
    "bln": 10**9,
    "bn": 10**9,
    "lakh": 10**5,
    "crore": 10**7,
    "tn": 10**12,
    "dozen": 12,
    "k": 1000,
    "m": 10**6,
    "b": 10**9,
}
_LATE = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth "
    "thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
)
_LATE_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth"
ORDINALS = {word: value for value, word in enumerate(_LATE.split(), 1)} | {
    word: 10 * value for value, word in enumerate(_LATE_TENS.split(), 2)
}
DENOMINATORS = {"half": 2, "halve": 2, "quarter": 4} | {word: value for word, value in ORDINALS.items() if value > 2}

# What it has taken it keeps: nothing that follows a number begins with a digit, so a shorter one is never meant.
ARABIC = r"(?>(?:\d{1,3}(?:,\d{3}){1,7}(?!\d)|\d{1,24})(?:\.\d{1,12})?)"
SMALLS = one_of(SMALL)
SCALE = r"(?:hundred|t(?:housand|rillion|n)|m(?:illion|ln)|b(?:illion|ln|n)|lakh|crore|dozen)\b"
# Written to the digits: 12k, 3.5m; "5 m" and "5m tall" are five metres.
SHORT = r"(?:k|m|b|bn|tn)\b"
_AND = rf"and (?=(?:{SMALLS})\b)(?<=(?:red|and|ion) and )"
_WORDS = rf"(?:{SMALLS})(?:[ -]{{0,2}}(?:(?:{SCALE})|(?:{SMALLS})\b|{_AND})){{0,30}}"
WORDS = (
    rf"\b(?=[a-z])(?:{_WORDS}|(?:an?|the) (?={SCALE})(?:{SCALE}[ -]?){{1,3}}|half a (?:million|billion|trillion|dozen))"
)
NUMBER = rf"(?:{ARABIC}(?:[ -]?(?:{SCALE})){{0,2}}|{WORDS})"

# The words that a number may begin with.
NUMBER_WORDS = (
    *SMALL,
    *(word for word in SCALES if len(word) > 1),
    *ORDINALS,
    *"hundredth thousandth millionth billionth a an half halves halved halving no".split(),
)

_WORD = seldom(rf"{ARABIC}|[a-z]+")


def number_en(printed: str) -> Fraction:
    """The value of a number as NUMBER finds it, in lower case.

    "two hundred and fifty-three thousand", "1.2 million", "12k", "half a million", "a dozen". Raises ValueError for
    what is no number.
    """
    return Fraction(int(printed) if printed.isdecimal() else _spelt(printed))


def _spelt(printed: str) -> Fraction | int:
    total: Fraction | int = 0
    group: Fraction | int = 0  # whole numbers as long as they are whole: fractions take ten times as long (measured)
    seen = False
    for word in _WORD.findall(printed):
        if word[0].isdigit():
            digits = word.replace(",", "")
            group += int(digits) if digits.isdecimal() else Fraction(digits)
        elif word in SMALL:
            group += SMALL[word]
        elif word == "half":
            group += Fraction(1, 2)
        elif word in ORDINALS:
            group += ORDINALS[word]
        elif word in SCALES:
            power = SCALES[word]
            group = (group or 1) * power
            if power >= 1000:
                total, group = total + group, 0
        elif word not in ("a", "an", "and", "the"):
            raise ValueError(printed)
        seen = True
    if not seen:
        raise ValueError(printed)
    return total + group
