"""The blocks of a digest → its items: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.ingest.blocks import Block
from generator.ingest.headlines import Headline, is_like_headline, read_headline, wants_more
from generator.ingest.signs import caption, continues, is_complete, source_statement
from generator.model import Region

# Who made it, under the source line: still the same item's.
_IMPRINT = re.compile(r"[（(【]?\s*(?:责任编辑|责编|编辑|校对|审核|记者|通讯员|作者|撰稿|编审|值班)")
# A place's name that the desk has not listed: 成都, 黔东南州.
_PLACE = re.compile(r".{2,4}|.{2,12}[省市县区州盟旗]")
_LONG = 40


@dataclass(slots=True)
class Item:
    """One item in the making: the headline's block, what it was read as, and the blocks under it."""

    headline: Block | None
    read: Headline | None
    blocks: list[Block] = field(default_factory=list)
    source: Block | None = None

    @property
    def first_line(self) -> int:
        """Where it begins in the delivered text."""
        return (self.headline or self.blocks[0]).line

    @property
    def is_closed(self) -> bool:
        """Whether its source line has come after its text."""
        return self.source is not None and bool(self.blocks) and self.blocks[-1].line <= self.source.line


def split_items(found: Sequence[Block], regions: Mapping[str, Region]) -> tuple[tuple[Block, ...], tuple[Item, ...]]:
    """What stands before the first headline, and the items; furniture is passed over.

    A headline names a known region and follows an end (of the text, of a sentence, a source line, a caption), or it has
    the length of one and follows a source line.
    """
    live = [block for block in found if not block.removed]
    preamble: list[Block] = []
    items: list[Item] = []
    for index, block in enumerate(live):
        item = items[-1] if items else None
        before, after = (live[index - 1] if index else None), (live[index + 1] if index + 1 < len(live) else None)
        if (
            item
            and item.headline
            and not item.blocks
            and item.source is None
            and _goes_on(item.headline.text, block.text)
        ):
            # A headline cut by a page's end; what it says is read again from the whole of it.
            item.headline = Block(item.headline.line, item.headline.text + block.text)
            item.read = read_headline(item.headline.text, regions) or item.read
        elif (read := _headline(block, before, after, item, regions)) is not None:
            items.append(Item(block, read if isinstance(read, Headline) else None))
        elif item is None:
            preamble.append(block)
        elif source_statement(block.text) is not None and item.source is None:
            item.source = block
        elif item.is_closed and not _IMPRINT.match(block.text) and caption(block.text) is None:
            items.append(Item(None, None, [block]))
        else:
            item.blocks.append(block)
    return tuple(preamble), tuple(items)


def _headline(
    block: Block, before: Block | None, after: Block | None, item: Item | None, regions: Mapping[str, Region]
) -> Headline | bool | None:
    """The headline that a block is; True for one that says nothing we can read; None for any other block."""
    text = block.text
    if source_statement(text) is not None or caption(text) is not None or _IMPRINT.match(text):
        return None
    read = read_headline(text, regions)
    ended = before is None or _is_end(before.text)
    if read and read.region and (ended or item is None):
        return read
    if item is not None and item.is_closed:
        return read or is_like_headline(text) or None
    if read and item is not None and item.blocks and ended and _PLACE.fullmatch(read.prefix) and after is not None:
        return read if len(after.text) > _LONG and is_complete(after.text) else None
    return None


def _goes_on(headline: str, text: str) -> bool:
    if source_statement(text) is not None or len(text) > _LONG:
        return False
    return continues(text) or wants_more(headline)


def _is_end(text: str) -> bool:
    return (
        is_complete(text)
        or source_statement(text) is not None
        or caption(text) is not None
        or bool(_IMPRINT.match(text))
    )
