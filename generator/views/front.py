"""The front page of an edition."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Edition
from generator.views.dating import latest
from generator.views.lines import line
from generator.views.listing import column_owner
from generator.views.shelves import in_column, in_region, native, on_show, on_topic
from generator.views.view import Line, Ref, View

# What a reader takes in before following "all articles".
LATEST = 8
ARCHIVE = 12
IN_COLUMN = 3


@dataclass(frozen=True, slots=True)
class ColumnBox:
    """A column as the front page shows it; `introduction` and `owner` are Markdown."""

    ref: Ref
    introduction: str
    owner: str | None
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class FrontView:
    """What is new, then columns, then the archive.

    Without anything new, `latest` is empty and the page says so and leads with the columns (NEWSROOM rule 1).
    """

    latest: tuple[Line, ...]
    columns: tuple[ColumnBox, ...]
    archive: tuple[Line, ...]
    regions: tuple[Ref, ...]
    topics: tuple[Ref, ...]
    all_articles: str


def front_view(edition: Edition, library: Library) -> View:
    """The front page."""
    lang = edition.lang
    shown = on_show(library)
    # What readers can read comes first; the rest follows, marked.
    mine = native(shown, edition)
    ordered = (*mine, *(article for article in shown if not article.text(lang)))
    new = [article for article in ordered if not article.is_archive][:LATEST]
    archive = [article for article in ordered if article.is_archive][:ARCHIVE]
    columns = []
    for column in library.columns.values():
        articles = in_column(ordered, column.id)
        if articles:
            ref = Ref(column.title[lang], permalinks.column(column.id, edition), len(articles))
            lines = tuple(line(article, edition, library) for article in articles[:IN_COLUMN])
            columns.append(ColumnBox(ref, column.introduction[lang], column_owner(column, lang), lines))
    content = FrontView(
        latest=tuple(line(article, edition, library) for article in new),
        columns=tuple(columns),
        archive=tuple(line(article, edition, library) for article in archive),
        regions=tuple(
            Ref(region.short[lang], permalinks.region(region.id, edition), count)
            for region in library.regions.values()
            if (count := len(in_region(shown, region.id, library)))
        ),
        topics=tuple(
            Ref(topic.name[lang], permalinks.topic(topic.id, edition), count)
            for topic in library.topics.values()
            if (count := len(on_topic(shown, topic.id)))
        ),
        all_articles=permalinks.archive(edition),
    )
    return View(
        edition=edition,
        permalink=permalinks.front(edition),
        template="front.html",
        title="",
        description=library.site.description[lang],
        content=content,
        twin=permalinks.front(edition.other),
        lines=tuple(article.id for article in (*new, *archive)),
        updated=latest(shown, lang),
        feed=permalinks.front(edition) if mine else None,
    )
