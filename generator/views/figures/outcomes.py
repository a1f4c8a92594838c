"""Targets, and what became of them: what articles state later, side by side, and no verdict of ours."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content.library import Library
from generator.model import Edition
from generator.model.ledger import ACTUAL
from generator.text.strings import interface
from generator.views.figures.rows import Row, row
from generator.views.figures.stated import Stated, moment_order, of_indicator


class Outcome(Struct, frozen=True):
    """A target; `state` says in words what is known of it, and `latest` is the figure that this rests on."""

    target: Row
    state: str
    latest: Row | None


def outcomes(targets: Sequence[Stated], edition: Edition, library: Library, today: str) -> tuple[Outcome, ...]:
    """The outcome of each target as it is known on a day (ISO 8601)."""
    return tuple(_outcome(one, edition, library, today) for one in targets)


def latest_actual(target: Stated, library: Library) -> Stated | None:
    """The latest dated figure of the target's indicator in its place, None where no article states one."""
    dated = [
        one
        for one in of_indicator(target.indicator.id, library)
        if one.figure.kind == ACTUAL and one.region == target.region and one.figure.moment.value
    ]
    return max(dated, key=lambda one: moment_order(one.figure.moment), default=None)


def _outcome(target: Stated, edition: Edition, library: Library, today: str) -> Outcome:
    found = latest_actual(target, library)
    return Outcome(
        target=row(target, edition, library, today),
        state=_state(target.figure.moment.year, found.figure.moment.year if found else None, edition.lang, today),
        latest=row(found, edition, library, today) if found else None,
    )


def _state(due: int | None, known: int | None, lang: str, today: str) -> str:
    """What is known of a target that is due in a year, where the latest figure is of another."""
    if due is not None and due >= int(today[:4]):
        key = "outcome_open" if known is None else "outcome_open_latest"
    elif known is None:
        key = "outcome_none"
    elif due is None:
        key = "outcome_latest"
    else:
        key = "outcome_later" if known >= due else "outcome_earlier"
    return interface(lang)[key].format(year=due)
