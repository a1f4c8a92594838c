"""Tables of plain words, for the fast path: bars around every cell, and as many cells in each row."""

from __future__ import annotations

from collections.abc import Iterable

from generator.text.seldom import seldom

_CELL = seldom(r'[^"!&*\[\]\\`_<>|~\n]*')
_RULE = seldom(":?-+:?")
# The first cell takes the anchor, and a sign of lists or headings at its head would hide it.
_FIRST = seldom(r"(?![#+-]|\d+[.)]).")


def table_html(block: str, anchor: str = "") -> str | None:
    """The HTML of a table, safe to print, `anchor` being an attribute of its first cell; None for anything else."""
    lines = block.split("\n")
    if len(lines) < 3 or not all(line.startswith("|") and line.endswith("|") for line in lines):
        return None
    head, rules, *rows = ([cell.strip(" ") for cell in line[1:-1].split("|")] for line in lines)
    if not (all(head) and _FIRST.match(head[0]) and all(map(_RULE.fullmatch, rules))):
        return None
    if any(len(row) != len(rules) or not all(map(_CELL.fullmatch, row)) for row in (head, *rows)):
        return None
    styles = list(map(_style, rules))
    header = _row("th", head, styles).replace("<th", f"<th{anchor}", 1)
    body = "\n".join(_row("td", row, styles) for row in rows)
    return f"<table>\n<thead>\n{header}\n</thead>\n<tbody>\n{body}\n</tbody>\n</table>"


def _row(tag: str, row: Iterable[str], styles: Iterable[str]) -> str:
    cells = (f"<{tag}{style}>{cell}</{tag}>\n" for cell, style in zip(row, styles, strict=True))
    return f"<tr>\n{''.join(cells)}</tr>"


def _style(rule: str) -> str:
    left, right = rule.startswith(":"), rule.endswith(":")
    if not left and not right:
        return ""
    return f' style="text-align:{"center" if left and right else "left" if left else "right"}"'
