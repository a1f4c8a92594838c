"""A piece of HTML → a Body."""

from __future__ import annotations

from generator.ingest.body import Body
from generator.ingest.page.legends import legends
from generator.ingest.page.tree import parse
from generator.ingest.page.walk import Walk


def fragment_body(html: str, base: str | None) -> Body:
    """The text of a feed's entry, or of Markdown as HTML; `base` is what relative addresses are seen from.

    Raises DeliveryError for what is too long or nested too deeply.
    """
    walk = Walk(base)
    walk.read(parse(html, base or "HTML").children)
    walk.end()
    return body_of(walk)


def body_of(walk: Walk) -> Body:
    """What was read, each caption with its picture."""
    placed, taken = legends(walk.blocks, walk.found)
    blocks = [block for at, block in enumerate(walk.blocks) if at not in taken]
    said = tuple(line for block in blocks for line in block.said)
    return Body(tuple(block.markdown for block in blocks), placed, said, tuple(walk.changes))
