"""From a figure to a figure: 2021–2025, 9:00–17:00, pp. 5–7, May 3–5."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.en.units import MEASURES, MONEY, MONTHS, PEOPLE
from generator.prose.rule import Finding
from generator.text.seldom import seldom

_YEARS = seldom(r"(?<![\w./–-])((?:1[89]|20)[0-9]{2}) ?- ?((?:1[89]|20)[0-9]{2})(?![\w/-])")
_RANGE = seldom(
    r"(?<![\w./,–-])([0-9][0-9,.]{0,9})-([0-9][0-9,.]{0,9})"
    rf"(?= (?:{MONEY}|{MEASURES}|{PEOPLE}|percent|million|billion|years|days|hours|minutes)\b)"
)
# 2022-06 is a month, and a season ends in the year after.
_SHORT_YEARS = seldom(r"(?<![\w./–-])((?:1[89]|20)([0-9]{2}))(-)([0-9]{2})(?![\w/-]|\.[0-9])")
_CLOCK = seldom(r"(?<![\w.:–-])[0-9]{1,2}:[0-9]{2}( ?- ?)[0-9]{1,2}:[0-9]{2}(?![\w:-])")
_PLACES = seldom(
    rf"\b(?:pp\.|[Pp]ages|[Aa]rticles|[Cc]hapters|{MONTHS}) "
    r"([0-9]{1,4})(-)([0-9]{1,4})(?![\w/-]|\.[0-9])"
)
_DAYS = seldom(rf"(?<![\w./–-])([0-9]{{1,2}})(-)([0-9]{{1,2}})(?= (?:{MONTHS})\b)")


def ranges(text: str) -> Iterator[Finding]:
    """From a figure to a figure is an en dash; scores, telephone numbers and dates as 2022-06-01 have their hyphens."""
    for pattern in (_YEARS, _RANGE):
        for found in pattern.finditer(text):
            yield Finding(*found.span(), f"{found[1]}–{found[2]}")
    for found in _SHORT_YEARS.finditer(text):
        if 12 < int(found[4]) > int(found[2]):
            yield Finding(*found.span(), f"{found[1]}–{found[4]}")
    for found in _CLOCK.finditer(text):
        yield Finding(*found.span(1), "–")
    for pattern in (_PLACES, _DAYS):
        for found in pattern.finditer(text):
            if int(found[1]) < int(found[3]):
                yield Finding(*found.span(2), "–")
