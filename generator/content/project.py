"""The places of a project, and which of the names there are read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from generator.errors import CommandError
from generator.model import LANGUAGES

# The environment variable that names the list of wording which a desk keeps to itself.
PRIVATE_WORDING = "NEWSROOM_WORDING"

SETTINGS = "mkdocs.yml"


class Project(Struct, frozen=True):
    """A newsroom's working copy; `root` holds mkdocs.yml and content/. `settings` is the name of another mkdocs.yml."""

    root: Path
    settings: str = SETTINGS

    @property
    def content(self) -> Path:
        """What editors write."""
        return self.root / "content"

    @property
    def articles(self) -> Path:
        """One folder an article, by the year in which it arrived."""
        return self.content / "articles"

    @property
    def pages(self) -> Path:
        """Standing pages."""
        return self.content / "pages"

    @property
    def data(self) -> Path:
        """The lists that articles refer to, and the settings."""
        return self.content / "data"

    @property
    def inbox(self) -> Path:
        """What ingest could not decide."""
        return self.content / "inbox"

    @property
    def workspace(self) -> Path:
        """What commands need to remember between runs; nothing in it is published or committed."""
        return self.root / ".newsroom"

    def name(self, path: Path) -> str:
        """A path as editors know it: from the project's root, with "/" between; bytes that are no UTF-8 by number."""
        # As text: this is asked of every file, and Path.relative_to takes ten times as long (measured).
        name = str(path).removeprefix(str(self.root).rstrip(os.sep) + os.sep).replace(os.sep, "/")
        return os.fsencode(name).decode("utf-8", "backslashreplace")

    def article_folders(self) -> Iterator[Path]:
        """The folders of all articles, in order of year and name; hidden ones are not articles."""
        for year in _folders(self.articles):
            yield from _folders(year)

    def inbox_folders(self) -> Iterator[Path]:
        """The folders of all that waits, in order of their names."""
        yield from _folders(self.inbox)


def find_project(start: Path) -> Project:
    """The project that a folder lies in; raises CommandError where there is none."""
    for folder in (start, *start.parents):
        if (folder / SETTINGS).is_file() and (folder / "content").is_dir():
            return Project(folder)
    raise CommandError("no-project", folder=str(start))


def language_of(path: Path) -> str | None:
    """The language in a file's name (index.zh.md, about.en.md), None for any other."""
    parts = path.name.split(".")
    return parts[1] if len(parts) == 3 and parts[2] == "md" and parts[1] in LANGUAGES else None


def _folders(folder: Path) -> list[Path]:
    if not folder.is_dir() or folder.is_symlink():
        return []
    try:
        found = [path for path in folder.iterdir() if path.is_dir() and not path.is_symlink()]
    except OSError:
        return []  # told once, for the folder itself
    return sorted(path for path in found if is_readable(path.name))


def is_being_edited(name: str) -> bool:
    """Whether a name is that of a mark by which Emacs says that somebody has a file open: a link that leads nowhere."""
    return name.startswith(".#")


def is_readable(name: str) -> bool:
    """Whether a folder of this name is read: none that is hidden, and none whose name is no UTF-8, which is told."""
    return not name.startswith(".") and (name.isascii() or not any("\udc80" <= one <= "\udcff" for one in name))
