"""The archive: everything that has appeared here, by the month in which it did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition
from generator.text.dates import long_date, parse_offset
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.lines import line
from generator.views.listing import ListingView
from generator.views.shelves import native, on_show
from generator.views.view import Ref, View

# What a telephone shows without waiting.
PAGE = 50


def archive_views(edition: Edition, library: Library) -> tuple[View, ...]:
    """The newest articles with the way to every month, and each month on as many pages as it needs; () without any."""
    words, shown = interface(edition.lang), on_show(library)
    if not shown:
        return ()
    months = [(month, tuple(articles)) for month, articles in groupby(shown, lambda one: _month(one, library))]
    refs = tuple(
        Ref(long_date(month, edition.lang), permalinks.month(month, 1, edition), len(articles))
        for month, articles in months
    )
    content = ListingView("", words["all_articles"], words["all_articles_introduction"], months=refs)
    front = _view(
        content, shown[:PAGE], edition, library, permalinks.archive(edition), permalinks.archive(edition.other)
    )
    return front, *(view for month, articles in months for view in _month_views(month, articles, edition, library))


def _month_views(month: str, articles: Sequence[Article], edition: Edition, library: Library) -> tuple[View, ...]:
    words = interface(edition.lang)
    trail = (Ref(words["all_articles"], permalinks.archive(edition)),)
    last = (len(articles) + PAGE - 1) // PAGE
    views = []
    for number in range(1, last + 1):
        newer = Ref(words["archive_newer"], permalinks.month(month, number - 1, edition)) if number > 1 else None
        older = Ref(words["archive_older"], permalinks.month(month, number + 1, edition)) if number < last else None
        heading = long_date(month, edition.lang)
        content = ListingView(words["archive_kind"], heading, trail=trail, newer=newer, older=older)
        part = articles[(number - 1) * PAGE : number * PAGE]
        there = permalinks.month(month, number, edition.other)
        views.append(_view(content, part, edition, library, permalinks.month(month, number, edition), there))
    return tuple(views)


def _view(
    content: ListingView, articles: Sequence[Article], edition: Edition, library: Library, permalink: str, twin: str
) -> View:
    lines = tuple(line(article, edition, library) for article in articles)
    return View(
        edition=edition,
        permalink=permalink,
        template="listing.html",
        title=content.heading,
        description=library.site.description[edition.lang],
        content=replace(content, lines=lines),
        twin=twin,
        lines=tuple(item.article for item in lines),
        updated=latest(articles, edition.lang),
        feed=permalinks.front(edition) if native(articles, edition) else None,
    )


def _month(article: Article, library: Library) -> str:
    """The month in which an article appeared, by the site's clock and not by that of whoever released it."""
    zone = parse_offset(library.site.utc_offset)
    return article.published.astimezone(zone).date().isoformat()[:7] if article.published else ""
