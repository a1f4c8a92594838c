"""Lines that the width of a page has broken, whole again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from generator.ingest.digest.block import Block
from generator.ingest.wording.headlines import read_headline, wants_more
from generator.ingest.wording.signs import (
    is_complete,
    is_cut_source,
    is_imprint,
    is_list_item,
    source_statement,
    split_tail,
)
from generator.model import Change, Region

# Shorter lines are broken by their author, not by the width of a page.
_WIDTH = 15
# An address that is broken is no longer than this.
_ADDRESS = 400


def unwrapped(found: Sequence[Block], regions: Mapping[str, Region]) -> tuple[list[Block], list[Change]]:
    """The blocks with such lines joined, and the joins."""
    whole: list[Block] = []
    changes: list[Change] = []
    for group in _groups(found, regions):
        if not _is_wrapped(group) and not (len(group) > 1 and is_cut_source(group[0].text, group[1].text)):
            whole += group
            continue
        text = group[0].text
        for block in group[1:]:
            changes.append(Change("join", block.line, "", "", f"{text[-6:]}｜{block.text[:6]}"))
            text += glue(text, block.text) + block.text
        body, *tail = split_tail(text)
        whole.append(replace(group[0], text=body))
        whole += [Block(group[-1].line, part) for part in tail]
    return whole, changes


def glue(before: str, after: str) -> str:
    """What stands between two halves of a text: a space between English words, nothing in an address or in Chinese."""
    word = (before[-_ADDRESS:].split() or [""])[-1]
    return " " if _is_letter(before[-1]) and _is_letter(after[0]) and "://" not in word else ""


def _is_wrapped(group: Sequence[Block]) -> bool:
    """Whether all lines but the last are of one length, and not all of them end a sentence."""
    widths = [len(block.text) for block in group[:-1]]
    return (
        len(group) > 1
        and min(widths) >= _WIDTH
        and max(widths) - min(widths) <= 2
        and len(group[-1].text) <= max(widths) + 1
        and any(not is_complete(block.text) for block in group[:-1])
    )


def _groups(found: Sequence[Block], regions: Mapping[str, Region]) -> list[list[Block]]:
    """Runs of lines that could be one paragraph; what stands alone by its nature begins one and ends it."""
    groups: list[list[Block]] = []
    last: list[Block] | None = None
    closed = True
    for block in found:
        read = read_headline(block.text, regions)
        headline = read is not None and read.region is not None
        alone = headline or block.removed or source_statement(block.text) is not None or is_imprint(block.text)
        if last and not block.removed and is_cut_source(last[-1].text, block.text):
            last.append(block)
            closed = True
            continue
        if closed or alone or block.after_gap or block.indented or is_list_item(block.text):
            groups.append([block])
            last = last if block.removed else groups[-1]
        else:
            groups[-1].append(block)
        closed = alone and not (headline and wants_more(block.text))
    return groups


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
