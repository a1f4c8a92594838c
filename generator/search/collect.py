"""Documents → postings: every gram, word and title's pinyin of some articles at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from generator.search.document import Document, Passage
from generator.search.folded import fold_all
from generator.search.postings import ANYWHERE, LISTS, SUMMARY, TITLE, Keys, keys
from generator.search.terms import SEPARATOR, grams, pinyin_terms, words
from generator.search.vocabulary import Vocabulary
from generator.text.pinyin import syllables


class _Folded(Struct, frozen=True):
    """A passage of document `number` as search compares it."""

    number: int
    title: str
    summary: str
    rest: str

    def fields(self) -> Iterable[tuple[int, str]]:
        """Each field, by the list that it is special to."""
        return ((TITLE, self.title), (SUMMARY, self.summary), (ANYWHERE, self.rest))


def collected(first: int, documents: Sequence[Document], vocabulary: Vocabulary) -> tuple[Keys, Keys]:
    """The postings of grams and of words of documents, which are numbered from `first` on."""
    found_grams, found_words = [], []
    for lang in LISTS:
        having = [(number, one.passages[lang]) for number, one in enumerate(documents, first) if lang in one.passages]
        folded = _folded(having)
        found_grams.append(_gram_keys(folded, lang))
        if lang == "en":
            found_words.append(_word_keys(folded, vocabulary))
        else:
            found_words.append(_pinyin_keys(((number, one.title) for number, one in having), vocabulary))
    return np.sort(np.concatenate(found_grams)), np.sort(np.concatenate(found_words))


def _folded(passages: Sequence[tuple[int, Passage]]) -> list[_Folded]:
    texts = iter(fold_all([text for _, one in passages for text in (one.title, one.summary, *one.rest)]))
    return [
        _Folded(number, next(texts), next(texts), "\n".join(islice(texts, len(one.rest)))) for number, one in passages
    ]


def _gram_keys(folded: Sequence[_Folded], lang: str) -> Keys:
    fields = [(one.number, field, text) for one in folded for field, text in one.fields()]
    # A field that holds several paragraphs has separators inside; a last one of its own closes it.
    sizes = np.array([text.count("\n") + 1 for _, _, text in fields], np.int64)
    units = np.frombuffer("".join(f"{text}\n" for _, _, text in fields).encode("utf-16-le"), np.uint16)
    closed = units == SEPARATOR
    places, slots = grams(units, words=lang == "en")
    owner = np.repeat(np.arange(len(fields)), sizes)[(np.cumsum(closed) - closed)[places]]
    numbers = np.array([number for number, _, _ in fields], np.uint64)[owner]
    lists = np.array([field for _, field, _ in fields], np.uint64)[owner]
    return _everywhere(slots, lists, numbers, lang)


def _word_keys(folded: Sequence[_Folded], vocabulary: Vocabulary) -> Keys:
    every: list[int] = []
    counts, lists, numbers = [], [], []
    for one in folded:
        for field, text in one.fields():
            # Not a set: its order changes from run to run, and with it the numbers of new words.
            found = vocabulary.numbers(dict.fromkeys(words(text)))
            every += found
            counts.append(len(found))
            lists.append(field)
            numbers.append(one.number)
    slots, terms = vocabulary.expanded(np.array(every, np.int64))
    each = np.repeat(np.arange(len(counts)), np.array(counts, np.int64))
    owner = np.repeat(each, terms)
    return _everywhere(slots, np.array(lists, np.uint64)[owner], np.array(numbers, np.uint64)[owner], "en")


def _pinyin_keys(titles: Iterable[tuple[int, str]], vocabulary: Vocabulary) -> Keys:
    terms: list[str] = []
    numbers: list[int] = []
    for number, title in titles:
        found = pinyin_terms(syllables(title))
        terms += found
        numbers += [number] * len(found)
    slots = np.array(vocabulary.slots(terms), np.uint32)
    return keys(slots, np.full(len(terms), LISTS["zh"] + TITLE, np.uint64), np.array(numbers, np.uint64))


def _everywhere(slots: NDArray[np.uint32], lists: NDArray[np.uint64], numbers: NDArray[np.uint64], lang: str) -> Keys:
    """Postings by field; what stands in a title or summary stands in the document too."""
    above, special = np.uint64(LISTS[lang]), lists != ANYWHERE
    own = keys(slots[special], lists[special] + above, numbers[special])
    return np.concatenate((own, keys(slots, np.full(len(slots), above), numbers)))
