"""What belongs to the pages of a document and not to its text: numbers, and the line that runs along the top."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate, groupby, pairwise

from msgspec.structs import replace

from generator.ingest.digest.block import Block
from generator.ingest.wording.headlines import read_headline
from generator.ingest.wording.signs import is_complete, source_statement
from generator.model import Region

_DASH = r"[-—–―－·•]"
_DASHES = r"[-—–―－·•\s]*"
# "- 3 -", "— 3 —", "第3页", "第 3 页 共 10 页", "第三页(共五页)", "3 / 10", "3 of 10", "Page 3", "(3)", "简报 - 3 -"
_NUMBER = r"(?:\d{1,4}|[一二三四五六七八九十百]{1,4})"
_PAGE_NUMBER = re.compile(
    rf"{_DASHES}(?:第\s*{_NUMBER}\s*页[,，/\s]*(?:[（(]?\s*共\s*{_NUMBER}\s*页\s*[)）]?)?"
    rf"|\d{{1,4}}\s*(?:/|of)\s*\d{{1,4}}\s*页?|\d{{1,3}}\s*页|[Pp]age\s*\d{{1,4}}|[（(]\d{{1,3}}[)）]"
    rf"|{_DASH}\s*\d{{1,3}}\s*{_DASH}){_DASHES}|[^。，,；：:]{{2,20}}\s[-—–―]\s*\d{{1,3}}\s*[-—–―]"
)
# 85 may be a page's, or the cell of a table; 01 is a part's.
_BARE = re.compile(r"(?!0)\d{1,3}")
# 民政简报（第三期）      2, 2      民政简报（第三期）
_NUMBERED = re.compile(
    r"(?P<words>\S.{1,40}?)[ \t\u3000]{2,}(?P<number>\d{1,3})|(?P<first>\d{1,3})[ \t\u3000]{2,}(?P<after>\S.{1,40})"
)
# No line with the number of a page is longer.
_LONGEST = 100
# A page has hundreds of signs; between two numbers of a table stands the name of a row.
_PAGE = 100
_LENGTH = 30
_STOPS = "。！？"


def is_page_number(text: str) -> bool:
    """Whether a block is nothing but a page's number, and says so by its dashes or words."""
    return len(text) <= _LONGEST and bool(_PAGE_NUMBER.fullmatch(text))


def is_bare_number(text: str) -> bool:
    """Whether a block is a number that may be a page's, and may as well be a figure."""
    return bool(_BARE.fullmatch(text))


def without_bare_numbers(found: Sequence[Block], regions: Mapping[str, Region]) -> list[Block]:
    """Marks the bare numbers that are those of pages; all others are figures, and stay.

    Such a number stands beside the end of a page or a line that runs along its top, or at the end of all after a
    sentence; or it is one more than the one before it, and a page of text lies between them.
    """
    bare = [index for index, block in enumerate(found) if is_bare_number(block.text)]
    before = _before(found, regions)
    pages = {index for index in bare if _is_at_edge(found, index, before)} | set(_rising(found, bare))
    return [replace(block, removed=True) if index in pages else block for index, block in enumerate(found)]


def _is_at_edge(found: Sequence[Block], index: int, before: Mapping[str, int]) -> bool:
    above, below = found[max(0, index - 1) : index], found[index + 1 : index + 2]
    if found[index].after_page or any(block.after_page for block in below):
        return True
    if any(_comes_again(block, before) for block in (*above, *below)):
        return True
    return not below and any(block.text[-1:] in _STOPS for block in above)


def _rising(found: Sequence[Block], bare: Sequence[int]) -> Iterator[int]:
    """Those that rise by one from each to the next, a page apart."""
    signs = list(accumulate(len(block.text) for block in found))
    for _, same in groupby(enumerate(bare), key=lambda pair: int(found[pair[1]].text) - pair[0]):
        run = [index for _, index in same]
        if len(run) > 1 and all(signs[there] - signs[here] >= _PAGE for here, there in pairwise(run)):
            yield from run


def without_numbered_lines(found: Sequence[Block]) -> list[Block]:
    """Marks the line that stands on every page with the number of it: the same words, and one more each time."""
    seen = [_NUMBERED.fullmatch(block.text) if len(block.text) <= _LONGEST else None for block in found]
    numbers: dict[str, list[int]] = {}
    for match in filter(None, seen):
        numbers.setdefault(match["words"] or match["after"], []).append(int(match["number"] or match["first"]))
    running = {words for words, rise in numbers.items() if len(rise) > 1 and all(b - a == 1 for a, b in pairwise(rise))}
    return [
        replace(block, removed=True) if match and (match["words"] or match["after"]) in running else block
        for block, match in zip(found, seen, strict=True)
    ]


def without_running_lines(found: Sequence[Block], regions: Mapping[str, Region]) -> tuple[Block, ...]:
    """Marks the line that stands on every page.

    It is short, no headline, and comes again: beside a page number each time, or it is a line from before the first
    headline. A line that is only written twice may be a heading, and stays.
    """
    times = Counter(_beside_numbers(found))
    before = _before(found, regions)
    marked = []
    for block in found:
        running = _comes_again(block, before) or (_may_run(block.text, regions) and times[block.text] > 1)
        marked.append(replace(block, removed=True) if running else block)
    return tuple(marked)


def _before(found: Sequence[Block], regions: Mapping[str, Region]) -> dict[str, int]:
    """The lines before the first headline that may run along the top of pages, and where each stands first."""
    first = next((index for index, block in enumerate(found) if _region(block.text, regions)), 0)
    return {block.text: block.line for block in reversed(found[:first]) if _may_run(block.text, regions)}


def _comes_again(block: Block, before: Mapping[str, int]) -> bool:
    return before.get(block.text, block.line) < block.line


def _beside_numbers(found: Sequence[Block]) -> Iterator[str]:
    for index, block in enumerate(found):
        around = (*found[max(0, index - 1) : index], *found[index + 1 : index + 2])
        if not block.removed and any(other.removed for other in around):
            yield block.text


def _may_run(text: str, regions: Mapping[str, Region]) -> bool:
    return (
        len(text) <= _LENGTH
        and not is_bare_number(text)
        and not is_complete(text)
        and source_statement(text) is None
        and _region(text, regions) is None
    )


def _region(text: str, regions: Mapping[str, Region]) -> str | None:
    read = read_headline(text, regions)
    return read.region if read else None
