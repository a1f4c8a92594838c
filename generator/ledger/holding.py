"""Which figures of a text the rows of its ledger hold already."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.ledger.places import Place
from generator.ledger.values import values_of
from generator.model import StatedFigure


class Draft(Struct, frozen=True):
    """A figure of a text, and the row that would be proposed for it."""

    place: Place
    row: StatedFigure


def not_held(drafts: Sequence[Draft], rows: Sequence[StatedFigure], lang: str) -> list[Draft]:
    """The drafts that no row holds; each row holds one, `lang` is the original's.

    A row as it was proposed holds its own. Any other holds a figure of its value in its quote; where a quote has but
    one figure, the row holds it whatever it says of it, for an editor has looked.
    """
    free, left = list(drafts), []
    for row in rows:
        own = next((one for one in free if (one.row.quote, one.row.value) == (row.quote, row.value)), None)
        if own:
            free.remove(own)
        else:
            left.append(row)
    # A short quote has fewer figures to choose from.
    for row in sorted(left, key=lambda row: len(row.quote[lang])):
        able = [one for one in drafts if _is_in(one.place, row.quote[lang])]
        found = next((one for one in able if one in free and (_says(row, one.place) or len(able) == 1)), None)
        if found:
            free.remove(found)
    return free


def _is_in(place: Place, words: str) -> bool:
    text = place.paragraph.text
    at = text.find(words) if words else -1
    while at >= 0:
        if at <= place.figure.start < at + len(words):
            return True
        at = text.find(words, at + 1)
    return False


def _says(row: StatedFigure, place: Place) -> bool:
    if row.number is not None:
        return abs(row.number) in values_of(place.figure)
    return row.words is not None and place.printed in row.words[place.paragraph.lang]
