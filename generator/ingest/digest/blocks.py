"""A delivered text → its blocks, without what belongs to the pages they came on."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ingest.digest.block import Block
from generator.ingest.digest.furniture import (
    is_page_number,
    without_bare_numbers,
    without_numbered_lines,
    without_running_lines,
)
from generator.ingest.digest.wrapping import unwrapped
from generator.ingest.visible import visible
from generator.ingest.wording.furniture import is_call
from generator.ingest.wording.signs import split_tail
from generator.model import Change, Region

_SPACE = " \t\u00a0\u3000\f\v"


def blocks(text: str, regions: Mapping[str, Region]) -> tuple[tuple[Block, ...], tuple[Change, ...]]:
    """The blocks of a text with LF line ends, in order, and what was taken out or joined inside them."""
    changes: list[Change] = []
    found: list[Block] = []
    gap, page = True, False
    for number, raw in enumerate(text.split("\n"), 1):
        said = visible(raw, changes, number).strip(_SPACE)
        page |= "\f" in raw
        if not said:
            gap = True
            continue
        removed = is_page_number(said) or is_call(said)
        body, *tail = split_tail(said)
        found.append(Block(number, body, removed, raw[:1] in _SPACE, gap or "\f" in raw, page))
        found += [Block(number, part) for part in tail]
        gap, page = removed or bool(tail), False
    whole, joins = unwrapped(without_bare_numbers(without_numbered_lines(found), regions), regions)
    return without_running_lines(whole, regions), (*changes, *joins)
