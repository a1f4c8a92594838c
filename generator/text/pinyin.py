"""How Chinese is spelled in Latin letters."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from sys import intern
from typing import NamedTuple

import msgspec

# What pypinyin calls a character of Chinese; between others no phrase is looked for.
_HAN = re.compile(r"[\u3007\u3400-\u4dbf\u4e00-\u9fff\ue815-\ue864\uf900-\ufaff\U00020000-\U000323af]+")
_PLAIN = str.maketrans("āáǎàēéěèōóǒòīíǐìūúǔùüǖǘǚǜńňǹḿ", "aaaaeeeeooooiiiiuuuuvvvvvnnnm")


class _Book(NamedTuple):
    """Syllables of characters, and of phrases where they are not those of their characters.

    `ordered` are all phrases in order, `longest` the lengths of the longest by their first characters.
    """

    characters: Mapping[str, str]
    phrases: Mapping[str, Sequence[str] | None]
    ordered: Sequence[str]
    longest: Mapping[str, int]


# A title's is asked for twice, for the index and for its fragment, soon after each other.
@lru_cache(maxsize=512)
def syllables(text: str) -> tuple[str, ...]:
    """The pinyin of a text's Chinese characters, without tones: "贵州省" is ("gui", "zhou", "sheng").

    Nothing but letters a to z; characters that have no pinyin are passed over, ü is v, as it is typed.
    """
    return tuple(one for one in _spelled(text) if one)


def _spelled(text: str) -> Iterator[str]:
    """The syllables of all runs of Chinese characters: no phrase reaches beyond one."""
    for run in _HAN.findall(text):
        yield from _of_run(run, _book())


def _of_run(run: str, book: _Book) -> Iterator[str]:
    """The syllables of a run, cut as pypinyin cuts it: the longest phrase first."""
    at = 0
    while at < len(run):
        end = at + 1
        if longest := book.longest.get(run[at]):
            ends = range(min(len(run), at + longest), at, -1)
            end = next((end for end in ends if run[at:end] in book.phrases), at + 1)
            if end == at + 1 and len(run) <= at + longest and _begins_phrase(run[at:], book):
                # Of a run that ends within a phrase it looks for no other phrase.
                end = len(run)
        told = book.phrases.get(run[at:end])
        yield from told if told is not None else (book.characters.get(one, "") for one in run[at:end])
        at = end


def _begins_phrase(text: str, book: _Book) -> bool:
    place = bisect_left(book.ordered, text)
    return place < len(book.ordered) and book.ordered[place].startswith(text)


@cache
def _book() -> _Book:
    """The dictionary of pypinyin in 20 MB; as it is loaded there it takes 57, in each process."""
    found = find_spec("pypinyin")
    home = Path(str(found and found.origin)).parent
    told = msgspec.json.decode((home / "pinyin_dict.json").read_bytes(), type=dict[str, str])
    characters = {chr(int(code)): _plain(readings.split(",")[0]) for code, readings in told.items()}
    rows = msgspec.json.decode((home / "phrases_dict.json").read_bytes(), type=dict[str, msgspec.Raw])
    decoder, phrases = msgspec.json.Decoder(list[list[str]]), dict[str, Sequence[str] | None]()
    for phrase in sorted(rows):
        spelled = tuple(_plain(one[0]) for one in decoder.decode(rows.pop(phrase)))
        is_regular = spelled == tuple(characters.get(one, "") for one in phrase)
        phrases[phrase] = None if is_regular else spelled
    longest: dict[str, int] = {}
    for phrase in phrases:
        longest[phrase[0]] = max(len(phrase), longest.get(phrase[0], 0))
    return _Book(characters, phrases, tuple(phrases), longest)


def _plain(syllable: str) -> str:
    found = syllable.translate(_PLAIN)
    return intern(found) if found.isascii() and found.isalpha() else ""
