"""Pages that list articles: those of a column, a region, a topic, a source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Column, Edition
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.lines import line
from generator.views.shelves import from_source, in_column, in_region, native, on_show, on_topic
from generator.views.view import Line, Ref, View


@dataclass(frozen=True, slots=True)
class ListingView:
    """A heading with what kind of thing it is, an introduction in Markdown, whose it is, and the articles.

    `months` leads to all months of the archive, `newer` and `older` to the pages around one of several.
    """

    kind: str
    heading: str
    introduction: str = ""
    owner: str | None = None
    trail: tuple[Ref, ...] = ()
    lines: tuple[Line, ...] = ()
    months: tuple[Ref, ...] = ()
    newer: Ref | None = None
    older: Ref | None = None


def column_view(column: Column, edition: Edition, library: Library) -> View | None:
    """A column's page; None in an edition that has no article of it (NEWSROOM rule 5)."""
    return _page(
        ListingView(
            kind=interface(edition.lang)["column"],
            heading=column.title[edition.lang],
            introduction=column.introduction[edition.lang],
            owner=column_owner(column, edition.lang),
        ),
        edition,
        library,
        lambda shown: in_column(shown, column.id),
        lambda one: permalinks.column(column.id, one),
        has_feed=True,
    )


def region_view(region: str, edition: Edition, library: Library) -> View | None:
    """A region's page, with the articles of the regions in it; None where there are none."""
    *above, last = library.trail(region)
    return _page(
        ListingView(
            kind=interface(edition.lang)["region"],
            heading=last.name[edition.lang],
            trail=tuple(Ref(one.short[edition.lang], permalinks.region(one.id, edition)) for one in above),
        ),
        edition,
        library,
        lambda shown: in_region(shown, region, library),
        lambda one: permalinks.region(region, one),
        has_feed=True,
    )


def topic_view(topic: str, edition: Edition, library: Library) -> View | None:
    """A topic's page; None where it has no article."""
    return _page(
        ListingView(
            kind=interface(edition.lang)["topic"],
            heading=library.topics[topic].name[edition.lang],
            introduction=library.topics[topic].description[edition.lang],
        ),
        edition,
        library,
        lambda shown: on_topic(shown, topic),
        lambda one: permalinks.topic(topic, one),
    )


def source_view(source: str, edition: Edition, library: Library) -> View | None:
    """A source's page; None where it has no article."""
    return _page(
        ListingView(kind=interface(edition.lang)["source"], heading=library.sources[source].name[edition.lang]),
        edition,
        library,
        lambda shown: from_source(shown, source),
        lambda one: permalinks.source(source, one),
    )


def column_owner(column: Column, lang: str) -> str | None:
    """Whose column it is, where it is not ours alone; Markdown."""
    words = interface(lang)
    # English sets the name of a newspaper in italics, Chinese has it in 《》.
    partner = column.partner and (column.partner.zh if lang == "zh" else f"*{column.partner.en}*")
    if column.owner == "cited":
        return words["column_cited"].format(partner=partner) if partner else words["column_cited_nobody"]
    return words["column_partner"].format(partner=partner) if partner else None


def _page(
    content: ListingView,
    edition: Edition,
    library: Library,
    shelf: Callable[[tuple[Article, ...]], tuple[Article, ...]],
    permalink: Callable[[Edition], str],
    *,
    has_feed: bool = False,
) -> View | None:
    articles = shelf(on_show(library))
    if not articles:
        return None
    lines = tuple(line(article, edition, library) for article in articles)
    return View(
        edition=edition,
        permalink=permalink(edition),
        template="listing.html",
        title=content.heading,
        description=library.site.description[edition.lang],
        content=replace(content, lines=lines),
        twin=permalink(edition.other),
        lines=tuple(item.article for item in lines),
        updated=latest(articles, edition.lang),
        feed=(permalink(edition) if has_feed else permalinks.front(edition)) if native(articles, edition) else None,
    )
