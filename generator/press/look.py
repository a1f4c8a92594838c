"""An article's folder as it is now."""

from __future__ import annotations

import time

from generator.press.known import Folder
from generator.press.marks import contents, stamp, walk


def look(root: str, name: str) -> Folder:
    """A folder of the project as it is: the stamp first, so that what changes while it is read is read again."""
    now = time.time_ns()
    names = tuple(walk(root, name))
    found = tuple(one for one, _ in names)
    return Folder(name, found, stamp(root, found, now), contents(root, names))


def is_as_it_was(root: str, folder: Folder) -> bool:
    """Whether nothing in a folder looks other than it did."""
    return bool(folder.stamp) and stamp(root, folder.names) == folder.stamp
