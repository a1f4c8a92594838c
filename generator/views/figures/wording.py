"""A figure in words: its amount with what hedges it, and its moment, never with more than the text says."""

from __future__ import annotations

from generator.model import Indicator, Moment, StatedFigure
from generator.model.ledger import TARGET
from generator.text.amounts import amount
from generator.text.dates import long_date
from generator.text.strings import interface

# Longer than this, a basis is more than the text's own word for "recently".
_WORD = 4


def figure_words(figure: StatedFigure, indicator: Indicator, lang: str, *, with_unit: bool = True) -> str:
    """A figure as readers read it: 超过5.2万人, nearly 900 people; in words of the text where the ledger has them."""
    if figure.words is not None:
        return figure.words[lang]
    words, number, unit = interface(lang), amount(figure.value, lang), indicator.unit[lang] if with_unit else ""
    shown = words["figure_with_unit"].format(number=number, unit=unit) if unit else number
    return words[f"figure_{figure.qualifier.replace(' ', '_')}"].format(figure=shown) if figure.qualifier else shown


def moment_words(figure: StatedFigure, indicator: Indicator, lang: str) -> str:
    """When a figure was so, or is to be so; 截至2021年底 is not 截至2021年."""
    moment, words = figure.moment, interface(lang)
    if moment.value is None:
        return undated(moment, lang)
    if moment.is_end:
        key = "figure_by_end" if figure.kind == TARGET else "figure_as_of_end"
        return words[key].format(date=long_date(moment.value, lang))
    key = {"stock": "figure_as_of", "flow": "figure_in", "norm": "figure_in"}[indicator.measure]
    if figure.kind == TARGET:
        key = "figure_by"
    elif key == "figure_in" and moment.precision == "day":
        key = "figure_on"
    return words[key].format(date=long_date(moment.value, lang))


def undated(moment: Moment, lang: str) -> str:
    """What is said of what the text does not date."""
    words, basis = interface(lang), moment.basis
    if basis and len(basis) <= _WORD and basis[-1] in "日来前期":
        return words["figure_vague"].format(basis=basis)
    return words["figure_undated"]


def is_past(figure: StatedFigure, today: str) -> bool:
    """Whether a target's year has passed on a day (ISO 8601) (NEWSROOM rule 1)."""
    year = figure.moment.year
    return figure.kind == TARGET and year is not None and f"{year:04}" < today[:4]
