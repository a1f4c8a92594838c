"""What every page stands on, as digests: the program, the settings, the theme, the data. MkDocs is not asked."""

from __future__ import annotations

import os
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from msgspec import Struct

from generator.content.project import PRIVATE_WORDING, Project
from generator.press.marks import contents, digest, walk
from generator.press.settings import hook_folders, theme_folder, variables, written

_BESIDE = frozenset([".py", ".yml", ".yaml"])


class Ground(Struct, frozen=True):
    """Digests: of what an article's reading and checking stands on, and of what all pages stand on."""

    reading: bytes
    pages: bytes


def ground(project: Project, environment: Mapping[str, str], *options: str) -> Ground:
    """The ground of a project as it is now; `options` are what a command was asked for that pages show."""
    private = environment.get(PRIVATE_WORDING, "")
    wording = Path(private).read_bytes() if private and Path(private).is_file() else b""
    reading = digest(program(), os.fsencode(private), wording, _folder(project, "content/data"))
    stated = written(project)
    root, theme = str(project.root), str(theme_folder(project))
    pages = digest(
        reading,
        digest(*stated),
        # Hooks lie beside them, and what they read.
        contents(root, [(path.name, False) for path in sorted(project.root.iterdir()) if path.suffix in _BESIDE]),
        contents(root, _beside_hooks(project), follows=True),
        contents(theme, walk(theme, ".", follows=True), follows=True),
        *map(os.fsencode, variables(stated, environment)),
        *(option.encode() for option in options),
    )
    return Ground(reading, pages)


def _beside_hooks(project: Project) -> Iterator[tuple[str, bool]]:
    """The code that lies where hooks do, and in the folders there: one may take it in."""
    root = str(project.root)
    for folder in hook_folders(project):
        # Below the project's own folder lies everything.
        there = walk(root, folder, follows=True) if folder else ((name, False) for name in sorted(os.listdir(root)))  # noqa: PTH208
        yield from ((name, False) for name, is_folder in there if name.endswith(".py") and not is_folder)


def beside(project: Project) -> bytes:
    """The digest of all content that is neither an article nor data."""
    root, content = str(project.root), f"{project.root}/content"
    try:
        names = sorted(os.listdir(content))  # noqa: PTH208
    except OSError:
        return b""
    parts = (f"content/{name}" for name in names if name not in ("articles", "data"))
    # A file that lies there by itself is no folder to walk through.
    return digest(
        *(contents(root, walk(root, part) if os.path.isdir(f"{root}/{part}") else [(part, False)]) for part in parts)  # noqa: PTH112
    )


@cache
def program() -> bytes:
    """The digest of our own code, the names and versions of all installed packages, and the interpreter's."""
    home = str(Path(__file__).parent.parent)
    ours = [one for one in walk(home, ".") if "__pycache__" not in one[0]]
    # A package's folder of metadata has its version in its name.
    packages = sorted(name for name in os.listdir(sysconfig.get_path("purelib")) if name.endswith(".dist-info"))  # noqa: PTH208
    return digest(sys.version.encode(), *map(os.fsencode, packages), contents(home, ours))


def _folder(project: Project, name: str) -> bytes:
    root = str(project.root)
    return contents(root, walk(root, name))
