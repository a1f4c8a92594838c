"""The ways in: every column, place, topic and source that has an article, on a page for each kind."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition
from generator.text.strings import interface
from generator.views.shelves import from_source, in_column, in_region, on_topic
from generator.views.view import Ref, View

KINDS = ("columns", "regions", "topics", "sources")


class Way(Struct, frozen=True):
    """A way to some articles: what it is about in Markdown, and the ways inside it, as cities are in a province."""

    ref: Ref
    note: str = ""
    within: tuple[Way, ...] = ()


class IndexView(Struct, frozen=True):
    """A heading and the ways."""

    heading: str
    ways: tuple[Way, ...]


def index_views(edition: Edition, library: Library) -> tuple[View, ...]:
    """A page for each kind of way that leads somewhere (NEWSROOM rule 5)."""
    return tuple(_view(kind, ways, edition, library) for kind in KINDS if (ways := ways_to(kind, edition, library)))


def ways_to(kind: str, edition: Edition, library: Library) -> tuple[Way, ...]:
    """The ways of a kind, in the order of their data file, each with the number of its articles."""
    lang = edition.lang
    if kind == "regions":
        return tuple(_regions(None, edition, library))
    found: list[tuple[Ref, str]] = []
    if kind == "columns":
        for column in library.columns.values():
            ref = _ref(column.title[lang], permalinks.column(column.id, edition), in_column(column.id, library))
            found.append((ref, column.introduction[lang]))
    elif kind == "topics":
        for topic in library.topics.values():
            ref = _ref(topic.name[lang], permalinks.topic(topic.id, edition), on_topic(topic.id, library))
            found.append((ref, topic.description[lang]))
    else:
        for source in library.sources.values():
            ref = _ref(source.name[lang], permalinks.source(source.id, edition), from_source(source.id, library))
            found.append((ref, ""))
    return tuple(Way(ref, note) for ref, note in found if ref.count)


def ways_within(region: str, edition: Edition, library: Library) -> tuple[Ref, ...]:
    """The regions in a region that have articles."""
    return tuple(way.ref for way in _regions(region, edition, library))


def _regions(parent: str | None, edition: Edition, library: Library) -> Iterator[Way]:
    above = {region.id for region in library.trail(parent or "")}
    for region in library.regions.values():
        # One that is above itself is told by the checks, which look at pages too.
        if region.parent == parent and region.id not in above:
            articles = in_region(region.id, library)
            if articles:
                ref = _ref(region.short[edition.lang], permalinks.region(region.id, edition), articles)
                yield Way(ref, within=tuple(_regions(region.id, edition, library)))


def _ref(title: str, permalink: str, articles: tuple[Article, ...]) -> Ref:
    return Ref(title, permalink, len(articles))


def _view(kind: str, ways: tuple[Way, ...], edition: Edition, library: Library) -> View:
    words = interface(edition.lang)
    heading = words[f"index_{kind}"]
    return View(
        edition=edition,
        permalink=permalinks.index(kind, edition),
        template="index.html",
        title=heading,
        description=words["index_description"].format(heading=heading, site=library.site.name[edition.lang]),
        content=IndexView(heading, ways),
        twin=permalinks.index(kind, edition.other),
    )
