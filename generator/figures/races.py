"""Times of a race, which are reckoned alike in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence
from fractions import Fraction

from generator.figures.figure import COUNT, Figure
from generator.figures.rule import at


def race(match: re.Match[str]) -> Sequence[Figure]:
    """1分09秒25, 1:09.25, in seconds."""
    seconds = int(match[1]) * 60 + int(match[2]) + Fraction(int(match[3]), 10 ** len(match[3]))
    return [at(match, COUNT, seconds, unit="second")]


def long_race(match: re.Match[str]) -> Sequence[Figure]:
    """2小时07分06秒, 2:07:06, in seconds."""
    hours, minutes, seconds = (int(match[group]) for group in (1, 2, 3))
    return [at(match, COUNT, hours * 3600 + minutes * 60 + seconds, unit="second")]
