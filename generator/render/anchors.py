"""An anchor for each paragraph: id `p-3` is the third segment of a text, in every language that the text has.

Markdown knows no segments, so each is marked at its head before it is rendered, and the element in which the mark comes
out is the one that the anchor belongs to. The road not taken, counting elements, gives a loose list another number than
a tight one, and the translator who leaves a blank line out would move every anchor below.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor

from generator.text.segments import segments
from generator.text.seldom import seldom

# Noncharacters: no text may hold them, and Markdown leaves them alone. A space follows: a sign of stress looks at what
# stands before it, and must find what stands at the head of a line.
_OPEN, _CLOSE = "\ufdd0", "\ufdd1"
_MARK = re.compile(f"{_OPEN}([0-9]*){_CLOSE} ?|[{_OPEN}{_CLOSE}]")
# What Markdown must read before the first word: a list's or a quotation's sign, a heading's; in a table a cell's too.
_HEAD = re.compile(r" {0,3}(?:(?:[-*+]|\d{1,9}[.)])[ \t]+|#{1,6}[ \t]*|>[ \t]?)*")
_CELL = seldom(rf"{_HEAD.pattern}(?:\|[ \t]*)*")
_TABLE = seldom(r"[^\n]*\|[^\n]*\n[ \t>|:-]*-[ \t>|:-]*(?:\n|$)")
# Nothing can be put into these without making them something else: code, HTML, a rule.
_WHOLE = seldom(r" {0,3}(?:```|~~~|<)| {4}|\t|[-*_ \t]*(?:\n|$)")


def marked(body: str) -> str:
    """A text with a mark at the head of each segment that can take one."""
    pieces, end = [], 0
    for segment in segments(body):
        before = _CELL if _TABLE.match(segment.text) else _HEAD
        head = segment.start + len((before.match(segment.text) or [""])[0])
        if not _WHOLE.match(body, head, segment.end) and not _WHOLE.match(segment.text):
            pieces += [body[end:head], f"{_OPEN}{segment.number}{_CLOSE} "]
            end = head
    return "".join([*pieces, body[end:]])


def unmarked(html: str) -> str:
    """Rendered text without the marks that no element took: inside a block of HTML there is none."""
    return _MARK.sub("", html)


class AnchorExtension(Extension):
    """Turns the marks of `marked` into ids."""

    def extendMarkdown(self, md: Markdown) -> None:
        """Runs when inline markup has become elements, and before anybody looks at what a paragraph begins with."""
        md.treeprocessors.register(_Anchors(md), "newsroom-anchors", 19)


class _Anchors(Treeprocessor):
    def run(self, root: Element) -> None:
        for element in root.iter():
            found = _MARK.match(element.text or "")
            if found and element.text:
                element.text = element.text[found.end() :]
                element.set("id", f"p-{found[1]}")
