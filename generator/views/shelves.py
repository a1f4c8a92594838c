"""Which articles stand where: what readers of an edition may see, and in what order.

A shelf is worked out once for a library, in one pass over its articles, and remembered.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from typing import NamedTuple, TypeAlias

from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition

_NEVER = datetime.min.replace(tzinfo=UTC)
_Shelf: TypeAlias = tuple[Article, ...]


class _Shelves(NamedTuple):
    """The articles that stand together, the latest first, by language and by the id of what they stand under."""

    editions: Mapping[str, _Shelf]
    regions: Mapping[str, _Shelf]
    columns: Mapping[str, _Shelf]
    topics: Mapping[str, _Shelf]
    sources: Mapping[str, _Shelf]


@lru_cache(maxsize=2)
def on_show(library: Library) -> tuple[Article, ...]:
    """The published articles, the latest to appear first: in both editions, each in the language it has."""
    shown = [article for article in library.articles if article.is_published]
    # Those released together stand in the order of their addresses, so that every build has the same one.
    shown.sort(key=lambda article: (article.year, article.slug))
    shown.sort(key=lambda article: article.published or _NEVER, reverse=True)
    return tuple(shown)


@lru_cache(maxsize=2)
def by_age(library: Library) -> tuple[tuple[Article, ...], tuple[Article, ...]]:
    """What is on show as news, and what as archive items; the order stays."""
    shelves: tuple[list[Article], list[Article]] = ([], [])
    for article in on_show(library):
        shelves[article.is_archive].append(article)
    return tuple(shelves[0]), tuple(shelves[1])


def native(articles: Iterable[Article], edition: Edition) -> Iterator[Article]:
    """Those that have a text in the edition's language."""
    return (article for article in articles if article.text(edition.lang))


def in_edition(edition: Edition, library: Library) -> tuple[Article, ...]:
    """What is on show in the language of an edition."""
    return _shelves(library).editions.get(edition.lang, ())


@lru_cache(maxsize=2)
def filled(library: Library) -> tuple[bool, ...]:
    """Which editions have anything in their language, in their order."""
    return tuple(bool(in_edition(edition, library)) for edition in EDITIONS)


def in_column(column: str, library: Library) -> tuple[Article, ...]:
    """The articles of a column, the latest first."""
    return _shelves(library).columns.get(column, ())


def in_region(region: str, library: Library) -> tuple[Article, ...]:
    """The articles of a region and of the regions in it; a place that is only mentioned does not count."""
    return _shelves(library).regions.get(region, ())


def on_topic(topic: str, library: Library) -> tuple[Article, ...]:
    """The articles about a topic."""
    return _shelves(library).topics.get(topic, ())


def from_source(source: str, library: Library) -> tuple[Article, ...]:
    """The articles of a source."""
    return _shelves(library).sources.get(source, ())


def by_number(column: str, library: Library) -> tuple[Article, ...]:
    """The articles of a column, the highest number first; one without a number keeps the place that its date gives."""
    return _columns(library).get(column, ())


def neighbours(article: Article, column: str, library: Library) -> tuple[Article | None, Article | None]:
    """The article before one in a column, and the one after it."""
    return _neighbours(library)[column, article.id]


@lru_cache(maxsize=2)
def _columns(library: Library) -> Mapping[str, tuple[Article, ...]]:
    return {name: _in_order(name, shelf) for name, shelf in _shelves(library).columns.items()}


def _in_order(column: str, shelf: Sequence[Article]) -> tuple[Article, ...]:
    numbers = {article.id: one.order for article in shelf if (one := article.instalment(column)) and one.number}
    numbered = [article for article in shelf if article.id in numbers]
    rest = iter(sorted(numbered, key=lambda article: numbers[article.id], reverse=True))
    return tuple(next(rest) if article.id in numbers else article for article in shelf)


@lru_cache(maxsize=2)
def _neighbours(library: Library) -> Mapping[tuple[str, str], tuple[Article | None, Article | None]]:
    return {
        (name, one.id): (older, newer)
        for name, shelf in _columns(library).items()
        for older, one, newer in zip((*shelf[1:], None), shelf, (None, *shelf[:-1]), strict=True)
    }


@lru_cache(maxsize=2)
def _shelves(library: Library) -> _Shelves:
    editions, regions, columns, topics, sources = (defaultdict[str, list[Article]](list) for _ in range(5))
    # Each region is asked for by hundreds.
    trail = cache(lambda region: [one.id for one in library.trail(region)])
    for article in on_show(library):
        for text in article.texts:
            editions[text.lang].append(article)
        for region in trail(article.region):
            regions[region].append(article)
        # One that names a column or topic twice stands there once.
        for column in {one.column for one in article.columns}:
            columns[column].append(article)
        for topic in {*article.topics}:
            topics[topic].append(article)
        if article.attribution and article.attribution.id:
            sources[article.attribution.id].append(article)
    return _Shelves(
        *({one: tuple(shelf) for one, shelf in kind.items()} for kind in (editions, regions, columns, topics, sources))
    )
