"""The first use of each explained term in an article: it leads to its explanation, which stands below the text.

A link and a list: they work without scripts, by keyboard and on paper; with one (theme_overrides/assets/newsroom.js)
the explanation is shown in place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cache
from itertools import accumulate
from typing import NamedTuple, TypeAlias

from markupsafe import Markup

from generator.model import Term
from generator.text.han import CJK_PUNCTUATION
from generator.text.seldom import seldom
from generator.text.tags import INLINE, NAME, parted
from generator.text.terms import Phrases

# Where a term stays as it is: in a link, a title, code, a footnote's number, what is struck out.
_CLOSED = frozenset("a h2 h3 h4 code pre kbd sup del s".split())


class Explained(NamedTuple):
    """HTML with its terms marked, and these terms in the order in which they come."""

    html: Markup
    terms: tuple[Term, ...]


# A text between two tags: its number among all parts, and whether a term in it may be a link.
_Piece: TypeAlias = tuple[int, bool]
# What divides paragraphs, and no term goes over.
_BREAK: _Piece = (-1, False)
_BLANK = "\n\n"
# An address that is printed in a text, to the mark of Chinese after it; Han that follows a host at once is the text's.
_NO_SIGN = rf"\s<>\"“”{CJK_PUNCTUATION}"
_PRINTED = seldom(rf"(?:https?://|www\.)(?:[^/?#{_NO_SIGN}]{{1,253}}[/?#][^{_NO_SIGN}]*|[!#-.0-;=@-~]+)")


def explained(html: str, phrases: Phrases[Term]) -> Explained:
    """Sanitised HTML in which the first use of each term that has an explanation leads to `#term-…`, its anchor."""
    parts = parted(html)
    pieces = _pieces(parts)
    # The text is read whole, so that 社工 is not found in 社工<em>站</em>.
    texts = [parts[part] if part >= 0 else _BLANK for part, _ in pieces]
    ends = list(accumulate(map(len, texts)))
    # By identity: the hash of a term is that of all its words.
    told: dict[int, Term] = {}
    marked: list[tuple[int, int, int, int, Term]] = []
    for found in phrases.longest(_without_addresses("".join(texts))):
        term = found.owner
        if term.explanation and id(term) not in told:
            first, last = bisect_right(ends, found.start), bisect_left(ends, found.end)
            if _is_one(pieces[first : last + 1], parts):
                told[id(term)] = term
                begin, end = found.start - ends[first] + len(texts[first]), found.end - ends[last] + len(texts[last])
                marked.append((pieces[first][0], begin, pieces[last][0], end, term))
    for first, begin, last, end, term in reversed(marked):
        parts[last] = f"{parts[last][:end]}</a>{parts[last][end:]}"
        link = f'<a class="term" href="#term-{term.anchor}" aria-describedby="term-{term.anchor}">'
        parts[first] = f"{parts[first][:begin]}{link}{parts[first][begin:]}"
    # The sanitiser has passed all of it but the links, whose anchors are letters, figures and hyphens.
    return Explained(Markup("".join(parts)), tuple(told.values()))  # noqa: S704


def _without_addresses(text: str) -> str:
    """A text of the same length in which no word stands where it prints an address."""
    if "://" not in text and "www." not in text:
        return text
    return _PRINTED.sub(lambda found: "\n" * len(found[0]), text)


def _is_one(pieces: Sequence[_Piece], parts: Sequence[str]) -> bool:
    """Whether a stretch can be a link: nothing in it is closed to one, and elements that begin in it end in it."""
    between = parts[pieces[0][0] + 1 : pieces[-1][0]]
    depth = 0
    for tag in filter(None, map(NAME.match, between)):
        depth += -1 if tag[1] else 1
        if depth < 0:
            return False
    return depth == 0 and all(is_open for _, is_open in pieces)


def _pieces(parts: Sequence[str]) -> Sequence[_Piece]:
    """The pieces of each paragraph, item and cell, with a break after it; `parts` are texts and tags in turn.

    What is closed to links as a whole, a title say, is left out, and so is a line end between two elements: no term
    goes over a break, so nothing would be marked.
    """
    pieces: list[_Piece] = []
    closed = begin = 0
    is_read = False
    for number in range(0, len(parts), 2):
        if number:
            closes, divides = _meant(parts[number - 1].partition(" ")[0])
            closed += closes
            if divides and len(pieces) > begin:
                if is_read:
                    pieces.append(_BREAK)
                else:
                    del pieces[begin:]
                begin, is_read = len(pieces), False
        if text := parts[number]:
            pieces.append((number, not closed))
            is_read = is_read or not (closed or text == "\n")
    return pieces


# There are as many as the sanitiser lets names through.
@cache
def _meant(tag: str) -> tuple[int, bool]:
    """How much deeper a tag (`<p`, `</p>`) leads into what is closed to links, and whether it divides words."""
    found = NAME.match(tag)
    if found is None:
        return 0, False
    return (-1 if found[1] else 1) * (found[2] in _CLOSED), found[2] not in INLINE
