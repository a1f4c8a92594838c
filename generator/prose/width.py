"""Full-width digits and letters: Arabic numerals are set half-width (GB/T 15835-2011, 5.1)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.seldom import seldom
from generator.text.width import HALF_WIDTH

_SIGN = "[０-９Ａ-Ｚａ-ｚ]"
# What holds a date, a time, an address or an amount together is set with it, or half of it would stay.
_WIDE = seldom(
    rf"{_SIGN}+(?:[．／－＿＠]{_SIGN}+|(?<=[０-９])：(?=[０-９]){_SIGN}+|(?<=[０-９])，[０-９]{{3}}(?![０-９]))*"
    r"(?:(?<=[０-９])％)?"
)


def full_width_letters(text: str) -> Iterator[Finding]:
    """２０２２．１２．３１, Ａ; whether １，２００ is one figure or two only a person can say."""
    for found in _WIDE.finditer(text):
        yield Finding(*found.span(), None if "，" in found[0] else found[0].translate(HALF_WIDTH))
