"""The sentence that a figure stands in, and how it is shown to an editor."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from generator.figures.figure import Figure
from generator.text.seldom import seldom

# A stop ends a sentence before a space, a line or a mark: not in 3.5, nor in U.S.
_ENDS = seldom(r"[。！？!?；;\n]+[”」』\"’)）]*|(?<![A-Z])\.[”\"’)]*(?=\s|$)\s*")
_MOST = 90


def around(text: str, place: int) -> tuple[int, int]:
    """Where the sentence about an offset begins and ends, the marks that end it included."""
    ends = (0, *_ends(text), len(text))
    after = bisect_right(ends, place, hi=len(ends) - 1)
    return ends[after - 1], ends[after]


# A text with one figure that does not agree often has more.
@lru_cache(maxsize=4)
def _ends(text: str) -> tuple[int, ...]:
    return tuple(found.end() for found in _ENDS.finditer(text))


def shown(text: str, figure: Figure | None, place: int) -> str:
    """The sentence at `place` on one line, with its figure marked: 销售【2030万】件.

    What is long is cut at both ends; without a figure it is the beginning that is shown.
    """
    start, end = around(text, place)
    if figure is None:
        return _cut(text[start:end])
    before, after = text[start : figure.start], text[figure.end : end]
    head = before if len(before) <= _MOST // 2 else "…" + before[-_MOST // 2 :]
    tail = after if len(after) <= _MOST // 2 else after[: _MOST // 2] + "…"
    return " ".join(f"{head}【{text[figure.start : figure.end]}】{tail}".split())


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _MOST else line[:_MOST] + "…"
