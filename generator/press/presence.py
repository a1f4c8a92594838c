"""Is what has been printed still there, as it was?"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from generator.press.known import Pressed
from generator.press.marks import held, is_as_marked, mark


def in_place(site: Path, pressed: Pressed | None) -> Pressed | None:
    """A sheet with the marks that its files have in a folder, where they are as they were printed; None where not."""
    root = str(site)
    if pressed is None or not all(os.path.isdir(f"{root}/{name}") for name in pressed.folders):  # noqa: PTH112
        return None
    if is_as_marked(root, pressed.marks):
        return pressed
    # Restored from a copy, a file has other times and another inode, and holds the same; a folder is not looked into.
    if pressed.folders or any(held(f"{root}/{name}") != of for name, of in pressed.files.items()):
        return None
    return replace(pressed, marks=tuple(mark(root, name) for name in pressed.files))
