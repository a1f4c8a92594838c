"""Paragraphs that pages have broken, whole again."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from msgspec import Struct

from generator.ingest.digest.furniture import is_bare_number
from generator.ingest.digest.wrapping import glue
from generator.ingest.wording.signs import continues, is_complete, is_imprint, is_list_item
from generator.model import Change
from generator.text.han import count_han, count_latin

# A line this short with no mark inside is a byline or a heading, and may end without one.
_SHORT = 25
_LONG = 40
# So much of a paragraph's end says whether it is broken; more of one of 100,000 lines would be copied for each of them.
_TAIL = 400
_COMMAS = "，,、"
_MARKS = _COMMAS + "。；！？"
# 17:|30 and 5.|2: a figure that a page has cut looks complete by its mark.
_FIGURE = re.compile(r"\d[:：.]")


class Paragraph(Struct, frozen=True):
    """A paragraph and the line of the delivered text at which it begins."""

    line: int
    text: str


def heal(pieces: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Change, ...]]:
    """The paragraphs of one item's pieces, with the joins declared."""
    headings = _headings(pieces)
    groups: list[list[str]] = []
    lines: list[int] = []
    changes: list[Change] = []
    tail, is_heading = "", True
    for piece in pieces:
        if not is_heading and _broken(tail, piece.text):
            changes.append(Change("join", piece.line, "", "", f"{tail[-6:]}｜{piece.text[:6]}"))
            joined = glue(tail, piece.text) + piece.text
            groups[-1].append(joined)
            tail = (tail + joined)[-_TAIL:]
        else:
            groups.append([piece.text])
            lines.append(piece.line)
            tail, is_heading = piece.text[-_TAIL:], piece in headings
    return tuple(map(Paragraph, lines, map("".join, groups))), tuple(changes)


def _broken(before: str, after: str) -> bool:
    """Whether one sentence runs from the end of one block into the next."""
    # 12, 3 and 万人 would be a figure that nobody has said, if the number is a page's.
    if is_imprint(before) or is_imprint(after) or is_bare_number(before) or is_bare_number(after):
        return False
    if continues(after) or (_FIGURE.fullmatch(before[-2:]) and after[0].isdigit()):
        return True
    if is_complete(before) or _is_other_language(before, after) or _is_other_language(after, before):
        return False
    if before[-1] in _COMMAS:
        return True
    if is_list_item(after) or (is_list_item(before) and len(before) <= _SHORT):
        return False
    return len(before) > _SHORT or any(mark in before for mark in _MARKS)


def _is_other_language(one: str, other: str) -> bool:
    """Whether one is English and the other Chinese, as in a digest of both."""
    return not count_han(one) and count_latin(one) > _SHORT and count_han(other) > 0


def _headings(pieces: Sequence[Paragraph]) -> frozenset[Paragraph]:
    """Headings of two halves (党建引领，凝聚合力), told from a broken first line by there being several of them."""
    found = [
        piece
        for piece, after in pairwise(pieces)
        if len(piece.text) <= _SHORT
        and sum(piece.text.count(mark) for mark in _MARKS) == 1
        and piece.text[-1] not in _COMMAS
        and not is_complete(piece.text)
        and is_complete(after.text)
        and len(after.text) > _LONG
    ]
    return frozenset(found) if len(found) > 1 else frozenset()
