"""Which figures of a text the rows of its ledger hold already."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict, deque
from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate

from msgspec import Struct

from generator.ledger.places import Place
from generator.ledger.values import values_of
from generator.model import Quote, StatedFigure

# Parts the paragraphs that are looked through in one go; it stands in none of them.
APART = "\0"


class Draft(Struct, frozen=True):
    """A figure of a text, and the row that would be proposed for it."""

    place: Place
    row: StatedFigure


def not_held(drafts: Sequence[Draft], rows: Sequence[StatedFigure], lang: str) -> list[Draft]:
    """The drafts that no row holds; each row holds one, `lang` is the original's.

    A row as it was proposed holds its own. Any other holds a figure of its value in its quote; where a quote has but
    one figure, the row holds it whatever it says of it, for an editor has looked.
    """
    free, left = set(range(len(drafts))), []
    own = defaultdict[tuple[Quote, str], deque[int]](deque)
    for number, draft in enumerate(drafts):
        own[draft.row.quote, draft.row.value].append(number)
    for row in rows:
        mine = own.get((row.quote, row.value))
        if mine:
            free.remove(mine.popleft())
        else:
            left.append(row)
    text, passages = _Text(drafts), dict[str, _Passage]()
    # A short quote has fewer figures to choose from.
    for row in sorted(left, key=lambda row: len(row.quote[lang])):
        words = row.quote[lang]
        passage = passages.get(words) or passages.setdefault(words, text.passage(words))
        free.discard(next((number for number in passage.stating(row) if number in free), -1))
    return [draft for number, draft in enumerate(drafts) if number in free]


class _Passage(Struct, frozen=True):
    """The figures in a quote, by the numbers of their drafts; `valued` has those that may be of a value."""

    figures: Mapping[int, Place]
    valued: Mapping[Fraction, Sequence[int]]

    def stating(self, row: StatedFigure) -> Sequence[int]:
        """Those of which a row that has this quote may speak."""
        if len(self.figures) == 1:
            return tuple(self.figures)
        if row.number is not None:
            return self.valued.get(abs(row.number), ())
        said = row.words
        if said is None:
            return ()
        return [number for number, place in self.figures.items() if place.printed in said[place.paragraph.lang]]


class _Text:
    """The paragraphs in which drafts have their figures, laid end to end: a quote is looked for in all at once."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._places = [draft.place for draft in drafts]
        paragraphs = list({id(place.paragraph): place.paragraph for place in self._places}.values())
        offsets = accumulate((len(one.text) + len(APART) for one in paragraphs), initial=0)
        begins = {id(one): offset for one, offset in zip(paragraphs, offsets, strict=False)}
        self._whole = APART.join(one.text for one in paragraphs)
        self._starts = [begins[id(place.paragraph)] + place.figure.start for place in self._places]

    def passage(self, words: str) -> _Passage:
        """What stands in some words, wherever they are in the text."""
        figures = {number: self._places[number] for number in self._inside(words)}
        valued = defaultdict[Fraction, list[int]](list)
        for number, place in figures.items():
            for value in values_of(place.figure):
                valued[value].append(number)
        return _Passage(figures, valued)

    def _inside(self, words: str) -> Iterator[int]:
        done, at = 0, self._whole.find(words) if words else -1
        while at >= 0:
            # Words may overlap with themselves: no figure is given twice.
            first = max(done, bisect_left(self._starts, at))
            done = max(done, bisect_left(self._starts, at + len(words)))
            yield from range(first, done)
            at = self._whole.find(words, at + 1)
