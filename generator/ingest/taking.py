"""Bytes from a file, an address or a subscribed feed → what was read in them, or why not."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.errors import DeliveryError, SiteError
from generator.ingest.decode import decode
from generator.ingest.desk import Desk
from generator.ingest.kinds import KINDS, PAGES, Kind, read
from generator.ingest.limits import TEXT_BYTES
from generator.ingest.reading import Hints, Origin, Reading
from generator.ingest.retrieve.courier import Courier
from generator.ingest.retrieve.gate import Retrieved
from generator.model import Bulletin, Delivery
from generator.text.characters import damage
from generator.text.fingerprint import digest


class Taken(Struct, frozen=True):
    """A delivery read: its name for sentences, what is kept of it, and what it holds.

    `had` are entries that only lead to what we have.
    """

    name: str
    delivery: Delivery
    reading: Reading
    had: tuple[Bulletin, ...] = ()


class Untaken(Struct, frozen=True):
    """A delivery that could not be read: its name, and the reason, a rule of strings.yml with its values."""

    name: str
    reason: SiteError


Arrival = Taken | Untaken


def take_data(name: str, data: bytes, desk: Desk, hints: Hints) -> Arrival:
    """What a file's bytes hold; `name` is as it was given on the command line."""
    return _taken(Origin(name, None, hints), data, None, Delivery("", ""), desk, KINDS)


def take_address(url: str, courier: Courier, desk: Desk, hints: Hints) -> Arrival:
    """What is at an address that the desk has given: a page, a feed, or a text."""
    try:
        return take_retrieved(url, courier.fetch(url, limit=TEXT_BYTES), desk, hints)
    except SiteError as error:
        return Untaken(url, error)


def take_page(url: str, referrer: str | None, courier: Courier, desk: Desk, hints: Hints) -> Arrival:
    """The page at an address that `referrer` has named."""
    try:
        got = courier.fetch(url, limit=TEXT_BYTES, referrer=referrer or "")
    except SiteError as error:
        return Untaken(url, error)
    return take_retrieved(url, got, desk, hints, PAGES)


def take_retrieved(name: str, got: Retrieved, desk: Desk, hints: Hints, kinds: Sequence[Kind] = KINDS) -> Arrival:
    """What has been fetched, of one of the kinds; it is dated by the clock of the command."""
    delivery = Delivery("", "", url=got.url, fetched=desk.now.isoformat(timespec="seconds"))
    return _taken(Origin(name, got.url, hints), got.data, got.charset, delivery, desk, kinds)


def _taken(
    origin: Origin, data: bytes, charset: str | None, delivery: Delivery, desk: Desk, kinds: Sequence[Kind]
) -> Arrival:
    try:
        text, encoding = decode(data, origin.name, charset)
        reading = read(text, origin, desk, kinds)
    except SiteError as error:
        return Untaken(origin.name, error)
    except Exception as error:  # a reader may stumble over what nobody has thought of, and the others must not wait
        return Untaken(origin.name, DeliveryError("delivery-stumbled", origin.name, error=type(error).__name__))
    # Each draft names it, and no site is built with a damaged name.
    title = reading.title if damage(reading.title or "") is None else None
    return Taken(origin.name, replace(delivery, sha256=digest(data), encoding=encoding, title=title), reading)
