"""Writing into content/: whole files, put in place at once, by one command at a time."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.content.project import Project
from generator.errors import CommandError, LockedError

if os.name == "posix":
    import fcntl


@contextmanager
def lock(project: Project, what: str = "content") -> Iterator[None]:
    """Holds the content folder, or the printing of the site, for one command; raises LockedError while another does."""
    try:
        project.workspace.mkdir(exist_ok=True)
    except OSError as error:
        raise CommandError("workspace", folder=str(project.workspace), reason=error.strerror or "") from None
    with (project.workspace / f"{what}.lock").open("a+") as handle:
        try:
            # The system takes a lock back when its process dies: a killed command never locks anyone out.
            if os.name == "posix":
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            handle.seek(0)
            raise LockedError(handle.read().strip() or "?") from None
        handle.truncate(0)
        handle.write(str(os.getpid()))
        handle.flush()
        yield


def write_file(path: Path, data: bytes) -> None:
    """Puts a file in place by an atomic rename: a reader sees the old one or the new one, never a half."""
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


def write_folder(folder: Path, files: Mapping[str, str]) -> None:
    """Makes a new folder with all its files, or none of it; raises FileExistsError where there is one already."""
    if folder.exists():
        raise FileExistsError(folder)
    folder.parent.mkdir(parents=True, exist_ok=True)
    partial = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name[:40]}-"))
    try:
        for name, text in files.items():
            (partial / name).write_text(text, encoding="utf-8", newline="\n")
        partial.chmod(0o755)
        partial.rename(folder)
    except BaseException:
        with suppress(OSError):
            shutil.rmtree(partial)
        raise


def free_folder(parent: Path, slug: str) -> Path:
    """A folder name in `parent` that is not taken: the slug, or the slug with the first free number."""
    folder, number = parent / slug, 2
    while folder.exists():
        folder, number = parent / f"{slug}-{number}", number + 1
    return folder
