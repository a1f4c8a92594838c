"""What belongs to the pages of a document and not to its text: numbers, and the line that runs along the top."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile

from msgspec.structs import replace

from generator.ingest.digest.block import Block
from generator.ingest.wording.headlines import read_headline
from generator.ingest.wording.signs import is_complete, source_statement
from generator.model import Region

_DASH = r"[-—–―－·•\s]*"
# "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "第三页(共五页)", "3 / 10", "3 of 10", "Page 3", "(3)", "简报 - 3 -"
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
_PAGE_NUMBER = re.compile(
    rf"{_DASH}(?:第\s*{_NUMBER}\s*页[,，/\s]*(?:[（(]?\s*共\s*{_NUMBER}\s*页\s*[)）]?)?"
    r"|\d{1,4}\s*(?:/|of)\s*\d{1,4}\s*页?|\d{1,3}\s*页?|[Pp]age\s*\d{1,4}|[（(]\d{1,3}[)）])"
    rf"{_DASH}|[^。，,；：:]{{2,20}}\s[-—–―]\s*\d{{1,3}}\s*[-—–―]"
)
_LENGTH = 30


def is_page_number(text: str) -> bool:
    """Whether a block is nothing but a page's number."""
    return bool(_PAGE_NUMBER.fullmatch(text))


def without_running_lines(found: Sequence[Block], regions: Mapping[str, Region]) -> tuple[Block, ...]:
    """Marks the line that stands on every page.

    It is short, no headline, and comes again: beside a page number each time, or it is a line from before the first
    headline. A line that is only written twice may be a heading, and stays.
    """
    times = Counter(_beside_numbers(found))
    before: dict[str, int] = {}
    for block in takewhile(lambda block: _region(block.text, regions) is None, found):
        before.setdefault(block.text, block.line)
    marked = []
    for block in found:
        repeats = before.get(block.text, block.line) < block.line
        running = _may_run(block.text, regions) and (repeats or times[block.text] > 1)
        marked.append(replace(block, removed=True) if running else block)
    return tuple(marked)


def _beside_numbers(found: Sequence[Block]) -> Iterator[str]:
    for index, block in enumerate(found):
        around = (*found[max(0, index - 1) : index], *found[index + 1 : index + 2])
        if not block.removed and any(other.removed for other in around):
            yield block.text


def _may_run(text: str, regions: Mapping[str, Region]) -> bool:
    return (
        len(text) <= _LENGTH
        and not is_complete(text)
        and source_statement(text) is None
        and _region(text, regions) is None
    )


def _region(text: str, regions: Mapping[str, Region]) -> str | None:
    read = read_headline(text, regions)
    return read.region if read else None
