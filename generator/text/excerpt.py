"""The beginning of a text, for those who have not opened it yet."""

from __future__ import annotations

import re

from generator.text.han import count_han

# NEWSROOM §3: a Chinese summary has at most 120 Han, which is also what a WeChat digest takes.
EXCERPT_HAN = 120

# A full stop of English ends a sentence before a space alone: 5.2 goes on.
_END = re.compile(r"(?:[。！？]|[.!?](?=[”’\"')]*(?:\s|\Z)))[”’』」）》\"')]*\s*")
# Half a clause reads as a mistake; and an English word is never cut.
_CUTS = (re.compile("[，；]|[,;] "), re.compile(" "))


def excerpt(text: str) -> str:
    """As many whole sentences from the start as fit into 120 characters; one that does not fit is cut with “……” (“…”).

    It is cut at a comma, or between words, where there is one in its last two thirds.
    """
    ends = [found.end() for found in _END.finditer(text) if len(text[: found.end()].rstrip()) <= EXCERPT_HAN]
    if len(text) <= EXCERPT_HAN or ends:
        return text[: len(text) if len(text) <= EXCERPT_HAN else ends[-1]].rstrip()
    dots = "……" if count_han(text) else "…"
    head = text[: EXCERPT_HAN - len(dots)]
    for pattern in _CUTS:
        cut = max((found.start() for found in pattern.finditer(head)), default=0)
        if cut > EXCERPT_HAN // 3:
            return head[:cut] + dots
    return head + dots
