"""The figures on show: those that editors have confirmed, of the articles that readers may see, table by table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec import Struct

from generator.content.library import Library
from generator.model import Article, Indicator, Moment, StatedFigure
from generator.model.ledger import TARGET
from generator.views.shelves import on_show

# What is not dated comes after all that is, and the end of a year or a month after all its days. A table's filter looks
# through this too, so it is no number.
_LAST, _END = "~", "-z"


class Stated(Struct, frozen=True):
    """A figure with its indicator, its region (an id) and the article that states it."""

    figure: StatedFigure
    indicator: Indicator
    region: str
    article: Article


@lru_cache(maxsize=2)
def stated(library: Library) -> tuple[Stated, ...]:
    """All figures on show: by their indicators in the order of the data, then by region, the earliest first."""
    found = [one for article in on_show(library) for one in stated_in(article, library)]
    indicators, regions = _places(library.indicators), _places(library.regions)
    return tuple(sorted(found, key=lambda one: _order(one, indicators, regions)))


def stated_in(article: Article, library: Library) -> list[Stated]:
    """The figures of an article, in its own order."""
    return [
        Stated(figure, indicator, figure.region or article.region, article)
        for figure in article.ledger.figures
        if figure.is_confirmed and (indicator := library.indicators.get(figure.indicator))
    ]


def moment_order(moment: Moment) -> str:
    """What moments are sorted by, the earliest first; "" for one that is not known."""
    return (moment.value or "") + (_END if moment.value and moment.is_end else "")


def of_indicator(indicator: str, library: Library) -> tuple[Stated, ...]:
    """The figures of an indicator."""
    return _by_indicator(library).get(indicator, ())


def in_place(region: str, library: Library) -> tuple[Stated, ...]:
    """The figures of a region itself; those of a city in it are on the city's own page."""
    return _by_region(library).get(region, ())


def targets(library: Library) -> tuple[Stated, ...]:
    """What was set as a target."""
    return tuple(one for one in stated(library) if one.figure.kind == TARGET)


def rewards(library: Library) -> tuple[Stated, ...]:
    """What is paid to those who gain a certificate."""
    return tuple(one for one in stated(library) if one.figure.level)


def highlights(library: Library) -> tuple[Stated, ...]:
    """What editors have marked as worth a look; those of the latest articles first."""
    found = [one for one in stated(library) if one.figure.is_highlight]
    places = {article.id: place for place, article in enumerate(on_show(library))} if found else {}
    return tuple(sorted(found, key=lambda one: places[one.article.id]))


def _places(items: Mapping[str, object]) -> Mapping[str, int]:
    return {name: place for place, name in enumerate(items)}


def _order(one: Stated, indicators: Mapping[str, int], regions: Mapping[str, int]) -> tuple[object, ...]:
    moment = one.figure.moment
    return (
        indicators[one.indicator.id],
        regions.get(one.region, len(regions)),
        moment_order(moment) or _LAST,
        moment.precision,
        one.article.id,
        one.article.ledger.figures.index(one.figure),
    )


@lru_cache(maxsize=2)
def _by_indicator(library: Library) -> Mapping[str, tuple[Stated, ...]]:
    return _grouped(library, lambda one: one.indicator.id)


@lru_cache(maxsize=2)
def _by_region(library: Library) -> Mapping[str, tuple[Stated, ...]]:
    return _grouped(library, lambda one: one.region)


def _grouped(library: Library, key: Callable[[Stated], str]) -> Mapping[str, tuple[Stated, ...]]:
    groups: dict[str, list[Stated]] = {}
    for one in stated(library):
        groups.setdefault(key(one), []).append(one)
    return {name: tuple(some) for name, some in groups.items()}
