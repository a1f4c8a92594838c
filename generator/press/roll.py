"""The roll: all files that a site is made of and from, by name, with what each folder and sheet is known by.

It says all that must be known to see that nothing has changed, or what has: then nothing else that the store knows need
be taken out of it. Each build leaves one behind at its end, as git leaves its index; whatever else is written into the
store takes it away.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from generator.press.known import BETWEEN, Folder, Pressed
from generator.press.marks import SIZE, stamp

# In a row, its own name: a site's names would be half as long again as all the rest that is known of it.
_OWN = "\1"


class Roll(msgspec.Struct, frozen=True, array_like=True):
    """A row of names for each article's folder and each sheet, joined by BETWEEN: read in a third of the time.

    First comes its own; then a folder's names from the project's on, itself among them, or a sheet's files and folders
    from the site's on. `under` is what the site stands on beside the articles; `looks` are the stamps of all rows, the
    folders' first, and `digests` those of the folders, one after the other. The site has so many `files`.
    """

    under: bytes
    folders: tuple[str, ...]
    sheets: tuple[str, ...]
    looks: bytes
    digests: bytes
    files: int

    def names(self) -> list[str]:
        """Those of the folders."""
        return [row.partition(BETWEEN)[0] for row in self.folders]

    def digest(self, at: int) -> bytes:
        """What a folder holds, by its place."""
        return self.digests[SIZE * at : SIZE * (at + 1)]


def roll_of(under: bytes, folders: Iterable[Folder], sheets: Mapping[str, Pressed]) -> Roll:
    """The roll of what is known."""
    rows, looks, digests = [], bytearray(), bytearray()
    for folder in folders:
        rows.append(_row(folder.name, BETWEEN.join(folder.names)))
        looks += _look(folder.stamp)
        digests += folder.digest
    for one in sheets.values():
        looks += _look(one.stamp)
    files = sum(one.count for one in sheets.values())
    printed = tuple(_row(name, _named(one)) for name, one in sheets.items())
    return Roll(under, tuple(rows), printed, bytes(looks), bytes(digests), files)


def renewed(
    roll: Roll, folders: Iterable[Folder], before: Mapping[str, Pressed], sheets: Mapping[str, Pressed]
) -> Roll:
    """A roll in which some folders and sheets stand as they are now; `before` are the sheets as they stood in it."""
    rows, printed, looks, digests = (
        list(roll.folders),
        list(roll.sheets),
        bytearray(roll.looks),
        bytearray(roll.digests),
    )
    places = {name: at for at, name in enumerate(roll.names())}
    for folder in folders:
        at = places[folder.name]
        rows[at] = _row(folder.name, BETWEEN.join(folder.names))
        _put(looks, at, _look(folder.stamp))
        _put(digests, at, folder.digest)
    places = {row.partition(BETWEEN)[0]: at for at, row in enumerate(printed)}
    for name, one in sheets.items():
        printed[places[name]] = _row(name, _named(one))
        _put(looks, len(rows) + places[name], _look(one.stamp))
    files = sum(one.count - before[name].count for name, one in sheets.items())
    return Roll(roll.under, tuple(rows), tuple(printed), bytes(looks), bytes(digests), roll.files + files)


def packed(roll: Roll) -> bytes:
    """A roll as the store has it."""
    return msgspec.msgpack.encode(roll)


def unpacked(held: bytes) -> Roll | None:
    """A roll from the store; None of what is none."""
    try:
        roll = msgspec.msgpack.decode(held, type=Roll)
    except msgspec.MsgspecError:
        return None
    many, all_in_all = len(roll.folders), len(roll.folders) + len(roll.sheets)
    return roll if len(roll.looks) == SIZE * all_in_all and len(roll.digests) == SIZE * many else None


def absent(roll: Roll, project: Path) -> frozenset[int]:
    """The places of the folders that do not look as they did."""
    return frozenset(_others(project, roll.folders, roll.looks))


def is_printed(roll: Roll, site: Path) -> bool:
    """Whether every file of the site looks as it did when it was put there."""
    return next(_others(site, roll.sheets, roll.looks[SIZE * len(roll.folders) :]), None) is None


def _others(root: Path, rows: Sequence[str], looks: bytes) -> Iterator[int]:
    try:
        with _opened(root) as folder:
            for at, row in enumerate(rows):
                own, _, names = row.partition(BETWEEN)
                if stamp(folder, names.replace(_OWN, own).split(BETWEEN)) != looks[SIZE * at : SIZE * (at + 1)]:
                    yield at
    except OSError:
        yield 0


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """A folder from which names are looked up: a way that all of them share is gone once."""
    found = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield found
    finally:
        os.close(found)


def _row(own: str, names: str) -> str:
    return f"{own}{BETWEEN}{names.replace(own, _OWN) if own else names}"


def _named(sheet: Pressed) -> str:
    return BETWEEN.join((sheet.names, *sheet.folders))


def _look(stamp: bytes) -> bytes:
    """A stamp in a row; one that is not known is no other's."""
    return stamp or bytes(SIZE)


def _put(rows: bytearray, at: int, held: bytes) -> None:
    rows[SIZE * at : SIZE * (at + 1)] = held
