"""Where phrases may begin with a word in a text, asked for all of them in one pass: 0.05 ms a page.

More places are named than phrases begin at, and none is left out: whoever asks looks at what stands there.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from ahocorasick_rs import BytesAhoCorasick

# Latin-1 as words are looked for in it: small letters, figures and the sign of per cent; all else divides words.
_LETTERS = frozenset([*range(0x61, 0x7B), *range(0xC0, 0x100)])
_FIGURES = frozenset(b"0123456789")
_IMAGE = bytes(
    small if (small := ord(chr(code).lower())) in _LETTERS | _FIGURES | {*b"%"} else 0x20 for code in range(0x100)
)


# The rest of a word, and what the next one begins with, behind what may be a space.
_NEXT = re.compile(rb"[a-z\xc0-\xff]* ([a-z0-9])")


class Beginnings:
    """Looks for the places at which some words and figures begin that phrases begin with.

    They are folded, and are looked for by an automaton (Aho and Corasick, 1975). Each comes with the signs with which
    the phrases go on behind it and a space; None where a phrase ends with it, and with a figure.
    """

    def __init__(self, tokens: Mapping[str, Collection[str] | None]) -> None:
        after: dict[bytes, bytes | None] = {}
        for token, heads in tokens.items():
            for edge, word in _edged(_image(_stem(token))):
                known = after.get(edge + word, b"")
                after[edge + word] = None if known is None or heads is None else known + _image("".join(heads))
        self._automaton, self._after = BytesAhoCorasick(after) if after else None, list(after.values())

    def places(self, text: str) -> list[int]:
        """The places in a text, in order."""
        if self._automaton is None:
            return []
        # A word is found with the sign before it, so there is one before the text too.
        image, places = b" " + _image(text), set()
        for number, start, end in self._automaton.find_matches_as_indexes(image, overlapping=True):
            heads = self._after[number]
            # Of the words of English news most go no further, and to look at the phrases would cost five times as much.
            following = None if heads is None else _NEXT.match(image, end)
            if heads is None or not following or following[1] in heads or text[following.end() - 3] != " ":
                places.add(start)
        return sorted(places)


def _stem(token: str) -> str:
    """What all words begin with that fold into one: cities as city, organisation as organization."""
    # One letter is two when it is small.
    before, rest, _ = token.replace("i\u0307", "İ").partition("ization")
    return before + rest[:1] if rest else before.removesuffix("y") or before


def _image(text: str) -> bytes:
    """A text as words are looked for in it, a byte a character; of all letters beyond Latin-1 Ÿ is small in it."""
    return text.replace("Ÿ", "ÿ").encode("latin-1", "replace").translate(_IMAGE)


def _edged(word: bytes) -> Iterator[tuple[bytes, bytes]]:
    """A word with each sign that may stand before it: no letter before an ASCII letter, no figure before a figure."""
    first = word[0]
    for edge in sorted(set(_IMAGE)):
        if not (first < 0x80 and {first, edge} <= _LETTERS) and not {first, edge} <= _FIGURES:
            yield bytes([edge]), word
