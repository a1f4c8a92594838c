"""The pages of the figures desk, each in both editions."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from generator.content import permalinks
from generator.content.library import Library
from generator.content.permalinks import Place
from generator.model import EDITIONS, Article, Edition
from generator.model.ledger import TARGET
from generator.text.strings import interface
from generator.views.dating import latest
from generator.views.figures.bars import Chart, chart
from generator.views.figures.matrix import Matrix, matrix
from generator.views.figures.open_data import DatasetFacts, dataset_at
from generator.views.figures.outcomes import Outcome, latest_actual, outcomes
from generator.views.figures.rows import WHAT, WHERE, Table, table
from generator.views.figures.stated import Stated, in_place, of_indicator, rewards, stated, targets
from generator.views.sheet import Sheet
from generator.views.shelves import in_region
from generator.views.view import Ref, View

# What a reader can look through on one page; more are found by their indicators.
MOST = 200


class FiguresView(Struct, frozen=True):
    """A page of figures: what it is about, and as much as it has of the ways to others, a chart, tables and a matrix.

    `kind` leads to all figures; `dataset` are the files with what the page shows; `is_archive` says that something on
    it is from the archive.
    """

    kind: Ref | None
    heading: str
    introduction: str
    ways: tuple[tuple[str, tuple[Ref, ...]], ...] = ()
    chart: Chart | None = None
    table: Table | None = None
    outcomes: tuple[Outcome, ...] = ()
    matrix: Matrix | None = None
    dataset: DatasetFacts | None = None
    is_archive: bool = False


class _Ways(Struct, frozen=True):
    """Where a region's page leads: to its articles, where it has any, and to the regions in it that have figures."""

    has_articles: bool
    within: tuple[str, ...]


# What a page shows in an edition on a day.
_Make: TypeAlias = Callable[[Edition, Library, str], FiguresView]


def figure_sheets(library: Library, today: str) -> Iterator[Sheet[View]]:
    """Every page that has a figure; `today` is a day (ISO 8601), after whose year a target is a past target."""
    every = stated(library)
    if not every:
        return
    yield _sheet(permalinks.figures, _all, every, library, today)
    for name in dict.fromkeys(one.indicator.id for one in every):
        figures = of_indicator(name, library)
        yield _sheet(partial(permalinks.indicator, name), partial(_indicator, figures), figures, library, today)
    for name in dict.fromkeys(one.region for one in every):
        figures = in_place(name, library)
        home, ways = partial(permalinks.region_figures, name), _ways(name, library)
        yield _sheet(home, partial(_region, name, ways), figures, library, today, ways)
    if found := targets(library):
        # What became of a target can be in another article than the target.
        known = [one for target in found if (one := latest_actual(target, library))]
        yield _sheet(permalinks.targets, _targets, (*found, *known), library, today)
    if found := rewards(library):
        yield _sheet(permalinks.rewards, _rewards, found, library, today)


def figures_ref(edition: Edition, library: Library) -> Ref | None:
    """The way to all figures, where there are any."""
    return _kind(edition) if stated(library) else None


def _sheet(
    home: Place, make: _Make, figures: Sequence[Stated], library: Library, today: str, ways: _Ways | None = None
) -> Sheet[View]:
    articles = tuple({one.article.id: one.article for one in figures}.values())
    names = tuple(home(edition) for edition in EDITIONS)
    return Sheet(
        name=names[0],
        permalinks=names,
        make=partial(_views, home, make, articles, library, today),
        listed=articles,
        # A day changes nothing but whose year has passed.
        also=(today[:4] if any(one.figure.kind == TARGET for one in figures) else None, ways),
    )


def _views(home: Place, make: _Make, articles: Sequence[Article], library: Library, today: str) -> tuple[View, ...]:
    return tuple(_view(home, make(edition, library, today), articles, edition, library) for edition in EDITIONS)


def _view(home: Place, content: FiguresView, articles: Sequence[Article], edition: Edition, library: Library) -> View:
    words, permalink = interface(edition.lang), home(edition)
    return View(
        edition=edition,
        permalink=permalink,
        template="figures.html",
        title=content.heading,
        description=words["figures_page"].format(name=content.heading, site=library.site.name[edition.lang]),
        content=replace(
            content,
            dataset=dataset_at(permalink, library),
            is_archive=any(article.is_archive for article in articles),
        ),
        twin=home(edition.other),
        updated=latest(articles, edition.lang),
    )


def _kind(edition: Edition) -> Ref:
    return Ref(interface(edition.lang)["figures"], permalinks.figures(edition))


def _all(edition: Edition, library: Library, today: str) -> FiguresView:
    words, lang, every = interface(edition.lang), edition.lang, stated(library)
    tables = [Ref(words["targets"], permalinks.targets(edition))] if targets(library) else []
    tables += [Ref(words["rewards"], permalinks.rewards(edition))] if rewards(library) else []
    indicators = {one.indicator.id: one.indicator for one in every}
    regions = {one.region: library.regions[one.region] for one in every if one.region in library.regions}
    ways = (
        (words["figures_tables"], tuple(tables)),
        (
            words["figures_by_region"],
            tuple(Ref(one.short[lang], permalinks.region_figures(name, edition)) for name, one in regions.items()),
        ),
        # Each row of a table leads there too.
        (
            words["figures_by_indicator"],
            tuple(Ref(one.name[lang], permalinks.indicator(name, edition)) for name, one in indicators.items())
            if len(every) > MOST
            else (),
        ),
    )
    return FiguresView(
        kind=None,
        heading=words["figures"],
        introduction=words["figures_introduction"],
        ways=tuple((title, refs) for title, refs in ways if refs),
        table=table(every, edition, library, today) if len(every) <= MOST else None,
    )


def _indicator(figures: Sequence[Stated], edition: Edition, library: Library, today: str) -> FiguresView:
    indicator, lang, words = figures[0].indicator, edition.lang, interface(edition.lang)
    return FiguresView(
        kind=_kind(edition),
        heading=indicator.name[lang],
        introduction=words["figures_note"].format(note=indicator.description[lang]) if indicator.description else "",
        chart=chart(figures, lang, library, today),
        table=table(figures, edition, library, today, WHAT),
    )


def _region(region: str, ways: _Ways, edition: Edition, library: Library, today: str) -> FiguresView:
    found, words, lang = library.regions.get(region), interface(edition.lang), edition.lang
    name = found.name[lang] if found else region
    articles = (Ref(words["figures_articles"].format(name=name), permalinks.region(region, edition)),)
    inside = tuple(
        Ref(library.regions[one].short[lang], permalinks.region_figures(one, edition)) for one in ways.within
    )
    there = ("", articles if ways.has_articles else ()), (words["within"], inside)
    return FiguresView(
        kind=_kind(edition),
        heading=words["figures_of"].format(name=name),
        introduction="",
        ways=tuple((title, refs) for title, refs in there if refs),
        table=table(in_place(region, library), edition, library, today, WHERE),
    )


def _ways(region: str, library: Library) -> _Ways:
    within = dict.fromkeys(one.region for one in stated(library))
    return _Ways(bool(in_region(region, library)), tuple(one for one in within if _is_within(one, region, library)))


def _is_within(one: str, region: str, library: Library) -> bool:
    return any(above.id == region for above in library.trail(one)[:-1])


def _targets(edition: Edition, library: Library, today: str) -> FiguresView:
    words = interface(edition.lang)
    return FiguresView(
        kind=_kind(edition),
        heading=words["targets"],
        introduction=words["targets_introduction"],
        outcomes=outcomes(targets(library), edition, library, today),
    )


def _rewards(edition: Edition, library: Library, today: str) -> FiguresView:
    words = interface(edition.lang)
    return FiguresView(
        kind=_kind(edition),
        heading=words["rewards"],
        introduction=words["rewards_introduction"],
        matrix=matrix(rewards(library), edition, library, today),
    )
