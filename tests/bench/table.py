"""Prints what has been measured beside what it should be; it judges nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from statistics import median

from tests.bench.record import Measure, Record

HEAD = ("work", "", "ours", "theirs", "ratio", "reach", "dream")
UNITS: dict[Measure, str] = {"cpu": "s CPU", "wall": "s", "memory": "MB"}


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of work: ours, and theirs beside it, each by the names of what it is made of.

    `goals` are what a measure should come to, within reach and as a dream.
    """

    work: str
    ours: tuple[str, ...]
    theirs: tuple[str, ...] = ()
    goals: Mapping[Measure, tuple[str, str]] = field(default_factory=dict)


def table(lines: Iterable[Line], record: Record) -> str:
    """Medians with the least and the most in brackets, and the ratio of the medians; below it, why some have none."""
    missing = [f"not measured: {name}, {reason}" for name, reason in record.missing.items()]
    return "\n".join([in_columns([HEAD, *(row for line in lines for row in _rows(line, record))]), *missing])


def in_columns(rows: Sequence[Sequence[str]]) -> str:
    """Rows in columns as wide as their longest field."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(field.ljust(width) for field, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def _rows(line: Line, record: Record) -> Iterator[tuple[str, ...]]:
    work = line.work
    for measure, unit in UNITS.items():
        ours, theirs = record.figures(line.ours, measure), record.figures(line.theirs, measure)
        ratio = f"{median(ours) / median(theirs):.3g} ×" if ours and theirs else ""
        yield (work, unit, _told(ours), _told(theirs) if line.theirs else "", ratio, *line.goals.get(measure, ("", "")))
        work = ""


def _told(figures: Sequence[float]) -> str:
    if not figures:
        return "not measured"
    return f"{_rounded(median(figures))} ({_rounded(min(figures))}–{_rounded(max(figures))})"


def _rounded(figure: float) -> str:
    return f"{figure:.2f}" if figure < 100 else f"{figure:.0f}"
