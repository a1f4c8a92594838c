"""One build from beginning to end: the steps of the press, and what they hand to each other."""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime

from msgspec.structs import replace

from generator.content import permalinks
from generator.content.library import Library
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import EDITIONS, Diagnostic
from generator.press.asked import Asked
from generator.press.crew import Watch, processes
from generator.press.ground import Looks, changed_since, looks
from generator.press.intake import Intake, take_in
from generator.press.issuing import print_issue
from generator.press.marks import moment
from generator.press.press import Press, Ready
from generator.press.putting import put_in_place
from generator.press.report import Report
from generator.press.settings import is_plain
from generator.press.survey import Survey
from generator.press.unchanged import day, open_store, printed_into
from generator.render.chrome import Chrome
from generator.render.templates import Templates


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
        self.folder = printed_into(project)
        self._seen = seen
        self._before = looks(project) if before is None else before
        self._crew = processes(asked.jobs, watch)
        self._store = open_store(project, asked.site)
        self._began = 0
        self._was_there = False
        self._intake: Intake | None = None
        self._ready: Ready | None = None
        self._seconds: dict[str, float] = {}

    @property
    def library(self) -> Library:
        """All content, once it has been taken in."""
        return self._taken_in.stock.library

    @property
    def _taken_in(self) -> Intake:
        assert self._intake is not None  # noqa: S101, the first step has been taken
        return self._intake

    def take_in(self) -> tuple[Diagnostic, ...]:
        """Reads and checks what has changed; the errors for which nothing is printed. What has none is remembered."""
        with self._timed("reading"):
            self._began = moment(self.project.workspace)
            self._was_there = self.asked.site.is_dir()
            self._intake = take_in(self.project, self.asked, self._store, self._crew, self._seen)
        return self._intake.stock.errors

    def print(self, chrome: Chrome, templates: Templates, now: datetime) -> None:
        """Prints what must be; nothing of the site has changed afterwards. Raises SiteError where anything is lost."""
        with self._timed("printing"):
            today = day(now, self.library.site.utc_offset).split()[0]
            press = Press(templates, chrome, b"", {}, self.folder, self.asked.site, self._crew, self._began)
            self._ready = print_issue(press, self._taken_in, self._store, today)
            # A hook may write what it likes, and where.
            changed = changed_since(self.project, self._before) if is_plain(self.project) else None
            if changed is not None:
                raise CommandError("changed-meanwhile", file=changed)

    def put_in_place(self) -> Report | None:
        """Brings what has been printed to readers; None where nothing has been."""
        ready = self._ready
        if ready is None:
            return None
        with self._timed("placing"):
            if self._was_there and not self.asked.site.is_dir():
                # Much of it has not been printed again.
                raise CommandError("changed-meanwhile", file=str(self.asked.site))
            placed = put_in_place(ready, self._store)
            shutil.rmtree(self.folder, ignore_errors=True)
        if placed.gone:
            # Of what is erased nobody is told where it stood.
            erased = {permalinks.article(one, EDITIONS[0]) for one in self.library.articles if one.is_erased}
            placed = replace(placed, gone=tuple(one for one in placed.gone if one not in erased))
        self._ready = None
        read, issue = self._taken_in.stock.read, ready.issue
        return Report(issue.account, placed, len(read), issue.pages, self._seconds, self.asked.site)

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
