"""A piece of HTML → a Body."""

from __future__ import annotations

from generator.ingest.body import Body, Picture
from generator.ingest.page.tree import Element, parse
from generator.ingest.page.walk import Block, Found, Walk
from generator.ingest.wording.captions import Credit, caption


def fragment_body(html: str, base: str | None) -> Body:
    """The text of a feed's entry, or of Markdown as HTML; `base` is what relative addresses are seen from.

    Raises DeliveryError for what is too long or nested too deeply.
    """
    return element_body(parse(html, base or "HTML"), base)


def element_body(element: Element, base: str | None) -> Body:
    """The text of an element."""
    walk = Walk(base)
    walk.read(element.children)
    walk.end()
    return body_of(walk)


def body_of(walk: Walk) -> Body:
    """What was read, each caption with its picture."""
    placed, taken = _captions(walk.blocks, walk.found)
    blocks = [block for at, block in enumerate(walk.blocks) if at not in taken]
    said = tuple(line for block in blocks for line in block.said)
    return Body(tuple(block.markdown for block in blocks), placed, said, tuple(walk.changes))


def _captions(blocks: list[Block], found: list[Found]) -> tuple[tuple[Picture, ...], set[int]]:
    """The pictures with their captions: the block under a picture if it reads as one, else that over it."""
    taken: set[int] = set()
    done = []
    for number, picture in enumerate(found):
        is_last = number + 1 == len(found) or found[number + 1].place > picture.place
        is_first = number == 0 or found[number - 1].place < picture.place
        near = [picture.place] * is_last + [picture.place - 1] * is_first
        read = next(((at, credit) for at in near if at not in taken and (credit := _caption(blocks, at))), None)
        if read:
            taken.add(read[0])
        text, name = (read[1].caption, read[1].name) if read else ("", "")
        done.append(Picture(picture.address, text or picture.alternative, name or None))
    return tuple(done), taken


def _caption(blocks: list[Block], at: int) -> Credit | None:
    if not 0 <= at < len(blocks) or blocks[at].kind not in {"text", "caption"}:
        return None
    text = " ".join(blocks[at].said)
    return caption(text) or (Credit(text, "", "") if blocks[at].kind == "caption" else None)
