"""What search takes for the same: one table for Python and for the reader's browser.

Every character folds into one character or into nothing, whatever stands around it; then white space becomes one space,
and none beside Han, for whether 5800 人 has one no reader can see (text-autospace). So the fold of a slice is a slice
of the fold, and a search for the slice cannot miss.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from generator.text.han import HAN, is_han
from generator.text.seldom import seldom

# What a reader's browser knows before it asks for the whole table: Latin letters, full-width forms, invisible signs.
_RANGES = ((0x00, 0x250), (0x300, 0x370), (0x2000, 0x2070), (0x3000, 0x3001), (0xFE00, 0xFE10), (0xFEFF, 0xFF66))
_COMMON = frozenset(code for first, end in _RANGES for code in range(first, end))

# Begins with the space itself, so that a text without any costs nothing.
_SPACES = seldom(rf" (?:(?<=[{HAN}] ) *| *(?=[{HAN}])| *(?= ))")


def fold(text: str) -> str:
    """A text as search compares it: without differences of width, case, script, accent and invisible signs."""
    return _spaced(text.translate(table()))


def _spaced(text: str) -> str:
    """A text in which every character is folded already, with as few spaces as the fold leaves."""
    is_spaced = text.isascii() and "  " not in text
    return (text if is_spaced else _SPACES.sub("", text)).strip(" ")


@cache
def table() -> Mapping[int, int | None]:
    """What each code point folds into; one that folds into itself is not in it, None is for one that is taken away."""
    found: dict[int, int | None] = {}
    for line in files("generator.text").joinpath("folding.txt").read_text("ascii").splitlines():
        if not line.startswith("#"):
            target, _, sources = line.partition(": ")
            found.update((int(code, 16), None if target == "-" else int(target, 16)) for code in sources.split())
    return found


def simplified(text: str) -> str:
    """A text in simplified characters, sign for sign: a place in the one is the same place in the other."""
    return text if text.isascii() else text.translate(_simple())


@cache
def _simple() -> Mapping[int, int]:
    """The part of the table that goes from Han to Han."""
    return {code: to for code, to in table().items() if to is not None and is_han(chr(code)) and is_han(chr(to))}


def common() -> Mapping[int, int | None]:
    """The part of the table that is needed for almost every text."""
    return {code: to for code, to in table().items() if code in _COMMON}


def rare(text: str) -> str:
    """What of the table a text needs beside its common part: each character, then what it folds into or U+0000."""
    found = sorted(set(text) & uncommon())
    return "".join(character + chr(table()[ord(character)] or 0) for character in found)


@cache
def uncommon() -> frozenset[str]:
    """The characters of the rest of the table."""
    return frozenset(map(chr, table().keys() - _COMMON))
