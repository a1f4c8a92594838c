"""Do the feeds that the desk takes in name what is there?"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from difflib import get_close_matches

from generator.checks.faults import fault_at
from generator.content.data_reader import read_subscriptions
from generator.content.library import Library
from generator.model import Diagnostic
from generator.text.strings import guess

_FILE = "content/data/feeds.yml"
_RULES = {
    "region": "region-unknown",
    "source": "source-unknown",
    "topics": "topic-unknown",
    "columns": "column-unknown",
}


def check_subscriptions(library: Library) -> Iterator[Diagnostic]:
    """Faults of feeds.yml, and regions, sources, topics and columns in it that nobody has listed."""
    faults: list[Diagnostic] = []
    for number, subscription in enumerate(read_subscriptions(library.project, faults)):
        yield from _unknown(library, number, "region", [subscription.region or ""], library.regions)
        yield from _unknown(library, number, "source", [subscription.source or ""], library.sources)
        yield from _unknown(library, number, "topics", subscription.topics, library.topics)
        yield from _unknown(library, number, "columns", subscription.columns, library.columns)
    yield from faults


def _unknown(
    library: Library, number: int, key: str, names: Sequence[str], known: Collection[str]
) -> Iterator[Diagnostic]:
    for at, name in enumerate(names):
        if name and name not in known:
            near = guess(get_close_matches(name, known, 1))
            yield fault_at(library, _FILE, (number, key, at), _RULES[key], value=name, near=near)
