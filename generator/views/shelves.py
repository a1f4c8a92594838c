"""Which articles stand where: what readers of an edition may see, and in what order.

A shelf is worked out once for a library, in one pass over its articles, and remembered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, datetime
from functools import lru_cache

from generator.content.library import Library
from generator.model import Article, Edition

_NEVER = datetime.min.replace(tzinfo=UTC)


@lru_cache(maxsize=2)
def on_show(library: Library) -> tuple[Article, ...]:
    """The published articles, the latest to appear first: in both editions, each in the language it has."""
    shown = [article for article in library.articles if article.is_published]
    # Those released together stand in the order of their addresses, so that every build has the same one.
    shown.sort(key=lambda article: (article.year, article.slug))
    shown.sort(key=lambda article: article.published or _NEVER, reverse=True)
    return tuple(shown)


def native(articles: Iterable[Article], edition: Edition) -> Iterator[Article]:
    """Those that have a text in the edition's language."""
    return (article for article in articles if article.text(edition.lang))


def in_edition(edition: Edition, library: Library) -> tuple[Article, ...]:
    """What is on show in the language of an edition."""
    return _shelves(library).get(("edition", edition.lang), ())


def in_column(column: str, library: Library) -> tuple[Article, ...]:
    """The articles of a column, the latest first."""
    return _shelves(library).get(("column", column), ())


def in_region(region: str, library: Library) -> tuple[Article, ...]:
    """The articles of a region and of the regions in it; a place that is only mentioned does not count."""
    return _shelves(library).get(("region", region), ())


def on_topic(topic: str, library: Library) -> tuple[Article, ...]:
    """The articles about a topic."""
    return _shelves(library).get(("topic", topic), ())


def from_source(source: str, library: Library) -> tuple[Article, ...]:
    """The articles of a source."""
    return _shelves(library).get(("source", source), ())


def by_number(column: str, library: Library) -> tuple[Article, ...]:
    """The articles of a column, the highest number first; one without a number keeps the place that its date gives."""
    return _columns(library).get(column, ())


def neighbours(article: Article, column: str, library: Library) -> tuple[Article | None, Article | None]:
    """The article before one in a column, and the one after it."""
    return _neighbours(library)[column, article.id]


@lru_cache(maxsize=2)
def _columns(library: Library) -> Mapping[str, tuple[Article, ...]]:
    return {name: _in_order(name, shelf) for (kind, name), shelf in _shelves(library).items() if kind == "column"}


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
def _shelves(library: Library) -> Mapping[tuple[str, str], tuple[Article, ...]]:
    shelves: dict[tuple[str, str], list[Article]] = {}
    for article in on_show(library):
        # An article that names a column or topic twice stands there once.
        for key in dict.fromkeys(_keys(article, library)):
            shelves.setdefault(key, []).append(article)
    return {key: tuple(articles) for key, articles in shelves.items()}


def _keys(article: Article, library: Library) -> Iterator[tuple[str, str]]:
    """Every shelf that an article stands on."""
    yield from (("edition", text.lang) for text in article.texts)
    yield from (("region", region.id) for region in library.trail(article.region))
    yield from (("column", one.column) for one in article.columns)
    yield from (("topic", topic) for topic in article.topics)
    if article.attribution and article.attribution.id:
        yield "source", article.attribution.id
