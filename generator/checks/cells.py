"""Has a row of a table no more cells than its head? What is beyond would not be printed."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.passages import Passage, passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.text.segments import Segment, segments
from generator.text.seldom import seldom

_RULE = seldom(r" *:?-+:? *")
# Code within a line, as far as a line of a table goes.
CODE = seldom(r"(?<![`\\])(`+)(?!`)[^\n]{1,500}?(?<!`)\1(?!`)")
# A bar that divides two cells; \| is one that is read.
_BAR = seldom(r"(?<!\\)\|")


def check_cells(library: Library) -> Iterator[Diagnostic]:
    """Rows that are wider than their table."""
    for passage in passages(library):
        if "|" in passage.text and not _is_even(passage.text):
            for segment in segments(passage.text):
                yield from _wide(passage, segment)


def _is_even(text: str) -> bool:
    """Whether all rows in a text surely have as many cells; so most are known in a fifth of the time (measured)."""
    rows = [line for line in text.split("\n") if "|" in line]
    shapes = {(row.count("|"), row[0], row[-1]) for row in rows} if "`" not in text and "\\" not in text else ()
    return len(shapes) == 1 and rows[0][0] == rows[0][-1] == "|"


def _wide(passage: Passage, table: Segment) -> Iterator[Diagnostic]:
    head, *rows = (cells(line) for line in table.text.split("\n"))
    if not is_table(head, rows):
        return
    for number, row in enumerate(rows[1:], 2):
        if any(row[len(head) :]):
            values = {"count": len(row), "most": len(head)}
            yield Diagnostic(passage.path, passage.line + table.line + number, 1, "table-cells", values)


def is_table(head: list[str], rows: list[list[str]]) -> bool:
    """Whether some lines, each as its cells, are a table: under the head stands a rule as wide as it."""
    return bool(rows) and len(rows[0]) == len(head) and all(map(_RULE.fullmatch, rows[0]))


def cells(line: str) -> list[str]:
    """What stands between the bars of a line."""
    bars = CODE.sub(lambda code: "x" * len(code[0]), line.strip())
    parts = [part.strip() for part in _BAR.split(bars)]
    # Those around a row divide nothing.
    return parts[bars.startswith("|") : len(parts) - (len(parts) > 1 and bars.endswith("|"))]
