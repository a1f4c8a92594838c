"""The roll: all files that a site is made of and from, by name, with what each folder and sheet is known by.

It says all that must be known to see that nothing has changed, or what has: then nothing else that the store knows need
be taken out of it. Each build leaves one behind at its end, as git leaves its index; whatever else is written into the
store takes it away.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import msgspec

from generator.press.known import Folder, Pressed
from generator.press.marks import SIZE, digest, opened, stamp
from generator.press.names import names_in, row

# Between the name of a folder or sheet, in the project and among sheets, and the row of its files.
_AND = "\0"
# So many folders or sheets are packed together.
_PIECE = 1_000


class Roll(msgspec.Struct, frozen=True, array_like=True):
    """For each article's folder and each sheet its name, and the row of all names in it, itself and folders included.

    `under` is what the site stands on beside the articles; `looks` and `printed` are the stamps of folders and sheets,
    and `digests` those of the folders, one after the other. The site has so many `files`.
    """

    under: bytes
    folders: tuple[str, ...]
    sheets: tuple[str, ...]
    looks: bytes
    printed: bytes
    digests: bytes
    files: int

    def names(self) -> list[str]:
        """Those of the folders."""
        return [one.partition(_AND)[0] for one in self.folders]

    def sheet_names(self) -> set[str]:
        """Those of the sheets."""
        return {one.partition(_AND)[0] for one in self.sheets}

    def digest(self, at: int) -> bytes:
        """What a folder holds, by its place."""
        return self.digests[SIZE * at : SIZE * (at + 1)]


class Entry(NamedTuple):
    """A folder as a roll has it: its name and the row of those in it, its stamp, and what it holds."""

    told: str
    look: bytes
    digest: bytes


def entry(folder: Folder) -> Entry:
    """A folder for a roll."""
    return Entry(_told(folder.name, row(folder.names)), _look(folder.stamp), folder.digest)


def entries(roll: Roll, now: Iterable[Folder] = (), gone: Container[str] = ()) -> Iterator[Entry]:
    """The folders of a roll, without those that are gone; some of them, and new ones, as they are now."""
    there = {one.name: one for one in now}
    for at, (told, name) in enumerate(zip(roll.folders, roll.names(), strict=True)):
        if name not in there and name not in gone:
            yield Entry(told, roll.looks[SIZE * at : SIZE * (at + 1)], roll.digest(at))
    yield from map(entry, there.values())


def roll_of(folders: Iterable[Folder]) -> Roll:
    """The roll of folders alone."""
    return _joined(_pieces(b"", map(entry, folders), ()))


def rolled(under: bytes, folders: Iterable[Entry], sheets: Iterable[tuple[str, Pressed]]) -> list[bytes]:
    """The roll of what is known, packed; sheets come with their names."""
    # Piece by piece: whole and packed at once, it was a tenth of all memory at the end of a build.
    return _sealed([msgspec.msgpack.encode(one) for one in _pieces(under, folders, sheets)])


def _pieces(under: bytes, folders: Iterable[Entry], sheets: Iterable[tuple[str, Pressed]]) -> Iterator[Roll]:
    there, printed = iter(folders), iter(sheets)
    while some := tuple(islice(there, _PIECE)):
        rows = tuple(one.told for one in some)
        looks, digests = b"".join([one.look for one in some]), b"".join([one.digest for one in some])
        yield Roll(under, rows, (), looks, b"", digests, 0)
    while few := tuple(islice(printed, _PIECE)):
        rows = tuple(_told(name, _row(one)) for name, one in few)
        looks, files = b"".join([_look(one.stamp) for _, one in few]), sum(one.count for _, one in few)
        yield Roll(under, (), rows, b"", looks, b"", files)


def _joined(pieces: Iterable[Roll]) -> Roll:
    some = tuple(pieces)
    return Roll(
        under=some[0].under if some else b"",
        folders=tuple(one for piece in some for one in piece.folders),
        sheets=tuple(one for piece in some for one in piece.sheets),
        looks=b"".join([piece.looks for piece in some]),
        printed=b"".join([piece.printed for piece in some]),
        digests=b"".join([piece.digests for piece in some]),
        files=sum(piece.files for piece in some),
    )


def renewed(
    roll: Roll, folders: Iterable[Folder], before: Mapping[str, Pressed], sheets: Mapping[str, Pressed]
) -> Roll:
    """A roll in which some folders and sheets stand as they are now; `before` are the sheets as they stood in it."""
    there, looks, digests = list(roll.folders), bytearray(roll.looks), bytearray(roll.digests)
    places = {name: at for at, name in enumerate(roll.names())}
    for folder in folders:
        at = places[folder.name]
        there[at] = _told(folder.name, row(folder.names))
        _put(looks, at, _look(folder.stamp))
        _put(digests, at, folder.digest)
    rows, printed = list(roll.sheets), bytearray(roll.printed)
    places = {one.partition(_AND)[0]: at for at, one in enumerate(rows)}
    for name, one in sheets.items():
        rows[places[name]] = _told(name, _row(one))
        _put(printed, places[name], _look(one.stamp))
    files = roll.files + sum(one.count - before[name].count for name, one in sheets.items())
    return Roll(roll.under, tuple(there), tuple(rows), bytes(looks), bytes(printed), bytes(digests), files)


def packed(roll: Roll) -> list[bytes]:
    """A roll as the store has it, in pieces."""
    return _sealed([msgspec.msgpack.encode(roll)])


def _sealed(pieces: list[bytes]) -> list[bytes]:
    """Pieces with a last one, by which it is known that all are there."""
    return [*pieces, digest(*pieces)]


def unpacked(held: Sequence[bytes]) -> Roll | None:
    """A roll from the store; None of what is none, or not all of one."""
    if not held or digest(*held[:-1]) != held[-1]:
        return None
    try:
        return _joined(msgspec.msgpack.decode(one, type=Roll) for one in held[:-1])
    except msgspec.MsgspecError:
        return None


def absent(roll: Roll, project: Path) -> frozenset[int]:
    """The places of the folders that do not look as they did."""
    return frozenset(_others(project, roll.folders, roll.looks))


def is_printed(roll: Roll, site: Path) -> bool:
    """Whether every file of the site looks as it did when it was put there."""
    return next(_others(site, roll.sheets, roll.printed), None) is None


def _others(root: Path, told: Sequence[str], looks: bytes) -> Iterator[int]:
    with opened(root) as folder:
        for at, one in enumerate(told):
            if stamp(folder, names_in(one.partition(_AND)[2])) != looks[SIZE * at : SIZE * (at + 1)]:
                yield at


def _told(name: str, row: str) -> str:
    return f"{name}{_AND}{row}"


def _row(sheet: Pressed) -> str:
    # Of nearly all the row is there already.
    return row((*sheet.file_names, *sheet.folders)) if sheet.folders else sheet.names


def _look(stamp: bytes) -> bytes:
    """A stamp in a row; one that is not known is no other's."""
    return stamp or bytes(SIZE)


def _put(all_of_them: bytearray, at: int, held: bytes) -> None:
    all_of_them[SIZE * at : SIZE * (at + 1)] = held
