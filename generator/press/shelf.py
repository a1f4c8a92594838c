"""Which articles' folders there are; nobody looks into one."""

from __future__ import annotations

import os

from msgspec import Struct

from generator.content.project import Project, is_readable
from generator.press.marks import digest

_FOLDERS = ("content", "content/articles", "content/data", "content/pages")


class Shelf(Struct, frozen=True):
    """The names of all article folders in the project, in order, and a digest of what else lies around them.

    No digest of a shelf of which a part may not be opened is that of one that may.
    """

    names: tuple[str, ...]
    around: bytes


def shelf(project: Project) -> Shelf:
    """What there is, without looking into any article's folder."""
    root, names = str(project.root), []
    denied: list[OSError] = []
    # A link is refused wherever it is, and looks like the folder that it leads to.
    around = [os.fsencode(name) for name in _FOLDERS if os.path.islink(f"{root}/{name}")]  # noqa: PTH114
    for year in entries(f"{root}/content/articles", denied):
        around.append(_told(year))
        if not year.is_dir(follow_symlinks=False) or not is_readable(year.name):
            continue
        for entry in entries(year.path, denied):
            around.append(_told(entry))
            if entry.is_dir(follow_symlinks=False) and is_readable(entry.name):
                names.append(f"content/articles/{year.name}/{entry.name}")
    around += [os.fsencode(f"{error.filename}/denied") for error in denied]
    return Shelf(tuple(names), digest(*around))


def entries(path: str, denied: list[OSError]) -> list[os.DirEntry[str]]:
    """What lies in a folder, by name; nothing of one that is not there, or may not be opened, which is noted."""
    try:
        with os.scandir(path) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except (FileNotFoundError, NotADirectoryError):
        return []
    except OSError as error:
        denied.append(error)
        return []


def _told(entry: os.DirEntry[str]) -> bytes:
    kind = "link" if entry.is_symlink() else "folder" if entry.is_dir(follow_symlinks=False) else "file"
    return os.fsencode(f"{entry.name}/{kind}")
