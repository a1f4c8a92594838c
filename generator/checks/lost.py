"""Is everything that readers had still there? Asked of a revision, for content by itself does not say what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from shlex import quote

from generator.content import permalinks
from generator.content.history import Past, was_withdrawn
from generator.content.library import Library
from generator.content.places import place
from generator.model import EDITIONS, Article, Diagnostic


def check_lost(
    library: Library, before: Iterable[Past], revision: str, faults: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Articles that were published in a revision and are not, or stand elsewhere without a way from where they stood.

    An article that cannot be read has `faults` of its own, and is not lost; neither is one that was withdrawn since and
    then deleted.
    """
    there = {article.id: article for article in library.articles}
    unread = {fault.path.rpartition("/")[0] for fault in faults if fault.is_error}
    for past in before:
        article, folder = there.get(past.id), past.path.rpartition("/")[0]
        if article is None and (folder in unread or was_withdrawn(library.project, revision, past.path)):
            continue
        if article is None or not (article.is_published or article.is_withdrawn):
            path = article.original.path if article else past.path
            at = place(library.project, path, "status") if article else (1, 1)
            yield Diagnostic(path, *at, "article-lost", {"id": past.id, "revision": revision, "folder": quote(folder)})
        elif not article.is_erased:
            at = place(library.project, article.original.path, "slug")
            for address in past.addresses:
                if address not in _addresses(article):
                    values = {"permalink": permalinks.alias(address, EDITIONS[0])}
                    yield Diagnostic(article.original.path, *at, "address-lost", values)


def _addresses(article: Article) -> tuple[str, ...]:
    return f"{article.year}/{article.slug}", *article.aliases
