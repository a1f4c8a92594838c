"""What every page stands on, as digests: the program, the settings, the theme, the data. MkDocs is not asked."""

from __future__ import annotations

import os
import re
import sys
import sysconfig
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

import yaml
from msgspec import Struct

from generator.content.project import PRIVATE_WORDING, Project
from generator.press.marks import contents, digest, walk
from generator.text.strings import LOADER

SETTINGS = "mkdocs.yml"
_BESIDE = frozenset([".py", ".yml", ".yaml"])
_VARIABLE = re.compile(r"!ENV\s*\[?\s*([\w, ]+)")


class Ground(Struct, frozen=True):
    """Digests: of what an article's reading and checking stands on, and of what all pages stand on."""

    reading: bytes
    pages: bytes


def ground(project: Project, environment: Mapping[str, str], *options: str) -> Ground:
    """The ground of a project as it is now; `options` are what a command was asked for that pages show."""
    private = environment.get(PRIVATE_WORDING, "")
    wording = Path(private).read_bytes() if private and Path(private).is_file() else b""
    reading = digest(program(), os.fsencode(private), wording, _folder(project, "content/data"))
    stated = (project.root / SETTINGS).read_bytes()
    asked = _VARIABLE.findall(stated.decode("utf-8", "replace"))
    variables = sorted({name.strip() for names in asked for name in names.split(",")})
    root, theme = str(project.root), str(theme_folder(project))
    pages = digest(
        reading,
        stated,
        # Hooks and inherited settings lie beside them.
        contents(root, [(path.name, False) for path in sorted(project.root.iterdir()) if path.suffix in _BESIDE]),
        contents(root, _beside_hooks(project), follows=True),
        contents(theme, walk(theme, "."), follows=True),
        *(os.fsencode(f"{name}={environment.get(name)}") for name in variables),
        *(option.encode() for option in options),
    )
    return Ground(reading, pages)


def settings(project: Project) -> Mapping[str, object]:
    """mkdocs.yml, as far as it is plain data."""
    try:
        found = yaml.load((project.root / SETTINGS).read_bytes(), LOADER)  # noqa: S506, makes plain data
    except (OSError, yaml.YAMLError):
        return {}
    return found if isinstance(found, dict) else {}


def theme_folder(project: Project) -> Path:
    """The folder of the templates."""
    theme = settings(project).get("theme")
    named = theme.get("custom_dir") if isinstance(theme, dict) else None
    return project.root / str(named or "theme_overrides")


def _beside_hooks(project: Project) -> Iterator[tuple[str, bool]]:
    """The code that lies where hooks do: one may take it in."""
    hooks = settings(project).get("hooks")
    for folder in sorted({os.path.dirname(str(hook)) for hook in hooks} if isinstance(hooks, list) else ()):  # noqa: PTH120
        for path in sorted((project.root / folder).glob("*.py")):
            yield os.path.relpath(path, project.root), False


def beside(project: Project) -> bytes:
    """The digest of all content that is neither an article nor data."""
    root, content = str(project.root), f"{project.root}/content"
    try:
        names = sorted(os.listdir(content))  # noqa: PTH208
    except OSError:
        return b""
    parts = (name for name in names if name not in ("articles", "data"))
    return digest(*(contents(root, walk(root, f"content/{name}")) for name in parts))


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
