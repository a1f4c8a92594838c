"""What a text itself says of when it was written. Nothing here ever makes a day of 近日."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.model import KnownDate
from generator.text.dates import is_date

_DAY = re.compile(r"(\d{4})\s*(?:年|[-./])\s*(\d{1,2})\s*(?:月|[-./])\s*(\d{1,2})\s*日?")
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:19|20)\d\d)年(?!前|底前|末前|以前|之前)")
# 到2025年 is a goal and says nothing of now; 截至2021年 does.
_AHEAD = re.compile(r"(?:到|(?<!截)至|力争|争取|计划|预计|将于|[-—–~～])\s*$")
# No more than this is looked at before each year, or a text of nothing but years would take the square of its length.
_NEAR = 20
_VAGUE = re.compile(r"近日|日前|近期|不久前|最近")


def known_date(statement: str | None, paragraphs: Sequence[str], this_year: int) -> KnownDate:
    """The source's date as far as a text lets it be known.

    A day only where the source line prints one; else the last year that the text speaks of as past or present, as a
    lower bound; else unknown, with the word that the text has for it.
    """
    stated = _DAY.search(statement or "")
    if stated:
        value = f"{int(stated[1]):04}-{int(stated[2]):02}-{int(stated[3]):02}"
        if is_date(value):
            return KnownDate(value, "day", statement)
    cited: tuple[int, str] | None = None
    for paragraph in paragraphs:
        for match in _YEAR.finditer(paragraph):
            year, before = int(match["year"]), paragraph[max(0, match.start() - _NEAR) : match.start()]
            if year <= this_year and not _AHEAD.search(before) and (not cited or year > cited[0]):
                cited = (year, _sentence_at(paragraph, match.start()))
    if cited:
        return KnownDate(str(cited[0]), "year-or-later", cited[1])
    vague = next((found[0] for paragraph in paragraphs if (found := _VAGUE.search(paragraph))), None)
    return KnownDate(None, "unknown", vague)


def _sentence_at(paragraph: str, position: int) -> str:
    start = max(paragraph.rfind(mark, 0, position) for mark in "。！？；") + 1
    end = min((at for mark in "。！？；" if (at := paragraph.find(mark, position)) >= 0), default=len(paragraph))
    return paragraph[start:end]
