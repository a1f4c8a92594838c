"""What every page stands on, as digests: the program, the settings, the theme, the data. MkDocs is not asked."""

from __future__ import annotations

import os
import re
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import chain
from pathlib import Path
from typing import TypeAlias

from msgspec import Struct

from generator.content.project import PRIVATE_WORDING, Project
from generator.press.marks import contents, digest, walk
from generator.press.settings import hook_folders, is_theme, setting_files, theme_folder, variables, written

_BESIDE = frozenset([".py", ".yml", ".yaml"])
_IS_KEPT = re.compile(r"(?:^|/)(?:[.#][^/]*|[^/]*~)\Z")

# Of files by their names in the project: size, time of modification, inode.
Looks: TypeAlias = Mapping[str, tuple[int, int, int]]


class Ground(Struct, frozen=True):
    """Digests: of what an article's reading and checking stands on, of what all pages do, and of all other content.

    Other than articles and data are above all the standing pages.
    """

    reading: bytes
    pages: bytes
    beside: bytes


def ground(project: Project, environment: Mapping[str, str], *options: str) -> Ground:
    """The ground of a project as it is now; `options` are what a command was asked for that pages show."""
    private = environment.get(PRIVATE_WORDING, "")
    wording = Path(private).read_bytes() if private and Path(private).is_file() else b""
    reading = digest(program(), os.fsencode(private), wording, _folder(project, "content/data"))
    stated = written(project)
    root = str(project.root)
    pages = digest(
        reading,
        digest(*stated),
        # Hooks lie beside them, and what they read.
        contents(root, _in_root(project)),
        contents(root, _beside_hooks(project), follows=True),
        contents(root, _theme(project), follows=True),
        *map(os.fsencode, variables(stated, environment)),
        *(option.encode() for option in options),
    )
    return Ground(reading, pages, _beside(project))


def _beside(project: Project) -> bytes:
    root, content = str(project.root), f"{project.root}/content"
    try:
        names = sorted(os.listdir(content))  # noqa: PTH208
    except OSError:
        return b""
    parts = (f"content/{name}" for name in names if name not in ("articles", "data"))
    # A file that lies there by itself is no folder to walk through.
    return digest(
        *(
            contents(root, walk(root, part) if os.path.isdir(f"{root}/{part}") else [(part, False)], is_single=True)  # noqa: PTH112
            for part in parts
        )
    )


def _theme(project: Project) -> Iterator[tuple[str, bool]]:
    """What lies in the theme; of a folder that is none nothing, for it may be a whole disk, and is refused later."""
    theme, root = theme_folder(project), project.root
    return walk(str(root), os.path.relpath(theme, root), follows=True) if is_theme(theme) else iter(())


def _in_root(project: Project) -> list[tuple[str, bool]]:
    """What hooks may be and may read in the project's own folder."""
    return [(path.name, False) for path in sorted(project.root.iterdir()) if path.suffix in _BESIDE]


def _beside_hooks(project: Project) -> Iterator[tuple[str, bool]]:
    """The code that lies where hooks do, and in the folders there: one may take it in."""
    root = str(project.root)
    for folder in hook_folders(project):
        is_around = project.root.is_relative_to(os.path.abspath(f"{root}/{folder}"))  # noqa: PTH100, follows no link
        there = _code_right_in(root, folder or ".") if is_around else walk(root, folder, follows=True)
        yield from ((name, False) for name, is_folder in there if name.endswith(".py") and not is_folder)


def _code_right_in(root: str, folder: str) -> Iterator[tuple[str, bool]]:
    """Modules and packages right in the project's folder or one above it.

    Below it lies everything, an environment of Python's too.
    """
    for name in sorted(os.listdir(f"{root}/{folder}")):  # noqa: PTH208
        if os.path.isfile(f"{root}/{folder}/{name}/__init__.py"):  # noqa: PTH113
            yield from walk(root, f"{folder}/{name}", follows=True)
        else:
            yield f"{folder}/{name}", False


def looks(project: Project) -> Looks:
    """How the files look that pages stand on beside the articles: size, time of modification, inode; by their names.

    MkDocs reads the settings before there is a ground, and templates are read while pages are printed: these may show
    what no ground ever was, and a look, unlike a digest, tells even what has been undone since. What editors and their
    programs keep beside a file (a swap file, a backup) is none of these.
    """
    names = [os.path.relpath(path, project.root) for path in setting_files(project)]
    root = str(project.root)
    there = chain(walk(root, "content/data"), walk(root, "content/pages"), _theme(project))
    names += [name for name, is_folder in there if not (is_folder or _IS_KEPT.search(name))]
    return {name: found for name in names if (found := _look(f"{project.root}/{name}"))}


def _look(path: str) -> tuple[int, int, int] | None:
    try:
        found = os.stat(path)  # noqa: PTH116
    except OSError:
        return None
    return found.st_size, found.st_mtime_ns, found.st_ino


def changed_since(project: Project, before: Looks) -> str | None:
    """A file that looks other than it did, or has come or gone; None where there is none."""
    now = looks(project)
    return next((name for name in sorted(now.keys() | before) if now.get(name) != before.get(name)), None)


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
    # A file of several names is refused, and looks like any other.
    return contents(root, walk(root, name), is_single=True)
