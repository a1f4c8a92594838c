"""Which articles stand where: what readers of an edition may see, and in what order."""

from __future__ import annotations

from collections.abc import Sequence
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


def native(articles: Sequence[Article], edition: Edition) -> tuple[Article, ...]:
    """Those that have a text in the edition's language."""
    return tuple(article for article in articles if article.text(edition.lang))


def in_column(articles: Sequence[Article], column: str) -> tuple[Article, ...]:
    """The articles of a column."""
    return tuple(article for article in articles if article.instalment(column))


def by_number(articles: Sequence[Article], column: str) -> tuple[Article, ...]:
    """The articles of a column, the highest number first; one without a number keeps the place that its date gives."""
    shelf = in_column(articles, column)
    numbers = {article.id: one.order for article in shelf if (one := article.instalment(column)) and one.number}
    numbered = [article for article in shelf if article.id in numbers]
    rest = iter(sorted(numbered, key=lambda article: numbers[article.id], reverse=True))
    return tuple(next(rest) if article.id in numbers else article for article in shelf)


def from_source(articles: Sequence[Article], source: str) -> tuple[Article, ...]:
    """The articles of a source."""
    return tuple(article for article in articles if article.attribution and article.attribution.id == source)


def on_topic(articles: Sequence[Article], topic: str) -> tuple[Article, ...]:
    """The articles about a topic."""
    return tuple(article for article in articles if topic in article.topics)


def in_region(region: str, library: Library) -> tuple[Article, ...]:
    """What is on show of a region and of the regions in it; a place that is only mentioned does not count."""
    return _by_region(library).get(region, ())


@lru_cache(maxsize=2)
def _by_region(library: Library) -> dict[str, tuple[Article, ...]]:
    shelves: dict[str, list[Article]] = {}
    for article in on_show(library):
        for above in library.trail(article.region):
            shelves.setdefault(above.id, []).append(article)
    return {region: tuple(articles) for region, articles in shelves.items()}


def neighbours(articles: Sequence[Article], article: Article) -> tuple[Article | None, Article | None]:
    """The article that appeared before one on a shelf, and the one after it."""
    place = articles.index(article)
    newer = articles[place - 1] if place else None
    older = articles[place + 1] if place + 1 < len(articles) else None
    return older, newer
