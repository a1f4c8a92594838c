"""Tables of figures and of names; those that only lay out a page are none."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product
from typing import TypeAlias

from generator.ingest.page.tree import Element

Grid: TypeAlias = tuple[tuple[Element | None, ...], ...]

_PARTS = frozenset("table tbody thead tfoot tr".split())
# What stands in a cell of a page's layout and never in one of a table.
_BLOCKS = frozenset("table ul ol dl blockquote h1 h2 h3 h4 h5 h6 img article section".split())
_PARAGRAPHS = 4
_LENGTH = 500
# The widest table seen has 24 columns; a span may claim a thousand.
_COLUMNS = 60
_CELLS = 20_000

_BAR = "\\|"


def grid(table: Element) -> Grid | None:
    """The cells of a table, each in every place that its spans cover; None where the table is but layout.

    Rows have equal length; a place that no cell covers is None.
    """
    rows = [row for row in _rows(table) if any(cell.text.strip() for cell in _cells(row))]
    cells = [cell for row in rows for cell in _cells(row)]
    if len(rows) < 2 or any(map(_is_layout, cells)):
        return None
    places: dict[tuple[int, int], Element] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in _cells(row):
            while (number, column) in places:
                column += 1
            across, down = _span(cell, "colspan"), min(_span(cell, "rowspan"), len(rows) - number)
            if column + across > _COLUMNS or len(places) + across * down > _CELLS:
                return None
            places |= {(number + y, column + x): cell for y, x in product(range(down), range(across))}
    width = max(column for _, column in places) + 1
    if width < 2:
        return None
    return tuple(tuple(places.get((row, column)) for column in range(width)) for row in range(len(rows)))


def titles(table: Element) -> list[Element]:
    """What stands above a table as its title."""
    return [child for child in table.children if isinstance(child, Element) and child.tag == "caption"]


def each_once(cells: Grid) -> Grid:
    """The cells, each in the first of its places alone: what is said once is printed once."""
    seen: set[Element | None] = set()
    done = []
    for row in cells:
        once = tuple(None if cell in seen or cell in row[:at] else cell for at, cell in enumerate(row))
        seen.update(row)
        done.append(once)
    return tuple(done)


def markdown_table(rows: Sequence[Sequence[str]]) -> str:
    """Rows of cells, each in Markdown on one line; the first is the head."""
    lines = [f"| {' | '.join(cell.replace('|', _BAR) for cell in row)} |" for row in rows]
    return "\n".join([lines[0], f"|{' --- |' * len(rows[0])}", *lines[1:]])


def _rows(table: Element) -> Iterator[Element]:
    for child in table.children:
        if isinstance(child, Element):
            if child.tag == "tr":
                yield child
            elif child.tag in _PARTS:
                yield from _rows(child)


def _cells(row: Element) -> list[Element]:
    return [cell for cell in row.children if isinstance(cell, Element) and cell.tag in {"td", "th"}]


def _is_layout(cell: Element) -> bool:
    inside = list(cell.elements())[1:]
    paragraphs = sum(element.tag in {"p", "div"} and bool(element.text.strip()) for element in inside)
    return any(element.tag in _BLOCKS for element in inside) or paragraphs > _PARAGRAPHS or len(cell.text) > _LENGTH


def _span(cell: Element, name: str) -> int:
    value = cell.attributes.get(name, "").strip()
    return max(1, int(value)) if value.isdecimal() and value.isascii() and len(value) <= 5 else 1
