"""Do the feeds that the desk takes in name what is there?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.named import unknown
from generator.content.data_reader import read_subscriptions
from generator.content.library import Library
from generator.model import Diagnostic

_FILE = "content/data/feeds.yml"


def check_subscriptions(library: Library) -> Iterator[Diagnostic]:
    """Faults of feeds.yml, and regions, sources, topics and columns in it that nobody has listed."""
    faults: list[Diagnostic] = []
    for number, one in enumerate(read_subscriptions(library.project, faults)):
        for rule, key, names, known in (
            ("region-unknown", "region", (one.region or "",), library.regions),
            ("source-unknown", "source", (one.source or "",), library.sources),
            ("topic-unknown", "topics", one.topics, library.topics),
            ("column-unknown", "columns", one.columns, library.columns),
        ):
            named = [(name, (number, key, at)) for at, name in enumerate(names)]
            yield from unknown(library, _FILE, rule, known, named)
    yield from faults
