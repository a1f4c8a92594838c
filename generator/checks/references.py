"""Does everything that an article names exist?"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches

from generator.checks.faults import fault_at
from generator.content.library import Library
from generator.model import Article, Bilingual, Diagnostic
from generator.text.strings import guess

_FILES = {
    "region-unknown": "regions.yml",
    "column-unknown": "columns.yml",
    "topic-unknown": "topics.yml",
    "source-unknown": "sources.yml",
}


def check_references(library: Library) -> Iterator[Diagnostic]:
    """Regions, places, columns, topics and sources that nobody has listed, or that an article names twice."""
    for article in library.articles:
        yield from _twice(library, article, "columns", [one.column for one in article.columns])
        yield from _twice(library, article, "topics", article.topics)
        yield from _twice(library, article, "places", article.places)
        regions = [(article.region, ("region",))]
        yield from _unknown(library, article, "region-unknown", library.regions, regions)
        places = [(name, ("places", at)) for at, name in enumerate(article.places)]
        yield from _unknown(library, article, "region-unknown", library.regions, places)
        columns = [(one.column, ("columns", at, "id")) for at, one in enumerate(article.columns)]
        yield from _unknown(library, article, "column-unknown", library.columns, columns)
        topics = [(name, ("topics", at)) for at, name in enumerate(article.topics)]
        yield from _unknown(library, article, "topic-unknown", library.topics, topics)
        if article.attribution and article.attribution.id:
            source = [(article.attribution.id, ("source", "id"))]
            yield from _unknown(library, article, "source-unknown", library.sources, source)


def _twice(library: Library, article: Article, key: str, names: Sequence[str]) -> Iterator[Diagnostic]:
    for at, name in enumerate(names):
        if name and name in names[:at]:
            yield fault_at(library, article.original.path, (key, at, "id"), "named-twice", value=name)


def _unknown(
    library: Library,
    article: Article,
    rule: str,
    known: Mapping[str, object],
    named: Iterable[tuple[str, tuple[str | int, ...]]],
) -> Iterator[Diagnostic]:
    if f"content/data/{_FILES[rule]}" in library.faulty:
        return  # told there; whether the name is known shows when that is mended
    for name, keys in named:
        # An empty one has been told by the reader: the key is missing.
        if name and name not in known:
            near = _called(name, known) or get_close_matches(name, known, 1)
            yield fault_at(library, article.original.path, keys, rule, value=name, near=guess(near))


def _called(name: str, known: Mapping[str, object]) -> list[str]:
    """The ids of what is called so: an editor knows 无锡, and not that it is wuxi."""
    found = []
    for one, row in known.items():
        names = (getattr(row, key, None) for key in ("name", "short", "title"))
        said = [words for pair in names if isinstance(pair, Bilingual) for words in (pair.zh, pair.en)]
        if name.strip("《》") in (words.strip("《》") for words in (*said, *getattr(row, "also", ()))):
            found.append(one)
    return found
