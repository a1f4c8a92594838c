"""The words of a text without its dress: what is compared when nobody knows how it has been set or escaped."""

from __future__ import annotations

from collections.abc import Iterator

from generator.text.han import HAN, count_han
from generator.text.seldom import seldom

# Whatever ends or parts a sentence; not what stands inside a word or figure (5.2, 3,658, it’s).
_ENDS = seldom(r"[，。；：！？、…（）“”《》()\n]|[,.;:!?](?=\s|$)|\s[–—-]\s|——")
_MARKS = seldom(r"[\W_]+")
_BESIDE_HAN = seldom(rf" (?=[{HAN}])|(?<=[{HAN}]) ")


def bare(text: str) -> str:
    """A text's letters, Han and figures; one space for whatever stands between two words, none beside Han."""
    return _BESIDE_HAN.sub("", _MARKS.sub(" ", text)).strip()


def clauses(text: str) -> Iterator[str]:
    """The parts of a text between its marks, bare."""
    for part in _ENDS.split(text):
        if clause := bare(part):
            yield clause


def weight(words: str) -> int:
    """How much words say: a Han as much as three letters."""
    return len(words.replace(" ", "")) + 2 * count_han(words)
