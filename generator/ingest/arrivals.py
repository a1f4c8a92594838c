"""What arrives, out of a file, from an address or by a subscribed feed: received and read, or why it cannot be."""

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


class Received(Struct, frozen=True):
    """A delivery that has been read: its name for sentences, what is kept of it, and what it holds.

    `had` are entries that only lead to what we have.
    """

    name: str
    delivery: Delivery
    reading: Reading
    had: tuple[Bulletin, ...] = ()


class Unreadable(Struct, frozen=True):
    """A delivery that could not be read: its name, and the reason, a rule of strings.yml with its values."""

    name: str
    reason: SiteError


Arrival = Received | Unreadable


def receive_file(name: str, data: bytes, desk: Desk, hints: Hints) -> Arrival:
    """What a file's bytes hold; `name` is as it was given on the command line."""
    return _received(Origin(name, None, hints), data, None, Delivery("", ""), desk, KINDS)


def receive_address(url: str, courier: Courier, desk: Desk, hints: Hints) -> Arrival:
    """What is at an address that the desk has given: a page, a feed, or a text."""
    try:
        return receive_fetched(url, courier.fetch(url, limit=TEXT_BYTES), desk, hints)
    except SiteError as error:
        return Unreadable(url, error)


def receive_page(url: str, referrer: str | None, courier: Courier, desk: Desk, hints: Hints) -> Arrival:
    """The page at an address that `referrer` has named."""
    try:
        got = courier.fetch(url, limit=TEXT_BYTES, referrer=referrer or "")
    except SiteError as error:
        return Unreadable(url, error)
    return receive_fetched(url, got, desk, hints, PAGES)


def receive_fetched(name: str, got: Retrieved, desk: Desk, hints: Hints, kinds: Sequence[Kind] = KINDS) -> Arrival:
    """What has been fetched, of one of the kinds; it is dated by the clock of the command."""
    delivery = Delivery("", "", url=got.url, fetched=desk.now.isoformat(timespec="seconds"))
    return _received(Origin(name, got.url, hints), got.data, got.charset, delivery, desk, kinds)


def _received(
    origin: Origin, data: bytes, charset: str | None, delivery: Delivery, desk: Desk, kinds: Sequence[Kind]
) -> Arrival:
    try:
        text, encoding = decode(data, origin.name, charset)
        reading = read(text, origin, desk, kinds)
    except SiteError as error:
        return Unreadable(origin.name, error)
    except Exception as error:  # a reader may stumble over what nobody has thought of, and the others must not wait
        return Unreadable(origin.name, DeliveryError("delivery-stumbled", origin.name, error=type(error).__name__))
    # Each draft names it, and no site is built with a damaged name.
    title = reading.title if damage(reading.title or "") is None else None
    return Received(origin.name, replace(delivery, sha256=digest(data), encoding=encoding, title=title), reading)
