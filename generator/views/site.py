"""Every page of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache, partial

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article
from generator.views.archive import archive_sheets
from generator.views.article import article_view
from generator.views.corrections import PAGE as CORRECTIONS
from generator.views.corrections import corrections_views
from generator.views.facing import facing_views, has_facing
from generator.views.figures.pages import figure_sheets
from generator.views.figures.stated import targets
from generator.views.front import front_view
from generator.views.glossary import glossary_sheets
from generator.views.index import index_views
from generator.views.record_pages import record_sheets
from generator.views.search import has_search, search_view
from generator.views.sheet import Sheet, ready
from generator.views.shelves import in_edition, neighbours, on_show
from generator.views.standing import not_found_view, standing_view
from generator.views.taxonomy import column_sheets, region_sheets, source_sheets, topic_sheets
from generator.views.timeline import timeline_sheets
from generator.views.view import View
from generator.views.withdrawn import withdrawn_views

# Which pages there are does not depend on it.
_ANY_DAY = "1970-01-01"


def site_views(library: Library, today: str) -> tuple[View, ...]:
    """All pages; `today` as in `site_sheets`."""
    return tuple(view for sheet in site_sheets(library, today) for view in sheet.make())


def site_permalinks(library: Library) -> frozenset[str]:
    """Where something stands."""
    fronts = (permalinks.front(edition) for edition in EDITIONS)
    sheets = (*_sheets(library), *_dated_sheets(library, _ANY_DAY))
    return frozenset((*fronts, *(one for sheet in sheets for one in sheet.permalinks)))


def site_sheets(library: Library, today: str) -> Iterator[Sheet[View]]:
    """All sheets, the articles' first.

    `today` is a day of the site's clock, ISO 8601: who leads the front page can depend on it, and which targets are
    past ones; nothing else does.
    """
    yield from _sheets(library)
    # Whoever prints them has them now, and lets go of each.
    _sheets.cache_clear()
    yield from _dated_sheets(library, today)
    yield from (ready(front_view(edition, library, today)) for edition in EDITIONS)


def article_sheets(articles: Iterable[Article], library: Library, today: str) -> Iterator[Sheet[View]]:
    """The sheets of some articles on show; `today` as in `site_sheets`."""
    editions, dated = _editions(library), {one.article.id for one in targets(library)}
    for article in articles:
        yield _article(article, editions, library, today if article.id in dated else "")


def dated_by(library: Library, today: str) -> str | None:
    """What pages depend on of a day (ISO 8601): all of it where an article leads by the day, its year for targets."""
    if any(article.lead for article in library.articles):
        return today
    return today[:4] if any(one.figure.moment.year for one in targets(library)) else None


def _dated_sheets(library: Library, today: str) -> Iterator[Sheet[View]]:
    """What shows targets: each stands at its address on any day."""
    yield from article_sheets({one.article.id: one.article for one in targets(library)}.values(), library, today)
    yield from figure_sheets(library, today)
    yield from timeline_sheets(library, today)


@lru_cache(maxsize=1)
def _sheets(library: Library) -> tuple[Sheet[View], ...]:
    """All but the front pages: those who look for dead links ask for them too."""
    return tuple(_all(library))


def _all(library: Library) -> Iterator[Sheet[View]]:
    dated = {one.article.id for one in targets(library)}
    yield from article_sheets((one for one in on_show(library) if one.id not in dated), library, "")
    yield from (ready(view) for edition in EDITIONS for view in withdrawn_views(edition, library))
    yield from (ready(view) for edition in EDITIONS for view in corrections_views(edition, library))
    yield from (ready(standing_view(page, library.pages)) for page in library.pages if page.name != CORRECTIONS)
    for column in library.columns.values():
        yield from column_sheets(column, library)
    for region in library.regions:
        yield from region_sheets(region, library)
    for topic in library.topics.values():
        yield from topic_sheets(topic, library)
    for source in library.sources.values():
        yield from source_sheets(source, library)
    yield from archive_sheets(library)
    yield from record_sheets(library)
    for edition in EDITIONS:
        yield from (ready(view) for view in index_views(edition, library))
        if has_search(library):
            yield ready(search_view(edition, library))
        yield from glossary_sheets(edition, library)
    yield ready(not_found_view(library))


def _editions(library: Library) -> Sequence[bool]:
    """Of each edition, whether it has anything in it."""
    return [bool(in_edition(edition, library)) for edition in EDITIONS]


def _article(article: Article, editions: Sequence[bool], library: Library, today: str = "") -> Sheet[View]:
    """An article's pages in both editions, and those on which its languages face each other.

    `today` for one that states targets.
    """
    pages = [permalinks.article(article, edition) for edition in EDITIONS]
    if has_facing(article):
        pages += [permalinks.facing(article, edition) for edition in EDITIONS]
    beside = [one for column in article.columns for one in neighbours(article, column.column, library)]
    return Sheet(
        name=pages[0],
        permalinks=tuple(pages),
        make=partial(_article_views, article, library, today),
        whole=(article,),
        listed=tuple(one for one in beside if one is not None),
        # There are as many of these as articles, and a text takes half the room of lists.
        also=f"{[one and one.id for one in beside]} {editions}{today[:4]}",
        article=article,
    )


def _article_views(article: Article, library: Library, today: str) -> tuple[View, ...]:
    whole = library.whole(article)
    own = (article_view(whole, edition, library, today) for edition in EDITIONS)
    return (*own, *facing_views(whole, library))
