"""What has been received → what it is to us → where it goes."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import nullcontext
from datetime import datetime
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from generator.content.disk import free_folder, lock, sweep, write_folder
from generator.content.project import Project
from generator.ingest.arrivals import Arrival, Received, Unreadable
from generator.ingest.compose import compose, draft_files
from generator.ingest.decide import Changed, Decision, Duplicate, New, Refused, Unclear, decide
from generator.ingest.desk import Desk
from generator.ingest.holdings import Holdings, known
from generator.ingest.inbox.waiting import waiting_files
from generator.ingest.pictures import Pictures
from generator.ingest.retrieve.courier import Courier
from generator.ingest.stock import read_holdings
from generator.model import Article, Bulletin, Change, Delivery


class Outcome(Struct, frozen=True):
    """One item's decision, and the folder that holds it now, from the project's root; "" where none does."""

    decision: Decision
    folder: str


class Entered(Struct, frozen=True):
    """What became of a delivery; `changes` are those outside of all items."""

    name: str
    delivery: Delivery
    outcomes: tuple[Outcome, ...]
    changes: tuple[Change, ...]


class Report(Struct, frozen=True):
    """What became of all deliveries of a command, and which could not be read."""

    entered: tuple[Entered, ...]
    unreadable: tuple[Unreadable, ...]


def enter(project: Project, arrivals: Iterable[Arrival], desk: Desk, courier: Courier, *, write: bool) -> Report:
    """Writes what is new in deliveries that have been read; without `write` says only what it would do.

        arrivals | each item: decide, knowing those before it | fetch its pictures | compose | write its folder

    Raises LockedError while another command writes: then nothing has been written. Broken off at any point, each
    item's folder is there whole or not at all, and the same deliveries taken in again end the same.
    """
    arrivals = tuple(arrivals)
    with lock(project) if write else nullcontext():
        if write:
            _sweep(project, desk.now)
        entry = _Entry(project, desk, read_holdings(project, desk.regions), Pictures(courier), write)
        entered = tuple(_delivery(one, entry) for one in arrivals if isinstance(one, Received))
    return Report(entered, tuple(one for one in arrivals if isinstance(one, Unreadable)))


class _Entry(NamedTuple):
    """What entering an item needs to know; `holdings` grows with each."""

    project: Project
    desk: Desk
    holdings: Holdings
    pictures: Pictures
    write: bool


def _delivery(received: Received, entry: _Entry) -> Entered:
    outcomes = tuple(_item(bulletin, received.delivery, entry) for bulletin in received.reading.bulletins)
    had = tuple(_had(bulletin, entry.holdings) for bulletin in received.had)
    return Entered(received.name, received.delivery, (*outcomes, *had), received.reading.changes)


def _had(bulletin: Bulletin, holdings: Holdings) -> Outcome:
    folder = next((known.folder for known in holdings.at(bulletin.address)), "")
    return Outcome(Duplicate(bulletin, folder), folder)


def _item(bulletin: Bulletin, delivery: Delivery, entry: _Entry) -> Outcome:
    decision = decide(bulletin, entry.holdings)
    if isinstance(decision, Duplicate | Refused):
        return Outcome(decision, decision.folder if isinstance(decision, Duplicate) else "")
    project = entry.project
    bulletin, pictures = entry.pictures.of(decision.bulletin, delivery) if entry.write else (decision.bulletin, {})
    decision = replace(decision, bulletin=bulletin)
    article = compose(bulletin, delivery, str(entry.desk.now.year))
    if isinstance(decision, New):
        folder = free_folder(project.articles / article.year, article.slug)
        # The slug is the folder's name until an editor chooses a better one: two items never share an address.
        article = replace(article, slug=folder.name)
    else:
        folder = free_folder(project.inbox, article.id)
    if entry.write:
        write_folder(folder, _files(project, decision, article, pictures, entry.desk.now))
    of = decision.known.id if isinstance(decision, Changed) else None
    entry.holdings.add(known(bulletin, project.name(folder), of))
    return Outcome(decision, project.name(folder))


def _files(
    project: Project, decision: New | Changed | Unclear, article: Article, pictures: dict[str, bytes], now: datetime
) -> dict[str, str | bytes]:
    if isinstance(decision, New):
        return draft_files(article, decision.bulletin, pictures)
    return waiting_files(project, decision, article, pictures, now)


def _sweep(project: Project, now: datetime) -> None:
    for parent in (project.articles / str(now.year), project.inbox):
        sweep(parent)
