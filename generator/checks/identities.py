"""Is every article one, at one address?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import permalinks
from generator.content.library import Library
from generator.content.places import place
from generator.model import EDITIONS, Diagnostic


def check_identities(library: Library) -> Iterator[Diagnostic]:
    """Two articles with one id, or with one permalink."""
    ids: dict[str, str] = {}
    addresses: dict[str, str] = {}
    for article in library.articles:
        path = article.original.path
        permalink = permalinks.article(article, EDITIONS[0])
        if article.id in ids:
            line, column = place(library.project, path, "id")
            yield Diagnostic(path, line, column, "id-duplicate", {"id": article.id, "other": ids[article.id]})
        if permalink in addresses:
            line, column = place(library.project, path, "slug")
            values = {"permalink": permalink, "other": addresses[permalink]}
            yield Diagnostic(path, line, column, "permalink-duplicate", values)
        ids.setdefault(article.id, path)
        addresses.setdefault(permalink, path)
