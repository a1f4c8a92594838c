"""What a text can be found by, as numbers.

Chinese text, and whatever in English is not a word of letters, is found by its slices: every character, every pair of
neighbours, and every three of a figure (`grams`). So any slice of it can be looked for, and no dictionary decides what
a word is. Words of English letters are found by their beginnings and by their stem (`word_terms`).

A term has a slot, a number of 32 bits: its highest bits say in which block its postings are, wherever the number of
blocks is a power of two. theme_overrides/search/terms.js does the same for what a reader types.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from generator.text.stem import stem

Slots: TypeAlias = NDArray[np.uint32]
Units: TypeAlias = NDArray[np.uint16]

# Beginnings up to this long have postings of their own; words that begin alike to this length share a block.
PREFIX = 6

SEPARATOR = 0x0A
SPACE = 0x20
_FIGURE = "0123456789.,%"
_LETTERS = 26


def grams(units: Units, *, words: bool) -> tuple[NDArray[np.int64], Slots]:
    """The grams of folded text: for each, the place of its first UTF-16 unit in `units`, and its slot.

    Fields are divided by SEPARATOR, and no gram reaches over it or over a space. With `words`, what is only English
    letters is left out: it is found as words.
    """
    # The fold takes control characters away: nothing but a separator is below the space.
    solid = units > SPACE
    other = solid & ~_letters(units) if words else solid
    one = np.flatnonzero(other)
    two = np.flatnonzero(other[:-1] & solid[1:] | solid[:-1] & other[1:])
    three, figures = _triples(units)
    wide = units.astype(np.uint32)
    # No pair begins with U+0001, which is a control character.
    codes = np.concatenate((wide[one], wide[two] << 16 | wide[two + 1], figures | 1 << 16))
    return np.concatenate((one, two, three)), scattered(codes)


def words(units: Units) -> tuple[NDArray[np.int64], list[str]]:
    """The words of English letters in folded text, in order, and the place of the first unit of each."""
    is_letter = _letters(units)
    places = np.flatnonzero(is_letter & ~np.append(False, is_letter[:-1])) if len(units) else np.empty(0, np.int64)
    return places, np.where(is_letter, units, SPACE).astype(np.uint8).tobytes().decode("ascii").split()


def _letters(units: Units) -> NDArray[np.bool_]:
    # What is below the first letter comes out above them all.
    return units - np.uint16(ord("a")) < _LETTERS


def _triples(units: Units) -> tuple[NDArray[np.int64], Slots]:
    """Every three neighbours of a figure: the place of the first, and a number for the three."""
    near = np.flatnonzero((units >= ord("%")) & (units <= ord("9")))
    number = _figures()[units[near]]
    places, number = near[number > 0], number[number > 0]
    three = np.flatnonzero(places[2:] - places[:-2] == 2) if len(places) > 2 else np.empty(0, np.int64)
    return places[three], (number[three] * 14 + number[three + 1]) * 14 + number[three + 2]


def word_terms(word: str) -> tuple[str, ...]:
    """The terms of an English word: its beginnings, its stem, and itself where it is longer than they are."""
    beginnings = tuple(f"{word[:length]}*" for length in range(1, min(len(word), PREFIX) + 1))
    return (*beginnings, f"~{stem(word)}", *([word] if len(word) > PREFIX else []))


def pinyin_terms(syllables: tuple[str, ...]) -> tuple[str, ...]:
    """The terms of a title's pinyin: four and six letters from the start of each syllable, fewer at the end."""
    joined = ["".join(syllables[start:])[:PREFIX] for start in range(len(syllables))]
    return tuple(dict.fromkeys(f"@{text[:length]}" for text in joined for length in (4, PREFIX)))


def groups(terms: Sequence[str]) -> Slots:
    """The highest 16 bits of the slots of words' terms, the same for all that begin with the same letters."""
    letters = np.array([term.strip("*~@")[:PREFIX] for term in terms], f"S{PREFIX}")
    codes = np.full(len(terms), 0x811C9DC5, np.uint32)
    for column in letters.view(np.uint8).reshape(-1, PREFIX).T:
        # FNV-1a (draft-eastlake-fnv), for it is short in every language.
        codes = np.where(column > 0, (codes ^ column) * np.uint32(0x01000193), codes)
    return scattered(codes) >> np.uint32(16)


def scattered(codes: Slots) -> Slots:
    """Numbers spread over all 32 bits, each to its own: the finaliser of MurmurHash3, which can be undone."""
    for shift, factor in ((16, 0x85EBCA6B), (13, 0xC2B2AE35), (16, 1)):
        codes = codes ^ codes >> np.uint32(shift)
        codes *= np.uint32(factor)
    return codes


@cache
def _figures() -> Slots:
    table = np.zeros(128, np.uint32)
    for number, character in enumerate(_FIGURE, 1):
        table[ord(character)] = number
    return table
