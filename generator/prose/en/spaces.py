"""Spaces: one between words, none before a mark."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.en.shortened import is_shortened
from generator.prose.pairs import pairs
from generator.prose.rule import Finding
from generator.text.han import HAN
from generator.text.seldom import seldom

_DOUBLE = seldom(r"(?<=[^\s|])  +(?=\S)")
# Not before an ellipsis (..., . . .), a decimal (.5), a name (.cn, :8000) or a face.
_BEFORE = seldom(r"(?<=[A-Za-z0-9)”’]) +(?=[,;.?!](?![.\w?!]| \.)|:(?:\s|$))")
_MISSING = seldom(r"(?:(?<=[a-z]{2})|(?<=[0-9]%)|(?<=[)”]))[,;](?=[A-Za-z]{2})")
# left ,but has its space on the wrong side.
_MISPLACED = seldom(r"(?<=[a-z]{2}) +([,;])(?=[A-Za-z]{2})")
# began.Then, so!The, but neither example.Com nor Node.Js nor a.m.
_HEADS = "(?:The|This|These|It|He|She|They|We|In|On|At|But|And|Then|There|However|After|For)[ ,]"
_SENTENCE = seldom(
    r"(?<![\w./:@-])(?:[a-z’]{3,20}\.(?=(?:[A-Z][a-z]{1,20}|A|I)[ ,’])"
    rf"|[A-Z][a-z]{{2,20}}\.(?={_HEADS})|[A-Za-z][a-z’]{{1,20}}[?!](?={_HEADS}))"
)
# In 2021.The: a point behind a figure may number a list, so nothing is proposed.
_FIGURE = seldom(rf"(?<=[a-z,] [0-9]{{4}})\.(?={_HEADS})")
# workers(社工), Affairs(MCA), (of five)came; person(s), f(x) and (re)build are words.
_WORDS = rf"[^()]{{0,200}}(?:[A-Z]{{2}}|[\w,”] |[{HAN}])[^()]{{0,200}}"
_BRACKET = rf"\((?={_WORDS}\))"
_OPENED = seldom(rf"(?<=[A-Za-z]{{2}}){_BRACKET}|(?<=[A-Za-z][,;.?!%’”]){_BRACKET}")
_CLOSED = seldom(rf"\({_WORDS}(\))(?=[A-Za-z]{{2}}|[0-9]{{2}}|“)")
_POSSESSIVE = seldom(r"(?<=[A-Za-z]) +(?=[’']s[ ,.;])")
_BLANK = seldom(r" (?=[^ ‘])(?<=[^ ’] )")
_INSIDE = seldom(r"(?<=\() +(?=\S)|(?<=\S) +(?=\))")
# All of them have one of these, and most texts none.
_ODD = seldom(r" [ ,;.?!:)’']|[,;][A-Za-z]|[.?!][A-Z]|[(“]")
# plan“Home”is, but neither “A”s nor 社“五社”.
_LETTERS = seldom(r"[A-Za-z]{2}")
_SAID = seldom(r"[A-Za-z][A-Za-z,;:]")


def spaces(text: str) -> Iterator[Finding]:
    """Two and more, one before a mark or inside a bracket or a quotation, none after a mark or beside a bracket."""
    if _ODD.search(text):
        yield from _too_many(text)
        yield from _too_few(text)
        yield from _beside_quotations(text)


def _too_many(text: str) -> Iterator[Finding]:
    for pattern, right in ((_DOUBLE, " "), (_BEFORE, ""), (_INSIDE, ""), (_POSSESSIVE, "")):
        for found in pattern.finditer(text):
            yield Finding(*found.span(), right)
    for start, end, _ in pairs(text, "“”")[0]:
        # ‘ ’ inside may have a thin space between them.
        if _BLANK.match(text, start + 1) and end > start + 2:
            yield Finding(start + 1, start + 2, "")
        if _BLANK.match(text, end - 1) and end > start + 3:
            yield Finding(end - 1, end, "")


def _too_few(text: str) -> Iterator[Finding]:
    for found in _MISPLACED.finditer(text):
        yield Finding(*found.span(), found[1] + " ")
    for found in _OPENED.finditer(text):
        yield Finding(*found.span(), " (")
    for found in _MISSING.finditer(text):
        yield Finding(*found.span(), found[0] + " ")
    for found in _CLOSED.finditer(text):
        yield Finding(*found.span(1), ") ")
    for found in _SENTENCE.finditer(text):
        if found[0][-1] != "." or not is_shortened(text, found.end() - 1):
            yield Finding(found.end() - 1, found.end(), found[0][-1] + " ")
    for found in _FIGURE.finditer(text):
        yield Finding(*found.span())


def _beside_quotations(text: str) -> Iterator[Finding]:
    quoted, alone = pairs(text, "“”")
    for start, end, _ in quoted if not alone else ():
        if start > 1 and _SAID.match(text, start - 2):
            yield Finding(start, start + 1, " “")
        if _LETTERS.match(text, end + 1):
            yield Finding(end, end + 1, "” ")
