"""Which figure of a translation stands for which of its original."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.figures.figure import Figure
from generator.figures.likeness import converted, equal, rounded

# From the surest to the loosest: each takes its pairs before the next is asked.
_WAYS: tuple[Callable[[Figure, Figure], bool], ...] = (
    lambda one, other: one.kind == other.kind and one.unit == other.unit and one.value == other.value,
    lambda one, other: one.kind == other.kind and one.value == other.value,
    lambda one, other: one.kind == other.kind and equal(one, other),
    equal,
    converted,
    rounded,
)


@dataclass(frozen=True, slots=True)
class Match:
    """The pairs of figures of two texts, (original, translation), and those that have no pair on either side."""

    pairs: tuple[tuple[Figure, Figure], ...]
    missing: tuple[Figure, ...]
    added: tuple[Figure, ...]


def matched(original: Sequence[Figure], translation: Sequence[Figure]) -> Match:
    """Pairs of figures that say the same, each figure in one pair at most, in the original's order.

    Of several that could be a pair, those at the same place among their like are: sentences change places, figures of
    one value seldom do.
    """
    ours, theirs = list(original), list(translation)
    pairs: list[tuple[Figure, Figure]] = []
    for same in _WAYS:
        for one in tuple(ours):
            found = next((other for other in theirs if same(one, other)), None)
            if found is not None:
                pairs.append((one, found))
                ours.remove(one)
                theirs.remove(found)
    return Match(tuple(sorted(pairs, key=lambda pair: pair[0].start)), tuple(ours), tuple(theirs))
