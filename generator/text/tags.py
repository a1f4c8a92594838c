"""What stands between the texts of sanitised HTML: its tags."""

from __future__ import annotations

import re

from generator.text.seldom import seldom

# What stands in a tag behind its name: a value in quotation marks may hold a >.
ATTRIBUTES = r'[^>"]*(?:"[^"]*"[^>"]*)*'
TAG, _KEPT = seldom(f"<{ATTRIBUTES}>"), seldom(f"(<{ATTRIBUTES}>)")
NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)")
# What divides no word and no sentence.
INLINE = frozenset("a abbr b cite code del em i ins kbd q s small span strong sub sup u".split())


def parted(html: str) -> list[str]:
    """HTML as texts and tags in turn, a text first and last."""
    return _KEPT.split(html)
