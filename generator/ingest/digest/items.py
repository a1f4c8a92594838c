"""The blocks of a digest → its items: where one ends and the next begins."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from msgspec import Struct

from generator.ingest.digest.block import Block
from generator.ingest.digest.closed import closed_items, is_rule, is_section
from generator.ingest.digest.item import Item
from generator.ingest.wording.captions import caption
from generator.ingest.wording.headlines import Headline, is_like_headline, read_headline, wants_more
from generator.ingest.wording.signs import (
    continues,
    is_complete,
    is_imprint,
    is_list_item,
    source_statement,
    stated_address,
)
from generator.model import Region
from generator.text.han import language_of

# A place's name that the desk has not listed: 成都, 鄂尔多斯, 黔东南州; and what only looks like one.
_PLACE = re.compile(r".{2,4}|.{2,12}[省市县区州盟旗]")
_LABELS = frozenset(
    "目标 做法 成效 经验 背景 时间 地点 主题 提示 链接 标题 记者 主持人 网友 嘉宾 听众 提问 编者按 备注 附件 联系 "
    "电话 联系人 原因 措施 案例 亮点 特点 启示 建议 下一步 意义 内容 对象 条件 标准 流程 主要成效 主要做法 典型经验 "
    "工作背景 工作目标 联系电话".split()
)
_BAR = re.compile(r"[｜|丨]")
# A line of a table of contents ends in dots and a page: ……1, …………（3）.
_PAGE = re.compile(r"[（(]\d{1,3}[)）]$|\d{0,3}$")
_LEADERS = " \t\u3000.…·—-"
_LED = 2
_NOT_AN_END = "，,、：:；;"
_BODY = 20
# What has been put together to this length is no headline, and takes no more.
_CUT = 200
_LONG = 40


class Items(Struct, frozen=True):
    """A digest's items; the blocks before the first; and those between items that belong to none."""

    preamble: tuple[Block, ...]
    items: tuple[Item, ...]
    sections: tuple[Block, ...]


def split_items(found: Sequence[Block], regions: Mapping[str, Region]) -> Items:
    """Tells items by their headlines; furniture is passed over.

    A headline names a known region, or follows a source line and has the length of one, or names what may be a place
    and has a text under it; before the first that does, one has a text under it that a source line closes. When in
    doubt an item is divided rather than merged with another: a person can see the one in the
    inbox, nobody the other.
    """
    live = [block for block in found if not block.removed]
    preamble: list[Block] = []
    sections: list[Block] = []
    items: list[Item] = []
    last = {one[:2]: index for index, block in enumerate(live) if (one := read_headline(block.text, regions))}
    for index, block in enumerate(live):
        item = items[-1] if items else None
        if item and _is_cut(item, block):
            headline = Block(item.first_line, (item.headline.text if item.headline else "") + block.text)
            item.headline, item.read = headline, read_headline(headline.text, regions) or item.read
        elif item and item.is_closed and item.address is None and stated_address(block.text):
            item.take(block)
        elif _stands_between(live, index, last, item, regions):
            (sections if items else preamble).append(block)
        elif (read := _headline(live, index, item, regions)) is not None:
            items.append(Item(block, read if isinstance(read, Headline) else None))
        elif item is None:
            preamble.append(block)
        elif item.is_closed and not is_imprint(block.text) and caption(block.text) is None:
            items.append(Item(None, None))
            items[-1].add(block)
        else:
            item.take(block)
    # One that names no place among others is known by its source line; without others it takes two of them.
    before, closed, between = closed_items(preamble, 1 if items else 2)
    return Items(before, (*closed, *items), (*between, *sections))


def _headline(
    live: Sequence[Block], index: int, item: Item | None, regions: Mapping[str, Region]
) -> Headline | bool | None:
    """The headline that a block is; True for one that says nothing we can read; None for any other block."""
    block, before = live[index], live[index - 1] if index else None
    after = live[index + 1] if index + 1 < len(live) else None
    if source_statement(block.text) is not None or caption(block.text) is not None or is_imprint(block.text):
        return None
    if item and item.headline and item.words is None and language_of(item.headline.text) != language_of(block.text):
        # The same headline once more, in the other language.
        return None
    ended = before is None or before.text[-1] not in _NOT_AN_END
    listed = before is not None and is_list_item(before.text) and is_list_item(block.text)
    read = read_headline(block.text, regions) or _with_full_stop(block, after, regions)
    if _is_row(before, block, after):
        read = None
    if read and read.region and ended and not (listed and item and before is not item.headline):
        return read
    if item is not None and (item.is_closed or _heads_source(live, index, item, read)):
        return read or is_like_headline(block.text) or None
    if read and not read.region and item is not None and item.blocks and ended and after is not None:
        # Several places are read as a prefix only where one is known.
        is_place = "、" in read.prefix or (_PLACE.fullmatch(read.prefix) and read.prefix not in _LABELS)
        is_said = read.prefix in item.speakers or is_list_item(block.text) or read.title.endswith(("？", "?"))
        follows = before is not None and is_complete(before.text) and len(after.text) > _BODY
        return read if is_place and not is_said and follows else None
    return None


def _is_row(before: Block | None, block: Block, after: Block | None) -> bool:
    """Whether a line with a bar is one of several: a row of a table."""
    return bool(_BAR.search(block.text)) and any(_BAR.search(other.text) for other in (before, after) if other)


def _heads_source(live: Sequence[Block], index: int, item: Item, read: Headline | None) -> bool:
    """Whether a block stands after a text, above a source line and the text that is from there."""
    if not item.blocks or not is_complete(live[index - 1].text) or index + 2 >= len(live):
        return False
    source, text = live[index + 1 : index + 3]
    is_source = source_statement(source.text) is not None and not is_like_headline(text.text)
    return is_source and (item.source is not None or (read is not None and read.prefix not in _LABELS))


def _with_full_stop(block: Block, after: Block | None, regions: Mapping[str, Region]) -> Headline | None:
    """A headline that somebody ended with a full stop, told by its shortness and the paragraph under it."""
    text = block.text.removesuffix("。")
    if text == block.text or len(text) > _LONG or "，" in text or after is None or len(after.text) <= _LONG:
        return None
    read = read_headline(text, regions)
    return read if read and read.region else None


def _stands_between(
    live: Sequence[Block],
    index: int,
    last: Mapping[tuple[str, str], int],
    item: Item | None,
    regions: Mapping[str, Region],
) -> bool:
    """Whether a block is a section's heading before a headline, a rule, or a line of a table of contents.

    `last` says where each prefix and title stand for the last time, whatever number is before them.
    """
    text = live[index].text
    if is_rule(text):
        return item is None or item.is_closed
    after = [block for block in live[index + 1 : index + 3] if not is_rule(block.text)][:1]
    read = read_headline(text, regions)
    listed = read_headline(without_leaders(text), regions)
    if listed and listed.region:
        again = any(last.get(one[:2], -1) > index for one in (read, listed) if one)
        return again and (not after or read_headline(without_leaders(after[0].text), regions) is not None)
    if not after or source_statement(text) is not None or is_imprint(text):
        return False
    following = read_headline(after[0].text, regions)
    if following is None or following.region is None:
        return False
    closed = item is not None and item.is_closed
    return is_section(text) or (closed and read is None and is_like_headline(text) and len(text) <= _BODY)


def without_leaders(text: str) -> str:
    """A line of a table of contents without what leads to its page, any other as it is."""
    page = _PAGE.search(text) if len(text) <= _CUT else None
    title = text[: page.start()].rstrip(_LEADERS) if page else text
    # （1） may end a headline, unless dots lead to it.
    return text if page and page[0].endswith((")", "）")) and page.start() - len(title) < _LED else title


def _is_cut(item: Item, block: Block) -> bool:
    """Whether a block is the rest of the headline above it, which a page's end has cut."""
    if item.headline is None or item.blocks or item.source is not None or len(item.headline.text) > _CUT:
        return False
    if source_statement(block.text) is not None or len(block.text) > _LONG:
        return False
    return continues(block.text) or wants_more(item.headline.text)
