"""A page looked over: its elements, its lines, and sums over them. All of it takes time in proportion to the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from msgspec import Struct

from generator.ingest.page.lines import Line, lines_of
from generator.ingest.page.tree import Element


class Survey(Struct, frozen=True):
    """A page's elements in the order of the text, the element around each, and all its lines."""

    root: Element
    order: tuple[Element, ...]
    above: Mapping[Element, Element]
    lines: tuple[Line, ...]

    def totals(self, own: Iterable[tuple[Element, int]]) -> dict[Element, int]:
        """For each element the sum of the numbers given for it and for all in it; innermost elements first."""
        sums: dict[Element, int] = {}
        for element, value in own:
            sums[element] = sums.get(element, 0) + value
        found: dict[Element, int] = {}
        for element in reversed(self.order):
            if element in sums:
                found[element] = sums[element]
                if element in self.above:
                    around = self.above[element]
                    sums[around] = sums.get(around, 0) + sums[element]
        return found

    def around(self, element: Element | None) -> AbstractSet[Element]:
        """An element and all that it stands in."""
        found = set()
        while element is not None:
            found.add(element)
            element = self.above.get(element)
        return found


def survey(root: Element) -> Survey:
    """Looks over a page."""
    order = tuple(root.elements())
    above = {child: element for element in order for child in element.children if isinstance(child, Element)}
    return Survey(root, order, above, lines_of(root))
