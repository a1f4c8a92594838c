"""One item of a digest, while its blocks are put together."""

from __future__ import annotations

import re

from msgspec import Struct, field

from generator.ingest.digest.block import Block
from generator.ingest.wording.furniture import is_label, is_stamp
from generator.ingest.wording.headlines import Headline
from generator.ingest.wording.signs import is_imprint, source_statement, stated_address

# Who speaks in an interview; whoever has spoken in an item before is no place.
_SPEAKER = re.compile(r"([^:：]{2,12})[:：]")


class Item(Struct):
    """One item in the making: the headline's block, what it was read as, and the blocks under it.

    `labels` stand between headline and text and say when and where from it is. `words` is the last block that is no
    imprint, `speakers` is all that stands before a colon; they are kept, for they are asked for at every block that
    follows.
    """

    headline: Block | None
    read: Headline | None
    blocks: list[Block] = field(default_factory=list)
    source: Block | None = None
    address: Block | None = None
    labels: list[Block] = field(default_factory=list)
    words: Block | None = None
    speakers: set[str] = field(default_factory=set)

    def take(self, block: Block) -> None:
        """Puts a block where it belongs in an item: its source line, its address, a label of it, or its text."""
        if self.is_closed and self.address is None and stated_address(block.text):
            self.address = block
        elif self.source is None and source_statement(block.text) is not None:
            self.source = block
        elif self.headline is not None and self.words is None and says_when(block.text):
            self.labels.append(block)
        else:
            self.add(block)

    def add(self, block: Block) -> None:
        """Puts a block under those that are there."""
        self.blocks.append(block)
        if speaker := _SPEAKER.match(block.text):
            self.speakers.add(speaker[1])
        if not is_imprint(block.text):
            self.words = block

    @property
    def first_line(self) -> int:
        """Where it begins in the delivered text."""
        return (self.headline or self.blocks[0]).line

    @property
    def is_closed(self) -> bool:
        """Whether its source line has come after its text."""
        return self.source is not None and self.words is not None and self.words.line <= self.source.line


def says_when(text: str) -> bool:
    """Whether a line under a headline says when and where from the item is."""
    # As pages have it: what is known by its form would take long over a line of spaces.
    text = " ".join(text.split())
    return not is_imprint(text) and (is_label(text) or is_stamp(text))
