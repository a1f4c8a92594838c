"""Under what articles are gathered: the pages of columns, regions, topics and sources."""

from __future__ import annotations

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Column, Edition
from generator.text.markup import literal, plain
from generator.text.strings import interface
from generator.views.index import ways_within
from generator.views.listing import Listing, ListingView, listing_views
from generator.views.shelves import by_number, from_source, in_region, on_topic
from generator.views.view import Ref, View


def column_views(column: Column, edition: Edition, library: Library) -> tuple[View, ...]:
    """The pages of a column, in the order of its numbers where it has them."""
    content = ListingView(
        kind=Ref(interface(edition.lang)["navigation_columns"], permalinks.index("columns", edition)),
        heading=column.title[edition.lang],
        introduction=column.introduction[edition.lang],
        owner=column_owner(column, edition.lang),
    )
    listing = Listing(
        content,
        plain(column.introduction[edition.lang]),
        lambda one: permalinks.column(column.id, one),
        column=column.id,
        has_feed=True,
    )
    return listing_views(listing, by_number(column.id, library), edition, library)


def region_views(region: str, edition: Edition, library: Library) -> tuple[View, ...]:
    """The pages of a region, with the articles of the regions in it."""
    *above, last = library.trail(region)
    words = interface(edition.lang)
    content = ListingView(
        kind=Ref(words["navigation_regions"], permalinks.index("regions", edition)),
        heading=last.name[edition.lang],
        trail=tuple(Ref(one.short[edition.lang], permalinks.region(one.id, edition)) for one in above),
        within=ways_within(region, edition, library),
    )
    description = _described("region_description", last.name[edition.lang], edition, library)
    listing = Listing(content, description, lambda one: permalinks.region(region, one), has_feed=True)
    return listing_views(listing, in_region(region, library), edition, library)


def topic_views(topic: str, edition: Edition, library: Library) -> tuple[View, ...]:
    """The pages of a topic."""
    found = library.topics[topic]
    content = ListingView(
        kind=Ref(interface(edition.lang)["navigation_topics"], permalinks.index("topics", edition)),
        heading=found.name[edition.lang],
        introduction=found.description[edition.lang],
    )
    listing = Listing(content, plain(found.description[edition.lang]), lambda one: permalinks.topic(topic, one))
    return listing_views(listing, on_topic(topic, library), edition, library)


def source_views(source: str, edition: Edition, library: Library) -> tuple[View, ...]:
    """The pages of a source."""
    name = library.sources[source].name[edition.lang]
    kind = Ref(interface(edition.lang)["navigation_sources"], permalinks.index("sources", edition))
    content = ListingView(kind=kind, heading=name)
    listing = Listing(
        content, _described("source_description", name, edition, library), lambda one: permalinks.source(source, one)
    )
    return listing_views(listing, from_source(source, library), edition, library)


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
