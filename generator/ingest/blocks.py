"""A delivered text as blocks: what an eye sees as one line of the document, without what belongs to its pages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.ingest.signs import is_complete, is_page_number, source_statement, split_source
from generator.model import Change

# Invisible characters that word processors and chat programs leave behind: zero-width ones, soft hyphens, a BOM inside.
_INVISIBLE = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
_SPACE = " \t\u00a0\u3000\f\v"
# Shorter lines are broken by their author, not by the width of a page.
_WRAPPED = 15


@dataclass(frozen=True, slots=True)
class Block:
    """One line of the document and its number in the delivered text; `removed` is furniture, kept for the account."""

    line: int
    text: str
    removed: bool = False
    indented: bool = False
    after_gap: bool = True


def blocks(text: str) -> tuple[tuple[Block, ...], tuple[Change, ...]]:
    """The blocks of a text with LF line ends, in order, and what was taken out inside them."""
    changes: list[Change] = []
    found: list[Block] = []
    gap = True
    for number, raw in enumerate(text.split("\n"), 1):
        page_break = "\f" in raw
        line = raw.strip(_SPACE)
        visible = line.translate({ord(character): None for character in _INVISIBLE})
        changes += [
            Change("removed", number, character, "", visible[:12]) for character in line if character in _INVISIBLE
        ]
        visible = visible.strip(_SPACE)
        if not visible:
            gap = True
            continue
        removed = is_page_number(visible)
        indented = raw[:1] in _SPACE
        body, source = split_source(visible)
        found.append(Block(number, body, removed, indented, gap or page_break))
        if source:
            found.append(Block(number, source))
        gap = removed
    return _without_running_lines(_unwrapped(found, changes)), tuple(changes)


def _without_running_lines(found: Sequence[Block]) -> tuple[Block, ...]:
    """Marks the line that stands on every page beside the number.

    Only beside one: a line that comes twice without a page's end may be a heading that the author wrote twice.
    """
    times = Counter(block.text for block in found)
    marked = list(found)
    for index, (before, after) in enumerate(pairwise(found)):
        for other, at in ((after, index + 1), (before, index)):
            beside = before if other is after else after
            short = len(other.text) <= 30 and not is_complete(other.text) and source_statement(other.text) is None
            if is_page_number(beside.text) and beside.removed and short and times[other.text] > 1:
                marked[at] = replace(other, removed=True)
    return tuple(marked)


def _unwrapped(found: Sequence[Block], changes: list[Change]) -> list[Block]:
    """Joins lines that the width of a page has broken: of equal length but for the last, not all whole sentences."""
    whole: list[Block] = []
    for group in _groups(found):
        widths = [len(block.text) for block in group[:-1]]
        wrapped = (
            len(group) > 1
            and min(widths) >= _WRAPPED
            and max(widths) - min(widths) <= 2
            and len(group[-1].text) <= max(widths) + 1
            and any(not is_complete(block.text) for block in group[:-1])
        )
        if not wrapped:
            whole += group
            continue
        text = group[0].text
        for block in group[1:]:
            glue = " " if text[-1].isascii() and text[-1].isalpha() and block.text[0].isascii() else ""
            changes.append(Change("join", block.line, "", "", f"{text[-6:]}｜{block.text[:6]}"))
            text += glue + block.text
        body, source = split_source(text)
        whole.append(replace(group[0], text=body))
        if source:
            whole.append(Block(group[-1].line, source))
    return whole


def _groups(found: Sequence[Block]) -> list[list[Block]]:
    """Runs of lines without a gap between them; an indented line begins a paragraph."""
    groups: list[list[Block]] = []
    for block in found:
        if block.after_gap or block.indented or block.removed or not groups:
            groups.append([block])
        else:
            groups[-1].append(block)
    return groups
