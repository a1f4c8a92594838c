"""Every question asked of every edition."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct

from generator.content.library import read_library
from generator.content.project import Project
from generator.ingest.inbox.waiting import read_inbox
from generator.model import EDITIONS
from generator.status.desk import Desk, Matter
from generator.status.questions import QUESTIONS
from generator.text.dates import in_zone
from generator.views.shelves import in_edition


class Survey(Struct, frozen=True):
    """An edition: how many of its articles are published, and the matters of each question, in their order."""

    lang: str
    published: int
    matters: Mapping[str, tuple[Matter, ...]]


def survey(project: Project, now: datetime) -> tuple[tuple[Survey, ...], int]:
    """Each edition as of `now`; and how many errors keep content from being read, of which nothing is said here."""
    library, faults = read_library(project)
    desk = Desk(library, tuple(read_inbox(project)), in_zone(now, library.site.utc_offset))
    surveys = tuple(
        Survey(
            lang=edition.lang,
            published=len(in_edition(edition, library)),
            matters={name: tuple(ask(desk, edition.lang)) for name, ask in QUESTIONS},
        )
        for edition in EDITIONS
    )
    return surveys, sum(fault.is_error for fault in faults)
