"""What an editor meant as Markdown and readers see as it was typed, or otherwise than in other programs."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from generator.checks.cells import CODE, cells, is_table
from generator.checks.faults import fault_at
from generator.checks.passages import Passage, passages
from generator.content.library import Library
from generator.model import WARNING, Diagnostic, Page, Translation
from generator.render.complexity import excess
from generator.render.markdown import unsafe_html
from generator.text.han import HAN
from generator.text.segments import Segment, segments
from generator.text.seldom import seldom

_ITEM = seldom(r"(?:[-*+]|\d{1,2}[.)]) +\S")
_ITEM_BELOW = seldom(r" {1,3}(?:[-*+]|\d{1,2}[.)]) +\S")
# What begins a block that is no paragraph of words: code, HTML.
_OTHER = seldom(r" {0,3}(?:```|~~~|</?[A-Za-z!])")
_INDENTED = seldom(rf"(?: {{4}}|\t) *.*[{HAN}]")
# A heading or a rule: what stands below it begins anew.
_ENDED = seldom(r"#{1,6}|[-=_*]{3,} *$")
# Brackets and an address; whether they are a link only the page tells.
_LINK = r"[\]】］] ?[（(] ?(?:https?:|www\.)[^\s)）]{1,500}"
_TAG = seldom(r"<(code|pre|a)\b.*?</\1>|<[^>]*>", re.DOTALL)
# Of a line that is shown in lists, all is shown.
_IN_LINE = seldom(r"\*\*|\]\(|</?[A-Za-z]+>")


class _Shape(NamedTuple):
    """How a line of a block looks where something is meant otherwise: its rule, and the line by its number there."""

    rule: str
    is_meant: Callable[[Sequence[str], int], bool]


def _like(shape: str) -> Callable[[Sequence[str], int], bool]:
    pattern = seldom(shape)
    return lambda lines, at: pattern.search(lines[at]) is not None


def _is_joined(lines: Sequence[str], at: int) -> bool:
    is_joined = at > 0 and bool(_ITEM.match(lines[at])) and not _is_list(lines[0])
    return is_joined and not any(_ENDED.match(line) for line in lines[:at])


def _is_shallow(lines: Sequence[str], at: int) -> bool:
    return bool(_ITEM_BELOW.match(lines[at])) and _is_list(lines[0]) and at > 0


def _is_indented(lines: Sequence[str], at: int) -> bool:
    # Behind an item of a list it belongs to that.
    is_apart = at == 0 or not (lines[at - 1].strip() or _is_list(lines[0]))
    return is_apart and bool(_INDENTED.match(lines[at]))


def _is_row(lines: Sequence[str], at: int) -> bool:
    return all(line.startswith("|") and line.endswith("|") for line in lines[at : at + 2]) and at + 1 < len(lines)


def _is_list(line: str) -> bool:
    return bool(_ITEM.match(line)) or line.startswith(">")


_TABLE = (
    _Shape("code-indented", _is_indented),
    _Shape("list-joined", _is_joined),
    _Shape("list-shallow", _is_shallow),
    _Shape("table-raw", _is_row),
    _Shape("heading-raw", _like(r"^＃(?:＃|\s)")),
    _Shape("link-raw", _like(_LINK)),
    _Shape("mark-raw", _like(r"(?<![\d~])~~(?=[^~\s])[^~]{1,300}~~(?![\d~])|^(?:[-*+] +)\[[ xX]\] ")),
)


def check_raw_markup(library: Library) -> Iterator[Diagnostic]:
    """Lists, tables, links and headings that are none as they stand; mark-up in titles and summaries."""
    for passage in passages(library):
        if excess(passage.text) is None:
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
    lines = CODE.sub("", segment.text).split("\n")
    head, *rows = (cells(line) for line in lines)
    if is_table(head, rows):
        return
    said = set[str]()
    for at in range(len(lines)):
        rule = next((shape.rule for shape in _TABLE if shape.is_meant(lines, at)), None)
        # Told once, for the first of a list or a table.
        if rule and rule not in said and (rule != "link-raw" or _is_seen(segment)):
            said.add(rule)
            yield told(at, rule)


def _is_seen(segment: Segment) -> bool:
    """Whether readers see the address of a link in some paragraph."""
    return re.search(_LINK, _TAG.sub("", unsafe_html(segment.text))) is not None


def _lines(text: Translation | Page, library: Library) -> Iterator[Diagnostic]:
    for key in ("title", "summary"):
        if _IN_LINE.search(getattr(text, key) or ""):
            yield fault_at(library, text.path, (key,), "line-markup", WARNING, key=key)
