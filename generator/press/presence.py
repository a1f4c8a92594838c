"""Is what has been printed still there, as it was?"""

from __future__ import annotations

import os
from pathlib import Path

from msgspec.structs import replace

from generator.press.known import Pressed
from generator.press.marks import held

# By everybody: a site is often served by another user than the one who prints it.
_READABLE = 0o444


def in_place(site: Path, pressed: Pressed | None, opened: int | str | None = None) -> Pressed | None:
    """A sheet with the stamp that it has in a folder, where it lies there as it was printed; None where it does not.

    `opened` is what names in it are looked up from, for who asks for thousands.
    """
    if pressed is None:
        return None
    root = str(site)
    if pressed.stamp and pressed.stamp_in(root if opened is None else opened) == pressed.stamp:
        return pressed
    # Restored from a copy, a file has other times and another inode, and holds the same; a folder is not looked into.
    if pressed.folders or not all(_is_as_printed(f"{root}/{name}", of) for name, of in pressed.files.items()):
        return None
    return replace(pressed, stamp=pressed.stamp_in(root))


def _is_as_printed(path: str, digest: bytes) -> bool:
    """Whether a file holds what it did, and whoever serves it can read it."""
    try:
        mode = os.lstat(path).st_mode
    except OSError:
        return False
    return mode & _READABLE == _READABLE and held(path) == digest
