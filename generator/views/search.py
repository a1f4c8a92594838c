"""The page on which search has an address of its own."""

from __future__ import annotations

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Edition
from generator.text.strings import interface
from generator.views.shelves import on_show
from generator.views.view import Ref, View


class SearchView(Struct, frozen=True):
    """Where a reader without scripts goes instead."""

    instead: Ref


def has_search(library: Library) -> bool:
    """Whether there is a search: where nothing is published there is nothing to search."""
    return library.site.has_search and bool(on_show(library))


def search_view(edition: Edition, library: Library) -> View:
    """The search page of an edition; search engines have no use for it."""
    words = interface(edition.lang)
    return View(
        edition=edition,
        permalink=permalinks.search(edition),
        template="search.html",
        title=words["search_title"],
        description=words["search_description"].format(site=library.site.name[edition.lang]),
        content=SearchView(Ref(words["all_articles"], permalinks.archive(edition))),
        counterpart=permalinks.search(edition.other),
        is_indexed=False,
    )
