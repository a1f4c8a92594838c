"""The articles' folders as they are, beside what is known of them: which must be read, and which only look other."""

from __future__ import annotations

from msgspec import Struct

from generator.content.project import Project
from generator.press.known import Folder
from generator.press.look import look
from generator.press.roll import Roll, absent
from generator.press.shelf import Shelf


class Survey(Struct, frozen=True):
    """What there is: the names in `changed` hold something else than they did, `touched` only look so, as they are.

    They have been compared with the `roll`: another build may have left another since.
    """

    shelf: Shelf
    roll: Roll
    changed: tuple[str, ...]
    touched: tuple[Folder, ...]


def survey(project: Project, found: Shelf, roll: Roll) -> Survey:
    """Looks at all articles' folders that were found."""
    root, others = str(project.root), absent(roll, project.root)
    places = {name: at for at, name in enumerate(roll.names())}
    changed, touched = [], []
    for name in found.names:
        at = places.get(name)
        if at is None:
            changed.append(name)
        elif at in others:
            now = look(root, name)
            if now.digest == roll.digest(at):
                touched.append(now)
            else:
                changed.append(name)
    return Survey(found, roll, tuple(changed), tuple(touched))
