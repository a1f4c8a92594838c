"""Two versions of a text, paragraph by paragraph: which of the old is which of the new."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from generator.text.substance import substance

# Comparing every old paragraph with every new one is worth its time for a handful; a text that was written anew has
# more, and there the order says as much.
_MOST_PAIRS = 400
# A longer paragraph is known by its beginning.
_LOOKED_AT = 600

Pair = tuple[int | None, int | None]


def aligned(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """Pairs of indexes, in the order of both; None where a paragraph has no counterpart.

    Paragraphs of the same substance are paired; what stands between such in the same number is paired in order, in
    unequal numbers by likeness; so an insertion moves nothing. A paragraph that was moved has no counterpart in order.
    """
    before, after = [substance(text) for text in old], [substance(text) for text in new]
    head = _common(before, after)
    tail = _common(before[head:][::-1], after[head:][::-1])
    pairs: list[Pair] = [(index, index) for index in range(head)]
    middle = SequenceMatcher(None, before[head : len(before) - tail], after[head : len(after) - tail], autojunk=False)
    for kind, *span in middle.get_opcodes():
        start, end, new_start, new_end = (head + place for place in span)
        ours, theirs = range(start, end), range(new_start, new_end)
        if kind == "equal" or len(ours) == len(theirs):
            pairs += zip(ours, theirs, strict=True)
        else:
            pairs += _by_likeness(ours, theirs, before, after)
    return (*pairs, *((len(before) - left, len(after) - left) for left in range(tail, 0, -1)))


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """How many are the same from the beginning on."""
    return next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))


def _by_likeness(old: range, new: range, before: Sequence[str], after: Sequence[str]) -> Iterator[Pair]:
    """As many pairs as the shorter of two runs has paragraphs, in order, and as like each other as can be."""
    if len(old) > len(new):
        for theirs, ours in _by_likeness(new, old, after, before):
            yield ours, theirs
        return
    if len(old) * len(new) > _MOST_PAIRS:
        yield from zip(old, new, strict=False)
        yield from ((None, index) for index in new[len(old) :])
        return

    @cache
    def best(ours: int, theirs: int) -> tuple[float, tuple[int, ...]]:
        """How like the rest of both runs is at best, and the new one that each old one is paired with."""
        if ours == len(old):
            return 0.0, ()
        paired = best(ours + 1, theirs + 1)
        paired = paired[0] + _likeness(before[old[ours]], after[new[theirs]]), (theirs, *paired[1])
        # The others still need one each.
        if len(new) - theirs > len(old) - ours:
            return max(paired, best(ours, theirs + 1), key=lambda found: found[0])
        return paired

    chosen = dict(zip((new[index] for index in best(0, 0)[1]), old, strict=True))
    yield from ((chosen.get(index), index) for index in new)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one[:_LOOKED_AT], other[:_LOOKED_AT], autojunk=False).ratio()
