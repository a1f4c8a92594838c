"""Do the feeds that the desk takes in name what is there?"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from generator.content.data_reader import read_subscriptions
from generator.content.library import Library
from generator.model import Diagnostic


def check_subscriptions(library: Library) -> Iterator[Diagnostic]:
    """Faults of feeds.yml, and regions, sources, topics and columns in it that nobody has listed."""
    faults: list[Diagnostic] = []
    for subscription in read_subscriptions(library.project, faults):
        named = [
            ("region-unknown", library.regions, [subscription.region] if subscription.region else []),
            ("source-unknown", library.sources, [subscription.source] if subscription.source else []),
            ("topic-unknown", library.topics, subscription.topics),
            ("column-unknown", library.columns, subscription.columns),
        ]
        for rule, known, names in named:
            for name in names:
                if name not in known:
                    near = get_close_matches(name, known, 1)
                    values = {"value": name, "near": f" ({near[0]}?)" if near else ""}
                    yield Diagnostic("content/data/feeds.yml", 1, 1, rule, values)
    yield from faults
