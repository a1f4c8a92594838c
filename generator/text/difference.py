"""What has changed between two versions of a passage, in a line that an editor can read."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from generator.text.han import HAN
from generator.text.heads import common_head
from generator.text.seldom import seldom
from generator.text.substance import is_same, substance

# A number or a word is one thing, and so is each Han character: [-3658-]{+3685+}, not 36[-5-]8.
_TOKEN = seldom(rf"\d+(?:[.,:]\d+)*%?|[^\W\d_{HAN}]+|\s+|.", re.DOTALL)
# How many of them are shown around a change, and of how long a text all are compared.
_AROUND = 6
_MOST = 6_000
_LONGEST = 120


def difference(old: str, new: str) -> str:
    """The changed words, old in [- -] and new in {+ +}, with a few words around; a change of punctuation is none."""
    before, after = " ".join(old.split()), " ".join(new.split())
    # Of longer texts those parts are compared that begin a little above the first difference.
    begin = max(common_head(before, after) - _MOST // 10, 0) if max(len(before), len(after)) > _MOST else 0
    text, is_changed = _compared(before[begin : begin + _MOST], after[begin : begin + _MOST])
    # A mark of range or a sign says something only beside its number, and no word differs.
    return text if is_changed or is_same(old, new) else _raw(before, after)


def _compared(old: str, new: str) -> tuple[str, bool]:
    """The difference, word by word, and whether there is one."""
    before, after = _TOKEN.findall(old), _TOKEN.findall(new)
    compared = SequenceMatcher(None, [substance(one) for one in before], [substance(one) for one in after], False)
    pieces: list[str] = []
    is_changed = False
    for kind, start, end, new_start, new_end in compared.get_opcodes():
        if kind == "equal":
            pieces.append(_context("".join(after[new_start:new_end]), not pieces, new_end == len(after)))
            continue
        gone, come = "".join(before[start:end]), "".join(after[new_start:new_end])
        if substance(gone) == substance(come):
            pieces.append(come)
        else:
            pieces.append((f"[-{_cut(gone)}-]" if gone else "") + (f"{{+{_cut(come)}+}}" if come else ""))
            is_changed = True
    return "".join(pieces), is_changed


def _raw(old: str, new: str) -> str:
    """All from the first sign that differs to the last, with a few signs around."""
    head = common_head(old, new)
    tail = common_head(old[head:][::-1], new[head:][::-1])
    gone, come = old[head : len(old) - tail], new[head : len(new) - tail]
    above, below = new[:head], new[len(new) - tail :]
    return (
        (above if len(above) <= _AROUND else f"…{above[-_AROUND:]}")
        + (f"[-{_cut(gone)}-]" if gone else "")
        + (f"{{+{_cut(come)}+}}" if come else "")
        + (below if len(below) <= _AROUND else f"{below[:_AROUND]}…")
    )


def _context(text: str, is_first: bool, is_last: bool) -> str:
    """What is the same: its end before the first change, its beginning after the last, both between two."""
    tokens = _TOKEN.findall(text)
    head = [] if is_first else tokens[:_AROUND]
    tail = [] if is_last else tokens[-_AROUND:]
    return text if len(head) + len(tail) >= len(tokens) else f"{''.join(head)}…{''.join(tail)}"


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
