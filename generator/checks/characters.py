"""Is everything there that the reader of a file sees, and nothing more?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.checks.passages import Passage, passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.render.markdown import unsafe_html
from generator.text.characters import code_point, unseen
from generator.text.comments import without_comments
from generator.text.positions import position

_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,32});")
# Of these no page shows what stands in them; one that is not closed takes all the rest of its text (HTML).
_HIDING = re.compile("<(script|style|template)\\b", re.IGNORECASE)


def check_characters(library: Library) -> Iterator[Diagnostic]:
    """Invisible characters that a text writes by name or number, and elements that hide the rest of it.

    Such characters in a file itself are told when it is read.
    """
    for passage in passages(library):
        for entity in _ENTITY.finditer(passage.text):
            # A number that stands for no character becomes none, or U+FFFD.
            character = unescape(entity[0]) or "\ufffd"
            if len(character) == 1 and (character == "\ufffd" or any(unseen(character))):
                values = {"code": entity[0] if character == "\ufffd" else code_point(character)}
                yield _told(passage, entity.start(), "unseen-character", values)
        for at, tag in _swallowing(passage.text):
            yield _told(passage, at, "text-swallowed", {"tag": tag})


def _told(passage: Passage, offset: int, rule: str, values: dict[str, str]) -> Diagnostic:
    return Diagnostic(passage.path, *position(passage.text, offset, passage.line), rule, values)


def _swallowing(text: str) -> Iterator[tuple[int, str]]:
    """Each element that hides what follows it: where it begins, and its name."""
    last = {found[1].lower(): found.start() for found in _HIDING.finditer(text)}
    # What stands in code or in a comment is none.
    html = without_comments(unsafe_html(text)).lower() if last else ""
    for tag, at in last.items():
        if f"<{tag}" in html and f"</{tag}" not in html[html.rfind(f"<{tag}") :]:
            yield at, tag
