"""Every page of the site."""

from __future__ import annotations

from generator.content.library import Library
from generator.model import EDITIONS
from generator.views.archive import archive_views
from generator.views.article import article_view
from generator.views.corrections import PAGE as CORRECTIONS
from generator.views.corrections import corrections_views
from generator.views.facing import facing_views
from generator.views.front import front_view
from generator.views.glossary import glossary_views
from generator.views.index import index_views
from generator.views.search import search_view
from generator.views.shelves import on_show
from generator.views.standing import not_found_view, standing_view
from generator.views.taxonomy import column_views, region_views, source_views, topic_views
from generator.views.view import View
from generator.views.withdrawn import withdrawn_views


def site_views(library: Library, today: str) -> tuple[View, ...]:
    """All pages, the articles' first: a page that is put in place early is linked to only later.

    `today` is a day of the site's clock, ISO 8601: who leads the front page can depend on it, and nothing else does.
    """
    views: list[View] = []
    for edition in EDITIONS:
        views += [article_view(article, edition, library) for article in on_show(library)]
        views += [*withdrawn_views(edition, library), *corrections_views(edition, library)]
    for article in on_show(library):
        views += facing_views(article, library)
    views += [standing_view(page, library.pages) for page in library.pages if page.name != CORRECTIONS]
    for edition in EDITIONS:
        for column in library.columns.values():
            views += column_views(column, edition, library)
        for region in library.regions:
            views += region_views(region, edition, library)
        for topic in library.topics:
            views += topic_views(topic, edition, library)
        for source in library.sources:
            views += source_views(source, edition, library)
        views += [*index_views(edition, library), *archive_views(edition, library), front_view(edition, library, today)]
        if on_show(library):
            views.append(search_view(edition, library))
        views += glossary_views(edition, library)
    return (*views, not_found_view(library))
