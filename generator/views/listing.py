"""A list of articles, on as many pages as it needs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial

from msgspec import Struct
from msgspec.structs import replace

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.lines import line
from generator.views.sheet import Sheet
from generator.views.shelves import native
from generator.views.view import Line, Ref, View

# What a telephone shows without waiting.
PAGE = 50


class ListingView(Struct, frozen=True):
    """A heading, the way to others of its kind, an introduction in Markdown, whose it is, and the articles.

    `within` leads to the regions in a region; `years` lead to the months of the archive, and `rest` says that there is
    more in them; `newer` and `older` to the pages around one of several. `figures` leads to those of a region.
    """

    kind: Ref | None
    heading: str
    introduction: str = ""
    owner: str | None = None
    trail: tuple[Ref, ...] = ()
    within: tuple[Ref, ...] = ()
    lines: tuple[Line, ...] = ()
    rest: str | None = None
    years: tuple[tuple[Ref, tuple[Ref, ...]], ...] = ()
    newer: Ref | None = None
    older: Ref | None = None
    figures: Ref | None = None


class Listing(Struct, frozen=True):
    """What the pages of a list share: `content` without its articles, and where the list stands in each edition.

    `column` is set on a column's own list, whose lines carry their numbers; `has_feed` says that the list has a feed
    of its own, `is_dated` that its lines say when they appeared here.
    """

    content: ListingView
    description: str
    permalink: permalinks.Place
    column: str | None = None
    has_feed: bool = False
    is_dated: bool = False


def listing_sheets(
    listing_of: Callable[[Edition], Listing], articles: Sequence[Article], library: Library
) -> Iterator[Sheet[View]]:
    """The pages of a list, the newest first, each in both editions; none without articles (NEWSROOM rule 5)."""
    if not articles:
        return
    listings = tuple((edition, listing_of(edition)) for edition in EDITIONS)
    for around, part in with_neighbours(paged(articles, PAGE)):
        names = tuple(permalinks.part(one.permalink(edition), around.number) for edition, one in listings)
        yield Sheet(
            name=names[0],
            permalinks=names,
            make=partial(_views, listings, around, part, library),
            listed=part,
            also=(around, *(one.content for _, one in listings)),
        )


class Around(Struct, frozen=True):
    """The number of a page of a list, and those of the pages around it."""

    number: int
    newer: int | None
    older: int | None

    def refs(self, home: str, lang: str) -> tuple[Ref | None, Ref | None]:
        """The ways to the newer and to the older page of the list that stands at `home`."""
        words, numbers = interface(lang), (("archive_newer", self.newer), ("archive_older", self.older))
        newer, older = (None if at is None else Ref(words[key], permalinks.part(home, at)) for key, at in numbers)
        return newer, older


def _views(
    listings: Iterable[tuple[Edition, Listing]], around: Around, articles: Sequence[Article], library: Library
) -> tuple[View, ...]:
    return tuple(_view(listing, around, articles, edition, library) for edition, listing in listings)


def _view(listing: Listing, around: Around, articles: Sequence[Article], edition: Edition, library: Library) -> View:
    newer, older = around.refs(listing.permalink(edition), edition.lang)
    content = replace(listing.content, newer=newer, older=older)
    if around.number:
        # What introduces the whole list stands on its first page.
        content = replace(content, introduction="", owner=None, within=(), figures=None)
    return page(listing, content, articles, edition, library, around.number)


def page(
    listing: Listing,
    content: ListingView,
    articles: Sequence[Article],
    edition: Edition,
    library: Library,
    number: int = 0,
) -> View:
    """One page that lists articles."""
    lines = tuple(line(article, edition, library, listing.column, dated=listing.is_dated) for article in articles)
    title = part_title(content.heading, articles, edition) if number else content.heading
    feed = listing.permalink(edition) if listing.has_feed else permalinks.front(edition)
    return View(
        edition=edition,
        permalink=permalinks.part(listing.permalink(edition), number),
        template="listing.html",
        title=title,
        description=listing.description,
        content=replace(content, lines=lines),
        twin=permalinks.part(listing.permalink(edition.other), number),
        lines=tuple(item.article for item in lines),
        updated=latest(articles, edition.lang),
        feed=feed if any(native(articles, edition)) else None,
    )


def part_title(heading: str, articles: Sequence[Article], edition: Edition) -> str:
    """What a page of older articles is called: by its days, for its number says nothing to a reader."""
    days = sorted(article.published.date().isoformat() for article in articles if article.published)
    first, last = (long_date(day, edition.lang) for day in (days[0], days[-1]))
    key = "part" if first != last else "part_of_a_day"
    return interface(edition.lang)[key].format(heading=heading, first=first, last=last)


def paged(articles: Sequence[Article], size: int = PAGE) -> tuple[tuple[int, Sequence[Article]], ...]:
    """Articles by pages, the newest first, each with its number.

    Numbers count from the oldest, and a numbered page is full: so what it holds stays there, whatever is published
    later, and one new article changes one page. The first, number 0, has what is left: up to two pages' worth.
    """
    full = max(0, len(articles) // size - 1)
    rest = len(articles) - full * size
    parts = [(0, articles[:rest])] if articles else []
    for number in range(full, 0, -1):
        start = rest + (full - number) * size
        parts.append((number, articles[start : start + size]))
    return tuple(parts)


def with_neighbours(parts: Sequence[tuple[int, Sequence[Article]]]) -> Iterator[tuple[Around, Sequence[Article]]]:
    """Pages as `paged` has them, each with the numbers of those around it."""
    numbers = [None, *(number for number, _ in parts), None]
    for (number, part), newer, older in zip(parts, numbers, numbers[2:], strict=False):
        yield Around(number, newer, older), part
