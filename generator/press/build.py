"""One build from beginning to end: the steps of the press, and what they hand to each other."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from generator.content import permalinks
from generator.content.library import Library, read_desk
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import EDITIONS, Diagnostic
from generator.press.asked import Asked
from generator.press.crew import Watch, processes
from generator.press.ground import Ground, Looks, beside, changed_since, ground, looks
from generator.press.known import Account, Folder, Pressed
from generator.press.marks import digest, moment
from generator.press.press import Issue, Press
from generator.press.putting import put_in_place
from generator.press.replate import replated, reworded
from generator.press.report import Report
from generator.press.roll import Entry, Roll, entries, entry, packed, renewed, rolled, unpacked
from generator.press.run import print_site
from generator.press.settings import is_plain
from generator.press.shelf import Shelf, shelf
from generator.press.stock import Stock, take_stock
from generator.press.store import ACCOUNT, PLACING, LostError, Memory
from generator.press.survey import Survey
from generator.press.traces import is_in_templates
from generator.press.unchanged import day, is_of_today, open_store, printed_into, seen_by, under
from generator.render.chrome import Chrome
from generator.render.templates import Templates
from generator.views.furniture import furniture
from generator.views.site import dated_by

# What every sheet of the last build stood on.
BASE = "base"
_AS_LONG = 4


class Build:
    """A build of a project; its steps are taken in their order, each once."""

    def __init__(
        self,
        project: Project,
        asked: Asked,
        watch: Watch = lambda *_: None,
        seen: Survey | None = None,
        before: Looks | None = None,
    ) -> None:
        self.project, self.asked = project, asked
        self._before = looks(project) if before is None else before
        self._began = 0
        self._seen = seen
        self.folder = printed_into(project)
        self._crew = processes(asked.jobs, watch)
        self._store = open_store(project, asked.site)
        self._memory = Memory()
        self._ground = Ground(b"", b"")
        self._beside = b""
        self._stock: Stock | None = None
        self._printed: _Printed | None = None
        self._was_there = False
        self._seconds: dict[str, float] = {}

    @property
    def library(self) -> Library:
        """All content, once it has been taken in."""
        return self._taken_in.library

    @property
    def _taken_in(self) -> Stock:
        assert self._stock is not None  # noqa: S101, the first step has been taken
        return self._stock

    def take_in(self) -> tuple[Diagnostic, ...]:
        """Reads and checks what has changed; the errors for which nothing is printed. What has none is remembered."""
        with self._timed("reading"):
            asked, store = self.asked, self._store
            self._began = moment(self.project.workspace)
            self._was_there = asked.site.is_dir()
            if asked.is_compact:
                store.forget()
            facts = store.facts()
            self._ground = self._stands_on()
            self._beside = beside(self.project)
            seen, reading = self._surveyed(facts), self._ground.reading
            desk, faults = read_desk(self.project)
            if (self._ground, self._beside) != (self._stands_on(), beside(self.project)):
                raise CommandError("changed-meanwhile", file=self.project.name(self.project.content))
            is_whole = not any(fault.is_error for fault in faults)
            stock = self._reworded(desk, facts, seen) if seen and is_whole else None
            if stock is None:
                self._memory = store.read()
                stock = take_stock((desk, faults), store, self._memory.facts, reading, self._crew, seen)
            if not asked.with_search:
                stock = replace(stock, library=_without_search(stock.library))
            self._stock = stock
            done = {"reading": reading, "around": None if stock.errors else stock.seen.shelf.around}
            store.write(facts=done, folders=stock.folders, known=dict.fromkeys(stock.gone))
        return stock.errors

    def _stands_on(self) -> Ground:
        return ground(self.project, self.asked.environment, *self.asked.shown)

    def _surveyed(self, facts: Mapping[str, bytes]) -> Survey | None:
        """What has been seen, where nobody has built, or moved a folder, since; else what is seen now."""
        seen = self._seen
        if seen and seen.roll == unpacked(self._store.roll()) and seen.shelf == shelf(self.project):
            return seen
        return seen_by(self._store, facts, self.project)

    def _reworded(self, desk: Library, facts: Mapping[str, bytes], seen: Survey) -> Stock | None:
        """The stock where only words have changed since the last build, and the site is as that left it."""
        is_as_before = facts.get("reading") == self._ground.reading and seen.roll.under == self._under(seen.shelf)
        if not is_as_before or BASE not in facts or not is_of_today(facts, self.asked):
            return None
        stock = reworded(desk, self._store, seen, self._ground.reading, self.asked.site)
        self._memory = Memory(facts)
        return stock

    def _under(self, found: Shelf) -> bytes:
        return under(self._ground, self._beside, found, self.asked)

    def print(self, chrome: Chrome, templates: Templates, now: datetime) -> None:
        """Prints what must be; nothing of the site has changed afterwards. Raises SiteError where anything is lost."""
        with self._timed("printing"):
            stock, library = self._taken_in, self.library
            today = day(now, library.site.utc_offset).split()[0]
            press = Press(templates, chrome, b"", {}, self.folder, self.asked.site, self._crew, self._began)
            is_anywhere = is_in_templates(library, templates.folder)
            if is_anywhere or not stock.is_reworded or not self._replate(press, stock, today):
                self._print_all(press, stock, today, is_anywhere=is_anywhere)
            # A hook may write what it likes, and where.
            changed = changed_since(self.project, self._before) if is_plain(self.project) else None
            if changed is not None:
                raise CommandError("changed-meanwhile", file=changed)

    def _print_all(self, press: Press, stock: Stock, today: str, *, is_anywhere: bool) -> None:
        """Prints all that is not as it was; `is_anywhere` says that what is withdrawn may be on any page."""
        if stock.is_reworded:
            self._memory = self._store.read()
        memory, library = self._memory, self.library
        base = _under_sheets(self._ground, library, press.templates.site_url)
        press = replace(press, base=base, before=memory.sheets)
        gone = (article.folder for article in library.articles if article.is_withdrawn)
        withdrawn = digest(base, *(stock.digests.whole[folder] for folder in gone))
        is_all_new = is_anywhere or memory.facts.get("withdrawn") != withdrawn
        issue = print_site(press, stock, today, is_all_new=is_all_new)
        part = dated_by(library, today)
        facts = {
            BASE: base,
            "withdrawn": withdrawn,
            ACCOUNT: msgspec.msgpack.encode(issue.account),
            "day": f"{part} {library.site.utc_offset}".encode() if part else None,
        }
        named = stock.seen.roll.sheet_names()
        has_strays = PLACING in memory.facts or bool(named and named != memory.sheets.keys())
        self._printed = _Printed(press, issue, has_strays, facts, partial(self._roll, issue.sheets))

    def _replate(self, press: Press, stock: Stock, today: str) -> bool:
        """Prints what shows words that have changed; False where the store turns out to have lost what was there."""
        facts = self._memory.facts
        try:
            account = msgspec.msgpack.decode(facts[ACCOUNT], type=Account)
            press, issue = replated(replace(press, base=facts[BASE]), stock, self._store, today, account)
        except LostError:
            return False
        self._printed = _Printed(
            press, issue, False, {}, partial(_renewed, stock.seen.roll, stock.folders, press.before)
        )
        return True

    def _roll(self, sheets: Mapping[str, Pressed], placed: Mapping[str, Pressed]) -> tuple[Sequence[bytes], int]:
        """The roll of a site's sheets; those that have just been put in place are known by other looks now."""
        rows = ((name, placed.get(name, one)) for name, one in sheets.items())
        try:
            packed = rolled(self._under(self._taken_in.seen.shelf), self._entries(), rows)
        except LostError:
            # With the store all that it knew is gone; who asks next reads it.
            packed = []
        return packed, sum(one.count for one in sheets.values())

    def _entries(self) -> Iterator[Entry]:
        """The articles' folders as the store has them now; raises LostError where it has been damaged."""
        stock, store = self._taken_in, self._store
        # To ask for one takes as long as to read on for some.
        if len(stock.read) * _AS_LONG > len(stock.seen.shelf.names):
            return map(entry, store.folders())
        return entries(stock.seen.roll, (*stock.folders, *map(store.folder, stock.read)), stock.gone)

    def put_in_place(self) -> Report | None:
        """Brings what has been printed to readers; None where nothing has been."""
        printed, stock = self._printed, self._taken_in
        if printed is None:
            return None
        with self._timed("placing"):
            if self._was_there and not self.asked.site.is_dir():
                # Much of it has not been printed again.
                raise CommandError("changed-meanwhile", file=str(self.asked.site))
            press, issue, has_strays, facts, roll = printed
            placed = put_in_place(press, issue, self._store, facts, roll, has_strays=has_strays)
            shutil.rmtree(self.folder, ignore_errors=True)
        if placed.gone:
            # Of what is erased nobody is told where it stood.
            erased = {permalinks.article(one, EDITIONS[0]) for one in self.library.articles if one.is_erased}
            placed = replace(placed, gone=tuple(one for one in placed.gone if one not in erased))
        self._printed = None
        return Report(issue.account, placed, len(stock.read), issue.pages, self._seconds, self.asked.site)

    def close(self) -> None:
        """Lets the workers go, and the store."""
        self._crew.close()
        self._store.close()

    @contextmanager
    def _timed(self, stage: str) -> Iterator[None]:
        start = time.perf_counter()
        try:
            yield
        finally:
            self._seconds[stage] = time.perf_counter() - start


class _Printed(NamedTuple):
    """An issue that is ready, and what is to be noted down with it: facts, and the roll when it is in place.

    `has_strays` says that nobody knows all that lies in the site: some of it may be nobody's.
    """

    press: Press
    issue: Issue
    has_strays: bool
    facts: Mapping[str, bytes | None]
    roll: Callable[[Mapping[str, Pressed]], tuple[Sequence[bytes], int]]


def _renewed(
    roll: Roll, folders: Iterable[Folder], before: Mapping[str, Pressed], placed: Mapping[str, Pressed]
) -> tuple[Sequence[bytes], int]:
    now = renewed(roll, folders, before, placed)
    return packed(now), now.files


def _without_search(library: Library) -> Library:
    return replace(library, site=replace(library.site, has_search=False))


def _under_sheets(found: Ground, library: Library, site_url: str | None) -> bytes:
    """What every sheet stands on: the ground of all pages, the site's address, what is written around each page."""
    around = [furniture(edition, library) for edition in EDITIONS]
    names = [(page.name, page.lang) for page in library.pages]
    return digest(found.pages, repr((around, names, site_url)).encode())
