"""The words of an index and the slots of their terms."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from generator.search.terms import Slots, group, word_terms


class Vocabulary:
    """Gives each term of words a slot of its own: its group, then a number in the order in which terms came."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self._slots: dict[str, int] = {}
        self._taken: Counter[int] = Counter()
        self._words: dict[str, int] = {}
        self._terms: list[int] = []
        self._ends = [0]

    def slots(self, terms: Iterable[str]) -> list[int]:
        """The slots of terms."""
        return [self._slot(term) for term in terms]

    def number(self, word: str) -> int:
        """A word's number, for `expanded`."""
        found = self._words.get(word)
        if found is None:
            found = self._words[word] = len(self._words)
            self._terms += self.slots(word_terms(word))
            self._ends.append(len(self._terms))
        return found

    def expanded(self, words: NDArray[np.int64]) -> tuple[Slots, NDArray[np.int64]]:
        """The slots of the terms of all words, one after the other, and how many each word has."""
        terms, ends = np.array(self._terms, np.uint32), np.array(self._ends)
        counts = ends[words + 1] - ends[words]
        # The terms of a word stand together: from its first, count up.
        steps = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
        return terms[np.repeat(ends[words], counts) + steps], counts

    def names(self, terms: Slots, _bits: int) -> bytes:
        """What tells words apart in a block."""
        return "".join(f"{self.texts[slot]}\n" for slot in terms.tolist()).encode("ascii")

    def _slot(self, term: str) -> int:
        slot = self._slots.get(term)
        if slot is None:
            above = group(term)
            slot = self._slots[term] = above << 16 | self._taken[above]
            self._taken[above] += 1
            self.texts[slot] = term
        return slot
