"""What a file names by its id: whether it is listed in content/data/, and named once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import TypeAlias

from generator.checks.faults import Keys, fault_at
from generator.content.library import Library
from generator.content.meant import meant
from generator.model import Diagnostic

# An id, and the keys under which it stands.
Named: TypeAlias = tuple[str, Keys]

_LISTS = {
    "region-unknown": ("regions.yml",),
    "column-unknown": ("columns.yml",),
    "topic-unknown": ("topics.yml",),
    "source-unknown": ("sources.yml",),
    "ledger-indicator": ("indicators.yml",),
    "ledger-record": ("policies.yml", "organisations.yml"),
}


def unknown(
    library: Library, path: str, rule: str, known: Mapping[str, object], named: Iterable[Named]
) -> Iterator[Diagnostic]:
    """What is named in a file and not among the rows of its list; an empty name has been told by the file's reader."""
    if not library.faulty.isdisjoint(f"content/data/{name}" for name in _LISTS[rule]):
        return  # told there; whether the name is known shows when that is mended
    for name, keys in named:
        if name and name not in known:
            yield fault_at(library, path, keys, rule, value=name, near=meant(name, known))


def twice(library: Library, path: str, named: Iterable[Named]) -> Iterator[Diagnostic]:
    """What is named again in one list."""
    seen = set[str]()
    for name, keys in named:
        if name and name in seen:
            yield fault_at(library, path, keys, "named-twice", value=name)
        seen.add(name)
