"""The lines of a block → paragraphs: where one ends that only `<br>` divides, and which breaks are no author's."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.ingest.page import inline
from generator.ingest.page.inline import BREAK, Run
from generator.ingest.wording.furniture import is_byline, is_furniture

# Where a sentence ends, so does a paragraph, though only `<br>` says so.
_SENTENCE_END = re.compile(r"[。！？；：…!?;:][”’』」）)》]*$")
# A line that was wrapped by hand is longer than one of a poem or of an address.
_WRAPPED = 12


class Paragraph(NamedTuple):
    """A paragraph's lines, each of trimmed runs, and the number of the line of the block that it begins with."""

    lines: list[list[Run]]
    first: int


def paragraphs(runs: list[Run]) -> list[Paragraph]:
    """Lines gathered to paragraphs: one ends at an empty line, after a sentence, and where the next is indented.

    What says when and by whom, or belongs to the page, stands for itself.
    """
    done: list[Paragraph] = []
    raw: list[list[Run]] = [[]]
    for run in runs:
        if run is BREAK:
            raw.append([])
        else:
            raw[-1].append(run)
    gap = True
    for number, (before, line) in enumerate(zip(raw, inline.lines(runs), strict=True)):
        if not line:
            gap = True
            continue
        text = inline.plain(line)
        is_apart = len(raw) > 1 and (is_furniture(text) or is_byline(text))
        if gap or is_apart or inline.is_indented(before) or _SENTENCE_END.search(inline.plain(done[-1].lines[-1])):
            done.append(Paragraph([], number))
        done[-1].lines.append(line)
        gap = is_apart
    return [Paragraph(_unwrapped(paragraph.lines), paragraph.first) for paragraph in done]


def _unwrapped(lines: list[list[Run]]) -> list[list[Run]]:
    """A sentence whole that was broken where the page was full; other breaks are the author's."""
    if len(lines) == 1 or not _SENTENCE_END.search(inline.plain(lines[-1])):
        return lines
    done = [list(lines[0])]
    length = len(inline.plain(lines[0]))
    for line in lines[1:]:
        before, after = done[-1][-1].text, line[0].text
        if length >= _WRAPPED and inline.joined([before, after]) == before + after:
            done[-1] += line
        else:
            done.append(list(line))
        length = len(inline.plain(line))
    return done
