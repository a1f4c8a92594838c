"""The names of some files as one string, a row: there are more names in a build than anything else."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct

# No name of a file has it.
_BETWEEN = "\0"
# Stands for the folder of the first, with which the row begins and most others too; no name has this, either.
_HOME = "\1"


def row(names: Iterable[str]) -> str:
    """Some names as a row; "" of none."""
    some = tuple(names)
    home = some[0][: some[0].rfind("/") + 1] if some else ""
    joined = _BETWEEN.join(some)
    return f"{home}{_BETWEEN}{joined.replace(home, _HOME) if home else joined}" if some else ""


def names_in(row: str) -> Sequence[str]:
    """The names that a row was made of."""
    home, _, joined = row.partition(_BETWEEN)
    return joined.replace(_HOME, home).split(_BETWEEN) if row else ()


class Names(Struct, frozen=True):
    """The names in many rows."""

    rows: tuple[str, ...] = ()

    def __len__(self) -> int:
        return sum(row.count(_BETWEEN) for row in self.rows)

    def __iter__(self) -> Iterator[str]:
        return (name for row in self.rows for name in names_in(row))
