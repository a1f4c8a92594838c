"""One build from beginning to end: the steps of the press, and what they hand to each other."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from datetime import datetime

import msgspec

from generator.content.library import Library
from generator.content.project import Project
from generator.model import EDITIONS, Diagnostic
from generator.press.crew import Crew
from generator.press.ground import Ground, beside, ground
from generator.press.asked import Asked
from generator.press.report import Report
from generator.press.known import Account
from generator.press.marks import digest
from generator.press.placing import Placed
from generator.press.press import Issue, Press
from generator.press.putting import put_in_place
from generator.press.run import print_site
from generator.press.stock import Stock, take_stock
from generator.press.store import Memory
from generator.press.unchanged import day, open_store, standing
from generator.render.chrome import Chrome
from generator.render.templates import Templates
from generator.text.dates import parse_offset
from generator.views.furniture import furniture


class Build:
    """A build of a project; its steps are taken in their order, each once."""

    def __init__(self, project: Project, asked: Asked, crew: Crew) -> None:
        self.project, self.asked, self.crew = project, asked, crew
        self.folder = project.workspace / "printed"
        self._store = open_store(project, asked.site)
        self._memory = Memory()
        self._ground = Ground(b"", b"")
        self._stock: Stock | None = None
        self._beside = b""
        self._printed: tuple[Press, Issue, Mapping[str, bytes | None]] | None = None

    @property
    def stock(self) -> Stock:
        """What has been taken in."""
        assert self._stock is not None  # noqa: S101, the first step has been taken
        return self._stock

    def take_in(self) -> tuple[Diagnostic, ...]:
        """Reads and checks what has changed; the errors for which nothing is printed. What has none is remembered."""
        asked = self.asked
        if asked.is_compact:
            self._store.forget()
        self._memory = self._store.read()
        self._ground = ground(self.project, asked.environment, *asked.shown)
        self._beside = beside(self.project)
        self._stock = take_stock(self.project, self._store, self._memory, self._ground.reading, self.crew)
        facts = {"reading": self._ground.reading, "around": None if self._stock.errors else self._stock.around}
        self._store.write(facts=facts, folders=self._stock.folders, known=self._stock.known)
        return self._stock.errors

    def print(self, chrome: Chrome, templates: Templates, now: datetime) -> None:
        """Prints what must be; nothing of the site has changed afterwards. Raises SiteError where anything is lost."""
        library, memory = self.stock.library, self._memory
        today = now.astimezone(parse_offset(library.site.utc_offset)).date().isoformat()
        base = _under_sheets(self._ground, library)
        press = Press(templates, chrome, base, memory.sheets, self.folder, self.asked.site, self.crew)
        withdrawn = digest(
            base, *(self.stock.digests.whole[one.folder] for one in library.articles if one.is_withdrawn)
        )
        is_all_new = memory.facts.get("withdrawn") != withdrawn
        issue = print_site(press, self.stock, today, with_search=self.asked.with_search, is_all_new=is_all_new)
        is_dated = any(article.lead for article in library.articles)
        facts = {
            "withdrawn": withdrawn,
            "account": msgspec.msgpack.encode(issue.account),
            "day": day(now, library.site.utc_offset).encode() if is_dated else None,
            "standing": standing(self._ground, self._beside, self.stock.around, self.stock.folders_now, self.asked),
        }
        self._printed = press, issue, facts

    def put_in_place(self) -> tuple[Account, Placed] | None:
        """Brings what has been printed to readers; None where nothing has been."""
        if self._printed is None:
            return None
        press, issue, facts = self._printed
        placed = put_in_place(press, issue, self._store, self._memory, facts)
        self._printed = None
        shutil.rmtree(self.folder, ignore_errors=True)
        return issue.account, placed


def _under_sheets(found: Ground, library: Library) -> bytes:
    """What every sheet stands on: the ground of all pages, and what is written around each of them."""
    around = [furniture(edition, library) for edition in EDITIONS]
    names = [(page.name, page.lang) for page in library.pages]
    return digest(found.pages, repr((around, names)).encode())
