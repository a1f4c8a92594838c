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

# Everything but small letters becomes a space.
_LETTERS = bytes(code if ord("a") <= code <= ord("z") else ord(" ") for code in range(256))
# Beginnings up to this long have postings of their own; words that begin alike to this length share a block.
PREFIX = 6

SEPARATOR = 0x0A
_SPACE = 0x20
_FIGURE = "0123456789.,%"


def grams(units: Units, *, words: bool) -> tuple[NDArray[np.int64], Slots]:
    """The grams of folded text: for each, the place of its first UTF-16 unit in `units`, and its slot.

    Fields are divided by SEPARATOR, and no gram reaches over it or over a space. With `words`, what is only English
    letters is left out: it is found as words.
    """
    solid = (units != SEPARATOR) & (units != _SPACE)
    letter = (units >= ord("a")) & (units <= ord("z")) if words else np.zeros(len(units), bool)
    figure = np.where(units < 128, _figures()[np.minimum(units, 127)], 0).astype(np.uint32)
    one = np.flatnonzero(solid & ~letter)
    two = np.flatnonzero(solid[:-1] & solid[1:] & ~(letter[:-1] & letter[1:]))
    three = np.flatnonzero((figure[:-2] > 0) & (figure[1:-1] > 0) & (figure[2:] > 0))
    wide = units.astype(np.uint32)
    codes = np.concatenate(
        (
            wide[one],
            wide[two] << 16 | wide[two + 1],
            # No pair begins with U+0001: the fold takes control characters away.
            1 << 16 | (figure[three] * 14 + figure[three + 1]) * 14 + figure[three + 2],
        )
    )
    return np.concatenate((one, two, three)), scattered(codes)


def words(text: str) -> list[str]:
    """The words of English letters in a folded text, in order."""
    return text.encode("ascii", "replace").translate(_LETTERS).decode("ascii").split()


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
        codes = np.multiply(codes ^ codes >> np.uint32(shift), np.uint32(factor), dtype=np.uint32)
    return codes


@cache
def _figures() -> Units:
    table = np.zeros(128, np.uint16)
    for number, character in enumerate(_FIGURE, 1):
        table[ord(character)] = number
    return table
