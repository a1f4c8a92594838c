"""Marks and brackets as Chinese sets them.

House style (GB/T 15834-2011 sets Chinese with full-width marks): an ASCII mark between Chinese becomes its full-width
form; digits, times and addresses are left alone, so is the space inside 《助人自助 温暖你我》. Doing it twice changes
nothing more; each change is reported.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.text.han import is_chinese, is_han, is_latin

_WIDE = str.maketrans(",:;?!", "，：；？！")
# Marks with the spaces around them: one run has one fate, or a second pass would see other neighbours than the first.
_RUN = re.compile(r"(?<![ \t])[ \t]*[,:;?!](?:[ \t]*[,:;?!])*[ \t]*")
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
    edits = []
    runs = list(_RUN.finditer(text))
    before = _words_before(text, [run.start() for run in runs])
    after = _words_before(text[::-1], [len(text) - run.end() for run in reversed(runs)])[::-1]
    for run, *words in zip(runs, before, after, strict=True):
        left, right = text[run.start() - 1 : run.start()], text[run.end() : run.end() + 1]
        if (left and is_latin(left)) or (right and is_latin(right)):
            continue
        if any(word and is_chinese(word) for word in words):
            wide = re.sub(r"[ \t]", "", run.group()).translate(_WIDE)
            edits.append(Edit(run.start(), run.group(), wide))
    return edits


def _words_before(text: str, places: list[int]) -> list[str]:
    """For each of the places, in order, the last character before it that proves a language; "" where there is none."""
    found, last, at = [], "", 0
    for place in places:
        last = text[at:place].rstrip(_WEAK)[-1:] or last
        found.append(last)
        at = place
    return found


def _brackets(text: str) -> list[Edit]:
    """Pairs of `( )` with a Chinese character between them; a bracket without its fellow is left alone."""
    edits, opened = [], []
    last_han = -1
    for position, character in enumerate(text):
        if is_han(character):
            last_han = position
        elif character == "(":
            opened.append(position)
        elif character == ")" and opened:
            start = opened.pop()
            if last_han > start:
                edits += [Edit(start, "(", "（"), Edit(position, ")", "）")]
    return edits
