"""What editors answer for (check_exceptions): which findings that lets through, and what it is no longer needed for."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from generator.checks.faults import fault_at
from generator.content.library import Library
from generator.model import WARNING, Diagnostic, Exemption


def excuses(given: Sequence[Exemption], rule: str, *printed: str) -> frozenset[Exemption]:
    """Those that let a finding of `rule` through; `printed` are the ways in which its value is told."""
    return frozenset(
        one for one in given if one.rule == rule and one.value in {None, *printed} and one.reason and one.who
    )


def holds(value: str, text: str, start: int, end: int) -> bool:
    """Whether a value stands in a text in such a place that it has all from `start` to `end` in it."""
    at = text.find(value, max(0, end - len(value)), start + len(value))
    return 0 <= at <= start


def idle(
    library: Library, path: str, given: Sequence[Exemption], used: Collection[Exemption], rules: Collection[str]
) -> Iterator[Diagnostic]:
    """Those of a file about `rules` that let nothing through (warnings)."""
    for number, one in enumerate(given):
        if one.rule in rules and one.reason and one.who and one not in used:
            yield fault_at(library, path, ("check_exceptions", number), "exception-idle", WARNING, rule=one.rule)
