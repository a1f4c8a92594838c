"""What a build takes in: all content as it is now, what it stands on, and what the last build has left of it."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from generator.content.library import Library, read_desk
from generator.content.project import Project
from generator.errors import CommandError
from generator.press.asked import Asked
from generator.press.crew import Crew
from generator.press.ground import Ground, ground
from generator.press.replate import reworded
from generator.press.roll import unpacked
from generator.press.shelf import shelf
from generator.press.stock import Stock, take_stock
from generator.press.store import BASE, Memory, Store
from generator.press.survey import Survey
from generator.press.unchanged import is_of_today, seen_by, under


class Intake(Struct, frozen=True):
    """The stock of content, the ground that it was read on, and what the store has of the last build.

    Where only words have changed since, `memory` has no sheets. `under` is what the site stands on beside the articles.
    """

    stock: Stock
    ground: Ground
    memory: Memory
    under: bytes


def take_in(project: Project, asked: Asked, store: Store, crew: Crew, before: Survey | None) -> Intake:
    """Reads and checks what has changed, and notes what is without an error; `before` is a survey of a moment ago.

    Raises CommandError where anything but articles changes while it is read.
    """
    if asked.is_compact:
        store.forget()
    facts, found = store.facts(), _ground(project, asked)
    seen = _surveyed(project, store, facts, before)
    desk, faults = read_desk(project)
    if found != _ground(project, asked):
        raise CommandError("changed-meanwhile", file=project.name(project.content))
    is_whole = not any(fault.is_error for fault in faults)
    stock = _reworded(desk, asked, store, facts, found, seen) if seen and is_whole else None
    memory = Memory(facts) if stock else store.read()
    if stock is None:
        stock = take_stock((desk, faults), store, memory.facts, found.reading, crew, seen)
    if not asked.with_search:
        stock = replace(stock, library=_without_search(stock.library))
    done = {"reading": found.reading, "around": None if stock.errors else stock.seen.shelf.around}
    store.write(facts=done, folders=stock.folders, known=dict.fromkeys(stock.gone))
    return Intake(stock, found, memory, under(found, stock.seen.shelf, asked))


def _ground(project: Project, asked: Asked) -> Ground:
    return ground(project, asked.environment, *asked.shown)


def _surveyed(project: Project, store: Store, facts: Mapping[str, bytes], before: Survey | None) -> Survey | None:
    """What has been seen, where nobody has built, or moved a folder, since; else what is seen now."""
    if before and before.roll == unpacked(store.roll()) and before.shelf == shelf(project):
        return before
    return seen_by(store, facts, project)


def _reworded(
    desk: Library, asked: Asked, store: Store, facts: Mapping[str, bytes], found: Ground, seen: Survey
) -> Stock | None:
    """The stock where only words have changed since the last build, and the site is as that left it."""
    is_as_before = facts.get("reading") == found.reading and seen.roll.under == under(found, seen.shelf, asked)
    if not is_as_before or BASE not in facts or not is_of_today(facts, asked):
        return None
    return reworded(desk, store, seen, found.reading, asked.site)


def _without_search(library: Library) -> Library:
    return replace(library, site=replace(library.site, has_search=False))
