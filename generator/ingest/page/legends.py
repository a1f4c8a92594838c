"""Which blocks of a text are the captions of its pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from generator.ingest.body import Picture
from generator.ingest.page.walk import Block, Found
from generator.ingest.wording.captions import Credit, caption
from generator.ingest.wording.signs import is_list_item

# What only its place makes a caption has one sentence at most, and is no heading of the text that follows.
_LENGTH = 60
_HEADING = re.compile(r"\*\*.*\*\*|第[一二三四五六七八九十\d]+[章节部条].*|\d{1,2}[ 　].*|.*[：:]")


def legends(blocks: Sequence[Block], found: Sequence[Found]) -> tuple[tuple[Picture, ...], set[int]]:
    """The pictures with their captions, and the places of the blocks that are no text for that.

    The block under a picture is its caption if it reads as one, else that over it; a short line under a picture also
    by its place alone, where lines under pictures differ from the text. If nothing else is left, that is text as well.
    """
    by_place = _by_place(blocks, found)
    taken: set[int] = set()
    only_placed: set[int] = set()
    done = []
    for number, picture in enumerate(found):
        is_last = number + 1 == len(found) or found[number + 1].place > picture.place
        is_first = number == 0 or found[number - 1].place < picture.place
        near = [picture.place] * is_last + [picture.place - 1] * is_first
        read = next(((at, credit) for at in near if at not in taken and (credit := _read(blocks, at))), None)
        if read is None and is_last and picture.place in by_place and picture.place not in taken:
            read = (picture.place, Credit(blocks[picture.place].said[0], "", ""))
            only_placed.add(picture.place)
        if read:
            taken.add(read[0])
        text, name = (read[1].caption, read[1].name) if read else ("", "")
        done.append(Picture(picture.address, text or picture.alternative, name or None))
    return tuple(done), taken if len(taken) < len(blocks) else taken - only_placed


def _read(blocks: Sequence[Block], at: int) -> Credit | None:
    if not 0 <= at < len(blocks) or blocks[at].kind not in {"text", "caption"}:
        return None
    text = " ".join(blocks[at].said)
    return caption(text) or (Credit(text, "", "") if blocks[at].kind == "caption" else None)


def _by_place(blocks: Sequence[Block], found: Sequence[Found]) -> set[int]:
    """The places of short lines under pictures that can only be captions.

    They are set apart from a text that is not, or there is just one under each of several pictures.
    """
    under = [picture.place for picture in found]
    short = {at for at in under if at < len(blocks) and _is_short(blocks[at])}
    apart = {at for at, block in enumerate(blocks) if block.is_apart and block.kind == "text"}
    if apart & short and len(apart - set(under)) <= len(apart & short):
        return apart & short
    places = sorted(set(under))
    is_each = len(places) > 1 and all(b - a == 1 for a, b in pairwise(places)) and short == set(places)
    return short if is_each else set()


def _is_short(block: Block) -> bool:
    if block.kind != "text" or len(block.said) != 1 or len(block.said[0]) > _LENGTH:
        return False
    text = block.said[0]
    return "。" not in text[:-1] and not _HEADING.fullmatch(block.markdown) and not is_list_item(text)
