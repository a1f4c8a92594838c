"""mkdocs.yml as the press reads it: by itself, since MkDocs takes half a second to import."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from generator.content.project import Project
from generator.text.strings import LOADER

_WORD = re.compile(r"\w+")
# Files that each inherit from the next.
_MOST = 20


class _Loader(LOADER):  # type: ignore[misc, valid-type]
    """Makes plain data; what any tag but !ENV would make of a value is for MkDocs alone to know."""


def _from_environment(loader: yaml.SafeLoader, node: yaml.Node) -> Any:
    from yaml_env_tag import construct_env_tag  # few sites have one

    return construct_env_tag(loader, node)


_Loader.add_constructor("!ENV", _from_environment)
_Loader.add_multi_constructor("", lambda *_: None)


def settings(project: Project) -> Mapping[str, object]:
    """What mkdocs.yml says, with all that it inherits, as MkDocs puts it together; nothing of what cannot be read."""
    found: Mapping[str, object] = {}
    for _, _, stated in _chain(project):
        found = _merged(stated, found)
    return found


def is_plain(project: Project) -> bool:
    """Whether nobody but the newsroom has a say in the site: what a hook or another plugin does is not known here."""
    stated = settings(project)
    return plugins(stated) == ["newsroom"] and stated.keys().isdisjoint(["hooks", "INHERIT"])


def plugins(stated: Mapping[str, object]) -> list[object]:
    """The names of the plugins that some settings ask for, in their order."""
    asked = stated.get("plugins")
    some = asked if isinstance(asked, list) else [asked]
    return [name for one in some for name in (one if isinstance(one, dict) else [one])]


def written(project: Project) -> tuple[bytes, ...]:
    """What stands in mkdocs.yml, and in each file that it inherits from."""
    return tuple(data for _, data, _ in _chain(project))


def setting_files(project: Project) -> tuple[str, ...]:
    """The paths of these files; the last may be one that cannot be read."""
    return tuple(str(path) for path, _, _ in _chain(project))


def variables(files: tuple[bytes, ...], environment: Mapping[str, str]) -> Iterator[str]:
    """What the environment has under each name that stands in some settings, as NAME=VALUE, where they ask for any."""
    texts = [data.decode("utf-8", "replace") for data in files]
    if any("!ENV" in text for text in texts):
        for name in sorted(environment.keys() & {word for text in texts for word in _WORD.findall(text)}):
            yield f"{name}={environment[name]}"


def theme_folder(project: Project) -> Path:
    """The folder of the templates."""
    theme = settings(project).get("theme")
    named = theme.get("custom_dir") if isinstance(theme, dict) else None
    return project.root / str(named or "theme_overrides")


def is_theme(folder: Path) -> bool:
    """Whether a folder has our templates."""
    return (folder / "main.html").exists() and (folder / "newsroom").exists()


def hook_files(project: Project) -> tuple[str, ...]:
    """The files of hooks, seen from the project."""
    hooks = settings(project).get("hooks")
    return tuple(map(str, hooks)) if isinstance(hooks, list) else ()


def hook_folders(project: Project) -> tuple[str, ...]:
    """The folders in which hooks lie, seen from the project; "" is its own."""
    return tuple(sorted({os.path.dirname(hook) for hook in hook_files(project)}))  # noqa: PTH120


def _chain(project: Project) -> Iterator[tuple[Path, bytes, Mapping[str, object]]]:
    """Each file with what it holds and says, from mkdocs.yml on to what the last of them inherits from."""
    path = project.root / project.settings
    for _ in range(_MOST):
        try:
            data = path.read_bytes()
        except (OSError, ValueError):  # the latter for a name that no file can have
            data = b""
        stated = _plain(data)
        yield path, data, stated
        if "INHERIT" not in stated:
            return
        path = path.parent / str(stated["INHERIT"])


def _plain(data: bytes) -> Mapping[str, object]:
    try:
        found = yaml.load(data, _Loader)  # noqa: S506, makes plain data
    except (yaml.YAMLError, ValueError, RecursionError):  # for a day that no calendar has; for brackets without end
        return {}
    return found if isinstance(found, dict) else {}


def _merged(below: Mapping[str, object], above: Mapping[str, object]) -> dict[str, object]:
    """Settings of which one inherits from the other: mappings grow together, of all else that above counts."""
    found = {**below, **above}
    for key, one in above.items():
        other = below.get(key)
        if isinstance(one, dict) and isinstance(other, dict):
            found[key] = _merged(other, one)
    return found
