"""A named series (专栏)."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.edition import Bilingual

OWNERS = ("ours", "partner", "cited")
COLUMN_STATUSES = ("running", "ended", "unknown")
NUMBERINGS = ("none", "running", "season")


@dataclass(frozen=True, slots=True)
class Column:
    """A series with its introduction (开栏的话).

    `owner` says whose it is: a cited column belongs to somebody else, is told so on its page, and has no number.
    """

    id: str
    title: Bilingual
    short: Bilingual
    introduction: Bilingual
    owner: str
    status: str
    numbering: str = "none"
    partner: Bilingual | None = None
