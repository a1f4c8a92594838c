"""What articles say happened when: figures and events in the order of their years, no date more precise than theirs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Edition, Event
from generator.model.ledger import RULE, event_anchor, figure_anchor
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.figures.rows import Sentence, kind_words, sentence
from generator.views.figures.stated import Stated, stated
from generator.views.figures.wording import figure_words, moment_words, undated
from generator.views.sheet import Sheet
from generator.views.shelves import on_show
from generator.views.view import Ref, View


@dataclass(frozen=True, slots=True)
class Entry:
    """Something that was so at a time: when in words, where, and the figure with its name, or nothing but a sentence.

    `kind` is set on what is not a fact but a target.
    """

    when: str
    where: str
    what: str | None
    kind: str | None
    sentence: Sentence


@dataclass(frozen=True, slots=True)
class TimelineView:
    """Years, each with its entries; what no text dates comes last."""

    heading: str
    introduction: str
    years: tuple[tuple[str, tuple[Entry, ...]], ...]


def timeline_sheets(library: Library, today: str) -> Iterator[Sheet[View]]:
    """The timeline, where there is something on it; `today` as for the figures."""
    if not _found(library):
        return
    articles = tuple({article.id: article for _, _, article in _found(library)}.values())
    names = tuple(permalinks.timeline(edition) for edition in EDITIONS)
    yield Sheet(names[0], names, partial(_views, articles, library, today), listed=articles, also=today[:4])


def timeline_ref(edition: Edition, library: Library) -> Ref | None:
    """The way to the timeline, where there is one."""
    return Ref(interface(edition.lang)["timeline"], permalinks.timeline(edition)) if _found(library) else None


@lru_cache(maxsize=2)
def _found(library: Library) -> tuple[tuple[str, Stated | Event, Article], ...]:
    """All that can be on it, with what it is sorted by: the latest year first, in it the earliest first."""
    found: list[tuple[str, Stated | Event, Article]] = [
        (one.figure.moment.value or "", one, one.article)
        for one in stated(library)
        if one.figure.kind != RULE and one.figure.moment.value
    ]
    found += [(one.moment.value or "", one, article) for article in on_show(library) for one in article.ledger.events]
    found.sort(key=lambda one: one[0])
    return tuple(sorted(found, key=lambda one: one[0][:4], reverse=True))


def _views(articles: Sequence[Article], library: Library, today: str) -> tuple[View, ...]:
    return tuple(_view(articles, edition, library, today) for edition in EDITIONS)


def _view(articles: Sequence[Article], edition: Edition, library: Library, today: str) -> View:
    words, lang = interface(edition.lang), edition.lang
    years: dict[str, list[Entry]] = {}
    for value, one, article in _found(library):
        year = long_date(value[:4], lang) if value else words["timeline_undated"]
        years.setdefault(year, []).append(_entry(one, article, edition, library, today))
    content = TimelineView(
        heading=words["timeline"],
        introduction=words["timeline_introduction"],
        years=tuple((year, tuple(entries)) for year, entries in years.items()),
    )
    return View(
        edition=edition,
        permalink=permalinks.timeline(edition),
        template="timeline.html",
        title=content.heading,
        description=words["timeline_description"].format(site=library.site.name[lang]),
        content=content,
        twin=permalinks.timeline(edition.other),
        updated=latest(articles, lang),
    )


def _entry(one: Stated | Event, article: Article, edition: Edition, library: Library, today: str) -> Entry:
    lang = edition.lang
    region = library.regions.get(one.region if isinstance(one, Stated) else article.region)
    where = region.short[lang] if region else ""
    if isinstance(one, Event):
        when = long_date(one.moment.value, lang) if one.moment.value else undated(one.moment, lang)
        said = sentence(article, one.quote, event_anchor(one.id), edition, library)
        return Entry(when, where, None, None, said)
    figure, indicator = one.figure, one.indicator
    what = interface(lang)["chart_bar"].format(label=indicator.name[lang], figure=figure_words(figure, indicator, lang))
    kind = kind_words(figure, lang, today)
    said = sentence(article, figure.quote, figure_anchor(figure.id), edition, library)
    return Entry(moment_words(figure, indicator, lang), where, what, kind, said)
