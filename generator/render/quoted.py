"""The sentences to which an article's ledger leads, marked on its page: a reader who comes to one sees which it is.

A mark is an element around the sentence, so that the address alone (#figure-…) shows it, without a script.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from html import escape
from itertools import accumulate

from markupsafe import Markup
from msgspec import Struct

from generator.figures.sentences import around
from generator.text.tags import INLINE, NAME, parted
from generator.text.verbatim import places, verbatim

_NO_TEXT = "sup"
_INLINE = INLINE - {_NO_TEXT}


class _Block(Struct):
    """A paragraph, item or cell: its texts as one, and for each of them its part of the page and where it begins."""

    text: str
    parts: Sequence[int]
    starts: Sequence[int]

    def at(self, offset: int, *, is_end: bool = False) -> tuple[int, int]:
        """The part in which an offset of the text lies, and the offset in it; an end lies in what it ends."""
        last = max(n for n, start in enumerate(self.starts) if start < offset + (not is_end) or n == 0)
        return self.parts[last], offset - self.starts[last]


def with_marks(html: Markup, quotes: Sequence[tuple[str, str]]) -> Markup:
    """Sanitised HTML in which the sentence of each quote is an element with the quote's anchor as its id.

    `quotes` are (anchor, passage as it is printed); one that is not there marks nothing, as the checks tell.
    """
    if not quotes:
        return html
    parts = parted(html)
    marks: dict[tuple[int, int, int, int], list[str]] = {}
    blocks = [(block, verbatim(block.text)) for block in _blocks(parts)]
    for anchor, quote in quotes:
        words = verbatim(escape(quote, quote=False))
        found = next(((block, at) for block, bare in blocks if (at := bare.find(words)) >= 0), None)
        if found is not None:
            block, at = found
            offsets = places(block.text)
            start = around(block.text, offsets[at])[0]
            end = around(block.text, max(offsets[at + len(words) - 1], start))[1]
            marks.setdefault(_whole(block, start, end, parts), []).append(anchor)
    for (first, begin, last, end), anchors in sorted(_apart(marks).items(), reverse=True):
        opened = "".join(f'<span class="stated" id="{anchor}">' for anchor in anchors)
        parts[last] = f"{parts[last][:end]}{'</span>' * len(anchors)}{parts[last][end:]}"
        parts[first] = f"{parts[first][:begin]}{opened}{parts[first][begin:]}"
    # The anchors are slugs, and all the rest has passed the sanitiser.
    return Markup("".join(parts))  # noqa: S704


def _blocks(parts: Sequence[str]) -> Iterator[_Block]:
    held: list[int] = []
    silent = 0
    for number, part in enumerate([*parts, "<p>"]):
        tag = NAME.match(part) if part.startswith("<") else None
        if tag is None:
            held += [number] if part and not silent else []
        elif tag[2] == _NO_TEXT:
            silent += -1 if tag[1] else 1
        elif tag[2] not in _INLINE and held:
            texts = [parts[one] for one in held]
            yield _Block("".join(texts), held, [0, *accumulate(map(len, texts))][:-1])
            held = []


def _whole(block: _Block, start: int, end: int, parts: Sequence[str]) -> tuple[int, int, int, int]:
    """A stretch of a block as an element can be: what begins in it ends in it; where that cannot be, only its head."""
    text = block.text
    start += len(text[start:end]) - len(text[start:end].lstrip())
    end = start + len(text[start:end].rstrip())
    (first, begin), (last, stop) = block.at(start), block.at(end, is_end=True)
    # A sentence that begins with a bold lead begins before it.
    while begin == 0 and _depth(parts[first + 1 : last])[0] < 0 and _opens(parts[first - 1]):
        first, begin = first - 2, len(parts[first - 2])
    if _depth(parts[first + 1 : last]) == (0, 0):
        return first, begin, last, stop
    return first, begin, first, begin


def _opens(part: str) -> bool:
    tag = NAME.match(part)
    return tag is not None and not tag[1] and tag[2] in _INLINE


def _depth(between: Sequence[str]) -> tuple[int, int]:
    """How deep tags go below where they begin, at most, and where they end."""
    depth = least = 0
    for tag in filter(None, map(NAME.match, between)):
        depth += -1 if tag[1] else 1
        least = min(least, depth)
    return least, depth


def _apart(
    marks: dict[tuple[int, int, int, int], list[str]],
) -> dict[tuple[int, int, int, int], list[str]]:
    """Stretches that do not overlap: where two would, the later one is only a point at its head."""
    apart: dict[tuple[int, int, int, int], list[str]] = {}
    reached = (-1, 0)
    for stretch in sorted(marks):
        first, begin, last, end = stretch
        if (first, begin) < reached:
            # Inside what is marked already: its head is there.
            before = max(apart)
            apart[before] += marks[stretch]
            continue
        apart.setdefault(stretch, []).extend(marks[stretch])
        reached = max(reached, (last, end))
    return apart
