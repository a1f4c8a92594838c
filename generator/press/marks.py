"""What files are known by without reading them, and by what they hold."""

from __future__ import annotations

import hashlib
import os
import stat
import struct
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

# A file that is written twice within a tick of the system's clock may look unchanged the second time (git calls such
# an entry racy): what has changed so shortly before it was looked at is read again. Nanoseconds.
TICK = 50_000_000
# Of a stamp and of a digest, bytes.
SIZE = 16
_PART = 65_536
_PACKED = struct.Struct("<qqqQ")


def stamp(root: str | int, names: Iterable[str], now: int | None = None) -> bytes:
    """What some files and folders are known by without being read: their sizes, times and inodes.

    `root` is the folder from which they are named, its path or its descriptor.

    The time of change is among them, which cannot be set: so a copy that keeps the time of modification is told from
    its original. No link is followed. b"" where one is not there, has a time beyond the years 1678 to 2261, or has
    changed so shortly before `now` (nanoseconds since 1970) that a later change might leave no trace.
    """
    made, is_any = hashlib.blake2b(digest_size=SIZE), False
    try:
        for name in names:
            found = os.lstat(f"{root}/{name}") if isinstance(root, str) else os.lstat(name, dir_fd=root)
            is_any = True
            if now is not None and max(found.st_mtime_ns, found.st_ctime_ns) > now - TICK:
                return b""
            made.update(_PACKED.pack(found.st_size, found.st_mtime_ns, found.st_ctime_ns, found.st_ino))
    except (OSError, struct.error):
        return b""
    return made.digest() if is_any else b""


@contextmanager
def opened(folder: Path) -> Iterator[int | str]:
    """What names in a folder are looked up from: its descriptor, so that a way all of them share is gone once.

    Its path where it cannot be opened, for then none of them can be.
    """
    try:
        found = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        yield str(folder)
        return
    try:
        yield found
    finally:
        os.close(found)


def digest(*parts: bytes) -> bytes:
    """Sixteen bytes that stand for some others, in their order."""
    # At once: 12,000 sheets ask at every build, and each call costs as much as all of the rest. Large ones take half
    # as long with this hash (measured), for most processors have instructions for it.
    told = b"".join([one for part in parts for one in (len(part).to_bytes(8, "little"), part)])
    return hashlib.sha256(told).digest()[:SIZE]


def held_in(data: bytes) -> bytes:
    """The digest of what a file holds, before it is put down: that by which `held` will know it."""
    return hashlib.sha256(data).digest()[:SIZE]


def held(path: str, *, follows: bool = False, is_single: bool = False) -> bytes:
    """The digest of what a regular file holds; b"" of anything else, and of what cannot be opened.

    A link is something else, unless it is to be followed; and where it is to be single, a file of several names.
    """
    try:
        found = (os.stat if follows else os.lstat)(path)
        if not stat.S_ISREG(found.st_mode) or (is_single and found.st_nlink > 1):
            return b""
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123, a third faster, 30,000 times
            made = hashlib.sha256()
            # What hashlib itself has for a file makes ready for a large one: 256 kB of memory for each.
            while part := file.read(_PART):
                made.update(part)
            return made.digest()[:SIZE]
    except OSError:
        return b""


def moment(folder: Path) -> int:
    """Now, by the clock of the file system that a folder is on: nanoseconds since 1970."""
    path = f"{folder}/moment"
    with open(path, "wb") as file:  # noqa: PTH123
        found = os.fstat(file.fileno()).st_ctime_ns
    os.unlink(path)  # noqa: PTH108
    return found


def is_newer(path: str, moment: int) -> bool:
    """Whether a file, or a link itself, has been changed since a moment (nanoseconds since 1970), or is gone."""
    try:
        return os.lstat(path).st_ctime_ns > moment
    except OSError:
        return True


def contents(root: str, names: Iterable[tuple[str, bool]], *, follows: bool = False, is_single: bool = False) -> bytes:
    """The digest of everything that `walk` has named; `follows` and `is_single` as for `held`."""
    return digest(
        *(
            part
            for name, is_folder in names
            for part in (
                os.fsencode(name),
                b"" if is_folder else held(f"{root}/{name}", follows=follows, is_single=is_single),
            )
        )
    )


def walk(root: str, folder: str, *, follows: bool = False) -> Iterator[tuple[str, bool]]:
    """Every name below a folder, itself first, from the root on and in order; whether it is a folder.

    No link is one, unless it is to be followed; and then none that leads back to a folder above it.
    """
    return _walk(root, folder, follows, frozenset())


def _walk(root: str, folder: str, follows: bool, above: frozenset[tuple[int, int]]) -> Iterator[tuple[str, bool]]:
    path = f"{root}/{folder}"
    if not follows and os.path.islink(path):  # noqa: PTH114
        yield folder, False
        return
    yield folder, True
    try:
        if follows:
            place = os.stat(path)  # noqa: PTH116
            here = place.st_dev, place.st_ino
            if here in above:
                return
            above |= {here}
        with os.scandir(path) as entries:
            found = sorted((entry.name, entry.is_dir(follow_symlinks=follows)) for entry in entries)
    except OSError:
        return  # the checks tell what cannot be opened
    for name, is_folder in found:
        if is_folder:
            yield from _walk(root, f"{folder}/{name}", follows, above)
        else:
            yield f"{folder}/{name}", False
