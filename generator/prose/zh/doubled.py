"""Marks set twice, or beside one that excludes them (GB/T 15834-2011, 4.1 to 4.7); …… and —— are single marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.seldom import seldom

_TWICE = seldom(r"([，、；：])\1+|(?<!。)。。(?!。)")
_DIFFERENT = seldom(r"[，、；：。！？]{2,}")
# 。 inside the quotation ends the sentence.
_AFTER_QUOTATION = seldom(r"。”[。，；、]")
# At most three (4.2, 4.3).
_SHOUTED = seldom(r"[？！]{4,}")
_OPENING = seldom(r"^\s*[，。、；]+")


def doubled_marks(text: str) -> Iterator[Finding]:
    """The same mark twice: one of them stays."""
    for found in _TWICE.finditer(text):
        yield Finding(*found.span(), found[0][0])


def clashing_marks(text: str) -> Iterator[Finding]:
    """Different marks side by side (，。), full stops on both sides of a closing quotation mark, four and more ？！."""
    for found in _DIFFERENT.finditer(text):
        kinds = set(found[0])
        if len(kinds) > 1 and not kinds <= {"！", "？"}:
            yield Finding(*found.span())
    for pattern in (_AFTER_QUOTATION, _SHOUTED):
        for found in pattern.finditer(text):
            yield Finding(*found.span())


def opening_marks(text: str) -> Iterator[Finding]:
    """A paragraph that begins with a mark that ends something (5.1.1); ： and ？ may stand for a question alone."""
    for found in _OPENING.finditer(text):
        yield Finding(found.end() - 1, found.end())
