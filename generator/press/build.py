"""One build from beginning to end: the steps of the press, and what they hand to each other."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from typing import NamedTuple

import msgspec
from msgspec.structs import replace

from generator.content.library import Library
from generator.content.project import Project
from generator.model import EDITIONS, Diagnostic
from generator.press.asked import Asked
from generator.press.crew import Watch, processes
from generator.press.ground import Ground, beside, ground
from generator.press.marks import digest
from generator.press.press import Issue, Press
from generator.press.putting import put_in_place
from generator.press.report import Report
from generator.press.run import print_site
from generator.press.stock import Stock, take_stock
from generator.press.store import Memory
from generator.press.survey import Survey
from generator.press.unchanged import day, open_store, printed_into, standing
from generator.render.chrome import Chrome
from generator.render.templates import Templates
from generator.views.furniture import furniture
from generator.views.site import dated_by


class Build:
    """A build of a project; its steps are taken in their order, each once."""

    def __init__(
        self, project: Project, asked: Asked, watch: Watch = lambda *_: None, seen: Survey | None = None
    ) -> None:
        self.project, self.asked = project, asked
        self._seen = seen
        self.folder = printed_into(project)
        self._crew = processes(asked.jobs, watch)
        self._store = open_store(project, asked.site)
        self._memory = Memory()
        self._ground = Ground(b"", b"")
        self._beside = b""
        self._stock: Stock | None = None
        self._printed: _Printed | None = None
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
            asked = self.asked
            if asked.is_compact:
                self._store.forget()
            self._memory = self._store.read()
            self._ground = ground(self.project, asked.environment, *asked.shown)
            self._beside = beside(self.project)
            reading = self._ground.reading
            stock = take_stock(self.project, self._store, self._memory, reading, self._crew, self._seen)
            if not asked.with_search:
                stock = replace(stock, library=_without_search(stock.library))
            self._stock = stock
            facts = {"reading": reading, "around": None if stock.errors else stock.around}
            self._store.write(facts=facts, folders=stock.folders, known=stock.known)
        return stock.errors

    def print(self, chrome: Chrome, templates: Templates, now: datetime) -> None:
        """Prints what must be; nothing of the site has changed afterwards. Raises SiteError where anything is lost."""
        with self._timed("printing"):
            stock, memory, library = self._taken_in, self._memory, self.library
            today = day(now, library.site.utc_offset)
            base = _under_sheets(self._ground, library, templates.site_url)
            press = Press(templates, chrome, base, memory.sheets, self.folder, self.asked.site, self._crew)
            gone = (article.folder for article in library.articles if article.is_withdrawn)
            withdrawn = digest(base, *(stock.digests.whole[folder] for folder in gone))
            is_all_new = memory.facts.get("withdrawn") != withdrawn
            issue = print_site(press, stock, today.split()[0], is_all_new=is_all_new)
            part = dated_by(library, today.split()[0])
            facts = {
                "withdrawn": withdrawn,
                "account": msgspec.msgpack.encode(issue.account),
                "day": f"{part} {library.site.utc_offset}".encode() if part else None,
                "standing": standing(self._ground, self._beside, stock.around, stock.folders_now, self.asked),
            }
            self._printed = _Printed(press, issue, facts)

    def put_in_place(self) -> Report | None:
        """Brings what has been printed to readers; None where nothing has been."""
        printed = self._printed
        if printed is None:
            return None
        with self._timed("placing"):
            placed = put_in_place(printed.press, printed.issue, self._store, self._memory, printed.facts)
            shutil.rmtree(self.folder, ignore_errors=True)
        self._printed = None
        issue = printed.issue
        return Report(issue.account, placed, self._taken_in.read, issue.pages, self._seconds, self.asked.site)

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
    """An issue that is ready, and what is to be noted down with it."""

    press: Press
    issue: Issue
    facts: Mapping[str, bytes | None]


def _without_search(library: Library) -> Library:
    return replace(library, site=replace(library.site, has_search=False))


def _under_sheets(found: Ground, library: Library, site_url: str | None) -> bytes:
    """What every sheet stands on: the ground of all pages, the site's address, what is written around each page."""
    around = [furniture(edition, library) for edition in EDITIONS]
    names = [(page.name, page.lang) for page in library.pages]
    return digest(found.pages, repr((around, names, site_url)).encode())
