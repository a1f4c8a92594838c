"""Files that may not lie in content/, or not where they lie, whatever is in them."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from unicodedata import normalize

from generator.content.project import Project, is_being_edited
from generator.model import ERROR, WARNING, Diagnostic

# Copies that editors' programs and systems leave behind, and settings with passwords in them.
_LEFT_OVER = re.compile(
    r".*(?:~|\.(?:bak|old|orig|rej|tmp|swp|swo|part|crdownload))|~\$.*|\.#.*|#.*#"
    r"|\.env(?:\..*)?|\.DS_Store|Thumbs\.db|desktop\.ini",
    re.IGNORECASE | re.DOTALL,
)


def strange_files(project: Project, folder: Path | None = None) -> Iterator[Diagnostic]:
    """Links, pipes and devices, names that not every system can hold, two names that some take for one; left-overs.

    Looked for in all of content/, or in one of its folders. No link is followed: it can lead out of the project.
    """
    if project.content.is_symlink():
        yield Diagnostic("content", 1, 1, "symlink")
        return
    denied: list[OSError] = []
    for parent, folders, files in os.walk(folder or project.content, onerror=denied.append, followlinks=False):
        yield from strange_names(project, Path(parent), [*folders, *files])
    yield from shut_folders(project, denied)


def shut_folders(project: Project, denied: Iterable[OSError]) -> Iterator[Diagnostic]:
    """Those that may not be opened: what lies in them would be missed by nobody."""
    for error in (error for error in denied if not isinstance(error, FileNotFoundError)):
        yield Diagnostic(project.name(Path(error.filename)), 1, 1, "unreadable", {"reason": error.strerror or ""})


def strange_names(project: Project, folder: Path, names: Iterable[str]) -> Iterator[Diagnostic]:
    """The same for what lies in a folder itself."""
    taken: dict[str, str] = {}
    for name in sorted(names):
        for rule, values, severity in _faults(folder, name, taken):
            yield Diagnostic(project.name(folder / name), 1, 1, rule, values, severity)


def _faults(folder: Path, name: str, taken: dict[str, str]) -> Iterator[tuple[str, dict[str, object], str]]:
    """What is wrong with a file; `taken` are the names of its folder so far, as a system without case sees them."""
    try:
        found = os.lstat(f"{folder}/{name}")
    except FileNotFoundError:
        return  # another command has put it in place under its own name meanwhile
    if stat.S_ISLNK(found.st_mode):
        if not is_being_edited(name):
            yield "symlink", {}, ERROR
    elif not stat.S_ISREG(found.st_mode) and not stat.S_ISDIR(found.st_mode):
        yield "special-file", {}, ERROR
    elif stat.S_ISREG(found.st_mode) and found.st_nlink > 1:
        yield "hard-link", {}, ERROR
    if name != normalize("NFC", name) or name != name.strip() or name.endswith(".") or not name.isprintable():
        yield "name-form", {}, ERROR
    elif _LEFT_OVER.fullmatch(name):
        yield "left-over", {}, WARNING
    same = normalize("NFC", name).casefold()
    if same in taken:
        yield "name-same", {"other": taken[same]}, ERROR
    taken.setdefault(same, name)


def strays(project: Project) -> Iterator[Path]:
    """Texts that lie where no article and no standing page can be: nobody would ever read them, and nobody be told."""
    yield from texts_astray(project.articles, 3)
    yield from texts_astray(project.pages, 1)


def texts_astray(folder: Path, depth: int) -> Iterator[Path]:
    """Those below a folder that are not just so deep in it."""
    for path in sorted(folder.rglob("*.md")):
        parts = path.relative_to(folder).parts
        if len(parts) != depth and not any(part.startswith(".") for part in parts):
            yield path
