"""Under what articles are gathered: the pages of columns, regions, topics and sources."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Column, Edition, Source, Topic
from generator.text.markup import literal, plain
from generator.text.strings import interface
from generator.views.figures.stated import in_place
from generator.views.index import ways_within
from generator.views.listing import Listing, ListingView, listing_sheets
from generator.views.sheet import Sheet
from generator.views.shelves import by_number, from_source, in_region, on_topic
from generator.views.view import Ref, View


def column_sheets(column: Column, library: Library) -> Iterator[Sheet[View]]:
    """The pages of a column, in the order of its numbers where it has them."""
    return listing_sheets(partial(_column, column), by_number(column.id, library), library)


def region_sheets(region: str, library: Library) -> Iterator[Sheet[View]]:
    """The pages of a region, with the articles of the regions in it."""
    return listing_sheets(partial(_region, region, library), in_region(region, library), library)


def topic_sheets(topic: Topic, library: Library) -> Iterator[Sheet[View]]:
    """The pages of a topic."""
    return listing_sheets(partial(_topic, topic), on_topic(topic.id, library), library)


def source_sheets(source: Source, library: Library) -> Iterator[Sheet[View]]:
    """The pages of a source."""
    return listing_sheets(partial(_source, source, library), from_source(source.id, library), library)


def _column(column: Column, edition: Edition) -> Listing:
    content = ListingView(
        kind=Ref(interface(edition.lang)["navigation_columns"], permalinks.index("columns", edition)),
        heading=column.title[edition.lang],
        introduction=column.introduction[edition.lang],
        owner=column_owner(column, edition.lang),
    )
    description = plain(column.introduction[edition.lang])
    return Listing(content, description, partial(permalinks.column, column.id), column=column.id, has_feed=True)


def _region(region: str, library: Library, edition: Edition) -> Listing:
    *above, last = library.trail(region)
    content = ListingView(
        kind=Ref(interface(edition.lang)["navigation_regions"], permalinks.index("regions", edition)),
        heading=last.name[edition.lang],
        trail=tuple(Ref(one.short[edition.lang], permalinks.region(one.id, edition)) for one in above),
        within=ways_within(region, edition, library),
        figures=_figures(region, edition, library),
    )
    description = _described("region_description", last.name[edition.lang], edition, library)
    return Listing(content, description, partial(permalinks.region, region), has_feed=True)


def _figures(region: str, edition: Edition, library: Library) -> Ref | None:
    if not in_place(region, library):
        return None
    title = interface(edition.lang)["figures_of"].format(name=library.trail(region)[-1].short[edition.lang])
    return Ref(title, permalinks.region_figures(region, edition))


def _topic(topic: Topic, edition: Edition) -> Listing:
    content = ListingView(
        kind=Ref(interface(edition.lang)["navigation_topics"], permalinks.index("topics", edition)),
        heading=topic.name[edition.lang],
        introduction=topic.description[edition.lang],
    )
    return Listing(content, plain(topic.description[edition.lang]), partial(permalinks.topic, topic.id))


def _source(source: Source, library: Library, edition: Edition) -> Listing:
    name = source.name[edition.lang]
    kind = Ref(interface(edition.lang)["navigation_sources"], permalinks.index("sources", edition))
    description = _described("source_description", name, edition, library)
    return Listing(ListingView(kind=kind, heading=name), description, partial(permalinks.source, source.id))


def column_owner(column: Column, lang: str) -> str | None:
    """Whose column it is where it is not ours alone, and whether it has ended; Markdown."""
    words, partner = interface(lang), literal(column.partner[lang]) if column.partner else ""
    # English sets the name of a newspaper in italics, Chinese has it in 《》.
    partner = f"*{partner}*" if partner and lang == "en" else partner
    told = [words["column_cited"].format(partner=partner) if partner else words["column_cited_nobody"]]
    if column.owner != "cited":
        told = [words["column_partner"].format(partner=partner)] if partner else []
    if column.status == "ended":
        told.append(words["column_ended"])
    return " · ".join(told) or None


def _described(key: str, name: str, edition: Edition, library: Library) -> str:
    return interface(edition.lang)[key].format(name=name, site=library.site.name[edition.lang])
