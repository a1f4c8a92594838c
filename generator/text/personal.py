"""Personal data in a text: what a desk may not print of a person unless it has a reason (NEWSROOM rule 7).

What is not surely a person's is let through: an alarm that is mostly wrong gets switched off. Hotlines, landlines, the
street addresses of offices, pseudonyms and names that are hidden already (王某, 小明, 李大爷) are nobody's data.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.text.homes import SIGNS, homes
from generator.text.people import ENDS, people_in_need
from generator.text.personal_numbers import cards, identity_numbers, mobile_numbers

# Width alone is folded, one character for one: so places stay.
_WIDTH = {ord(sign): str(value) for value, sign in enumerate("０１２３４５６７８９")} | {ord("　"): " ", ord("－"): "-"}
_WIDE = re.compile("[０-９　－]")
# One of these has whatever is said in Chinese; hardly a text in English has any.
_CHINESE = re.compile(f"[{SIGNS}{ENDS}]")
_ADDRESS = re.compile(r"https?://[^\s)>\]\"，。；、]+")


class Finding(NamedTuple):
    """Personal data: what kind, and where in the text it begins and ends."""

    kind: str
    start: int
    end: int


def personal_data(text: str) -> tuple[Finding, ...]:
    """All personal data of a text, in order; a stretch is of one kind, the first in the table that it fits."""
    folded = text.translate(_WIDTH) if not text.isascii() and _WIDE.search(text) else text
    # The number of a page on the web is nobody's.
    taken = bytearray(len(folded))
    for address in _ADDRESS.finditer(folded):
        taken[address.start() : address.end()] = b"\1" * len(address[0])
    found: list[Finding] = []
    for kind, finds in _KINDS if not folded.isascii() and _CHINESE.search(folded) else _NUMBERS:
        for start, end in finds(folded):
            if not any(taken[start:end]):
                taken[start:end] = b"\1" * (end - start)
                found.append(Finding(kind, start, end))
    return tuple(sorted(found, key=lambda finding: finding.start))


def masked(text: str) -> str:
    """Personal data as a report may print it: the beginning, and of a long number the end."""
    if len(text) < 10:
        return f"{text[:1]}…"
    return f"{text[:3]}…{text[-3:]}" if text[-3:-1].isdecimal() and text[0].isascii() else f"{text[:3]}…"


def reportable(text: str) -> str:
    """A text as a report may print it: each stretch of personal data masked."""
    pieces, end = [], 0
    for finding in personal_data(text):
        pieces += [text[end : finding.start], masked(text[finding.start : finding.end])]
        end = finding.end
    return "".join([*pieces, text[end:]])


# The order says what a stretch is that fits two; what comes after the numbers is said in Chinese.
_NUMBERS: tuple[tuple[str, Callable[[str], Iterator[tuple[int, int]]]], ...] = (
    ("identity", identity_numbers),
    ("card", cards),
    ("mobile", mobile_numbers),
)
_KINDS = (
    *_NUMBERS,
    ("home", homes),
    ("vulnerable", people_in_need),
)
