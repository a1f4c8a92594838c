"""Has nothing changed since the last build? Then there is nothing to do, and MkDocs need not be asked."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterable, Mapping
from datetime import datetime
from functools import cache
from pathlib import Path

import msgspec

from generator.content.project import Project
from generator.content.store import lock
from generator.press.asked import Asked
from generator.press.ground import Ground, beside, ground, settings
from generator.press.kept_store import KeptStore
from generator.press.known import Account
from generator.press.marks import digest
from generator.press.placing import Placed
from generator.press.presence import in_place
from generator.press.report import Report
from generator.press.roll import called, roll_of
from generator.press.shelf import Shelf, shelf
from generator.press.store import PLACING, ROLL, Store
from generator.press.survey import Survey, survey
from generator.text.dates import clock, parse_offset


def unchanged(project: Project, asked: Asked) -> Report | Survey | None:
    """The report of a build that would do nothing; where it would do something, or that is not sure, what was seen.

    None where nobody has looked. Raises LockedError while another build goes on.
    """
    if asked.is_compact or not _is_plain(project):
        return None
    with lock(project, "build"):
        return _unchanged(project, asked)


def _is_plain(project: Project) -> bool:
    """Whether nobody but the newsroom has a say in the site: what a hook or another plugin does is not known here."""
    stated = settings(project)
    plugins = stated.get("plugins")
    if not isinstance(plugins, list) or not stated.keys().isdisjoint(["hooks", "INHERIT"]):
        return False
    return [name for one in plugins for name in (one if isinstance(one, dict) else [one])] == ["newsroom"]


def site_folder(project: Project) -> Path:
    """The folder of the site as mkdocs.yml has it."""
    return project.root / str(settings(project).get("site_dir", "site"))


def _unchanged(project: Project, asked: Asked) -> Report | Survey | None:
    start, store, found = time.perf_counter(), open_store(project, asked.site), shelf(project)
    facts = store.facts()
    told = facts.get("account")
    if told is None or PLACING in facts or not _is_day(facts, asked):
        return None
    files = called(facts[ROLL], _under(project, found, asked), project.root, asked.site) if ROLL in facts else None
    if files is None:
        seen = survey(project, found, store.read().folders)
        files = _compared(project, seen, asked, store)
        if files is None:
            return seen
    # A build that was killed at its very end has left the folder that it printed into.
    shutil.rmtree(printed_into(project), ignore_errors=True)
    account = msgspec.msgpack.decode(told, type=Account)
    return Report(account, Placed(0, 0, files), 0, 0, {"reading": time.perf_counter() - start}, asked.site)


def _compared(project: Project, seen: Survey, asked: Asked, store: Store) -> int | None:
    """How many files a site has that is as it was, folder by folder and sheet by sheet; None where it is not."""
    # First what most often says that there is something to do.
    if seen.changed:
        return None
    memory, under = store.read(), _under(project, seen.shelf, asked)
    folders = {name: memory.folders[name] for name in seen.shelf.names}
    if memory.facts.get("standing") != _standing(under, (one.digest for one in folders.values())):
        return None
    there = {name: in_place(asked.site, one) for name, one in memory.sheets.items()}
    if None in there.values():
        return None
    sheets = {name: one for name, one in there.items() if one is not None}
    moved = {name: one for name, one in sheets.items() if one is not memory.sheets[name]}
    folders |= {one.name: one for one in seen.touched}
    roll, files = roll_of(under, folders.values(), sheets.values())
    store.write(facts={ROLL: roll}, folders=seen.touched, sheets=moved)
    return files


def _is_day(facts: Mapping[str, bytes], asked: Asked) -> bool:
    """Whether it is the day of the last build by the site's clock, or its year, as far as pages depend on that."""
    stated = facts.get("day")
    if stated is None:
        return True
    now, (part, offset) = clock(None, asked.environment), stated.decode().split()
    return now is not None and day(now, offset).startswith(part)


def day(now: datetime, offset: str) -> str:
    """The day of a moment in a zone, and the zone: "2026-11-26 +08:00"."""
    return f"{now.astimezone(parse_offset(offset)).date().isoformat()} {offset}"


def standing(found: Ground, beside: bytes, around: bytes, folders: Mapping[str, bytes], asked: Asked) -> bytes:
    """What a whole site stands on; `folders` are the digests of all articles' folders, in order."""
    return _standing(_beneath(found, beside, Shelf(tuple(folders), around), asked), folders.values())


def _standing(under: bytes, folders: Iterable[bytes]) -> bytes:
    return digest(under, b"".join(folders))


def _under(project: Project, found: Shelf, asked: Asked) -> bytes:
    """What a site stands on beside what the articles' folders hold, as it is now."""
    return _beneath(ground(project, asked.environment, *asked.shown), beside(project), found, asked)


def _beneath(found: Ground, beside: bytes, shelf: Shelf, asked: Asked) -> bytes:
    names = "\n".join(shelf.names).encode()
    return digest(found.pages, beside, shelf.around, f"{asked.is_strict}".encode(), names)


def printed_into(project: Project) -> Path:
    """The folder that is printed into before readers get anything."""
    return project.workspace / "printed"


def open_store(project: Project, site: Path) -> Store:
    """The store of a project for one of its folders of the site, one for all that this process does."""
    project.workspace.mkdir(exist_ok=True)
    name = str(site.resolve())
    origin = digest(str(project.root).encode(), name.encode())
    return _kept(project.workspace / f"{site.name}-{origin.hex()[:8]}.sqlite", origin)


# What has been looked at stays in memory for who looks next: a build, or the next one that serves.
_kept = cache(KeptStore)
