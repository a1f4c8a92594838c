"""Has nothing changed since the last build? Then there is nothing to do, and MkDocs need not be asked."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

import msgspec

from generator.content.disk import lock
from generator.content.project import Project
from generator.press.asked import Asked
from generator.press.ground import Ground, ground, program
from generator.press.kept_store import KeptStore
from generator.press.known import Account
from generator.press.marks import digest
from generator.press.placing import Placed
from generator.press.report import Report
from generator.press.roll import is_printed, packed, renewed, unpacked
from generator.press.settings import is_plain, settings
from generator.press.shelf import Shelf, shelf
from generator.press.store import ACCOUNT, PLACING, Store
from generator.press.survey import Survey, survey
from generator.text.dates import clock, in_zone


def unchanged(project: Project, asked: Asked) -> Report | Survey | None:
    """The report of a build that would do nothing; where it would do something, or that is not sure, what was seen.

    None where nobody has looked. Raises LockedError while another build goes on.
    """
    if asked.is_compact or not is_plain(project):
        return None
    with lock(project, "build"):
        return _unchanged(project, asked)


def site_folder(project: Project) -> Path:
    """The folder of the site as mkdocs.yml has it."""
    return project.root / str(settings(project).get("site_dir", "site"))


def _unchanged(project: Project, asked: Asked) -> Report | Survey | None:
    start, store = time.perf_counter(), open_store(project, asked.site)
    facts = store.facts()
    seen = seen_by(store, facts, project)
    if seen is None or seen.changed or not is_of_today(facts, asked):
        return seen
    if seen.roll.under != _under(project, seen.shelf, asked) or not is_printed(seen.roll, asked.site):
        return seen
    if seen.touched:
        store.write(folders=seen.touched, roll=packed(renewed(seen.roll, seen.touched, {}, {})))
    # A build that was killed at its very end has left the folder that it printed into.
    shutil.rmtree(printed_into(project), ignore_errors=True)
    account, placed = msgspec.msgpack.decode(facts[ACCOUNT], type=Account), Placed(0, 0, seen.roll.files)
    return Report(account, placed, 0, 0, {"reading": time.perf_counter() - start}, asked.site)


def seen_by(store: Store, facts: Mapping[str, bytes], project: Project) -> Survey | None:
    """What a look at all articles' folders finds beside the roll of the last build; None where it has left none."""
    roll = unpacked(store.roll()) if ACCOUNT in facts and PLACING not in facts else None
    return survey(project, shelf(project), roll) if roll is not None else None


def is_of_today(facts: Mapping[str, bytes], asked: Asked) -> bool:
    """Whether it is the day of the last build by the site's clock, or its year, as far as pages depend on that."""
    stated = facts.get("day")
    if stated is None:
        return True
    now, (part, offset) = clock(None, asked.environment), stated.decode().split()
    return now is not None and day(now, offset).startswith(part)


def day(now: datetime, offset: str) -> str:
    """The day of a moment in a zone, and the zone: "2026-11-26 +08:00"."""
    return f"{in_zone(now, offset).date().isoformat()} {offset}"


def under(found: Ground, shelf: Shelf, asked: Asked) -> bytes:
    """What a site stands on beside what the articles' folders hold."""
    names = "\n".join(shelf.names).encode()
    return digest(found.pages, found.beside, shelf.around, f"{asked.is_strict}".encode(), names)


def _under(project: Project, found: Shelf, asked: Asked) -> bytes:
    return under(ground(project, asked.environment, *asked.shown), found, asked)


def printed_into(project: Project) -> Path:
    """The folder that is printed into before readers get anything."""
    return project.workspace / "printed"


def open_store(project: Project, site: Path) -> Store:
    """The store of a project for one of its folders of the site, one for all that this process does."""
    project.workspace.mkdir(exist_ok=True)
    owner = digest(os.fsencode(project.root), os.fsencode(os.path.realpath(site)))
    # What another program has put in may read as ours and mean something else; all must be printed again anyway.
    return _kept(project.workspace / f"{site.name}-{owner.hex()[:8]}.sqlite", digest(program(), owner))


# What has been looked at stays in memory for who looks next: a build, or the next one that serves.
_kept = cache(KeptStore)
