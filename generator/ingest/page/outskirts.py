"""What stands in an article's element and is no part of it: lists of other articles, and what follows them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import accumulate

from msgspec.structs import replace

from generator.ingest.page.lines import Line, lines_of
from generator.ingest.page.survey import Survey
from generator.ingest.page.tree import Element
from generator.ingest.wording.furniture import explains, is_count, is_ending, is_furniture

# Fewer links together can be those of a sentence, or of a notice's papers.
_LINKS = 3
_LISTS = frozenset("ul ol dl div table section".split())
# What a notice's papers come as.
PAPERS = "docx?|xlsx?|pptx?|pdf|wps|et|ofd|zip|rar"
_ATTACHED = re.compile(rf"\.(?:{PAPERS}|txt|csv)(?:[?#]|$)", re.IGNORECASE)


def endings(lines: Sequence[Line]) -> list[int]:
    """The places of lines after which come other articles, or what readers say.

    相关链接 over a sentence without a link explains a word of the article.
    """
    return [
        at
        for at, line in enumerate(lines)
        if is_ending(line.text) and not (explains(line.text) and lines[at + 1 : at + 2] and _is_sentence(lines[at + 1]))
    ]


def outskirts(page: Survey, best: Element) -> AbstractSet[Element]:
    """The elements to be taken out of an article's."""
    return _link_lists(page, best) | _after_ending(page, best)


def taken_out(best: Element, unwanted: AbstractSet[Element]) -> tuple[str, ...]:
    """What unwanted elements say, each once."""
    found, waiting = [], [best]
    while waiting:
        element = waiting.pop()
        if element in unwanted:
            found.append(" ".join(line.text for line in lines_of(element)))
        else:
            waiting += [child for child in reversed(element.children) if isinstance(child, Element)]
    return tuple(text for text in found if text)


def without(element: Element, unwanted: AbstractSet[Element]) -> Element:
    """An element without those in it."""
    children = tuple(
        child if isinstance(child, str) else without(child, unwanted)
        for child in element.children
        if isinstance(child, str) or child not in unwanted
    )
    return replace(element, children=children)


def _link_lists(page: Survey, best: Element) -> AbstractSet[Element]:
    """Lists of links alone, but for attachments; of numbers that lead nowhere it has any."""
    all_lines = page.totals((line.owner, line.is_link or not is_count(line.text)) for line in page.lines)
    linked = page.totals(
        (line.owner, line.is_link or (is_furniture(line.text) and not is_count(line.text))) for line in page.lines
    )
    attached = page.totals(
        (element, 1)
        for element in page.order
        if element.tag == "a" and _ATTACHED.search(element.attributes.get("href", ""))
    )
    return {
        element
        for element in best.elements()
        if element.tag in _LISTS
        and all_lines.get(element, 0) >= _LINKS
        and all_lines[element] == linked.get(element, 0)
        and element not in attached
    }


def _after_ending(page: Survey, best: Element) -> AbstractSet[Element]:
    """What follows a line such as 相关阅读, with that line, unless most of the text does."""
    inside = set(best.elements())
    lines = [line for line in page.lines if line.owner in inside]
    counts = page.totals((line.owner, 1) for line in lines)
    before = list(accumulate(0 if line.is_link else line.length for line in lines))
    found: set[Element] = set()
    cut: set[Element] = set()
    for at in endings(lines):
        line, so_far = lines[at], before[at]
        if line.owner is best:
            continue
        element = line.owner
        while page.above[element] is not best and counts[page.above[element]] == 1:
            element = page.above[element]
        around = page.above[element]
        found.add(element)
        if so_far * 2 > before[-1] and around not in cut:
            siblings = [child for child in around.children if isinstance(child, Element)]
            found |= set(siblings[siblings.index(element) :])
            cut.add(around)
    return found


def _is_sentence(line: Line) -> bool:
    return not line.linked and line.text.endswith("。")
