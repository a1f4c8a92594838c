"""The words of an index and the slots of their terms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from generator.search.terms import Slots, groups, word_terms


class Vocabulary:
    """Gives each term of words a slot of its own: its group, then a number in the order in which terms came."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self._slots: dict[str, int] = {}
        self._taken = np.zeros(1 << 16, np.uint32)
        # Each new word gets the next number.
        self._words = defaultdict[str, int]()
        self._words.default_factory = self._words.__len__
        self._terms = np.empty(0, np.uint32)
        self._ends = np.zeros(1, np.int64)

    def slots(self, terms: Sequence[str]) -> list[int]:
        """The slots of terms."""
        new = [term for term in dict.fromkeys(terms) if term not in self._slots]
        if new:
            slots = self._new_slots(groups(new)).tolist()
            self._slots.update(zip(new, slots, strict=True))
            self.texts.update(zip(slots, new, strict=True))
        return [self._slots[term] for term in terms]

    def numbers(self, words: Sequence[str]) -> Slots:
        """The numbers of words, for `expanded`."""
        return np.fromiter(map(self._words.__getitem__, words), np.uint32, len(words))

    def expanded(self, words: Slots) -> tuple[Slots, NDArray[np.int64]]:
        """The slots of the terms of all words, one after the other, and how many each word has."""
        self._learn()
        counts = self._ends[words + 1] - self._ends[words]
        # The terms of a word stand together: from its first, count up.
        steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts - self._ends[words], counts)
        return self._terms[steps], counts

    def names(self, terms: Slots, _edges: object, _bits: int) -> tuple[bytes, NDArray[np.int64]]:
        """What tells words apart in a block, and where each begins."""
        names = [f"{self.texts[slot]}\n" for slot in terms.tolist()]
        return "".join(names).encode("ascii"), np.append(0, np.cumsum([len(name) for name in names], dtype=np.int64))

    def _learn(self) -> None:
        """Gives slots to the terms of words that have none yet: many at once take half the time."""
        terms = [word_terms(word) for word in islice(self._words, len(self._ends) - 1, None)]
        slots = np.array(self.slots(list(chain.from_iterable(terms))), np.uint32)
        self._terms = np.concatenate((self._terms, slots))
        self._ends = np.concatenate(
            (self._ends, self._ends[-1] + np.cumsum([len(one) for one in terms], dtype=np.int64))
        )

    def _new_slots(self, above: Slots) -> Slots:
        """A slot for each of some terms, whose groups are given: in each group the next that are free."""
        order = np.argsort(above, kind="stable")
        _, first, counts = np.unique(above[order], return_index=True, return_counts=True)
        numbers = np.empty_like(above)
        numbers[order] = np.arange(len(above)) - np.repeat(first, counts)
        numbers += self._taken[above]
        self._taken += np.bincount(above, minlength=1 << 16).astype(np.uint32)
        return above << np.uint32(16) | numbers
