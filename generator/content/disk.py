"""Writing into content/: whole files, put in place at once, by one command at a time."""

from __future__ import annotations

import os
import re
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import FileIO
from pathlib import Path

from generator.content.project import Project
from generator.errors import CommandError, LockedError

if os.name == "posix":
    import fcntl

# What a kill leaves of what was being put in place, as tempfile names it.
_PARTIAL_FOLDER = re.compile(r"\..+\.part-[a-z0-9_]{8}")
PARTIAL_FILE = re.compile(r"\.[a-z0-9_]{8}\.part")
# How often who waits for a lock asks for it. Seconds.
_AGAIN = 0.2


@contextmanager
def lock(project: Project, what: str = "content", patience: float = 0) -> Iterator[None]:
    """Holds the content folder, or the printing of the site, for one command.

    Raises LockedError while another does, after so many seconds of `patience`; CommandError where nobody can be told.
    """
    try:
        project.workspace.mkdir(exist_ok=True)
    except OSError as error:
        raise CommandError("workspace", folder=str(project.workspace), reason=error.strerror or "") from None
    until = time.monotonic() + patience
    path = project.workspace / f"{what}.lock"
    with path.open("ab+", buffering=0) as handle:
        while not _is_ours(handle):
            if time.monotonic() > until:
                handle.seek(0)
                raise LockedError(handle.read().decode("ascii", "replace").strip() or "?")
            time.sleep(_AGAIN)
        with _refused(path):
            handle.truncate(0)
            write_all(handle, f"{os.getpid()}".encode())
        yield


def _is_ours(handle: FileIO) -> bool:
    """Takes a lock; the system takes it back when its process dies: a killed command never locks anyone out."""
    if os.name != "posix":
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def write_file(path: Path, data: bytes) -> None:
    """Puts a file in place by an atomic rename: a reader sees the old one or the new one, never a half.

    Raises CommandError where it cannot be written.
    """
    with _refused(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".part")
        try:
            with os.fdopen(descriptor, "wb") as handle:
                handle.write(data)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise


def write_all(file: FileIO, data: bytes) -> None:
    """Writes all of some bytes into a file without a buffer; raises OSError with its name where it cannot.

    Where there is room for a part the system takes that part, and is silent about the rest.
    """
    try:
        done = file.write(data)
        while done < len(data):
            done += file.write(data[done:])
    except OSError as error:
        error.filename = file.name
        raise


def write_folder(folder: Path, files: Mapping[str, str | bytes]) -> None:
    """Makes a new folder with all its files, or none of it; what it has told as done, no power cut takes back.

    Raises FileExistsError where there is one already, CommandError where it cannot be written.
    """
    if folder.exists():
        raise FileExistsError(folder)
    with _refused(folder):
        folder.parent.mkdir(parents=True, exist_ok=True)
        partial = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:40]}.part-"))
        try:
            for name, held in files.items():
                with (partial / name).open("xb") as handle:
                    handle.write(held.encode() if isinstance(held, str) else held)
                    handle.flush()
                    os.fsync(handle.fileno())
            partial.chmod(0o755)
            partial.rename(folder)
            settle_folder(folder.parent)
        except BaseException:
            shutil.rmtree(partial, ignore_errors=True)
            raise


@contextmanager
def _refused(path: Path) -> Iterator[None]:
    """A full disk or a folder that may not be written is told with what was to be put there."""
    try:
        yield
    except OSError as error:
        raise CommandError("unwritable", file=path, reason=error.strerror or "") from None


def remove_folder(folder: Path) -> None:
    """Takes a folder away at once; what a kill leaves of it is hidden, and swept up by the next command."""
    hidden = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:40]}.part-"))
    folder.replace(hidden)
    settle_folder(folder.parent)
    shutil.rmtree(hidden, ignore_errors=True)


def settle_folder(folder: Path) -> None:
    """Waits until a folder's names are on the disk: what a command has told as done, no power cut takes back."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def sweep(parent: Path) -> None:
    """Removes what a killed command has left half made in a folder; nothing else that is hidden is ours."""
    for path in parent.glob(".*"):
        if _PARTIAL_FOLDER.fullmatch(path.name) and path.is_dir() and not path.is_symlink():
            shutil.rmtree(path, ignore_errors=True)
        elif PARTIAL_FILE.fullmatch(path.name) and path.is_file():
            path.unlink(missing_ok=True)


def free_folder(parent: Path, slug: str) -> Path:
    """A folder name in `parent` that is not taken: the slug, or the slug with the first free number."""
    folder, number = parent / slug, 2
    while folder.exists():
        folder, number = parent / f"{slug}-{number}", number + 1
    return folder
