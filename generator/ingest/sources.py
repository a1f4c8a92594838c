"""Which of the newsroom's sources an item is from."""

from __future__ import annotations

from generator.ingest.desk import Desk
from generator.ingest.reading import Hints
from generator.ingest.wording.signs import source_name
from generator.model import Source


def attributed(statement: str | None, hints: Hints, desk: Desk) -> tuple[str | None, Source | None]:
    """A statement (据中国新闻网) with the source that it names; without one the desk's own hint, stated as such."""
    if statement:
        return statement, _named(source_name(statement), desk)
    source = desk.sources.get(hints.source or "")
    return (f"据{source.name.zh}" if source else None), source


def _named(name: str, desk: Desk) -> Source | None:
    """The source that has a name among its own, in 《》 or as 供稿, None where it is none that we know."""
    name = name.removesuffix("供稿").strip("《》")
    known = (source for source in desk.sources.values() if name in (source.name.zh, source.name.en, *source.also))
    return next(known, None) if name else None
