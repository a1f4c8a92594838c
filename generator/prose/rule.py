"""A rule of prose and what it finds."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Set
from typing import NamedTuple

from msgspec import Struct

from generator.model import LANGUAGES, WARNING

# What a piece of text is to its readers: a rule of sentences has nothing to say of a headline or of a table's cell.
ROLES = (HEADLINE, SUMMARY, BODY, CELL, CAPTION, NOTE_TEXT) = ("headline", "summary", "body", "cell", "caption", "note")
SENTENCES = (SUMMARY, BODY, NOTE_TEXT)


class Finding(NamedTuple):
    """From `start` to `end` of a text something is wrong; what should stand there, None where only a person can say."""

    start: int
    end: int
    replacement: str | None = None


class Rule(Struct, frozen=True):
    """A row of the table.

    `find` looks through one paragraph as its readers see it. `is_safe`: its replacements may be put in without asking,
    for they change neither words nor figures. `source` is what it rests on; `wrong` and `right` are its example, the
    latter "" where the rule proposes nothing. Where it has `signs`, it finds nothing in a text without any of them, and
    where it has a `trace`, nothing in a whole file without it, as that is written.
    """

    id: str
    find: Callable[[str], Iterator[Finding]]
    source: str
    wrong: str
    right: str
    langs: tuple[str, ...] = LANGUAGES
    severity: str = WARNING
    is_safe: bool = False
    roles: tuple[str, ...] = ROLES
    signs: str = ""
    trace: re.Pattern[str] | None = None

    def is_for(self, role: str, signs: Set[str]) -> bool:
        """Whether it may find something in a text of a role that has these signs."""
        return role in self.roles and not (self.signs and signs.isdisjoint(self.signs))
