"""The roll: all files that a site is made of and from, by name, with what each folder and sheet is known by.

Where nothing has changed it is called through, and nothing else that the store knows need be taken out of it. It is
made by the first build that finds nothing to do, and gone with the next that does something.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import msgspec

from generator.press.known import Folder, Pressed
from generator.press.marks import stamp

_SIZE = 16


class Roll(msgspec.Struct, frozen=True, array_like=True):
    """The names in each article's folder, from the project's on, and of each sheet's files, from the site's on.

    `under` is what the site stands on beside the articles, `stamps` are those of all folders and sheets in a row, and
    the site has so many `files`.
    """

    under: bytes
    folders: tuple[tuple[str, ...], ...]
    sheets: tuple[tuple[str, ...], ...]
    stamps: bytes
    files: int


def roll_of(under: bytes, folders: Collection[Folder], sheets: Collection[Pressed]) -> tuple[bytes | None, int]:
    """The roll of what has just been seen to be as it was, packed, and how many files the site has.

    There is none where a later change could not be told.
    """
    stamps = [*(one.stamp for one in folders), *(one.stamp for one in sheets)]
    files = sum(len(one.files) + one.inside for one in sheets)
    if not all(stamps):
        return None, files
    names = tuple(one.names for one in folders), tuple((*one.files, *one.folders) for one in sheets)
    return msgspec.msgpack.encode(Roll(under, *names, b"".join(stamps), files)), files


def called(packed: bytes, under: bytes, project: Path, site: Path) -> int | None:
    """How many files a site has of whose roll nothing is missing or other than it was; else None."""
    try:
        roll = msgspec.msgpack.decode(packed, type=Roll)
        middle = _SIZE * len(roll.folders)
        are_there = (
            roll.under == under
            and _are_as_they_were(project, roll.folders, roll.stamps[:middle])
            and _are_as_they_were(site, roll.sheets, roll.stamps[middle:])
        )
    except (msgspec.MsgspecError, OSError):
        return None
    return roll.files if are_there else None


def _are_as_they_were(root: Path, rows: Sequence[tuple[str, ...]], stamps: bytes) -> bool:
    with _opened(root) as folder:
        return all(stamp(folder, names) == stamps[_SIZE * at : _SIZE * (at + 1)] for at, names in enumerate(rows))


@contextmanager
def _opened(folder: Path) -> Iterator[int]:
    """A folder from which names are looked up: a way that all of them share is gone once."""
    found = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        yield found
    finally:
        os.close(found)
