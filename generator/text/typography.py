"""Marks and brackets as Chinese sets them.

House style (GB/T 15834-2011 sets Chinese with full-width marks): an ASCII mark between Chinese becomes its full-width
form; digits, times and addresses are left alone, so is the space inside 《助人自助 温暖你我》. Doing it twice changes
nothing more; each change is reported.
"""

from __future__ import annotations

import re
from itertools import accumulate
from typing import NamedTuple

from generator.text.han import HAN, is_chinese, is_latin
from generator.text.seldom import seldom

_BRACKET_OR_HAN = seldom(f"[()]|[{HAN}]+")
WIDE = str.maketrans(",:;?!", "，：；？！")
# Marks with the spaces around them: one run has one fate, or a second pass would see other neighbours than the first.
_RUN = seldom(r"(?<![ \t])[ \t]*[,:;?!](?:[ \t]*[,:;?!])*[ \t]*")
# Looked through in search of a word: quotation marks belong to both languages and prove nothing.
_WEAK = " \t\u201c\u201d\u2018\u2019\"'" + ",:;?!" + "，：；？！"


class Edit(NamedTuple):
    """A change of a text: `before` stood at `position` of the old text, `after` stands there now."""

    position: int
    before: str
    after: str


def typeset(text: str, *, brackets: bool = True) -> tuple[str, tuple[Edit, ...]]:
    """One line of Chinese with its marks full-width; `brackets` does the same for round ones around Han.

    Positions in the edits are those of the text given in.
    """
    pairs = sorted(_brackets(text)) if brackets else []
    # A mark may have a bracket for its neighbour: it must see the one that will stand there. Widths are equal, so
    # positions are too.
    edits = sorted([*pairs, *_marks(apply(text, pairs))])
    return apply(text, edits), tuple(edits)


def apply(text: str, edits: list[Edit]) -> str:
    """The text after its edits, which are in order and do not overlap."""
    pieces, end = [], 0
    for edit in edits:
        pieces += [text[end : edit.position], edit.after]
        end = edit.position + len(edit.before)
    return "".join([*pieces, text[end:]])


def _marks(text: str) -> list[Edit]:
    """Runs of `, : ; ? !` that stand in Chinese and touch neither a Latin letter nor a digit."""
    runs = list(_RUN.finditer(text))
    bounds = [0, *(edge for run in runs for edge in run.span()), len(text)]
    # What stands between the runs, and of it the last word before each run and the first one after it: what is looked
    # through may be the whole text, and is so once.
    gaps = [text[start:end] for start, end in zip(bounds[::2], bounds[1::2], strict=True)]
    befores = accumulate((gap.rstrip(_WEAK)[-1:] for gap in gaps[:-1]), _latest)
    afters = [*accumulate((gap.lstrip(_WEAK)[:1] for gap in gaps[:0:-1]), _latest)][::-1]
    edits = []
    for run, left, right, *words in zip(runs, gaps, gaps[1:], befores, afters, strict=False):
        if is_latin(left[-1:]) or is_latin(right[:1]):
            continue
        if any(word and is_chinese(word) for word in words):
            after = re.sub(r"[ \t]", "", run.group()).translate(WIDE)
            edits.append(Edit(run.start(), run.group(), after))
    return edits


def _latest(before: str, now: str) -> str:
    return now or before


def _brackets(text: str) -> list[Edit]:
    """Pairs of `( )` with a Chinese character between them; a bracket without its fellow is left alone."""
    edits, opened, last_han = [], [], -1
    for found in _BRACKET_OR_HAN.finditer(text):
        if found[0] == "(":
            opened.append(found.start())
        elif found[0] != ")":
            last_han = found.start()
        elif opened and last_han > (start := opened.pop()):
            edits += [Edit(start, "(", "（"), Edit(found.start(), ")", "）")]
    return edits
