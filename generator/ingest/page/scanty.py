"""The article of a page that has a headline and hardly a sentence: a guide of short lines, names, a poem, pictures."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from itertools import takewhile

from generator.ingest.page import pictures
from generator.ingest.page.lines import Line
from generator.ingest.page.outskirts import endings
from generator.ingest.page.survey import Survey
from generator.ingest.page.tree import Element
from generator.ingest.wording.furniture import is_furniture, is_loose_label

# The shortest flash seen has 14 signs, and a picture says as much.
_ENOUGH = 10


def scanty_text(
    page: Survey, headline: int, outside: AbstractSet[Element], teasers: AbstractSet[int]
) -> tuple[Element, list[int]] | None:
    """The smallest element with the headline and something under it, and the places of its lines of text.

    Where pictures say it all, the one place is that after what stands under the headline. None where what there is are
    mostly links; `teasers` are the places of lines that tell of other articles.
    """
    over = next((at for at in endings(page.lines) if at > headline), len(page.lines))
    said = [
        at
        for at in range(headline + 1, over)
        if at not in teasers and (line := page.lines[at]).owner not in outside and not line.is_link and _is_said(line)
    ]
    after = page.order.index(page.lines[headline].owner)
    shown = [
        (element, _ENOUGH)
        for element in page.order[after:]
        if element.tag == "img" and element not in outside and pictures.source(element.attributes)
    ]
    sums = page.totals([*((page.lines[at].owner, page.lines[at].length) for at in said), *shown])
    element: Element | None = page.lines[headline].owner
    while element is not None and sums.get(element, 0) < _ENOUGH:
        element = page.above.get(element)
    if element is None:
        return None
    inside = set(element.elements()) - outside
    linked = sum(line.linked for line in page.lines[headline:over] if line.owner in inside)
    if linked > sums[element]:
        return None
    labels = takewhile(lambda line: not _is_said(line), page.lines[headline + 1 : over])
    return element, [at for at in said if page.lines[at].owner in inside] or [headline + 1 + len(list(labels))]


def _is_said(line: Line) -> bool:
    return not is_furniture(line.text) and not is_loose_label(line.text)
