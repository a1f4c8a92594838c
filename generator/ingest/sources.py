"""Which of the newsroom's sources an item is from."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ingest.wording.signs import source_name
from generator.model import Source


def named(statement: str | None, sources: Mapping[str, Source]) -> Source | None:
    """The source that a statement (据中国新闻网) names by any of its names, None where it names none that we know."""
    name = source_name(statement or "")
    known = (source for source in sources.values() if name in (source.name.zh, source.name.en, *source.also))
    return next(known, None) if name else None
