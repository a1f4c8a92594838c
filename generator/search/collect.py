"""Documents → postings: every gram, word and title's pinyin of some articles at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.search.document import Document, Passage
from generator.search.folded import folded
from generator.search.postings import ANYWHERE, LISTS, SUMMARY, TITLE, Keys, fields, keys, split, united
from generator.search.terms import SEPARATOR, Slots, Units, grams, pinyin_terms, words
from generator.search.vocabulary import Vocabulary
from generator.text.pinyin import syllables

# The passages in one language, with the numbers of their documents.
_Passages: TypeAlias = Sequence[tuple[int, Passage]]


# The texts of so many are laid out at a time: each character takes forty bytes then.
_FEW = 40


def collected(first: int, documents: Sequence[Document], vocabulary: Vocabulary) -> tuple[Keys, Keys]:
    """The postings of grams and of words of documents, which are numbered from `first` on."""
    found_grams: list[Keys] = []
    found_words: list[Keys] = []
    for lang in LISTS:
        having = [(number, one.passages[lang]) for number, one in enumerate(documents, first) if lang in one.passages]
        for few in (having[start : start + _FEW] for start in range(0, len(having), _FEW)):
            units = folded([text for _, one in few for text in (one.title, one.summary, *one.rest)])
            places, slots = grams(units, words=lang == "en")
            found_grams += _everywhere(slots, places, units, few, lang)
            if lang == "en":
                found_words.append(_word_keys(units, few, vocabulary))
            else:
                found_words.append(_pinyin_keys(few, vocabulary))
    return united(found_grams), united(found_words)


def _word_keys(units: Units, having: _Passages, vocabulary: Vocabulary) -> Keys:
    places, found = words(units)
    # A word has eight terms, and half the words of a text have been in it before.
    numbers, below = split(united(_everywhere(vocabulary.numbers(found), places, units, having, "en")))
    slots, counts = vocabulary.expanded(numbers)
    return keys(slots, np.repeat(below, counts))


def _pinyin_keys(having: _Passages, vocabulary: Vocabulary) -> Keys:
    terms: list[str] = []
    numbers: list[int] = []
    for number, one in having:
        found = pinyin_terms(syllables(one.title))
        terms += found
        numbers += [number] * len(found)
    below = fields([LISTS["zh"] + TITLE] * len(terms), numbers)
    return keys(np.array(vocabulary.slots(terms), np.uint32), below)


def _everywhere(
    slots: Slots, places: NDArray[np.int64], units: Units, having: _Passages, lang: str
) -> tuple[Keys, Keys]:
    """The postings of what begins at some places of texts; what is in a title or summary is in the document too."""
    numbers = [number for number, one in having for _ in range(2 + len(one.rest))]
    kinds = [kind for _, one in having for kind in (TITLE, SUMMARY, *[ANYWHERE] * len(one.rest))]
    own = fields([LISTS[lang] + kind for kind in kinds], numbers)
    whole = fields([LISTS[lang] + ANYWHERE] * len(kinds), numbers)
    text = np.cumsum(units == SEPARATOR, dtype=np.int32)[places]
    special = np.flatnonzero((own != whole)[text])
    return keys(slots, whole[text]), keys(slots[special], own[text[special]])
