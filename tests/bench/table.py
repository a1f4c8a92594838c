"""Prints what has been measured beside what it should be; it judges nothing."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median

from msgspec import Struct, field

from tests.bench.record import Measure, Record

HEAD = ("work", "", "measured", "against", "ratio", "reach", "dream")
UNITS: dict[Measure, str] = {"cpu": "s CPU", "wall": "s", "memory": "MB"}


class Line(Struct, frozen=True):
    """A piece of work and what it is held against, each by the names of what it is made of in the record.

    `goals` are what a measure should come to, within reach and as a dream.
    """

    work: str
    measured: tuple[str, ...]
    against: tuple[str, ...] = ()
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
        measured, against = record.figures(line.measured, measure), record.figures(line.against, measure)
        ratio = f"{median(measured) / median(against):.3g} ×" if measured and against else ""
        beside = _told(against) if line.against else ""
        yield (work, unit, _told(measured), beside, ratio, *line.goals.get(measure, ("", "")))
        work = ""  # is said once


def _told(figures: Sequence[float]) -> str:
    if not figures:
        return "not measured"
    return f"{_rounded(median(figures))} ({_rounded(min(figures))}–{_rounded(max(figures))})"


def _rounded(figure: float) -> str:
    return f"{figure:.2f}" if figure < 100 else f"{figure:.0f}"
