"""The archive: everything that has appeared here, by the year and the month in which it did."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition
from generator.text.dates import long_date, month_name
from generator.text.strings import interface
from generator.views.listing import PAGE, Listing, ListingView, listing_views, page
from generator.views.shelves import on_show
from generator.views.view import Ref, View


def archive_views(edition: Edition, library: Library) -> tuple[View, ...]:
    """The newest articles with the way to every month, then each year and each month; () without any article."""
    words, shown = interface(edition.lang), on_show(library)
    if not shown:
        return ()
    months = {month: tuple(articles) for month, articles in groupby(shown, _month)}
    years = {year: tuple(names) for year, names in groupby(months, lambda month: month[:4])}
    ways = tuple(_way(year, names, months, edition) for year, names in years.items())
    front = ListingView(None, words["all_articles"], words["all_articles_introduction"], years=ways)
    if len(shown) > PAGE:
        front = replace(front, introduction=words["newest_of_all"].format(count=PAGE), rest=words["by_month"])
    views = [page(_listing(front, permalinks.archive, edition, library), front, shown[:PAGE], edition, library)]
    up = Ref(words["all_articles"], permalinks.archive(edition))
    for (year, names), way in zip(years.items(), ways, strict=True):
        content = ListingView(up, way[0].title, years=(way,))
        articles = [article for name in names for article in months[name]]
        if len(articles) > PAGE:
            introduction = words["newest_of_year"].format(count=PAGE, year=content.heading)
            content = replace(content, introduction=introduction, rest=words["by_month"])
        listing = _listing(content, partial(permalinks.period, year), edition, library)
        views.append(page(listing, content, articles[:PAGE], edition, library))
        for name in names:
            content = ListingView(up, long_date(name, edition.lang), trail=(way[0],))
            listing = _listing(content, partial(permalinks.period, name), edition, library)
            views += listing_views(listing, months[name], edition, library)
    return tuple(views)


def _way(
    year: str, names: Sequence[str], months: dict[str, tuple[Article, ...]], edition: Edition
) -> tuple[Ref, tuple[Ref, ...]]:
    """The way to a year, and to each of its months."""
    refs = tuple(
        Ref(month_name(name, edition.lang), permalinks.period(name, edition), len(months[name])) for name in names
    )
    return Ref(long_date(year, edition.lang), permalinks.period(year, edition)), refs


def _listing(content: ListingView, permalink: permalinks.Place, edition: Edition, library: Library) -> Listing:
    words, site = interface(edition.lang), library.site.name[edition.lang]
    return Listing(
        content, words["archive_description"].format(heading=content.heading, site=site), permalink, is_dated=True
    )


def _month(article: Article) -> str:
    return article.published.date().isoformat()[:7] if article.published else ""
