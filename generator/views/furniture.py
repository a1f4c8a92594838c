"""What stands around every page of an edition: the site's name, the ways through it, the foot."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Edition
from generator.text.strings import interface
from generator.views.corrections import PAGE as CORRECTIONS
from generator.views.corrections import has_corrections
from generator.views.figures.pages import figures_ref
from generator.views.glossary import glossary_ref
from generator.views.index import ways_to
from generator.views.record_pages import record_refs
from generator.views.search import has_search
from generator.views.shelves import on_show
from generator.views.timeline import timeline_ref
from generator.views.view import Ref


class Furniture(Struct, frozen=True):
    """The site's name and tagline, the links of the head and of the foot, and the line under them.

    `search` is None where there is none.
    """

    edition: Edition
    name: str
    tagline: str
    front: str
    search: Ref | None
    navigation: tuple[Ref, ...]
    foot: tuple[Ref, ...]
    imprint: str


def furniture(edition: Edition, library: Library) -> Furniture:
    """The furniture of an edition; standing pages are linked in the order of their titles' file names."""
    words = interface(edition.lang)
    pages = tuple(
        Ref(page.title, permalinks.page(page.name, edition)) for page in library.pages if page.lang == edition.lang
    )
    navigation = [Ref(words["front_page"], permalinks.front(edition))]
    if on_show(library):
        navigation.append(Ref(words["all_articles"], permalinks.archive(edition)))
    written = {page.permalink for page in pages}
    if has_corrections(edition, library) and permalinks.page(CORRECTIONS, edition) not in written:
        pages = (*pages, Ref(words["corrections"], permalinks.page(CORRECTIONS, edition)))
    about = [page for page in pages if page.permalink == permalinks.page("about", edition)]
    return Furniture(
        edition=edition,
        name=library.site.name[edition.lang],
        tagline=words["tagline"],
        front=permalinks.front(edition),
        search=Ref(words["search"], permalinks.search(edition)) if has_search(library) else None,
        navigation=(
            *navigation,
            *_indexes(("columns", "regions", "topics"), edition, library),
            *filter(None, [figures_ref(edition, library)]),
            *about,
        ),
        foot=(
            *pages,
            *_indexes(("sources",), edition, library),
            *record_refs(edition, library),
            *filter(None, [timeline_ref(edition, library), glossary_ref(edition, library)]),
        ),
        imprint=words["footer_translation"],
    )


def _indexes(kinds: Sequence[str], edition: Edition, library: Library) -> Iterator[Ref]:
    for kind in kinds:
        if ways_to(kind, edition, library):
            yield Ref(interface(edition.lang)[f"navigation_{kind}"], permalinks.index(kind, edition))
