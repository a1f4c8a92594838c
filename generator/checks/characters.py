"""Is everything there that the reader of a file sees, and nothing more?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape

from generator.checks.passages import passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.text.characters import code_point, unseen
from generator.text.positions import position

_ENTITY = re.compile(r"&(?:#[0-9]{1,8}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,32});")


def check_characters(library: Library) -> Iterator[Diagnostic]:
    """Invisible characters that a text writes by name or number; those in a file itself are told when it is read."""
    for passage in passages(library):
        for entity in _ENTITY.finditer(passage.text):
            # A number that stands for no character becomes none, or U+FFFD.
            character = unescape(entity[0]) or "\ufffd"
            if len(character) == 1 and (character == "\ufffd" or any(unseen(character))):
                line, column = position(passage.text, entity.start())
                values = {"code": entity[0] if character == "\ufffd" else code_point(character)}
                yield Diagnostic(passage.path, passage.line + line - 1, column, "unseen-character", values)
