"""One `newsroom ingest`: what was asked for, fetched and read, then entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from msgspec import Struct
from msgspec.structs import replace

from generator.content.data_reader import read_subscriptions
from generator.content.meant import meant
from generator.content.project import Project
from generator.errors import CommandError, ContentError, DeliveryError
from generator.ingest.arrivals import Arrival, Received, Unreadable, receive_address, receive_file
from generator.ingest.desk import Desk, read_desk
from generator.ingest.limits import TEXT_BYTES
from generator.ingest.pipeline import Report, enter
from generator.ingest.reading import Hints
from generator.ingest.reasons import Failure
from generator.ingest.retrieve.courier import Courier
from generator.ingest.retrieve.exchange import host_port
from generator.ingest.retrieve.gate import Gate
from generator.ingest.stock import read_holdings
from generator.ingest.subscriptions import Round, Visited, visit_all
from generator.ingest.visits import Visit, read_visits, write_visits
from generator.model import Diagnostic
from generator.text.web_address import web_address

# The word on the command line that stands for all subscribed feeds; a file of that name is ./feeds.
FEEDS = "feeds"
# Rules that a command line breaks, whatever is delivered.
NONSENSE = frozenset(["delivery-alone", "no-region"])

# What of a delivery is not there, and can be had only once that is mended.
_LEFT_OUT = frozenset(["broken", "cut"])


class Asked(Struct, frozen=True):
    """What a command line asks for: files, addresses, "-" for what is piped in, or the one word `feeds`.

    `region` is that of all items that name none; without `write` nothing is written.
    """

    deliveries: tuple[str, ...]
    now: datetime
    gate: Gate
    region: str | None = None
    write: bool = True


def ingest(project: Project, asked: Asked, piped: BinaryIO, told: Callable[[str], None]) -> Report:
    """Takes in what is asked for; `told` hears the name of each delivery as it has been read.

    Raises CommandError for a region that nobody has listed, for `feeds` beside others or where there are no feeds,
    ContentError where the lists have faults, LockedError while another command writes.
    """
    if FEEDS in asked.deliveries and len(asked.deliveries) > 1:
        raise CommandError("delivery-alone")
    desk, courier = read_desk(project, asked.now), Courier(asked.gate)
    if asked.region is not None and asked.region not in desk.regions:
        raise CommandError("no-region", region=asked.region, near=meant(asked.region, desk.regions))
    if asked.deliveries != (FEEDS,):
        hints = Hints(region=asked.region)
        arrivals = [_arrival(name, piped, courier, desk, hints, told) for name in asked.deliveries]
        return enter(project, arrivals, desk, courier, write=asked.write)
    visited = _visited(project, courier, desk, told)
    arrivals = [arrival for one in visited.values() for arrival in one.arrivals]
    report = enter(project, arrivals, desk, courier, write=asked.write)
    if asked.write:
        write_visits(project, {**read_visits(project), **_done(visited, report)})
    return report


def trusted(named: Sequence[str]) -> frozenset[str]:
    """The servers of one's own network as a gate knows them; raises CommandError for what is no HOST:PORT."""
    addresses = {name: web_address(f"http://{name}") for name in named}
    for name, address in addresses.items():
        if address is None or urlsplit(address).path != "/":
            raise CommandError("not-server", name=name)
    return frozenset(host_port(address) for address in addresses.values() if address)


def is_refused(report: Report) -> bool:
    """Whether anything of a delivery could not be taken in, or was left out."""
    lost = any(not one.folder for each in report.entered for one in each.outcomes)
    cut = any(
        change.kind in _LEFT_OUT or (change.kind == "later" and isinstance(change, Failure))
        for each in report.entered
        for change in each.changes
    )
    return bool(report.unreadable) or lost or cut


def _done(visited: Mapping[str, Visited], report: Report) -> dict[str, Visit]:
    """What to remember of each feed, with the folders that now hold what it brought."""
    entered, done = iter(report.entered), dict[str, Visit]()
    for name, one in visited.items():
        taken = [next(entered) for arrival in one.arrivals if isinstance(arrival, Received)]
        folders = dict.fromkeys(outcome.folder for each in taken for outcome in each.outcomes if outcome.folder)
        if one.visit is not None:
            done[name] = replace(one.visit, brought=tuple(folders))
    return done


def _arrival(
    name: str, piped: BinaryIO, courier: Courier, desk: Desk, hints: Hints, told: Callable[[str], None]
) -> Arrival:
    try:
        if "://" in name:
            return receive_address(name, courier, desk, hints)
        # One byte more than may be: enough to know that it is too many.
        if name == "-":
            return receive_file(name, piped.read(TEXT_BYTES + 1), desk, hints)
        if Path(name).exists() and not Path(name).is_file():
            raise DeliveryError("delivery-pipe", name)
        with Path(name).open("rb") as handle:
            return receive_file(name, handle.read(TEXT_BYTES + 1), desk, hints)
    except DeliveryError as error:
        return Unreadable(name, error)
    except OSError as error:
        return Unreadable(name, DeliveryError("delivery-unreadable", name, reason=error.strerror or ""))
    finally:
        told(name)


def _visited(project: Project, courier: Courier, desk: Desk, told: Callable[[str], None]) -> dict[str, Visited]:
    faults: list[Diagnostic] = []
    subscriptions = read_subscriptions(project, faults)
    if faults:
        raise ContentError(faults)
    if not subscriptions:
        raise CommandError("no-feeds")
    found = visit_all(
        subscriptions, Round(courier, desk, read_holdings(project, desk.regions), read_visits(project), told)
    )
    return {one.id: visited for one, visited in zip(subscriptions, found, strict=True)}
