"""Is what the rows of a ledger name there, and do the figures add up that must?"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from generator.checks.faults import Keys, fault_at
from generator.checks.ledger_rows import path_of
from generator.checks.named import Named, twice, unknown
from generator.content.ledger_reader import FIGURES, RECORDS
from generator.content.library import Library
from generator.ledger.values import decimal
from generator.model import NOTE, Article, Diagnostic
from generator.model.ledger import NOTHING_STATED

_CARDS = "content/data/organisations.yml"


def check_ledger_names(library: Library) -> Iterator[Diagnostic]:
    """Indicators, regions and records that nobody knows, or that two things are; sums; proposals that wait."""
    for at, name in enumerate(library.cards):
        if name in library.policies:
            yield fault_at(library, _CARDS, (at, "id"), "record-twice", id=name)
    for article in library.articles:
        if article.ledger != NOTHING_STATED:
            yield from _names(article, library)
            yield from _sums(article, library)


def _names(article: Article, library: Library) -> Iterator[Diagnostic]:
    """Indicators, regions and records that nobody knows; proposals that wait."""
    path, figures = path_of(article, FIGURES), article.ledger.figures
    waiting = [at for at, one in enumerate(figures) if not one.is_confirmed]
    if waiting:
        yield fault_at(library, path, ("figures", waiting[0]), "ledger-proposed", NOTE, count=len(waiting))
    indicators: list[Named] = [(one.indicator, ("figures", at, "indicator")) for at, one in enumerate(figures)]
    yield from unknown(library, path, "ledger-indicator", library.indicators, indicators)
    regions: list[Named] = [(one.region or "", ("figures", at, "region")) for at, one in enumerate(figures)]
    yield from unknown(library, path, "region-unknown", library.regions, regions)
    path, mentions = path_of(article, RECORDS), article.ledger.mentions
    records: list[Named] = [(one.record, ("mentions", at, "record")) for at, one in enumerate(mentions)]
    yield from unknown(library, path, "ledger-record", {**library.policies, **library.cards}, records)
    yield from twice(library, path, records)


def _sums(article: Article, library: Library) -> Iterator[Diagnostic]:
    """What must add up and does not."""
    path, figures = path_of(article, FIGURES), {one.id: one for one in article.ledger.figures}
    for at, one in enumerate(article.ledger.sums):
        named: list[tuple[Keys, str]] = [(("total",), one.total)]
        named += [(("parts", number), part) for number, part in enumerate(one.parts)]
        lacking = [(keys, name) for keys, name in named if name not in figures or not figures[name].value]
        # An empty one has been told by the reader.
        for keys, name in (one for one in lacking if one[1]):
            yield fault_at(library, path, ("sums", at, *keys), "ledger-sum-row", name=name)
        if lacking:
            continue
        if len(one.parts) < 2 or one.total in one.parts:
            yield fault_at(library, path, ("sums", at), "ledger-sum-parts", total=one.total)
            continue
        found = sum((figures[part].number or Fraction() for part in one.parts), Fraction())
        if found != figures[one.total].number:
            values = {"parts": " + ".join(figures[part].value for part in one.parts), "sum": decimal(found) or found}
            yield fault_at(library, path, ("sums", at), "ledger-sum", **values, total=figures[one.total].value)
