"""The archive: everything that has appeared here, by the year and the month in which it did."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from itertools import groupby

from msgspec.structs import replace

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition
from generator.text.dates import long_date, month_name
from generator.text.strings import interface
from generator.views.listing import PAGE, Listing, ListingView, listing_sheets, page
from generator.views.sheet import Sheet
from generator.views.shelves import on_show
from generator.views.view import Ref, View


def archive_sheets(library: Library) -> Iterator[Sheet[View]]:
    """The newest articles with the way to every month, then each year and each month; none without any article."""
    shown = on_show(library)
    if not shown:
        return
    months = {month: tuple(articles) for month, articles in groupby(shown, _month)}
    years = {year: tuple(names) for year, names in groupby(months, lambda month: month[:4])}
    counts = {name: len(articles) for name, articles in months.items()}
    yield _front(shown, years, counts, library)
    for year, names in years.items():
        articles = tuple(article for name in names for article in months[name])
        yield _year(year, articles, {name: counts[name] for name in names}, library)
        for name in names:
            yield from listing_sheets(partial(_month_listing, name, library), months[name], library)


def _front(
    shown: Sequence[Article], years: Mapping[str, Sequence[str]], counts: Mapping[str, int], library: Library
) -> Sheet[View]:
    def listing(edition: Edition) -> Listing:
        words = interface(edition.lang)
        ways = tuple(_way(year, names, counts, edition) for year, names in years.items())
        content = ListingView(None, words["all_articles"], words["all_articles_introduction"], years=ways)
        if len(shown) > PAGE:
            content = replace(content, introduction=words["newest_of_all"].format(count=PAGE), rest=words["by_month"])
        return _listing(content, permalinks.archive, edition, library)

    return _newest(listing, shown, library)


def _year(year: str, articles: Sequence[Article], counts: Mapping[str, int], library: Library) -> Sheet[View]:
    def listing(edition: Edition) -> Listing:
        words, way = interface(edition.lang), _way(year, tuple(counts), counts, edition)
        content = ListingView(_up(edition), way[0].title, years=(way,))
        if len(articles) > PAGE:
            introduction = words["newest_of_year"].format(count=PAGE, year=content.heading)
            content = replace(content, introduction=introduction, rest=words["by_month"])
        return _listing(content, partial(permalinks.period, year), edition, library)

    return _newest(listing, articles, library)


def _newest(listing: Callable[[Edition], Listing], articles: Sequence[Article], library: Library) -> Sheet[View]:
    """The first page of a list whose others are those of its months."""
    newest, listings = articles[:PAGE], tuple((edition, listing(edition)) for edition in EDITIONS)
    names = tuple(one.permalink(edition) for edition, one in listings)
    return Sheet(
        name=names[0],
        permalinks=names,
        make=lambda: tuple(page(one, one.content, newest, edition, library) for edition, one in listings),
        listed=newest,
        also=tuple(one.content for _, one in listings),
    )


def _month_listing(name: str, library: Library, edition: Edition) -> Listing:
    year = Ref(long_date(name[:4], edition.lang), permalinks.period(name[:4], edition))
    content = ListingView(_up(edition), long_date(name, edition.lang), trail=(year,))
    return _listing(content, partial(permalinks.period, name), edition, library)


def _up(edition: Edition) -> Ref:
    return Ref(interface(edition.lang)["all_articles"], permalinks.archive(edition))


def _way(year: str, names: Sequence[str], counts: Mapping[str, int], edition: Edition) -> tuple[Ref, tuple[Ref, ...]]:
    """The way to a year, and to each of its months."""
    refs = tuple(Ref(month_name(name, edition.lang), permalinks.period(name, edition), counts[name]) for name in names)
    return Ref(long_date(year, edition.lang), permalinks.period(year, edition)), refs


def _listing(content: ListingView, permalink: permalinks.Place, edition: Edition, library: Library) -> Listing:
    words, site = interface(edition.lang), library.site.name[edition.lang]
    return Listing(
        content, words["archive_description"].format(heading=content.heading, site=site), permalink, is_dated=True
    )


def _month(article: Article) -> str:
    return article.published.date().isoformat()[:7] if article.published else ""
