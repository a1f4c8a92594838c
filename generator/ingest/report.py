"""What became of a delivery, for a terminal and for a program."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.ingest.decide import Unclear
from generator.ingest.pipeline import Outcome, Report
from generator.model import Change
from generator.text.strings import command_text, rule_sentences

_KINDS = ("new", "changed", "duplicate", "unclear")


def told(report: Report, lang: str, *, verbose: bool) -> Iterator[str]:
    """The lines of a report: one an item, why it waits where it does, with `verbose` every change; then the total."""
    for outcome in report.outcomes:
        bulletin = outcome.decision.bulletin
        kind = command_text(f"ingest_{_kind(outcome)}", lang)
        headline = bulletin.headline or bulletin.raw.strip()[:20]
        yield f"{kind}  {headline}  → {outcome.folder}"
        if isinstance(outcome.decision, Unclear):
            values = {"prefix": bulletin.prefix, "line": bulletin.line}
            yield "    " + " ".join(rule_sentences(outcome.decision.reason, lang, values))
        if verbose:
            yield from (_change(change, lang) for change in bulletin.changes)
    if verbose:
        yield from (_change(change, lang) for change in report.changes)
    yield command_text("ingest_total", lang, **counts(report))


def counts(report: Report) -> dict[str, int]:
    """How many items were new, changed, duplicate and unclear."""
    found = Counter(_kind(outcome) for outcome in report.outcomes)
    return {kind: found[kind] for kind in _KINDS}


def as_data(report: Report) -> dict[str, Any]:
    """The report as JSON takes it."""
    return {
        "delivery": asdict(report.delivery),
        "counts": counts(report),
        "items": [
            {
                "decision": _kind(outcome),
                "reason": outcome.decision.reason if isinstance(outcome.decision, Unclear) else None,
                "headline": outcome.decision.bulletin.headline,
                "region": outcome.decision.bulletin.region,
                "line": outcome.decision.bulletin.line,
                "folder": outcome.folder,
                "changes": [asdict(change) for change in outcome.decision.bulletin.changes],
            }
            for outcome in report.outcomes
        ],
        "changes": [asdict(change) for change in report.changes],
    }


def _kind(outcome: Outcome) -> str:
    return type(outcome.decision).__name__.lower()


def _change(change: Change, lang: str) -> str:
    what = command_text(f"change_{change.kind}", lang)
    line = command_text("line", lang, line=change.line)
    near = f"  {change.near}" if change.near else ""
    altered = f"  {change.before} → {change.after}" if change.before or change.after else ""
    return f"    {line}  {what}{near}{altered}"
