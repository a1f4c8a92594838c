"""Rows that come back from a translator → which row of the sheet as it is today each of them is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.model import Pairing
from generator.text.alignment import aligned
from generator.text.substance import is_same, substance
from generator.translate.sheet import Row, Sheet

# How like its paragraph of today an original must be to be an older version of it, by its first so many signs.
_LIKE, _SIGNS = 0.5, 600
# Four digits: who writes more has no paragraph of ours, and each number below it would be counted.
_PARAGRAPH = re.compile(r"p-([1-9]\d{0,3})", re.ASCII)


def matched(given: Sequence[Row], sheet: Sheet, pairing: Pairing) -> dict[int, Row]:
    """The rows of today by the places of those given, in order; one that is unknown, or there twice, has none.

    A row is known by its name and its original, in any version that the record knows, so paragraphs that were put in
    meanwhile do no harm.
    """
    left = {row.name: row for row in sheet.rows}
    found = {at: left.pop(name) for at, name in _in_order(given, sheet)}
    said = [substance(row.original) for row in given]
    known = {row.name: frozenset(map(substance, versions(row, pairing))) for row in sheet.rows}

    def by_name(at: int) -> str | None:
        name = given[at].name
        return name if name in left and said[at] in known[name] else None

    def by_text(at: int) -> str | None:
        if not given[at].name.startswith("p-"):
            return None
        return next((name for name in left if name.startswith("p-") and said[at] in known[name]), None)

    def by_likeness(at: int) -> str | None:
        ours = left.get(given[at].name)
        return ours.name if ours and _is_like(said[at], substance(ours.original)) else None

    for test in (by_name, by_text, by_likeness):
        for at in range(len(given)):
            if at not in found and (name := test(at)) is not None:
                found[at] = left.pop(name)
    return dict(sorted(found.items()))


def versions(row: Row, pairing: Pairing) -> tuple[str, ...]:
    """The original's text of a passage, as it is and as its record knows it."""
    unit = pairing.unit(row.name)
    return tuple(text for text in (row.original, unit and unit.original, unit and unit.asked) if text)


def _in_order(given: Sequence[Row], sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Paragraphs whose original is as it was, in the order that they went out in, with the names that they have today.

    Of an original that stands several times only the order says which is which; a number would swap them.
    """
    sent = {int(found[1]): at for at, row in enumerate(given) if (found := _PARAGRAPH.fullmatch(row.name))}
    # What has not come back keeps its place, as something that is like nothing.
    numbers = range(1, max(sent, default=0) + 1)
    before = [given[sent[number]].original if number in sent else f"\0{number}" for number in numbers]
    now = [row for row in sheet.rows if row.name.startswith("p-")]
    for one, other in aligned(before, [row.original for row in now]):
        if one is not None and other is not None and is_same(before[one], now[other].original):
            yield sent[one + 1], now[other].name


def _is_like(one: str, other: str) -> bool:
    return SequenceMatcher(None, one[:_SIGNS], other[:_SIGNS], autojunk=False).ratio() >= _LIKE
