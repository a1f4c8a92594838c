"""An article's folder as it is now."""

from __future__ import annotations

import time

from generator.press.known import Folder
from generator.press.marks import contents, mark, settled, walk


def look(root: str, name: str) -> Folder:
    """A folder of the project as it is: marks first, so that what changes while it is read is read again."""
    now = time.time_ns()
    names = tuple(walk(root, name))
    marks = settled((mark(root, one) for one, _ in names), now)
    return Folder(name, marks, contents(root, names))
