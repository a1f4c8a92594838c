"""Where a form of a term stands: beside the term's other words, inside its printed form, with its years."""

from __future__ import annotations

import re

from generator.model import Term
from generator.text.seldom import seldom
from generator.text.terms import alike

# What divides words that say nothing of each other.
_STOP = seldom(r"[.,;:!?。，；：！？]|\n\s*\n")
# Social workers who are licensed.
_LINKING = frozenset("who that is are was were be being been".split())
_YEARS = seldom(r"[(（](\d{4})\s*[-–—]\s*(\d{4})[)）]$")


def stands_at(start: int, end: int, words: tuple[str, ...], text: str) -> bool:
    """Whether a stretch of a text stands right before or after words: licensed, where these are `social worker`."""
    before = list(alike(_STOP.split(text[:start])[-1]))
    after = alike(_STOP.split(text[end:], maxsplit=1)[0])
    while before and before[-1] in _LINKING:
        before.pop()
    return bool(words) and (after[: len(words)] == words or tuple(before[-len(words) :]) == words)


def is_part_of(form: str, term: Term, lang: str) -> bool:
    """Whether a form is a stretch of a term's printed one, and so short for it."""
    words, printed = alike(form), alike(term.term[lang])
    return any(printed[at : at + len(words)] == words for at in range(len(printed)))


def years(printed: str) -> re.Pattern[str] | None:
    """What finds the years with which a form ends, however a text puts them; None where it ends with none."""
    ends = _YEARS.search(printed)
    if not ends:
        return None
    return re.compile(rf"{ends[1]}\s*(?:[-‐‑–—]|to|through|until|and)\s*(?:{ends[2][:2]})?{ends[2][2:]}(?!\d)")
