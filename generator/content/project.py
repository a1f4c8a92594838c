"""The places of a project, and the one way to read a file of it."""

from __future__ import annotations

import errno
import os
import re
from codecs import BOM_UTF8
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from msgspec import Struct

from generator.errors import CommandError
from generator.model import LANGUAGES, Diagnostic
from generator.text.characters import control, damage, is_clear, unseen
from generator.text.line_ends import with_lf
from generator.text.positions import position

# More of one kind in a file says nothing that the first did not.
_TOLD = 20

# What git leaves where two have written in one place: both versions, and none is meant to be read.
_CONFLICT = re.compile(r"^<{7} \S(?=(?s:.*)^={7}$(?s:.*)^>{7} \S)", re.MULTILINE)

# The environment variable that names the list of wording which a desk keeps to itself.
PRIVATE_WORDING = "NEWSROOM_WORDING"

# What a file of data and what an article may weigh, in bytes: a long article has 100 kB.
TEXT_SIZE = 4_000_000
ARTICLE_SIZE = 1_000_000


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


def read_text(project: Project, path: Path, faults: list[Diagnostic], size: int = TEXT_SIZE) -> str | None:
    """A file's text with LF line ends and without a BOM; None, with the fault noted, where it cannot be read."""
    name = project.name(path)
    data = None if _is_linked(project, path) else _data(name, path, faults, size)  # a link is told once, for itself
    if data is None:
        return None
    try:
        text = _decoded(data)
    except UnicodeDecodeError as error:
        before = data[: error.start]
        column = len(before[before.rfind(b"\n") + 1 :].decode(errors="replace")) + 1
        faults.append(Diagnostic(name, before.count(b"\n") + 1, column, "not-utf8"))
        return None
    lines = with_lf(text) if "<<<<<<<" in text and ">>>>>>>" in text else ""
    conflict = _CONFLICT.search(lines)
    if conflict:
        faults.append(Diagnostic(name, *position(lines, conflict.start()), "merge-conflict"))
        return None
    if is_clear(text):
        return with_lf(text)
    broken = control(text)
    if broken:
        faults.append(Diagnostic(name, *position(text, broken[0]), "control-character", {"code": broken[1]}))
        return None
    text = with_lf(text)
    damaged = damage(text)
    if damaged is not None:
        faults.append(Diagnostic(name, *position(text, damaged), "damaged-character"))
    for offset, code in islice(unseen(text), _TOLD):
        faults.append(Diagnostic(name, *position(text, offset), "unseen-character", {"code": code}))
    return text


def _data(name: str, path: Path, faults: list[Diagnostic], size: int) -> bytes | None:
    try:
        data = _bytes(str(path)) if os.path.isfile(path) else None  # noqa: PTH113, half the time
    except OSError as error:
        faults.append(Diagnostic(name, 1, 1, "unreadable", {"reason": error.strerror or ""}))
        return None
    if data is None:
        reason = os.strerror(errno.EISDIR if path.is_dir() else errno.ENOENT)
        faults.append(Diagnostic(name, 1, 1, "unreadable", {"reason": reason}))
        return None
    if len(data) > size:
        faults.append(Diagnostic(name, 1, 1, "too-large", {"limit": size // 1_000_000}))
        return None
    return data


def read_again(project: Project, name: str) -> str:
    """The text of a file that the library has been read from, as it is by now; "" where it cannot be read any more."""
    try:
        text = _decoded(_bytes(f"{project.root}/{name}"))
    except (OSError, UnicodeDecodeError):
        return ""
    return with_lf(text)


def _bytes(name: str) -> bytes:
    with open(name, "rb", buffering=0) as file:  # noqa: PTH123, a third faster
        return file.read()


def _decoded(data: bytes) -> str:
    # As by the codec "utf-8-sig", which is written in Python.
    return (data[len(BOM_UTF8) :] if data.startswith(BOM_UTF8) else data).decode()


def _is_linked(project: Project, path: Path) -> bool:
    """Whether a path of a project is a symbolic link, or leads through one below its root."""
    name, root = str(path), project.root.parts
    # Path.is_relative_to takes as long as all the rest.
    below = path.parts[len(root) :] if path.parts[: len(root)] == root else ()
    for _ in below:
        if os.path.islink(name):  # noqa: PTH114, as above
            return True
        name = name.rpartition(os.sep)[0]
    return False


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
