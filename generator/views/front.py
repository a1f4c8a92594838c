"""The front page of an edition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.figures.pages import figures_ref
from generator.views.figures.rows import Row, row
from generator.views.figures.stated import highlights
from generator.views.index import ways_to
from generator.views.lines import line
from generator.views.shelves import by_age, by_number, in_edition, on_show
from generator.views.taxonomy import column_owner
from generator.views.view import Line, Ref, View

# What a reader takes in before following "all articles": a large one, and two rows of three.
LATEST = 7
ARCHIVE = 12
IN_COLUMN = 3
FIGURES = 3


class ColumnBox(Struct, frozen=True):
    """A column as the front page shows it; `introduction` and `owner` are Markdown."""

    ref: Ref
    introduction: str
    owner: str | None
    lines: tuple[Line, ...]


class FrontView(Struct, frozen=True):
    """What leads, what is new, then columns, then the archive.

    `lead` is set by hand; without one the newest stands largest. Without anything new, `latest` is empty and the page
    says so and leads with the columns (NEWSROOM rule 1). `ways` are the places and topics, each kind with its index;
    `figures` are a few worth a look, chosen by editors, and `all_figures` leads to the rest.
    """

    lead: Line | None
    latest: tuple[Line, ...]
    columns: tuple[ColumnBox, ...]
    archive: tuple[Line, ...]
    ways: tuple[tuple[Ref, tuple[Ref, ...]], ...]
    all_articles: str
    figures: tuple[Row, ...]
    all_figures: Ref | None


def front_view(edition: Edition, library: Library, today: str) -> View:
    """The front page as it is on a day (ISO 8601)."""
    lang, words = edition.lang, interface(edition.lang)
    shown = on_show(library)
    # What readers can read comes first; the rest follows, marked.
    mine = in_edition(edition, library)
    news, old = by_age(library)
    lead = _lead(mine, today)
    rest = (article for article in _mine_first(news, lang) if article is not lead)
    new = tuple(islice(rest, LATEST - 1 if lead else LATEST))
    archive = tuple(islice(_mine_first(old, lang), ARCHIVE))
    columns = []
    for column in sorted(library.columns.values(), key=lambda column: column.status == "ended"):
        articles = by_number(column.id, library)
        if articles:
            ref = Ref(column.title[lang], permalinks.column(column.id, edition), len(articles))
            first = islice(_mine_first(articles, lang), IN_COLUMN)
            lines = tuple(line(article, edition, library, column.id) for article in first)
            columns.append(ColumnBox(ref, column.introduction[lang], column_owner(column, lang), lines))
    content = FrontView(
        lead=line(lead, edition, library) if lead else None,
        latest=tuple(line(article, edition, library) for article in new),
        columns=tuple(columns),
        archive=tuple(line(article, edition, library) for article in archive),
        ways=tuple(
            (Ref(words[f"index_{kind}"], permalinks.index(kind, edition)), tuple(way.ref for way in ways))
            for kind in ("regions", "topics")
            if (ways := ways_to(kind, edition, library))
        ),
        all_articles=permalinks.archive(edition),
        figures=tuple(row(one, edition, library, today) for one in islice(highlights(library), FIGURES)),
        all_figures=figures_ref(edition, library),
    )
    return View(
        edition=edition,
        permalink=permalinks.front(edition),
        template="front.html",
        title="",
        description=library.site.description[lang],
        content=content,
        twin=permalinks.front(edition.other),
        lines=tuple(article.id for article in (*([lead] if lead else []), *new, *archive)),
        updated=latest(shown, lang),
        feed=permalinks.front(edition) if mine else None,
    )


def _mine_first(articles: Iterable[Article], lang: str) -> Iterator[Article]:
    """What readers of a language can read, then the rest; no further than somebody asks."""
    rest = []
    for article in articles:
        if article.text(lang):
            yield article
        else:
            rest.append(article)
    yield from rest


def _lead(mine: Sequence[Article], today: str) -> Article | None:
    """The newest of those that an editor lets lead today; never an archive item, nor what has not been translated."""
    leads = (article for article in mine if article.lead and article.lead.holds(today) and not article.is_archive)
    return next(leads, None)
