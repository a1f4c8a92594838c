"""Words that stand for each other, what a reader types and what the site writes, and what shelves are called."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TypeAlias

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Bilingual
from generator.text.han import count_han
from generator.text.pinyin import syllables
from generator.views.shelves import in_column, in_region, on_topic

# Chinese forms, English forms, and how each Chinese one is spelled; the first of each is the one that is printed.
# A row of a shelf has none of these: its facet, where it is in the Chinese edition, and its names in each language.
Row: TypeAlias = (
    tuple[list[str], list[str], list[str]] | tuple[list[str], list[str], list[str], str, str, list[str], list[str]]
)

# What a glossary adds to a term and no text has: quotation marks, and rows that are patterns.
_QUOTES = '“”‘"《》'
_PATTERN = re.compile("……|…")


def lexicon(library: Library) -> list[Row]:
    """Every term, place, column and source with the forms that lead to it, then columns and topics as shelves.

    Of places, columns and topics those with articles.

    Renderings that the glossary forbids lead too: nobody prints them, but readers have met them elsewhere.
    """
    regions = (region for region in library.regions.values() if in_region(region.id, library))
    columns = [column for column in library.columns.values() if in_column(column.id, library)]
    topics = (topic for topic in library.topics.values() if on_topic(topic.id, library))
    return [
        *(_row(term.term, (*term.variants, *term.also, *term.forbidden)) for term in library.terms),
        *(_row(one.name, (one.short.zh, one.short.en, *one.also)) for one in regions),
        *(_row(one.title, (one.short.zh, one.short.en)) for one in columns),
        *(_row(source.name, source.also) for source in library.sources.values()),
        *(_shelf("column", permalinks.column(one.id, EDITIONS[0]), one.short, one.title) for one in columns),
        *(_shelf("topic", permalinks.topic(one.id, EDITIONS[0]), one.name) for one in topics),
    ]


def _shelf(facet: str, path: str, *names: Bilingual) -> Row:
    return [], [], [], facet, path, [name.zh for name in names], [name.en for name in names]


def _row(printed: Bilingual, others: Iterable[str]) -> Row:
    forms = list(dict.fromkeys(_forms((printed.zh, printed.en, *others))))
    zh = [form for form in forms if count_han(form)]
    return zh, [form for form in forms if form not in zh], ["".join(syllables(form)) for form in zh]


def _forms(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        if not _PATTERN.search(text):
            yield "".join(character for character in text if character not in _QUOTES).strip()
