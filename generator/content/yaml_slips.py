"""What an editor has typed where YAML stumbles: the parser only says what it was waiting for, often a line later."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct

_KEY = r"\s*(?:- +)?[\w-]+"
# The rule, and how a line looks that breaks it; the first group is where.
_TABLE = tuple(
    (rule, re.compile(shape))
    for rule, shape in (
        ("yaml-tab", r" *(\t)"),
        ("yaml-wide-colon", rf"{_KEY} *(：)"),
        ("yaml-blank", rf"{_KEY}:([\u3000\xa0])"),
        # 12:30 is no key, nor is https://.
        ("yaml-space", r"\s*(?:- +)?[a-z_]+(:)[^\s/]"),
        # title: *多措并举*, and what is not closed before the line goes on: title: [要闻] 某事
        ("yaml-sign", rf"{_KEY}: +([&*!%@`])"),
        ("yaml-sign", rf"{_KEY}: +(\[)[^\]]*\][^\s,\]}}#]"),
        ("yaml-sign", rf"{_KEY}: +(\{{)[^}}]*\}}[^\s,\]}}#]"),
        ("yaml-quote", rf'{_KEY}: +(")(?:[^"\\]|\\.)*"[^\s,\]}}]'),
        ("yaml-quote", rf"{_KEY}: +(')(?:[^']|'')*'[^\s,\]}}]"),
    )
)


class Slip(Struct, frozen=True):
    """A slip: its rule, its line and column in a text, counted from 0, and the sign that stands there."""

    rule: str
    line: int
    column: int
    sign: str


def slip(lines: Sequence[str], line: int) -> Slip | None:
    """The slip for which a parser may have stopped at a line, counted from 0: in it, or in the one before."""
    for at in (line, line - 1):
        for rule, shape in _TABLE if 0 <= at < len(lines) else ():
            if found := shape.match(lines[at]):
                return Slip(rule, at, found.start(1), found[1])
    return None
