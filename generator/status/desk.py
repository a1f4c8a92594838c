"""What an edition's questions are asked of, and what they answer with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from msgspec import Struct, field

from generator.content.library import Library
from generator.ingest.inbox.waiting import Waiting


class Desk(Struct, frozen=True):
    """All content, what waits in the inbox, and the moment from which days are counted, in the site's zone."""

    library: Library
    waiting: tuple[Waiting, ...]
    now: datetime


class Matter(Struct, frozen=True):
    """Something to do: what it is called, the file in which one would begin, and what else is known, by name.

    A fact is a number or a text, or names of which `told.py` knows the words.
    """

    title: str
    file: str
    facts: Mapping[str, int | str | tuple[str, ...]] = field(default_factory=dict)
