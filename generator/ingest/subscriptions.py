"""The feeds that the desk has subscribed to: visited side by side, each for itself."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from generator.errors import DeliveryError, RetrieveError, SiteError
from generator.ingest.arrivals import Arrival, Received, Unreadable, receive_fetched, receive_page
from generator.ingest.desk import Desk
from generator.ingest.holdings import Holdings
from generator.ingest.kinds import FEEDS
from generator.ingest.limits import PAGE_VISITS, SILENT_PAGES, TEXT_BYTES, VISIT_PAGES
from generator.ingest.reading import Hints, Reading
from generator.ingest.reasons import Failure, failure
from generator.ingest.retrieve.courier import Courier
from generator.ingest.retrieve.passing import is_passing, is_silent
from generator.ingest.visits import Visit, asked
from generator.model import Bulletin, Change, Delivery, KnownDate, Subscription

# Feeds on as many hosts are fetched at once; one host is never asked by two.
WORKERS = 8
# After such a visit the next one asks for everything again.
_UNFINISHED = frozenset(["broken", "cut", "later"])


class Visited(NamedTuple):
    """What a feed brought, with the pages behind its entries, and what to remember of it (None: as it was)."""

    arrivals: tuple[Arrival, ...]
    visit: Visit | None


class Round(Struct, frozen=True):
    """What a visit needs of the newsroom; `told` hears the name of each feed as it is done."""

    courier: Courier
    desk: Desk
    holdings: Holdings
    visits: Mapping[str, Visit]
    told: Callable[[str], None]


def visit_all(subscriptions: Sequence[Subscription], round_: Round) -> tuple[Visited, ...]:
    """All feeds, in their order; one that is dead, slow or broken is told and stops no other."""
    with ThreadPoolExecutor(WORKERS) as pool:
        return tuple(pool.map(lambda one: _visit(one, round_), subscriptions))


def _visit(subscription: Subscription, round_: Round) -> Visited:
    before = round_.visits.get(subscription.id)
    if before is not None and before.asked != asked(subscription):
        before = None
    if before is not None and not all(map(round_.holdings.holds, before.brought)):
        before = replace(before, etag=None, last_modified=None)
    try:
        return _brought(subscription, before, round_)
    except SiteError as error:
        return Visited((Unreadable(subscription.id, error),), None)
    finally:
        round_.told(subscription.id)


def _brought(subscription: Subscription, before: Visit | None, round_: Round) -> Visited:
    got = round_.courier.fetch(
        subscription.url,
        limit=TEXT_BYTES,
        etag=before.etag if before else None,
        last_modified=before.last_modified if before else None,
    )
    if got.status == 304:
        return Visited((Received(subscription.id, Delivery("", "", url=got.url), Reading(())),), None)
    hints = Hints(
        subscription.source, subscription.region, subscription.lang, subscription.topics, subscription.columns
    )
    arrival = receive_fetched(subscription.id, got, round_.desk, hints, FEEDS)
    if isinstance(arrival, Unreadable):
        return Visited((arrival,), None)
    count = len(arrival.reading.bulletins)
    if not count and before is not None and before.entries:
        # Nothing is concluded from an empty answer: it is told until the feed is itself again or out of feeds.yml.
        return Visited(
            (Unreadable(subscription.id, DeliveryError("feed-emptied", subscription.id, before=before.entries)),), None
        )
    missed = before.missed if before else {}
    wanted = _Wanted(subscription.words, hints, round_, missed)
    arrivals = _pages(arrival, wanted) if subscription.pages else (_chosen(arrival, subscription.words),)
    changes = [change for one in arrivals for change in _changes(one)]
    if not any(change.kind in _UNFINISHED for change in changes):
        return Visited(arrivals, Visit(asked(subscription), count, got.etag, got.last_modified))
    late = [change.before for change in changes if change.kind == "later" and isinstance(change, Failure)]
    return Visited(arrivals, Visit(asked(subscription), count, missed={one: missed.get(one, 0) + 1 for one in late}))


class _Wanted(NamedTuple):
    """What is wanted of the pages behind a feed's entries, and what getting them needs; `missed` is as of a Visit."""

    words: Sequence[str]
    hints: Hints
    round: Round
    missed: Mapping[str, int]


def _changes(arrival: Arrival) -> tuple[Change, ...]:
    return arrival.reading.changes if isinstance(arrival, Received) else ()


def _chosen(arrival: Received, words: Sequence[str]) -> Received:
    """The items that hold one of the words, those without them declared."""
    reading = arrival.reading
    taken = tuple(one for one in reading.bulletins if _has(one, words))
    passed = [Change("passed", 0, one.headline, "") for one in reading.bulletins if one not in taken]
    return replace(arrival, reading=replace(reading, bulletins=taken, changes=(*reading.changes, *passed)))


def _has(bulletin: Bulletin, words: Sequence[str]) -> bool:
    return not words or any(word in bulletin.raw for word in words)


def _pages(arrival: Received, wanted: _Wanted) -> tuple[Arrival, ...]:
    """The feed with the entries whose pages will not be had, and a delivery for each page that can.

    An entry without a text is fetched whatever words it lacks: they may stand on its page.
    """
    kept: list[Bulletin] = []
    had: list[Bulletin] = []
    pages: list[Arrival] = []
    changes = list(arrival.reading.changes)
    fetched = silent = 0
    page: Arrival = arrival
    for entry in arrival.reading.bulletins:
        address = entry.address
        if entry.paragraphs and not _has(entry, wanted.words):
            changes.append(Change("passed", 0, entry.headline, ""))
            continue
        if address is None or wanted.round.holdings.at(address):
            # One without a text only leads to its page, and that we have.
            (kept if entry.paragraphs or address is None else had).append(_beside_page(entry, wanted.round.holdings))
            continue
        if fetched == VISIT_PAGES:
            changes.append(Change("later", 0, address, "", entry.headline))
            continue
        # Behind a server that is down this page is no more to be had than the last one, for the same reason.
        if silent < SILENT_PAGES:
            fetched += 1
            page = receive_page(address, arrival.delivery.url, wanted.round.courier, wanted.round.desk, wanted.hints)
            silent = silent + 1 if isinstance(page, Unreadable) and is_silent(page.reason) else 0
        passing = _passing(page, address)
        if passing is not None and wanted.missed.get(address, 0) + 1 < PAGE_VISITS:
            # What is taken now would be all that is ever taken: at the next visit we would have something from there.
            changes.append(failure("later", address, passing, entry.headline))
        elif isinstance(page, Unreadable):
            kept.append(entry)
            changes.append(failure("page", address, page.reason, entry.headline))
        else:
            pages.append(_chosen(_with_entry(page, entry), wanted.words))
    reading = replace(arrival.reading, bulletins=tuple(kept), changes=tuple(changes))
    feed = replace(arrival, reading=reading, had=tuple(had))
    return (*([feed] if kept or had or changes or not pages else []), *pages)


def _passing(page: Arrival, address: str) -> SiteError | None:
    """Why a page may come, or come whole, another time; None where it has come, or will not."""
    if isinstance(page, Unreadable):
        return page.reason if is_passing(page.reason) else None
    is_torn = any(change.kind == "torn" for one in page.reading.bulletins for change in one.changes)
    return RetrieveError("retrieve-broken", address) if is_torn else None


def _beside_page(entry: Bulletin, holdings: Holdings) -> Bulletin:
    """An entry whose page we have, without what that states itself: who wrote it, and the day."""
    held = {kind for known in holdings.at(entry.address) for kind, _ in known.facts}
    return replace(
        entry,
        author=None if "author" in held else entry.author,
        dated=KnownDate() if "date" in held else entry.dated,
    )


def _with_entry(page: Received, entry: Bulletin) -> Received:
    """A page with the address by which the feed names it, and the feed's date where that says more than the page's."""
    if len(page.reading.bulletins) != 1:
        return page
    (found,) = page.reading.bulletins
    dated = max(found.dated, entry.dated, key=lambda date: len(date.value or ""))
    found = replace(found, address=found.address or entry.address, dated=dated)
    return replace(page, reading=replace(page.reading, bulletins=(found,)))
