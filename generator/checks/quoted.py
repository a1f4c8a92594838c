"""What stands in a text where a quote should be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from msgspec import Struct

from generator.figures.figure import DOWN, UP
from generator.figures.reading import read
from generator.figures.sentences import around

# Below this, two sentences have only their subject in common.
_ALIKE = 0.6
_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"


class Otherwise(Struct, frozen=True):
    """What a text has where a quote should be; `has_other_figures`: the same words, with other figures."""

    passage: str
    has_other_figures: bool


def instead(quote: str, texts: Sequence[str], lang: str) -> Otherwise | None:
    """What stands where a quote that is gone has most likely been; None where nothing is like it."""
    bare, _ = _bare(quote, lang)
    for text in texts:
        words, places = _bare(text, lang)
        at = words.find(bare)
        if at >= 0:
            return Otherwise(text[places[at] : places[at + len(bare)]], has_other_figures=True)
    best = max(_sentences(texts), key=lambda one: _likeness(quote, one), default="")
    return Otherwise(best, has_other_figures=False) if _likeness(quote, best) >= _ALIKE else None


def is_hedged_alike(one: str, other: str) -> bool:
    """Whether two hedges say as much; over and "at least" do: 6倍以上 is "more than six times"."""
    return one == other or {one, other} <= UP


def is_hedged_one_way(one: str, other: str) -> bool:
    """Whether two hedges point the same way: a translation may have "fewer than 900" for 近900."""
    return is_hedged_alike(one, other) or {one, other} <= DOWN


def _bare(text: str, lang: str) -> tuple[str, Sequence[int]]:
    """A text with one sign for each figure, and for each of its signs, and its end, the offset in the text."""
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for one in read(text, lang).bare:
        if one.firm:
            pieces += [text[end : one.start], _BLANK]
            places += [*range(end, one.start), one.start]
            end = one.end
    return "".join([*pieces, text[end:]]), [*places, *range(end, len(text) + 1)]


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        place = 0
        while place < len(text):
            start, end = around(text, place)
            yield text[start:end].strip()
            place = max(end, place + 1)


def _likeness(one: str, other: str) -> float:
    match = SequenceMatcher(None, one, other, autojunk=False)
    # A quote is often a part of its sentence; signs that only happen to stand in both make no likeness.
    found = sum(block.size for block in match.get_matching_blocks() if block.size > 1)
    return found / len(one) if one and match.real_quick_ratio() > 0 else 0.0
