"""A figure in words: its amount with what hedges it, and its moment, never with more than the text says."""

from __future__ import annotations

import re

from generator.model import Indicator, Moment, StatedFigure
from generator.model.indicator import STOCK
from generator.model.ledger import ACTUAL, TARGET
from generator.text.amounts import amount_in
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.dating import RECENTLY

# What says that a figure stands for a moment, and not for the whole of a year.
_AS_OF = re.compile(r"截[至止]|\bas of\b", re.IGNORECASE)


def figure_words(figure: StatedFigure, indicator: Indicator, lang: str, *, with_unit: bool = True) -> str:
    """A figure as readers read it: 超过5.2万人, nearly 900 people; in words of the text where the ledger has them."""
    if figure.words is not None:
        return figure.words[lang]
    words = interface(lang)
    number, unit = amount_in(figure.value, indicator.unit, lang)
    # In a unit of many, 1 of it is many.
    if lang == "en" and number in ("1", "-1") and unit == indicator.unit.en:
        unit = indicator.one or unit
    shown = words["figure_with_unit"].format(number=number, unit=unit) if unit and with_unit else number
    return words[f"figure_{figure.qualifier.replace(' ', '_')}"].format(figure=shown) if figure.qualifier else shown


def moment_words(figure: StatedFigure, indicator: Indicator, lang: str) -> str:
    """When a figure was so, or is to be so; 截至2021年底 is not 截至2021年."""
    moment, words = figure.moment, interface(lang)
    if moment.value is None:
        return words["figure_no_term"] if figure.kind == TARGET and not moment.basis else _undated(moment, lang)
    # Only what the text dates so is dated so: 2021年 is not 截至2021年.
    is_as_of = bool(_AS_OF.search(moment.basis)) if moment.basis else indicator.measure == STOCK
    key = "figure_by" if figure.kind == TARGET else "figure_as_of" if is_as_of else "figure_in"
    if moment.is_end:
        key += "_end"
    elif key == "figure_in" and moment.precision == "day":
        key = "figure_on"
    return words[key].format(date=long_date(moment.value, lang))


def event_words(moment: Moment, lang: str) -> str:
    """When something happened: a bare date, but for what the text dates by an end or as of one."""
    if moment.value is None:
        return _undated(moment, lang)
    date = long_date(moment.value, lang)
    is_as_of = bool(moment.basis and _AS_OF.search(moment.basis))
    if not is_as_of and not moment.is_end:
        return date
    key = "figure_as_of" if is_as_of else "figure_in"
    return interface(lang)[f"{key}_end" if moment.is_end else key].format(date=date)


def _undated(moment: Moment, lang: str) -> str:
    """What is said of what the text does not date, or not by a date: its own words, where it has any."""
    if not moment.basis:
        return interface(lang)["figure_undated"]
    key = "figure_vague" if moment.basis in RECENTLY else "figure_otherwise"
    return interface(lang)[key].format(basis=moment.basis)


def _is_past(figure: StatedFigure, today: str) -> bool:
    """Whether a target's year has passed on a day (ISO 8601) (NEWSROOM rule 1)."""
    year = figure.moment.year
    return figure.kind == TARGET and year is not None and f"{year:04}" < today[:4]


def kind_words(figure: StatedFigure, lang: str, today: str) -> str | None:
    """What a figure is that is no fact: on a day (ISO 8601) after its year, a target is a past target."""
    if figure.kind == ACTUAL:
        return None
    return interface(lang)["figure_target_past" if _is_past(figure, today) else f"figure_kind_{figure.kind}"]
