"""Brackets and quotation marks that belong together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

# No letter and no mark: U+FFFC, the object replacement character.
VEIL = "\ufffc"


class Pair(NamedTuple):
    """Where a pair opens and closes; `depth` counts the pairs around it."""

    start: int
    end: int
    depth: int


def pairs(text: str, marks: str) -> tuple[list[Pair], list[int]]:
    """The pairs of `marks` (“”（） …, each opening mark before its closing one) and the marks without a fellow.

    A mark that closes an outer pair leaves the inner ones open: they are the ones without a fellow.
    """
    closing = dict(zip(marks[1::2], marks[::2], strict=True))
    opening = frozenset(marks[::2])
    found: list[Pair] = []
    alone: list[int] = []
    stack: list[tuple[str, int]] = []
    # How many of each are open: a text of closing marks alone must not cost a look through the stack for each.
    open_now = dict.fromkeys(opening, 0)
    for mark in _pattern(marks).finditer(text):
        offset, sign = mark.start(), mark[0]
        if sign in opening:
            stack.append((sign, offset))
            open_now[sign] += 1
        elif not open_now[closing[sign]]:
            alone.append(offset)
        else:
            while stack:
                other, start = stack.pop()
                open_now[other] -= 1
                if other == closing[sign]:
                    found.append(Pair(start, offset, len(stack)))
                    break
                alone.append(start)
    alone += [start for _, start in stack]
    return sorted(found), sorted(alone)


@cache
def _pattern(marks: str) -> re.Pattern[str]:
    return re.compile(f"[{re.escape(marks)}]")


def fellow(text: str, places: Sequence[int], alone: Sequence[int]) -> str | None:
    """The curly form of the one straight quotation mark of a text, in which one curly one lacks its fellow."""
    if len(places) != 1 or len(alone) != 1:
        return None
    if text[alone[0]] == "“" and alone[0] + 1 < places[0]:
        return "”"
    return "“" if text[alone[0]] == "”" and places[0] + 1 < alone[0] else None


def inside(text: str, marks: str) -> list[tuple[int, int]]:
    """What stands between outermost pairs of `marks`, the marks included."""
    spans: list[tuple[int, int]] = []
    for pair in pairs(text, marks)[0]:
        if not spans or pair.start >= spans[-1][1]:
            spans.append((pair.start, pair.end + 1))
    return spans


def veiled(text: str, spans: Iterable[tuple[int, int]]) -> str:
    """A text with spans, in order and apart, made VEIL all over: what is in them is not looked at."""
    pieces, end = [], 0
    for start, stop in spans:
        pieces += [text[end:start], VEIL * (stop - start)]
        end = stop
    return "".join([*pieces, text[end:]])
