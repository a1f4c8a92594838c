"""Has every mark of a footnote its words, and have all words a mark?"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.passages import Passage, passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.render.markdown import unsafe_html
from generator.text.comments import without_comments
from generator.text.positions import position
from generator.text.segments import all_notes
from generator.text.seldom import seldom

_DEFINED, _MARKED = seldom(r'<li id="fn:([^"]*)"'), seldom(r'<sup id="fnref\d*:([^"]*)"')
# What no reader takes for a mark: code, comments, and tags with what stands in them.
_UNREAD = seldom(r"<(code|pre)\b.*?</\1>|<!--.*?-->|<[^>]*>", re.DOTALL)
_LEFT = seldom(r"\[\^([^\]\s<>]{1,40})\]")


def check_notes(library: Library) -> Iterator[Diagnostic]:
    """Footnotes given twice, of which readers get one; that nothing leads to; marks that lead to none."""
    for passage in passages(library):
        if "[^" in passage.text:
            for rule, label, at in sorted(_faults(passage), key=lambda fault: fault[2]):
                yield Diagnostic(passage.path, *position(passage.text, at, passage.line), rule, {"label": label})


def _faults(passage: Passage) -> Iterator[tuple[str, str, int]]:
    """The rule, the label and the offset of each."""
    html, text = unsafe_html(passage.text), without_comments(passage.text)
    places: dict[str, int] = {}
    for note in all_notes(text):
        if note.label in places:
            yield "note-twice", note.label, note.start
        places.setdefault(note.label, note.start)
    marked = frozenset(_MARKED.findall(html))
    for label in dict.fromkeys(_DEFINED.findall(html)):
        if label not in marked:
            yield "note-unused", label, places.get(label, 0)
    for label in dict.fromkeys(_LEFT.findall(_UNREAD.sub("", html))):
        # One behind a backslash is meant to be read.
        if found := re.search(rf"(?<!\\)\[\^{re.escape(label)}\]", text):
            yield "note-undefined", label, found.start()
