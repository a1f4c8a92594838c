"""Does everything that an article names exist?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.named import Named, twice, unknown
from generator.content.library import Library
from generator.model import Diagnostic


def check_references(library: Library) -> Iterator[Diagnostic]:
    """Regions, places, columns, topics and sources that nobody has listed, or that an article names twice."""
    for article in library.articles:
        path = article.original.path
        regions: list[Named] = [(article.region, ("region",))]
        places: list[Named] = [(name, ("places", at)) for at, name in enumerate(article.places)]
        columns: list[Named] = [(one.column, ("columns", at, "id")) for at, one in enumerate(article.columns)]
        topics: list[Named] = [(name, ("topics", at)) for at, name in enumerate(article.topics)]
        sources: list[Named] = []
        if article.attribution and article.attribution.id:
            sources.append((article.attribution.id, ("source", "id")))
        for named in (columns, topics, places):
            yield from twice(library, path, named)
        yield from unknown(library, path, "region-unknown", library.regions, [*regions, *places])
        yield from unknown(library, path, "column-unknown", library.columns, columns)
        yield from unknown(library, path, "topic-unknown", library.topics, topics)
        yield from unknown(library, path, "source-unknown", library.sources, sources)
