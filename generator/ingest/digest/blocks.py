"""A delivered text → its blocks, without what belongs to the pages they came on."""

from __future__ import annotations

from collections.abc import Mapping

from generator.ingest.digest.block import Block
from generator.ingest.digest.furniture import is_page_number, without_running_lines
from generator.ingest.digest.signs import split_tail
from generator.ingest.digest.wrapping import unwrapped
from generator.model import Change, Region

# What word processors and chat programs leave behind: zero-width characters, soft hyphens, a BOM inside, C1 controls,
# and the marks that turn the direction of writing, with which a text can show something else than it says.
_INVISIBLE = frozenset(
    "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
) | {chr(code) for code in range(0x80, 0xA0)}
_SPACE = " \t\u00a0\u3000\f\v"


def blocks(text: str, regions: Mapping[str, Region]) -> tuple[tuple[Block, ...], tuple[Change, ...]]:
    """The blocks of a text with LF line ends, in order, and what was taken out or joined inside them."""
    changes: list[Change] = []
    found: list[Block] = []
    gap = True
    for number, raw in enumerate(text.split("\n"), 1):
        visible = "".join(character for character in raw if character not in _INVISIBLE).strip(_SPACE)
        changes += [Change("removed", number, one, "", visible[:12]) for one in raw if one in _INVISIBLE]
        if not visible:
            gap = True
            continue
        removed = is_page_number(visible)
        body, *tail = split_tail(visible)
        found.append(Block(number, body, removed, raw[:1] in _SPACE, gap or "\f" in raw))
        found += [Block(number, part) for part in tail]
        gap = removed or bool(tail)
    whole, joins = unwrapped(found, regions)
    return without_running_lines(whole, regions), (*changes, *joins)
