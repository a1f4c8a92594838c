"""Items whose headlines name no place, told by the source line that closes each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from generator.ingest.digest.block import Block
from generator.ingest.digest.item import Item, says_when
from generator.ingest.wording.captions import caption
from generator.ingest.wording.headlines import is_like_headline
from generator.ingest.wording.signs import is_imprint, source_statement, stated_address

# "二、政策解读", "【政策法规】", "2022年6月14日": between items, and of neither.
_SECTION = re.compile(
    r"[一二三四五六七八九十]{1,3}、[^，。：:]{2,15}|[【〔][^】〕]{2,15}[】〕]|\d{4}年\d{1,2}月(?:\d{1,2}日)?|目\s*录"
)
# What divides items, or is the number of a last page.
_RULE = re.compile(r"[\W_]+|\d{1,3}")


def is_section(text: str) -> bool:
    """Whether a line may be the heading of several items."""
    return bool(_SECTION.fullmatch(text))


def is_rule(text: str) -> bool:
    """Whether a line has no words."""
    return bool(_RULE.fullmatch(text))


class Closed(NamedTuple):
    """The blocks before the first of such items, the items, and the blocks between them."""

    before: tuple[Block, ...]
    items: tuple[Item, ...]
    between: tuple[Block, ...]


def closed_items(found: Sequence[Block], at_least: int) -> Closed:
    """Such items of a text.

    Each has a headline, a text under it, and a source line, but for the last, which may lack one. Where fewer than
    `at_least` have, or a source line stands above its text, nobody knows, and all blocks are before the first.
    """
    items: list[Item] = []
    before: tuple[Block, ...] = ()
    between: list[Block] = []
    for group in _groups(found):
        at = _headline(group)
        outside = [index for index, block in enumerate(group) if not (is_rule(block.text) or is_section(block.text))]
        if items and not outside:
            between += group
            continue
        if at is None and not items:
            break
        if not items:
            before, rest = tuple(group[:at]), group[at:]
        else:
            # What is no section's heading is the item's: two lines over a text are a headline and one under it.
            first = outside[0] if at is None else min(outside[0], at)
            between += group[:first]
            rest = group[first:]
        item = Item(None if at is None else rest[0], None)
        if at is None:
            item.add(rest[0])
        for block in rest[1:]:
            item.take(block)
        items.append(item)
    whole = sum(item.is_closed and item.headline is not None for item in items)
    return Closed(before, tuple(items), tuple(between)) if whole >= at_least else Closed(tuple(found), (), ())


def _groups(found: Sequence[Block]) -> list[list[Block]]:
    """The blocks up to each source line that closes a text, with what says more of the same text behind it."""
    groups: list[list[Block]] = [[]]
    is_closed = False
    for block in found:
        is_source = source_statement(block.text) is not None
        if is_closed and not (is_imprint(block.text) or stated_address(block.text)):
            groups.append([])
            is_closed = False
        is_closed |= is_source
        groups[-1].append(block)
    return groups


def _headline(group: Sequence[Block]) -> int | None:
    """The place of the line that stands over a group's text, None where nobody knows which."""
    text = next((at for at, block in enumerate(group) if not is_like_headline(block.text)), len(group))
    source = next((at for at, block in enumerate(group) if source_statement(block.text) is not None), len(group))
    if text >= source or text == len(group):
        return None
    over = [at for at, block in enumerate(group[:text]) if not _is_about(block.text)]
    return over[-1] if over else None


def _is_about(text: str) -> bool:
    """Whether a line may stand between a headline and its text."""
    return says_when(text) or is_imprint(text) or caption(text) is not None
