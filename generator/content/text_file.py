"""The one way to read a text file of a project."""

from __future__ import annotations

import errno
import os
import re
from codecs import BOM_UTF8
from itertools import islice
from pathlib import Path

from generator.content.project import Project
from generator.model import Diagnostic
from generator.text.characters import control, damage, is_clear, unseen
from generator.text.line_ends import with_lf
from generator.text.positions import position

# More of one kind in a file says nothing that the first did not.
_TOLD = 20

# What git leaves where two have written in one place: both versions, and none is meant to be read.
_CONFLICT = re.compile(r"^<{7} \S(?=(?s:.*)^={7}$(?s:.*)^>{7} \S)", re.MULTILINE)

# What a file of data and what an article may weigh, in bytes: a long article has 100 kB.
TEXT_SIZE = 4_000_000
ARTICLE_SIZE = 1_000_000


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
