"""Full-width colons where a machine's stands: 9:30 (GB/T 7408), http://."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.pairs import VEIL
from generator.prose.rule import Finding
from generator.text.seldom import seldom

_CLOCK = "(?<![0-9:：.])(?:[01]?[0-9]|2[0-4])：[0-5][0-9](?![0-9:：万亿%.])"
_TIMES = seldom(f"{_CLOCK}(?:[—–~～至到-]{{1,2}}{_CLOCK})?")
# 1：10 may be a ratio or a score; a time has its word beside it, or is a round one of the day.
_BEFORE = seldom(
    "(?:[上下中]午|早[上晨]|晚[上间]|凌晨|清晨|傍晚|夜间|[0-9]日|时间：?"
    "|[当每][天日晚]|周[一二三四五六日末]|星期[一二三四五六日天]) ?$"
)
_AFTER = seldom("许|准时|开始|开[幕会场]|集合|出发|举行|召开")
_ROUND = seldom("[0-9]：00|(?:(?<![0-9])[6-9]|1[0-9]|2[0-3])：30")
_ADDRESS = seldom(f"(?<=http)(s?)(：//|[：:]／／|：／／)(?=[A-Za-z0-9{VEIL}])", re.IGNORECASE)


def full_width_colons(text: str) -> Iterator[Finding]:
    """In times, where they are surely times, and in addresses."""
    for found in _TIMES.finditer(text):
        before = text[max(0, found.start() - 4) : found.start()]
        if _BEFORE.search(before) or _AFTER.match(text, found.end()) or _ROUND.search(found[0]):
            places = (found.start() + at for at, sign in enumerate(found[0]) if sign == "：")
            yield from (Finding(at, at + 1, ":") for at in places)
    for found in _ADDRESS.finditer(text):
        yield Finding(*found.span(2), "://")
