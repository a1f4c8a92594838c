"""How Chinese is spelled in Latin letters, by the table beside it.

Whose table it is, it says itself. The package would need a tenth of a second at every edit, and 60 MB.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple


# A title's is asked for twice, for the index and for its fragment, soon after each other.
@lru_cache(maxsize=512)
def syllables(text: str) -> tuple[str, ...]:
    """The pinyin of a text's Chinese characters, without tones: "贵州省" is ("gui", "zhou", "sheng").

    Nothing but letters a to z; characters that have no pinyin are passed over, ü is v, as it is typed.
    """
    return tuple(one for _, spelled in words(text) for one in spelled)


def words(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """A text in pieces, each with its syllables: the longest Chinese word that begins at a place, or one character.

    What has no pinyin has no syllables.
    """
    table, place = _table(), 0
    while place < len(text):
        word = text[place]
        for length in range(table.longest.get(word, 1), 1, -1):
            if text[place : place + length] in table.words:
                word = text[place : place + length]
                break
        yield word, table.words.get(word) or tuple(table.alone[one] for one in word if one in table.alone)
        place += len(word)


class _Table(NamedTuple):
    """How characters are spelled alone, how words are (None: as their characters), the longest word by its first."""

    alone: Mapping[str, str]
    words: Mapping[str, tuple[str, ...] | None]
    longest: Mapping[str, int]


@cache
def _table() -> _Table:
    alone, words, longest = dict[str, str](), dict[str, tuple[str, ...] | None](), dict[str, int]()
    for line in Path(__file__).with_name("pinyin.txt").read_text("utf-8").splitlines():
        name, _, held = line.partition(": ")
        if name.isascii() and name.isalpha():
            alone.update(dict.fromkeys(held, name))
        elif name.isdigit():
            some = held.split()
            words.update(dict.fromkeys(some))
            longest.update(dict.fromkeys([word[0] for word in some], int(name)))
        elif not name.startswith("#"):
            words[name] = tuple(held.split())
            longest[name[0]] = max(len(name), longest.get(name[0], 1))
    return _Table(alone, words, longest)
