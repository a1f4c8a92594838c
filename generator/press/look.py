"""An article's folder as it is now."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TypeVar

from generator.press.known import Folder
from generator.press.marks import SIZE, contents, stamp, walk

Read = TypeVar("Read")


def look(root: str, name: str) -> Folder:
    """A folder of the project as it is: the stamp first, so that what changes while it is read is read again.

    A file of several names holds something else than it did with one: it is a fault.
    """
    now = time.time_ns()
    names = tuple(walk(root, name))
    found = tuple(one for one, _ in names)
    return Folder(name, found, stamp(root, found, now), contents(root, names, is_single=True))


def read_with(root: str, folder: Folder, read: Callable[[], Read]) -> tuple[Folder, Read]:
    """A folder that has been looked at, and what is read of it: if it changes meanwhile, what it holds is not known."""
    before = folder.stamp or stamp(root, folder.names)
    found = read()
    is_same = stamp(root, folder.names) == before
    return (folder if is_same else Folder(folder.name, folder.names, b"", bytes(SIZE))), found
