"""The articles' folders as they are, beside what is known of them: which must be read, and which only look other."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from generator.content.project import Project
from generator.press.known import Folder
from generator.press.look import is_as_it_was, look
from generator.press.shelf import Shelf


class Survey(Struct, frozen=True):
    """What there is: the names in `changed` hold something else than they did, `touched` only look so, as they are.

    `known` are the folders with which they have been compared: another build may have known more since.
    """

    shelf: Shelf
    known: Mapping[str, Folder]
    changed: tuple[str, ...]
    touched: tuple[Folder, ...]


def survey(project: Project, found: Shelf, folders: Mapping[str, Folder]) -> Survey:
    """Looks at all articles' folders that were found; `folders` are those that are known."""
    root = str(project.root)
    changed, touched = [], []
    for name in found.names:
        before = folders.get(name)
        if before is None:
            changed.append(name)
        elif not is_as_it_was(root, before):
            now = look(root, name)
            if now.digest == before.digest:
                touched.append(now)
            else:
                changed.append(name)
    return Survey(found, folders, tuple(changed), tuple(touched))
