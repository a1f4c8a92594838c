"""Every page of the site."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TypeAlias

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article
from generator.views.archive import archive_sheets
from generator.views.article_sheet import ArticleSheet
from generator.views.corrections import PAGE as CORRECTIONS
from generator.views.corrections import corrections_views
from generator.views.figures.pages import figure_sheets
from generator.views.figures.stated import targets
from generator.views.front import front_view
from generator.views.glossary import glossary_sheets
from generator.views.index import index_views
from generator.views.moved import moved_views
from generator.views.record_pages import record_sheets
from generator.views.search import has_search, search_view
from generator.views.sheet import Sheet, ready
from generator.views.shelves import on_show
from generator.views.standing import not_found_view, standing_view
from generator.views.taxonomy import column_sheets, region_sheets, source_sheets, topic_sheets
from generator.views.timeline import timeline_sheets
from generator.views.view import View
from generator.views.withdrawn import withdrawn_views

PageSheet: TypeAlias = Sheet[View] | ArticleSheet

# Which pages there are does not depend on it.
_ANY_DAY = "1970-01-01"


def other_permalinks(library: Library) -> frozenset[str]:
    """Where something else stands than articles."""
    fronts = (permalinks.front(edition) for edition in EDITIONS)
    sheets = (*_sheets(library), *_dated_sheets(library, _ANY_DAY))
    return frozenset((*fronts, *(one for sheet in sheets for one in sheet.permalinks)))


def site_sheets(library: Library, today: str) -> Iterator[PageSheet]:
    """All sheets, the articles' first.

    `today` is a day of the site's clock, ISO 8601: who leads the front page can depend on it, and which targets are
    past ones; nothing else does.
    """
    yield from article_sheets(on_show(library), library, today)
    yield from _sheets(library)
    # Whoever prints them has them now, and lets go of each.
    _sheets.cache_clear()
    yield from _dated_sheets(library, today)
    yield from (ready(front_view(edition, library, today)) for edition in EDITIONS)


def article_sheets(articles: Iterable[Article], library: Library, today: str) -> Iterator[ArticleSheet]:
    """The sheets of some articles on show; `today` as in `site_sheets`."""
    dated = {one.article.id for one in targets(library)}
    return (ArticleSheet(article, library, today if article.id in dated else "") for article in articles)


def dated_by(library: Library, today: str) -> str | None:
    """What pages depend on of a day (ISO 8601): all of it where an article leads by the day, its year for targets."""
    if any(article.lead for article in library.articles):
        return today
    return today[:4] if any(one.figure.moment.year for one in targets(library)) else None


def _dated_sheets(library: Library, today: str) -> Iterator[Sheet[View]]:
    """What shows targets beside their articles: each stands at its address on any day."""
    yield from figure_sheets(library, today)
    yield from timeline_sheets(library, today)


@lru_cache(maxsize=1)
def _sheets(library: Library) -> tuple[Sheet[View], ...]:
    """All but articles, front pages and what shows targets: those who look for dead links ask for them too."""
    return tuple(_all(library))


def _all(library: Library) -> Iterator[Sheet[View]]:
    yield from (ready(view) for edition in EDITIONS for view in withdrawn_views(edition, library))
    yield from (ready(view) for edition in EDITIONS for view in corrections_views(edition, library))
    yield from (ready(standing_view(page, library.pages)) for page in library.pages if page.name != CORRECTIONS)
    yield from (ready(*views) for views in moved_views(library))
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
