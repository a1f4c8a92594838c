"""Is a figure or an event of the time that its sentence says?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from generator.checks.faults import fault_at
from generator.checks.ledger_rows import Row, path_of
from generator.content.library import Library
from generator.figures.figure import PLAN
from generator.figures.reading import read
from generator.figures.sentences import around
from generator.ledger.moments import GROWN, NUMERAL, moment_in
from generator.ledger.stating import Spot, spots_in
from generator.model import Article, Diagnostic, Moment
from generator.text.seldom import seldom
from generator.text.strings import command_pair

# 截至2021年 is no part of 截至2021年底, and 2021年 of 截至2021年 is half of what is said. A month goes on where a year
# ends, and a day where a month does: in 2021年一号文件 and 2021年430个 nothing does.
_GOES_ON = seldom(
    rf"年?[底末]|初(?![步中级期次])|(?<=年){NUMERAL}(?:月?[-—–～~至到]{NUMERAL})?月|(?<=月){NUMERAL}[日号]|(?<=\d)\d"
)
_OPENED = seldom(r"截[至止]|[到至]|as of|by|(?:the )?end of", re.IGNORECASE)
_BEGINS = seldom(
    rf"(?:截[至止]|(?<![{GROWN}])[到至]|\b(?:as of|by|(?:(?:as of|by) )?(?:the )?end of) )\Z", re.IGNORECASE
)
_REACH = len("as of the end of ")
# Of other centuries no date is read.
_NUMERALS = seldom("(?!一九|二[〇零])[〇零一二三四五六七八九]{4}年")


def held_moment(row: Row, spot: Spot, article: Article, library: Library) -> Iterator[Diagnostic]:
    """What a row says wrongly of its time.

    The words that it rests on stand in the quote's own sentence, or before that in its paragraph, and it is no more
    exact than they are.
    """
    moment, path = row.moment, path_of(article, row.file)
    if moment is None or (moment.value is None and moment.basis is None):
        return
    at = (*row.keys, "when")
    if moment.basis is None:
        yield fault_at(library, path, at, "ledger-baseless", value=moment.value)
    elif (whole := _whole(moment.basis, spot)) != moment.basis:
        passage = command_pair("ledger_whole", whole=whole) if whole else ""
        yield fault_at(library, path, (*at, "basis"), "ledger-basis", basis=moment.basis, passage=passage)
    elif not _is_said(moment, moment.basis, article.lang):
        values = {"basis": moment.basis, "value": moment.value or "–", "precision": moment.precision}
        yield fault_at(library, path, at, "ledger-moment", **values)


def _whole(basis: str, spot: Spot) -> str | None:
    """The words of a date with what they are a part of where they can date a passage; None where they do not stand."""
    text, end = spot.text, around(spot.text, max(spot.start, spot.end - 1))[1]
    whole = None
    for found in takewhile(lambda one: one.end <= end, spots_in(basis, text)):
        before = None if _OPENED.match(basis) else _BEGINS.search(text, max(0, found.start - _REACH), found.start)
        start, close = before.start() if before else found.start, found.end
        while basis[-1] in "年月0123456789" and (more := _GOES_ON.match(text, close)):
            close = more.end()
            # Where one is told already it is enough that this one is a part, too: a list of years would take long.
            if whole:
                break
        if (start, close) == (found.start, found.end):
            return basis
        whole = whole or text[start:close]
    return whole


def _is_said(moment: Moment, basis: str, lang: str) -> bool:
    """Whether a date is just what its words say; a five-year plan ends when it ends."""
    said = moment_in(basis, lang)
    if moment.value is None or (moment.value, moment.precision) == (said.value, said.precision):
        return True
    if said.value is not None:
        return False
    plans = {str(year) for one in read(basis, lang).bare if one.kind == PLAN for year in one.others}
    return (moment.value in plans and moment.precision == "year") or bool(_NUMERALS.search(basis))
