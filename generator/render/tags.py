"""What stands between the texts of sanitised HTML: its tags."""

from __future__ import annotations

import re

# Split by this, HTML is texts and tags in turn.
TAG = re.compile(r'(<(?:[^>"]|"[^"]*")*>)')
NAME = re.compile(r"<(/?)([a-z][a-z0-9]*)")
# What divides no word and no sentence.
INLINE = frozenset("a abbr b cite code del em i ins kbd q s small span strong sub sup u".split())
