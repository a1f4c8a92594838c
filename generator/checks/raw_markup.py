"""What an editor meant as Markdown and readers see as it was typed, or otherwise than in other programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.checks.cells import CODE, cells, is_table
from generator.checks.passages import Passage, passages
from generator.content.library import Library
from generator.content.places import place
from generator.model import WARNING, Diagnostic, Page, Translation
from generator.text.han import HAN
from generator.text.segments import Segment, segments

_ITEM = re.compile(r"(?:[-*+]|\d{1,2}[.)]) +\S")
_ITEM_BELOW = re.compile(r" {1,3}(?:[-*+]|\d{1,2}[.)]) +\S")
# What begins a block that is no paragraph of words: code, HTML.
_OTHER = re.compile(r" {0,3}(?:```|~~~|</?[A-Za-z!])")
_INDENTED = re.compile(rf"(?: {{4}}|\t) *.*[{HAN}]")
# Of a line that is shown in lists, all is shown.
_IN_LINE = re.compile(r"\*\*|\]\(|</?[A-Za-z]+>")


class _Shape(NamedTuple):
    """How a line of a block looks where something is meant otherwise: its rule, and the line by its number there."""

    rule: str
    is_meant: Callable[[Sequence[str], int], bool]


def _like(shape: str) -> Callable[[Sequence[str], int], bool]:
    pattern = re.compile(shape)
    return lambda lines, at: pattern.search(lines[at]) is not None


def _is_joined(lines: Sequence[str], at: int) -> bool:
    # Told once, for the first of them.
    is_first = bool(_ITEM.match(lines[at])) and at > 0 and not _ITEM.match(lines[at - 1])
    return is_first and not _is_list(lines[0])


def _is_shallow(lines: Sequence[str], at: int) -> bool:
    return bool(_ITEM_BELOW.match(lines[at])) and _is_list(lines[0]) and at > 0


def _is_indented(lines: Sequence[str], at: int) -> bool:
    # Behind an item of a list it belongs to that.
    is_apart = at == 0 or not (lines[at - 1].strip() or _is_list(lines[0]))
    return is_apart and bool(_INDENTED.match(lines[at]))


def _is_row(lines: Sequence[str], at: int) -> bool:
    return lines[at].startswith("|") and lines[at].endswith("|") and not (at and lines[at - 1].startswith("|"))


def _is_list(line: str) -> bool:
    return bool(_ITEM.match(line)) or line.startswith(">")


_TABLE = (
    _Shape("code-indented", _is_indented),
    _Shape("list-joined", _is_joined),
    _Shape("list-shallow", _is_shallow),
    _Shape("table-raw", _is_row),
    _Shape("heading-raw", _like("^＃")),
    _Shape("link-raw", _like(r"[\]】］] ?[（(] ?(?:https?:|www\.)[^)]*[）)]|\]（[^）]*）")),
    _Shape("mark-raw", _like(r"~~[^~\s][^~]*~~|^(?:[-*+] +)\[[ xX]\] ")),
)
_LINK = re.compile(r"!?\[[^\[\]\n]*\]\([^()\s]*\)")


def check_raw_markup(library: Library) -> Iterator[Diagnostic]:
    """Lists, tables, links and headings that are none as they stand; mark-up in titles and summaries."""
    for passage in passages(library):
        for segment in segments(passage.text):
            yield from _raw(passage, segment)
    for article in library.articles:
        for text in article.texts:
            yield from _lines(text, library)
    for page in library.pages:
        yield from _lines(page, library)


def _raw(passage: Passage, segment: Segment) -> Iterator[Diagnostic]:
    def told(at: int, rule: str) -> Diagnostic:
        return Diagnostic(passage.path, passage.line + segment.line + at, 1, rule, severity=WARNING)

    if _OTHER.match(segment.text):
        return
    lines = _LINK.sub("", CODE.sub("", segment.text)).split("\n")
    head, *rows = (cells(line) for line in lines)
    if is_table(head, rows):
        return
    for at in range(len(lines)):
        if rule := next((shape.rule for shape in _TABLE if shape.is_meant(lines, at)), None):
            yield told(at, rule)


def _lines(text: Translation | Page, library: Library) -> Iterator[Diagnostic]:
    for key in ("title", "summary"):
        if _IN_LINE.search(getattr(text, key) or ""):
            line, column = place(library.project, text.path, key)
            yield Diagnostic(text.path, line, column, "line-markup", {"key": key}, severity=WARNING)
