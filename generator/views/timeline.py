"""What articles say happened when: figures and events in the order of their years, no date more precise than theirs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache, partial
from typing import TypeAlias

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.content.permalinks import Place
from generator.model import EDITIONS, Article, Edition, Event
from generator.model.ledger import RULE, event_anchor, figure_anchor
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.figures.rows import Sentence, sentence
from generator.views.figures.stated import Stated, moment_order, stated
from generator.views.figures.wording import event_words, figure_words, kind_words, moment_words
from generator.views.sheet import Sheet
from generator.views.shelves import on_show
from generator.views.view import Ref, View

# What a reader can look through on one page.
MOST = 200
_UNDATED = "undated"


class Entry(Struct, frozen=True):
    """Something that was so at a time: when in words, where, and the figure with its name, or nothing but a sentence.

    `kind` is set on what is not a fact but a target.
    """

    when: str
    where: str
    what: str | None
    kind: str | None
    sentence: Sentence


class TimelineView(Struct, frozen=True):
    """Years, each with its entries; what no text dates comes last. `ways` lead to the years of one with many pages."""

    heading: str
    introduction: str
    years: tuple[tuple[str, tuple[Entry, ...]], ...]
    ways: tuple[Ref, ...] = ()


# What is on it, with what its moment is sorted by, and the article that says so.
_Found: TypeAlias = tuple[str, Stated | Event, Article]


class _Part(Struct, frozen=True):
    """A page of it: the years on it, and those to which it leads."""

    home: Place
    years: Mapping[str, tuple[_Found, ...]]
    ways: tuple[str, ...] = ()


def timeline_sheets(library: Library, today: str) -> Iterator[Sheet[View]]:
    """The timeline, where there is something on it; `today` as for the figures.

    A long one is a page of ways to its years, and each of these has a page of its own.
    """
    years = _years(library)
    if not years:
        return
    if sum(map(len, years.values())) <= MOST:
        yield _sheet(_Part(permalinks.timeline, years), library, today)
        return
    yield _sheet(_Part(permalinks.timeline, {}, tuple(years)), library, today)
    for year, found in years.items():
        home = partial(permalinks.timeline_year, year or _UNDATED)
        yield _sheet(_Part(home, {year: found}), library, today)


def timeline_ref(edition: Edition, library: Library) -> Ref | None:
    """The way to the timeline, where there is one."""
    return Ref(interface(edition.lang)["timeline"], permalinks.timeline(edition)) if _years(library) else None


@lru_cache(maxsize=2)
def _years(library: Library) -> Mapping[str, tuple[_Found, ...]]:
    """All that can be on it by years, the latest year first and in it the earliest first; "" for what is not dated."""
    found: list[_Found] = [
        (moment_order(one.figure.moment), one, one.article)
        for one in stated(library)
        if one.figure.kind != RULE and one.figure.moment.value
    ]
    found += [(moment_order(one.moment), one, article) for article in on_show(library) for one in article.ledger.events]
    found.sort(key=lambda one: one[0])
    years: dict[str, list[_Found]] = {}
    for one in found:
        years.setdefault(one[0][:4], []).append(one)
    return {year: tuple(years[year]) for year in sorted(years, reverse=True)}


def _sheet(part: _Part, library: Library, today: str) -> Sheet[View]:
    articles = tuple({article.id: article for found in part.years.values() for _, _, article in found}.values())
    names = tuple(part.home(edition) for edition in EDITIONS)
    make = partial(_views, part, articles, library, today)
    return Sheet(names[0], names, make, listed=articles, also=(today[:4], part.ways))


def _views(part: _Part, articles: Sequence[Article], library: Library, today: str) -> tuple[View, ...]:
    return tuple(_view(part, articles, edition, library, today) for edition in EDITIONS)


def _view(part: _Part, articles: Sequence[Article], edition: Edition, library: Library, today: str) -> View:
    words, lang = interface(edition.lang), edition.lang
    title = words["timeline"]
    if part.home(edition) != permalinks.timeline(edition):
        title = words["timeline_of"].format(year=_year_name(next(iter(part.years)), lang))
    years = {
        _year_name(year, lang): tuple(_entry(one, article, edition, library, today) for _, one, article in found)
        for year, found in part.years.items()
    }
    ways = (Ref(_year_name(year, lang), permalinks.timeline_year(year or _UNDATED, edition)) for year in part.ways)
    return View(
        edition=edition,
        permalink=part.home(edition),
        template="timeline.html",
        title=title,
        description=words["timeline_description"].format(site=library.site.name[lang]),
        content=TimelineView(title, words["timeline_introduction"], tuple(years.items()), tuple(ways)),
        twin=part.home(edition.other),
        updated=latest(articles, lang),
    )


def _year_name(year: str, lang: str) -> str:
    return long_date(year, lang) if year else interface(lang)["timeline_undated"]


def _entry(one: Stated | Event, article: Article, edition: Edition, library: Library, today: str) -> Entry:
    lang = edition.lang
    region = library.regions.get(one.region if isinstance(one, Stated) else article.region)
    where = region.short[lang] if region else ""
    if isinstance(one, Event):
        said = sentence(article, one.quote, event_anchor(one.id), edition, library)
        return Entry(event_words(one.moment, lang), where, None, None, said)
    figure, indicator = one.figure, one.indicator
    what = interface(lang)["chart_bar"].format(label=indicator.name[lang], figure=figure_words(figure, indicator, lang))
    kind = kind_words(figure, lang, today)
    said = sentence(article, figure.quote, figure_anchor(figure.id), edition, library)
    return Entry(moment_words(figure, indicator, lang), where, what, kind, said)
