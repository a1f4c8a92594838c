"""figures.yml and records.yml beside an article: what its text states, row by row."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path
from typing import TypeVar

from generator.content.fields import Fields, unique
from generator.content.project import Project
from generator.content.strict_yaml import Scalar
from generator.content.yaml_file import read_yaml
from generator.model import Diagnostic, Event, Ledger, Mention, Moment, Quote, StatedFigure, Sum
from generator.model.ledger import FIGURE_KINDS, NOTHING_STATED, PRECISIONS, QUALIFIERS, REWARD_LEVELS, UNDATED
from generator.text.dates import is_date

FIGURES, RECORDS = "figures.yml", "records.yml"
# A row is proposed that a command has written and nobody has looked at.
STATES = (CONFIRMED, PROPOSED) = ("confirmed", "proposed")
_LENGTHS = {"day": 10, "month": 7, "month-end": 7, "year": 4, "year-end": 4}
_DECIMAL = re.compile(r"(?!-0(?:\.0*)?\Z)-?(?:0|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?")

_Row = TypeVar("_Row")


def read_ledger(project: Project, folder: Path, names: Collection[str], faults: list[Diagnostic]) -> Ledger:
    """The ledger of an article's folder, which holds files of these `names`; empty where it has none."""
    figures, records = (
        _fields(project, folder / name, faults) if name in names else None for name in (FIGURES, RECORDS)
    )
    if figures is None and records is None:
        return NOTHING_STATED
    ledger = Ledger(
        figures=_rows(figures, "figures", _figure) if figures else (),
        sums=tuple(map(_sum, figures.children("sums"))) if figures else (),
        mentions=tuple(map(_mention, records.children("mentions"))) if records else (),
        events=_rows(records, "events", _event) if records else (),
    )
    for fields in filter(None, (figures, records)):
        fields.close()
    return ledger


def read_moment(fields: Fields, key: str) -> Moment:
    """A moment as far as it is known; unknown where nothing is said."""
    child = fields.child(key)
    if child is None:
        return UNDATED
    moment = Moment(child.optional("value"), child.choice("precision", PRECISIONS), child.optional("basis"))
    if moment.value is not None and not is_date(moment.value):
        child.fault("value", "not-date", value=moment.value)
    elif len(moment.value or "") != _LENGTHS.get(moment.precision, 0):
        child.fault("value", "date-precision", value=moment.value or "-", precision=moment.precision)
    child.close()
    return moment


def _fields(project: Project, path: Path, faults: list[Diagnostic]) -> Fields | None:
    node = read_yaml(project, path, faults)
    if node is None or (isinstance(node, Scalar) and node.value is None):
        return None
    return Fields(node, project.name(path), faults)


def _rows(fields: Fields, key: str, make: Callable[[Fields], _Row]) -> tuple[_Row, ...]:
    """The rows of a list, each with an id of its own."""
    rows = [(make(child), child) for child in fields.children(key)]
    for _, child in rows:
        child.close()
    return unique(rows)


def _figure(fields: Fields) -> StatedFigure:
    is_confirmed = fields.choice("status", STATES, CONFIRMED) == CONFIRMED
    # What is only proposed may lack what an editor has to say.
    indicator = fields.text("indicator") if is_confirmed else fields.optional("indicator") or ""
    value, words = _decimal(fields), fields.bilingual("words") if "words" in fields else None
    if words is None and fields.optional("value") is None:
        fields.text("value")
    return StatedFigure(
        id=fields.id(),
        indicator=indicator,
        kind=fields.choice("kind", FIGURE_KINDS),
        value=value,
        quote=_quote(fields),
        words=words,
        qualifier=fields.choice("qualifier", ("", *QUALIFIERS), ""),
        moment=read_moment(fields, "when"),
        region=fields.optional("region"),
        level=fields.choice("level", REWARD_LEVELS) if "level" in fields else None,
        paid_by=fields.bilingual("paid_by") if "paid_by" in fields else None,
        is_confirmed=is_confirmed,
        is_highlight=fields.yes("highlight", default=False),
    )


def _decimal(fields: Fields) -> str:
    """An exact number without leading noughts; "" where there is none."""
    value = fields.optional("value")
    if value is None:
        return ""
    if not _DECIMAL.fullmatch(value):
        fields.fault("value", "not-decimal", value=value)
        return ""
    return value


def _sum(fields: Fields) -> Sum:
    found = Sum(fields.text("total"), fields.texts("parts"))
    fields.close()
    return found


def _mention(fields: Fields) -> Mention:
    found = Mention(fields.text("record"), _quote(fields))
    fields.close()
    return found


def _event(fields: Fields) -> Event:
    return Event(fields.id(), read_moment(fields, "when"), _quote(fields))


def _quote(fields: Fields) -> Quote:
    """At least one language; which of them an article has is known only when all of it has been read."""
    quote = Quote(fields.optional("zh") or "", fields.optional("en") or "")
    if not quote.zh and not quote.en:
        fields.text("zh")
    return quote
