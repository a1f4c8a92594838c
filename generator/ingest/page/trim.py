"""The blocks of an article without those that repeat its headline and source, or belong to the page."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from itertools import groupby

from msgspec.structs import replace

from generator.ingest.escape import escape
from generator.ingest.page import inline
from generator.ingest.page.inline import Run
from generator.ingest.page.lines import bare
from generator.ingest.page.walk import Block, Walk
from generator.ingest.wording.furniture import is_byline, is_count, is_furniture, is_loose_label
from generator.ingest.wording.signs import is_list_item, source_name, source_statement, split_tail
from generator.model import Change

# The headline, and what stands beside it, are repeated in the first blocks or not at all.
_HEAD = 4
_ENGLISH_SENTENCE = 30
_SCAN = re.compile(r"扫码|扫一扫|扫描|长按|识别|二维码|关注")


def trim(walk: Walk, headline: str, printed: str) -> tuple[str, ...]:
    """Takes out what is not the article's, and tells it: all up to its headline, headings with nothing under them.

    `printed` is the line that stands in the headline's place. Answers with what was taken from before the text, line by
    line: it says when the article is from, and whose it is.
    """
    said = [bare("".join(block.said)) for block in walk.blocks]
    text_begins = next((at for at, block in enumerate(walk.blocks) if _is_text(block)), _first_said(walk.blocks))
    names = {bare(headline), bare(printed)}
    title = max((at for at, words in enumerate(said[: max(text_begins, _HEAD) + 1]) if words in names), default=-1)
    last = max((at for at, block in enumerate(walk.blocks) if block.kind != "heading"), default=-1)
    figures = _figures(walk.blocks, text_begins)

    def unwanted(at: int, block: Block) -> bool:
        if block.kind not in {"text", "heading", "caption", "list"}:
            return False
        if at <= title or at > last:
            return True
        if at in figures:
            return False
        if at < text_begins and all(map(_is_about, block.said)):
            return True
        return all(map(is_furniture, block.said))

    head = tuple(line for at in range(text_begins) if unwanted(at, walk.blocks[at]) for line in walk.blocks[at].said)
    _without_codes(walk, unwanted)
    _take_out(walk, unwanted)
    _subtitles(walk)
    # Systems fill in the headline where nobody has described a picture.
    walk.found = [
        replace(one, alternative="") if bare(one.alternative) == bare(headline) else one for one in walk.found
    ]
    return tuple(line for line in head if bare(line) != bare(headline))


def _figures(blocks: Sequence[Block], text_begins: int) -> AbstractSet[int]:
    """The places of numbers and times of day that are the text's: it stands on both sides of them, and no button.

    Where there are such, so are those between the headline and the text (9:00, 开幕式, 14:30, 开放日), and those
    under a line at its end that is no sentence (合计, 205).
    """
    inside: set[int] = set()
    edge: set[int] = set()
    for is_number, same in groupby(range(len(blocks)), lambda at: all(map(is_count, blocks[at].said))):
        places = list(same)
        above, below = places[0] - 1, places[-1] + 1
        if not is_number or (above >= 0 and all(map(_is_about, blocks[above].said))):
            continue
        if below < len(blocks) and not all(map(_is_about, blocks[below].said)):
            (inside if above >= text_begins else edge).update(places)
        elif above >= 0 and not _is_text(blocks[above]):
            edge.update(places)
    return inside | edge if inside else inside


def _without_codes(walk: Walk, unwanted: Callable[[int, Block], bool]) -> None:
    """Takes out pictures beside a line that asks to scan them, and that line is none of the text."""
    asking = {at for at, block in enumerate(walk.blocks) if unwanted(at, block) and _SCAN.search("".join(block.said))}
    under = {one.place for one in walk.found}
    codes = {at + 1 if at + 1 in under else at for at in asking}
    walk.changes += [Change("picture", 0, one.address[:200], "") for one in walk.found if one.place in codes]
    walk.found = [one for one in walk.found if one.place not in codes]


def _subtitles(walk: Walk) -> None:
    """What stands under the headline as a heading, and is the only one of its kind, is a line and heads no part."""
    levels = Counter(block.markdown.split(" ", 1)[0] for block in walk.blocks if block.kind == "heading")
    for at, block in enumerate(walk.blocks):
        if block.kind != "heading" or is_list_item(block.said[0]):
            return
        is_alone = levels[block.markdown.split(" ", 1)[0]] == 1
        if is_alone or block.said[0].startswith(("—", "-")):
            markdown = inline.joined(inline.markdown([Run(line)]) for line in block.said)
            walk.blocks[at] = replace(block, markdown=markdown, kind="text")


def take_statement(walk: Walk, stated: str | None) -> str | None:
    """The source line at the end of a text, which it leaves, where the page states no other; else what that states.

    （据贵州省民政厅） after the last sentence or on a line of its own.
    """
    if not walk.blocks or walk.blocks[-1].kind != "text" or len(walk.blocks[-1].said) != 1:
        return stated
    block = walk.blocks[-1]
    said = block.said[0]
    text, *tail = split_tail(said)
    found = next((one for one in map(source_statement, tail or [text]) if one), None)
    if found is None or (stated and source_name(stated) != source_name(found)):
        return stated
    rest = said[len(text) :] if tail else said
    if not block.markdown.endswith(escape(rest.strip(), at_start=False)):
        return stated
    if not tail:
        _take_out(walk, lambda at, _: at == len(walk.blocks) - 1)
        return stated or found
    markdown = block.markdown.removesuffix(escape(rest.strip(), at_start=False)).rstrip()
    walk.blocks[-1] = Block(markdown, (text,), block.kind)
    walk.changes.append(Change("removed", 0, rest.strip(), "", text[-12:]))
    return stated or found


def _is_text(block: Block) -> bool:
    return any("。" in line or (len(line) >= _ENGLISH_SENTENCE and line.endswith((".", "?"))) for line in block.said)


def _first_said(blocks: Sequence[Block]) -> int:
    """The first block that says neither when nor by whom, in a text without a sentence."""
    return next((at for at, block in enumerate(blocks) if not all(map(_is_about, block.said))), 0)


def _is_about(line: str) -> bool:
    return is_loose_label(line) or is_byline(line) or is_furniture(line)


def _take_out(walk: Walk, unwanted: Callable[[int, Block], bool]) -> None:
    taken = {at: None for at, block in enumerate(walk.blocks) if unwanted(at, block)}
    places = list(taken)
    walk.changes += [Change("removed", 0, " ".join(walk.blocks[at].said)[:200], "") for at in places]
    walk.found = [replace(one, place=one.place - bisect_left(places, one.place)) for one in walk.found]
    walk.blocks = [block for at, block in enumerate(walk.blocks) if at not in taken]
