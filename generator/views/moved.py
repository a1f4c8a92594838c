"""What stands where an article once stood, before its slug or year was changed: the way to where it stands now."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition
from generator.text.strings import interface
from generator.views.facing import has_facing
from generator.views.view import Ref, View


class MovedView(Struct, frozen=True):
    """For a reader whose browser does not go on by itself; no word of the article, which may be withdrawn."""

    heading: str
    text: str
    ref: Ref


def moved_views(library: Library) -> Iterator[tuple[View, ...]]:
    """The pages at each former address of an article, in both editions; none of what is erased or not yet published."""
    for article in (one for one in library.articles if one.aliases):
        if article.is_published or (article.is_withdrawn and not article.is_erased):
            for alias in article.former:
                yield tuple(_pages(article, alias))


def _pages(article: Article, alias: str) -> Iterator[View]:
    for edition in EDITIONS:
        yield _view(permalinks.alias(alias, edition), edition, lambda one: permalinks.article(article, one))
    if article.is_published and has_facing(article):
        for edition in EDITIONS:
            yield _view(permalinks.facing_alias(alias, edition), edition, lambda one: permalinks.facing(article, one))


def _view(permalink: str, edition: Edition, place: permalinks.Place) -> View:
    words, now = interface(edition.lang), place(edition)
    return View(
        edition=edition,
        permalink=permalink,
        template="moved.html",
        title=words["moved"],
        description=words["moved_text"],
        content=MovedView(words["moved"], words["moved_text"], Ref(words["moved_to"], now)),
        counterpart=place(edition.other),
        canonical=now,
        is_indexed=False,
    )
