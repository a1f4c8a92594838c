"""Notes of ours between the paragraphs of a rendered text."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from markupsafe import Markup, escape

from generator.text.seldom import seldom
from generator.text.tags import ATTRIBUTES, NAME
from generator.views.remarks import Remark

_TAG = seldom(f"{NAME.pattern}({ATTRIBUTES})>")
_ANCHOR = seldom(r'\bid="p-(\d+)"')
_VOID = frozenset(["br", "hr", "img"])


def with_remarks(html: Markup, remarks: Iterable[Remark], to: Callable[[str], str], reading: str) -> Markup:
    """Sanitised HTML with each note above the block that its paragraph is or is part of, or below all.

    `to` says how an address is seen from the page, `reading` what a link to the original says. Notes of a block without
    an anchor (code, say) stand above the next that has one.
    """
    told = tuple(remarks)
    if not told:
        return html
    places, pieces, end = _blocks(html), [], 0
    for remark in told:
        known = [place for number, place in places if remark.before is not None and number >= remark.before]
        place = max(min(known, default=len(html)), end)
        pieces += [html[end:place], _note(remark, to, reading)]
        end = place
    # The text has passed the sanitiser, and what a note says is escaped.
    return Markup("".join([*pieces, html[end:]]))  # noqa: S704


def _note(remark: Remark, to: Callable[[str], str], reading: str) -> str:
    link = f' <a href="{escape(to(remark.link))}">{escape(reading)}</a>' if remark.link else ""
    # A class that no text can have: so search knows what is no part of the text.
    return f'<div class="behind" role="note"><p>{escape(remark.text)}{link}</p></div>\n'


def _blocks(html: str) -> list[tuple[int, int]]:
    """The number of each anchor, and where the outermost element around it begins."""
    found, depth, start = [], 0, 0
    for tag in _TAG.finditer(html):
        if tag[1]:
            depth -= 1
            continue
        if depth == 0:
            start = tag.start()
        if anchor := _ANCHOR.search(tag[3]):
            found.append((int(anchor[1]), start))
        depth += tag[2] not in _VOID
    return found
