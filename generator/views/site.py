"""Every page of the site."""

from __future__ import annotations

from generator.content.library import Library
from generator.model import EDITIONS
from generator.views.archive import archive_views
from generator.views.article import article_view
from generator.views.front import front_view
from generator.views.listing import column_view, region_view, source_view, topic_view
from generator.views.shelves import on_show
from generator.views.standing import not_found_view, standing_view, withdrawn_view
from generator.views.view import View


def site_views(library: Library) -> tuple[View, ...]:
    """All pages, the articles' first: a page that is put in place early is linked to only later."""
    views: list[View | None] = []
    for edition in EDITIONS:
        views += [article_view(article, edition, library) for article in on_show(library)]
        views += [withdrawn_view(article, edition) for article in library.articles if article.is_withdrawn]
    views += [standing_view(page, library.pages) for page in library.pages]
    for edition in EDITIONS:
        views += [column_view(column, edition, library) for column in library.columns.values()]
        views += [region_view(region, edition, library) for region in library.regions]
        views += [topic_view(topic, edition, library) for topic in library.topics]
        views += [source_view(source, edition, library) for source in library.sources]
        views += [*archive_views(edition, library), front_view(edition, library)]
    views.append(not_found_view(library))
    return tuple(view for view in views if view is not None)
