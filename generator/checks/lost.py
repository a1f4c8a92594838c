"""Is everything that readers had still there? Asked of a revision, for content by itself does not say what it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from shlex import quote

from generator.checks.faults import fault_at
from generator.content import permalinks
from generator.content.history import Past, was_withdrawn
from generator.content.library import Library
from generator.model import EDITIONS, WARNING, Article, Diagnostic


def check_lost(
    library: Library, before: Iterable[Past], revision: str, faults: Iterable[Diagnostic]
) -> Iterator[Diagnostic]:
    """Articles that were published in a revision and are not, or stand elsewhere without a way from where they stood.

    Warnings: those that were withdrawn there and are published, and corrections that are told no longer. An article
    that cannot be read has `faults` of its own, and is not lost; neither is one that was withdrawn since and then
    deleted.
    """
    there = {article.id: article for article in library.articles}
    unread = {fault.path.rpartition("/")[0] for fault in faults if fault.is_error}
    for past in before:
        article, folder = there.get(past.id), past.path.rpartition("/")[0]
        if past.is_withdrawn:
            yield from _back(article, past, revision, library)
            continue
        if article is None and (folder in unread or was_withdrawn(library.project, revision, past.path)):
            continue
        if article is None or not (article.is_published or article.is_withdrawn):
            values = {"id": past.id, "revision": revision, "folder": quote(folder)}
            if article is None:
                yield Diagnostic(past.path, 1, 1, "article-lost", values)
            else:
                yield fault_at(library, article.original.path, ("status",), "article-lost", **values)
        elif not article.is_erased:
            yield from _untold(article, past, revision, library)
            for address in past.addresses:
                if address not in _addresses(article):
                    permalink = permalinks.alias(address, EDITIONS[0])
                    yield fault_at(library, article.original.path, ("slug",), "address-lost", permalink=permalink)


def _back(article: Article | None, past: Past, revision: str, library: Library) -> Iterator[Diagnostic]:
    if article is not None and article.is_published:
        values = {"id": past.id, "revision": revision}
        yield fault_at(library, article.original.path, ("status",), "article-back", WARNING, **values)


def _untold(article: Article, past: Past, revision: str, library: Library) -> Iterator[Diagnostic]:
    count = past.corrections - len(article.corrections)
    if count > 0 and not article.is_withdrawn:
        values = {"revision": revision, "count": count, "file": quote(past.path)}
        yield fault_at(library, article.original.path, ("corrections",), "correction-lost", WARNING, **values)


def _addresses(article: Article) -> tuple[str, ...]:
    return f"{article.year}/{article.slug}", *article.aliases
