"""Texts on which the renderer would work for minutes, or which it cannot hold: nobody writes them, but one may come.

Measured: 20,000 opening brackets in one paragraph take Python-Markdown 60 s, 1,400 footnotes 1 s, 4,000 headings
without an empty line between them 1 s; the work grows with their square. 50,000 cells in a row take 1.4 s, on a slow
machine 3 s. At the limits below a text takes about a second. A list of 290 levels ends in a RecursionError.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from generator.text.seldom import seldom

# A book of 300 pages; an article of the desk has 5,000 characters.
_LENGTH = 250_000
# In one paragraph, and in a whole text. An article of the desk has none or two.
_IN_PARAGRAPH = {"[": 1_000, "<": 1_500, "`": 1_500, "\n": 1_500}
_IN_TEXT = {"[": 4_000, "[^": 800, "<": 20_000, "&": 20_000, "`": 6_000, "\\": 15_000, "*": 20_000, "|": 40_000}
# Headings and rules, each of which cuts the rest of its paragraph anew.
_CUTS = 1_500
# No editor goes below four, no reader can follow below ten; a browser flattens what is below 512.
_DEPTH = 50

_PARAGRAPH = seldom(r"(?:(?!\n[ \t]*\n).)+", re.DOTALL)
_CUT = seldom(r"^ {0,3}(?:#|[=_*-]+[ \t]*$)", re.MULTILINE)
# What puts a line into quotations and lists, as far as it stands before the words; and what a line begins with that has
# so much of it.
_LEADS = seldom(r"^((?:[ \t]|>|[-*+](?=[ \t])|[0-9]{1,9}[.)](?=[ \t]))*)(.?)", re.MULTILINE)
_LONG = re.compile(rf"\n[ \t>*+0-9.)-]{{{_DEPTH + 1}}}")
_MARKER = seldom(r"[-*+]|[0-9]+")
# HTML that holds other HTML. A cell or a line of a list ends where the next begins, and a break holds nothing.
_TAG = re.compile(
    r"<(/?)(?!(?:p|li|t[dhr]|d[dt]|br|hr|img|input|col|wbr|source|track|area)\b)[a-z][a-z0-9]*(?=[\s/>])", re.IGNORECASE
)


class Excess(NamedTuple):
    """Where a text is too much, by its line counted from 0, and the rule that says of what."""

    line: int
    rule: str


def excess(text: str) -> Excess | None:
    """What in a text is too much to render; None where nothing is."""
    if len(text) > _LENGTH:
        return Excess(0, "text-too-long")
    crowded = _crowded(text)
    if crowded is not None:
        return Excess(crowded, "text-too-complex")
    deep = _deep(text)
    return None if deep is None else Excess(deep, "text-too-deep")


def _crowded(text: str) -> int | None:
    """The line from which on there are too many signs."""
    if _is_beyond(_IN_TEXT, text):
        return 0
    # Each of them is a line.
    if text.count("\n") >= _CUTS and len(_CUT.findall(text)) > _CUTS:
        return 0
    if not _is_beyond(_IN_PARAGRAPH, text):
        return None
    for paragraph in _PARAGRAPH.finditer(text):
        if _is_beyond(_IN_PARAGRAPH, paragraph[0]):
            return text.count("\n", 0, paragraph.end() - len(paragraph[0].lstrip("\n")))
    return None


def _is_beyond(limits: Mapping[str, int], text: str) -> bool:
    return any(len(text) > most and text.count(sign) > most for sign, most in limits.items())


def _deep(text: str) -> int | None:
    """The line on which a quotation, a list or HTML goes too deep."""
    for leads in _LEADS.finditer(text) if _LONG.search(f"\n{text}") else ():
        # A line that has no words (- - - -) is a rule across the page.
        if len(leads[1]) > _DEPTH and _levels(leads[1], is_rule=leads[2] in {"", "-", "*"}) > _DEPTH:
            return text.count("\n", 0, leads.start())
    depth = 0
    for tag in _TAG.finditer(text):
        depth = max(0, depth - 1) if tag[1] else depth + 1
        if depth > _DEPTH:
            return text.count("\n", 0, tag.start())
    return None


def _levels(leads: str, *, is_rule: bool) -> int:
    markers = 0 if is_rule else len(_MARKER.findall(leads))
    quotations = leads.count(">")
    # One space after each marker belongs to it.
    indent = leads.count(" ") + 4 * leads.count("\t") - markers - quotations
    return quotations + markers + (0 if is_rule else indent // 4)
