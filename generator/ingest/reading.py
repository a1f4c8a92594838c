"""What every reader of a kind of delivery is given, and what it answers with."""

from __future__ import annotations

from msgspec import Struct

from generator.model import Bulletin, Change


class Hints(Struct, frozen=True):
    """What the desk has said beforehand of all that comes from one place: ids, None or empty where it said nothing."""

    source: str | None = None
    region: str | None = None
    lang: str | None = None
    topics: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()


class Origin(Struct, frozen=True):
    """Where a delivery is from: its name for sentences, and its address where it was fetched, after all redirects."""

    name: str
    url: str | None = None
    hints: Hints = Hints()


class Reading(Struct, frozen=True):
    """A delivery read: its bulletins in their order, its own title where it has one, and what was changed outside them.

    A reader raises DeliveryError where the whole cannot be read; of what it can read, it leaves out no item.
    """

    bulletins: tuple[Bulletin, ...]
    title: str | None = None
    changes: tuple[Change, ...] = ()
