"""Two versions of a text, paragraph by paragraph: which of the old is which of the new."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import cache

from generator.text.heads import common_head
from generator.text.substance import substance

# Comparing every old paragraph with every new one is worth its time for a handful; a text that was written anew has
# more, and there the order says as much.
_MOST_PAIRS = 400
# Of a text that says one thing over and over, each time is compared with each; 3,000 took half a minute.
_MOST_SAME = 20_000
# A longer paragraph is known by its beginning.
_LOOKED_AT = 200

Pair = tuple[int | None, int | None]


def aligned(old: Sequence[str], new: Sequence[str]) -> tuple[Pair, ...]:
    """Pairs of indexes, in the order of both; None where a paragraph has no counterpart.

    Paragraphs of the same substance are paired; what stands between such in the same number is paired in order, in
    unequal numbers by likeness; so an insertion moves nothing. A paragraph that was moved has no counterpart in order.
    """
    # Most paragraphs have not changed by a character, and need not be looked at more closely.
    head = common_head(old, new)
    tail = common_head(old[head:][::-1], new[head:][::-1])
    before = [substance(text) for text in old[head : len(old) - tail]]
    after = [substance(text) for text in new[head : len(new) - tail]]
    middle: list[Pair] = []
    for kind, start, end, new_start, new_end in _opcodes(before, after):
        ours, theirs = range(start, end), range(new_start, new_end)
        if kind == "equal" or len(ours) == len(theirs):
            middle += zip(ours, theirs, strict=True)
        else:
            middle += _by_likeness(ours, theirs, before, after)
    return (
        *((index, index) for index in range(head)),
        *((one if one is None else one + head, other if other is None else other + head) for one, other in middle),
        *((len(old) - left, len(new) - left) for left in range(tail, 0, -1)),
    )


def _opcodes(before: Sequence[str], after: Sequence[str]) -> Sequence[tuple[str, int, int, int, int]]:
    counts = Counter(after)
    if sum(counts[text] for text in before) > _MOST_SAME:
        # All of one is another version of all of the other.
        return [("replace", 0, len(before), 0, len(after))]
    return SequenceMatcher(None, before, after, autojunk=False).get_opcodes()


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
