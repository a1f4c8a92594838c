"""The figures of an indicator as bars of one chart."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from msgspec import Struct

from generator.content.library import Library
from generator.model.ledger import TARGET
from generator.text.amounts import whole_unit
from generator.text.strings import interface
from generator.views.figures.stated import Stated
from generator.views.figures.wording import figure_words, kind_words, moment_words

# Two figures are read faster as words, and many in a table.
FEWEST, MOST = 3, 24


class Bar(Struct, frozen=True):
    """A bar: what it is, of when, its figure in words, its length in percent of the longest; whether it is a target."""

    label: str
    when: str
    figure: str
    percent: str
    is_target: bool


class Chart(Struct, frozen=True):
    """A chart: its title, and its bars in their order; `description` says all of it in words."""

    title: str
    description: str
    bars: tuple[Bar, ...]


def chart(figures: Sequence[Stated], lang: str, library: Library, today: str) -> Chart | None:
    """The chart of an indicator's figures; None for fewer than three points or very many, and for one below nought."""
    points = [(one, one.figure.number) for one in figures if one.figure.number is not None]
    if any(one.figure.moment.value for one, _ in points):
        # What has no date has no place among those that have one.
        points = [(one, number) for one, number in points if one.figure.moment.value]
    if not FEWEST <= len(points) <= MOST or any(number < 0 for _, number in points):
        return None
    longest = max(number for _, number in points)
    if not longest:
        return None
    indicator, words = points[0][0].indicator, interface(lang)
    places = {one.region for one, _ in points}
    bars = tuple(
        Bar(
            label=_label(one, lang, library, with_place=len(places) > 1),
            when=_when(one, lang, today),
            figure=figure_words(one.figure, indicator, lang, with_unit=False),
            percent=f"{float(Fraction(number, longest) * 100):.1f}",
            is_target=one.figure.kind == TARGET,
        )
        for one, number in points
    )
    unit = whole_unit(indicator.unit, lang)
    title = words["chart_title"].format(name=indicator.name[lang], unit=unit) if unit else indicator.name[lang]
    named = ((" · ".join(filter(None, (bar.label, bar.when))), bar.figure) for bar in bars)
    told = (words["chart_bar"].format(label=label, figure=figure) for label, figure in named)
    return Chart(title, words["chart_separator"].join(told), bars)


def _label(one: Stated, lang: str, library: Library, *, with_place: bool) -> str:
    """What tells a bar from the others but its time: level and place."""
    region = library.regions.get(one.region)
    parts = [
        interface(lang)[f"level_{one.figure.level}"] if one.figure.level else "",
        region.short[lang] if region and with_place else "",
    ]
    return " · ".join(filter(None, parts))


def _when(one: Stated, lang: str, today: str) -> str:
    """Its time, as far as it is known, and that it is no fact but a target."""
    parts = [
        moment_words(one.figure, one.indicator, lang) if one.figure.moment.value else "",
        kind_words(one.figure, lang, today) if one.figure.kind == TARGET else "",
    ]
    return " · ".join(filter(None, parts))
