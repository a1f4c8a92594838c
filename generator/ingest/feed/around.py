"""What programs and accounts put around a text in a feed: where it appeared first, and what asks for a tap."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.ingest.body import Body
from generator.ingest.compose import plain
from generator.ingest.wording.furniture import is_call
from generator.model import Change

# WordPress ends every text so: The post … first appeared on ….
_APPEARED = re.compile(
    r"The post .{1,300} (?:appeared first|first appeared) on .{1,80}|(?:The post|文章).{1,300}最先出现在.{1,80}"
)


def without_surroundings(body: Body) -> Body:
    """The body without such paragraphs, each declared; one in a list or a table stays."""
    said = [plain(block) for block in body.paragraphs]
    gone = {line for line in said if is_call(line) or (line == said[-1] and _APPEARED.fullmatch(line))}
    if not gone.intersection(body.said):
        return body
    return replace(
        body,
        paragraphs=tuple(block for block, line in zip(body.paragraphs, said, strict=True) if line not in gone),
        said=tuple(line for line in body.said if line not in gone),
        changes=(*body.changes, *(Change("removed", 0, line, "") for line in body.said if line in gone)),
    )
