"""What has changed between two versions of a passage, in a line that an editor can read."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from generator.text.han import HAN
from generator.text.substance import substance

# A number or a word is one thing, and so is each Han character: [-3658-]{+3685+}, not 36[-5-]8.
_TOKEN = re.compile(rf"\d+(?:[.,:]\d+)*%?|[^\W\d_{HAN}]+|\s+|.", re.DOTALL)
# How many of them are shown around a change, and of how long a text all are compared.
_AROUND = 6
_MOST = 6_000
_LONGEST = 120


def difference(old: str, new: str) -> str:
    """The changed words, old in [- -] and new in {+ +}, with a few words around; a change of punctuation is none."""
    before, after = _tokens(old), _tokens(new)
    compared = SequenceMatcher(None, [substance(one) for one in before], [substance(one) for one in after], False)
    pieces: list[str] = []
    for kind, start, end, new_start, new_end in compared.get_opcodes():
        if kind == "equal":
            pieces.append(_context("".join(after[new_start:new_end]), not pieces, new_end == len(after)))
            continue
        gone, come = "".join(before[start:end]), "".join(after[new_start:new_end])
        if substance(gone) == substance(come):
            pieces.append(come)
        else:
            pieces.append((f"[-{_cut(gone)}-]" if gone else "") + (f"{{+{_cut(come)}+}}" if come else ""))
    return "".join(pieces)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(" ".join(text[:_MOST].split()))


def _context(text: str, is_first: bool, is_last: bool) -> str:
    """What is the same: its end before the first change, its beginning after the last, both between two."""
    tokens = _TOKEN.findall(text)
    head = [] if is_first else tokens[:_AROUND]
    tail = [] if is_last else tokens[-_AROUND:]
    return text if len(head) + len(tail) >= len(tokens) else f"{''.join(head)}…{''.join(tail)}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
