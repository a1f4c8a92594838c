"""The beginning of a text, for those who have not opened it yet."""

from __future__ import annotations

import re

# NEWSROOM §3: a Chinese summary has at most 120 Han, which is also what a WeChat digest takes.
EXCERPT_HAN = 120

_SENTENCE = re.compile(r"[^。！？]*[。！？][”’』」）》]*|[^。！？]+$")


def excerpt(text: str, limit: int = EXCERPT_HAN) -> str:
    """As many whole sentences from the start as fit into `limit` characters; one that does not fit is cut with “……”."""
    taken = ""
    for sentence in _SENTENCE.findall(text):
        if len(taken) + len(sentence) > limit:
            break
        taken += sentence
    if taken:
        return taken
    # Cut at a comma where there is one: half a clause reads as a mistake.
    head = text[: limit - 2]
    comma = max(head.rfind("，"), head.rfind("；"))
    return (head[:comma] if comma > limit // 3 else head) + "……"
