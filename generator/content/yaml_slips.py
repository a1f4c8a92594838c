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
        ("yaml-sign", rf"{_KEY}: +(\[)[^\]]*\] *[^\s,、，\]}}#]"),
        ("yaml-sign", rf"{_KEY}: +(\{{)[^}}]*\}} *[^\s,、，\]}}#]"),
        ("yaml-quote", rf'{_KEY}: +(")(?:[^"\\]|\\.)*" *[^\s,\]}}#]'),
        ("yaml-quote", rf"{_KEY}: +(')(?:[^']|'')*' *[^\s,\]}}#]"),
    )
)


class Slip(Struct, frozen=True):
    """A slip: its rule, its line and column in a text, counted from 0, and the sign that stands there."""

    rule: str
    line: int
    column: int
    sign: str


def slip(lines: Sequence[str], line: int) -> Slip | None:
    """The slip in a line, counted from 0, for which a parser has stopped there; None where there is none."""
    for rule, shape in _TABLE if 0 <= line < len(lines) else ():
        if found := shape.match(lines[line]):
            return Slip(rule, line, found.start(1), found[1])
    return None


def slip_before(lines: Sequence[str], line: int) -> Slip | None:
    """The same in the line before: a key without its colon is missed where the next one begins, beside it."""
    beside = line == len(lines) or (0 < line < len(lines) and _indent(lines[line]) == _indent(lines[line - 1]))
    return slip(lines, line - 1) if beside else None


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
