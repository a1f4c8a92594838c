"""The rows of an article on a terminal, and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from generator.content.ledger_writer import row_facts, rows_text
from generator.ledger.run import Entry, Report
from generator.text.han import columns
from generator.text.strings import command_text

_GAP = "  "


def told(report: Report, lang: str) -> Iterator[str]:
    """The rows to be put into the file, then a table of all: what is proposed, what is held, what each lacks.

    As long as nothing is written, the table is a remark in YAML: all of it can be pasted into the file.
    """
    is_shown = bool(report.proposed) and not report.is_written
    if is_shown:
        yield rows_text(report.proposed)
    margin = "# " if is_shown else ""
    yield from (margin + line for line in _table(report, lang))
    key = "figures_written" if report.is_written else "figures_found" if report.proposed else "figures_none"
    yield margin + command_text(key, lang, file=report.file, count=len(report.proposed), held=_held(report))


def as_data(report: Report) -> dict[str, Any]:
    """The same as JSON takes it: the keys of each row are those of the file."""
    return {
        "article": report.folder,
        "file": report.file,
        "written": report.is_written,
        "proposed": [_plain(entry) for entry in report.entries if entry.is_new],
        "held": [_plain(entry) for entry in report.entries if not entry.is_new],
    }


def _held(report: Report) -> int:
    return len(report.entries) - len(report.proposed)


def _plain(entry: Entry) -> dict[str, Any]:
    return {**row_facts(entry.row), "lacks": list(entry.lacks)}


def _table(report: Report, lang: str) -> Iterator[str]:
    rows = [_cells(entry, lang) for entry in report.entries]
    widths = [max(columns(row[number]) for row in rows) for number in range(len(rows[0]) - 1)] if rows else []
    for row in rows:
        padded = (cell + " " * (width - columns(cell)) for cell, width in zip(row, widths, strict=False))
        yield _GAP.join((*padded, row[-1])).rstrip()


def _cells(entry: Entry, lang: str) -> tuple[str, ...]:
    row = entry.row
    state = "new" if entry.is_new else "confirmed" if row.is_confirmed else "waiting"
    value = command_text(
        f"figures_qualifier_{row.qualifier.replace(' ', '_') or 'none'}", lang, value=_value(row.value)
    )
    lacking = command_text("listed", lang).join(command_text(f"figures_lacks_{one}", lang) for one in entry.lacks)
    return (
        command_text(f"figures_{state}", lang),
        row.id,
        value,
        command_text(f"figures_kind_{row.kind}", lang),
        row.moment.basis or row.moment.value or "",
        command_text("figures_lacking", lang, what=lacking) if lacking else "",
    )


def _value(value: str) -> str:
    return f"{Decimal(value):,f}" if value else "–"
