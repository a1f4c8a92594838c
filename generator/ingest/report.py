"""What became of deliveries, for a terminal and for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

from msgspec.structs import asdict

from generator.ingest.decide import Changed, Refused, Unclear, values_of
from generator.ingest.pipeline import Entered, Outcome, Report
from generator.ingest.reasons import Failure, reason
from generator.model import Change
from generator.text.han import columns
from generator.text.strings import command_text

# What an editor must know of who has not asked for every change: something that is not there.
_LOUD = frozenset(["aside", "broken", "cut", "excerpt", "later", "page", "pages", "torn", "unfetched"])
# A whole text may have been left out: what it is shows in a line, and changes.yml has all of it.
_SHOWN = 200
_KINDS = ("new", "changed", "duplicate", "unclear", "refused")


def told(report: Report, lang: str, *, verbose: bool, dry_run: bool) -> Iterator[str]:
    """The lines of a report: a table, one line an item with its reason under it; then the total.

    `verbose` adds every change made.
    """
    kinds = {kind: command_text(f"ingest_{kind}", lang) for kind in _KINDS}
    width = max(columns(kind) for kind in kinds.values()) + 2
    for entered in report.entered:
        if not entered.outcomes and not entered.changes:
            yield command_text("ingest_nothing", lang, name=entered.name)
        for outcome in entered.outcomes:
            kind = kinds[_kind(outcome)]
            yield kind + " " * (width - columns(kind)) + f"{_headline(outcome)}  → {outcome.folder or '–'}"
            for line in _reasons(outcome, lang):
                yield " " * width + line
            yield from _changes(outcome.decision.bulletin.changes, lang, verbose=verbose)
        yield from _changes(entered.changes, lang, verbose=verbose)
    yield command_text("ingest_dry" if dry_run else "ingest_total", lang, **counts(report))


def refusals(report: Report, lang: str) -> Iterator[str]:
    """The lines on what could not be read: its name, why, and what would mend it."""
    for unreadable in report.unreadable:
        yield _named(unreadable.name, reason(unreadable.reason.rule, lang, unreadable.reason.values), lang)


def _named(name: str, said: str, lang: str) -> str:
    """A sentence that says what it is about, by the name that was given."""
    is_named = said.startswith(name) or f"“{name}”" in said
    return said if is_named else command_text("reason_of", lang, name=name, said=said)


def counts(report: Report) -> dict[str, int]:
    """How many items were new, changed, duplicate, unclear and refused; a delivery that could not be read is one."""
    found = Counter(_kind(outcome) for entered in report.entered for outcome in entered.outcomes)
    found["refused"] += len(report.unreadable)
    return {kind: found[kind] for kind in _KINDS}


def as_data(report: Report, lang: str) -> dict[str, Any]:
    """The report as JSON takes it."""
    return {
        "counts": counts(report),
        "deliveries": [_entered(entered, lang) for entered in report.entered],
        "refused": [
            {
                "name": unreadable.name,
                "rule": unreadable.reason.rule,
                "reason": reason(unreadable.reason.rule, lang, unreadable.reason.values),
            }
            for unreadable in report.unreadable
        ],
    }


def _entered(entered: Entered, lang: str) -> dict[str, Any]:
    return {
        "name": entered.name,
        **asdict(entered.delivery),
        "items": [
            {
                "decision": _kind(outcome),
                "rule": getattr(outcome.decision, "reason", None),
                "reason": " ".join(_reasons(outcome, lang)) or None,
                "headline": outcome.decision.bulletin.headline,
                "region": outcome.decision.bulletin.region,
                "address": outcome.decision.bulletin.address,
                "line": outcome.decision.bulletin.line,
                "folder": outcome.folder or None,
                "changes": [_row(change, lang) for change in outcome.decision.bulletin.changes],
            }
            for outcome in entered.outcomes
        ],
        "changes": [_row(change, lang) for change in entered.changes],
    }


def _row(change: Change, lang: str) -> dict[str, Any]:
    row = asdict(change)
    if isinstance(change, Failure):
        del row["values"]
        row["reason"] = reason(change.rule, lang, change.values)
    return row


def _reasons(outcome: Outcome, lang: str) -> Iterator[str]:
    decision = outcome.decision
    if isinstance(decision, Changed):
        news = command_text("listed", lang).join(command_text(f"news_{name}", lang) for name in decision.news)
        yield command_text("ingest_news", lang, folder=decision.known.folder, news=news)
    if isinstance(decision, Unclear | Refused):
        yield reason(decision.reason, lang, values_of(decision.bulletin))


def _headline(outcome: Outcome) -> str:
    bulletin = outcome.decision.bulletin
    return "".join(
        sign if sign.isprintable() else " "
        for sign in bulletin.headline or bulletin.raw.strip()[:20] or bulletin.address or "–"
    )


def _kind(outcome: Outcome) -> str:
    return type(outcome.decision).__name__.lower()


def _changes(changes: Sequence[Change], lang: str, *, verbose: bool) -> Iterator[str]:
    return (_change(change, lang) for change in changes if verbose or change.kind in _LOUD)


def _clipped(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _change(change: Change, lang: str) -> str:
    what = command_text(f"change_{change.kind}", lang)
    line = command_text("line", lang, line=change.line) + "  " if change.line else ""
    near = f"  {change.near}" if change.near else ""
    if isinstance(change, Failure):
        # What failed may be another address that nobody wrote: its host's robots.txt, or where it leads.
        said = _named(change.before, reason(change.rule, lang, change.values), lang)
    else:
        said = " → ".join(_clipped(text) for text in (change.before, change.after) if text)
    altered = f"  {said}" if said else ""
    return "".join(sign if sign.isprintable() else " " for sign in f"    {line}{what}{near}{altered}")
