"""All rules of prose, in the order in which their mends are put in."""

from __future__ import annotations

from collections.abc import Iterator

from generator.model import ERROR
from generator.prose.en.rules import EN_RULES
from generator.prose.rule import Finding, Rule
from generator.prose.zh.rules import ZH_RULES
from generator.text.mojibake import TRACE, find_latin_mojibake, find_mojibake


def _mojibake(text: str) -> Iterator[Finding]:
    """Of either language: the first place of a paragraph that was read in a wrong encoding."""
    starts = [start for start in (find_mojibake(text), find_latin_mojibake(text)) if start is not None]
    if starts:
        start = min(starts)
        yield Finding(start, min(len(text), start + 12))


RULES = (Rule("mojibake", _mojibake, "house", "è´µå·žæ°‘æ”¿", "", severity=ERROR, trace=TRACE), *ZH_RULES, *EN_RULES)
RULE_IDS = tuple(rule.id for rule in RULES)
