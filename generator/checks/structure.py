"""Has a translation the headings, list items, rows of tables and quotations of its original?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise

from generator.checks.cells import cells, is_table
from generator.content.library import Library
from generator.content.staleness import counterparts, staleness
from generator.model import LANGUAGES, WARNING, Article, Diagnostic, Translation
from generator.text.markers import is_untranslated
from generator.text.positions import position
from generator.text.segments import Segment, segments
from generator.text.seldom import seldom
from generator.text.strings import command_pair

HEADING, ITEM, ROW, QUOTE = "heading", "item", "row", "quote"
_QUOTE = seldom(r"^ {0,3}> ?")
_HEADING = seldom(r" {0,3}#{1,6}[ \t]*[^\s#]")
_FENCE = seldom(r" {0,3}(?:```|~~~)")
# 一、, （二） and (3) number what another language may set as a list.
_ITEM = seldom(
    r"\s*(?:[-*+·•]\s|[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[ivxIVX]{1,4}|[a-z])(?:[）)、．]|\.(?!\d)))"
)


def check_structure(library: Library) -> Iterator[Diagnostic]:
    """Warnings, at each paragraph that is in step, or where nobody knows which is whose, for the text as a whole."""
    for article in library.articles:
        for lang in LANGUAGES:
            text = article.text(lang) or article.draft(lang)
            if text is not None and text is not article.original:
                yield from _compared(article, text)


def _compared(article: Article, text: Translation) -> Iterator[Diagnostic]:
    known = staleness(article, text, text.pairing) if text.pairing else None
    pairs = counterparts(article, text, known) if known is None or known.is_even else None
    if pairs is None:
        yield from _told(text, 0, segments(article.original.body), segments(text.body))
    for ours, theirs, is_behind in pairs or ():
        if not is_behind and not is_untranslated(theirs.text):
            yield from _told(text, theirs.start, [ours], [theirs])


def _told(text: Translation, start: int, ours: Iterable[Segment], theirs: Iterable[Segment]) -> Iterator[Diagnostic]:
    here, there = (sum((shape(one.text) for one in side), Counter[str]()) for side in (theirs, ours))
    for kind in (HEADING, ITEM, ROW, QUOTE):
        if here[kind] != there[kind]:
            line, column = position(text.body, start)
            values = {"kind": command_pair(f"structure_{kind}"), "here": here[kind], "there": there[kind]}
            at = text.body_line + line - 1, column
            yield Diagnostic(text.path, *at, "translation-structure", values, severity=WARNING)


def shape(paragraph: str) -> Counter[str]:
    """How many headings, list items, rows of a table and paragraphs of a quotation a segment has.

    One item by itself is no list: it may be a paragraph with a number.
    """
    lines = paragraph.split("\n")
    quotes = 0
    if _QUOTE.match(lines[0]):
        lines = [_QUOTE.sub("", line, count=1) for line in lines]
        quotes = sum(bool(line.strip() and not last.strip()) for last, line in pairwise(["", *lines]))
    if _FENCE.match(lines[0]):
        return Counter({QUOTE: quotes})
    items = sum(_ITEM.match(line) is not None for line in lines)
    head, *rows = map(cells, lines) if "|" in lines[0] else ([],)
    return Counter(
        {
            HEADING: sum(_HEADING.match(line) is not None for line in lines),
            ITEM: items if items > 1 else 0,
            ROW: len(rows) - 1 if is_table(head, rows) else 0,
            QUOTE: quotes,
        }
    )
