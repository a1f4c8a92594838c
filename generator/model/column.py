"""A named series (专栏)."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual

OWNERS = ("ours", "partner", "cited")
COLUMN_STATUSES = ("running", "ended", "unknown")
NUMBERINGS = ("none", "running", "season")


class Instalment(Struct, frozen=True):
    """An article's place in a column: its 第N期, and the season where the column counts by season; set by hand."""

    column: str
    number: int | None = None
    season: int | None = None

    @property
    def order(self) -> tuple[int, int]:
        """What numbered instalments are sorted by."""
        return self.season or 0, self.number or 0


class Column(Struct, frozen=True):
    """A series with its introduction (开栏的话).

    `owner` says whose it is: a cited column belongs to somebody else, is told so on its page, and has no number.
    `expect_every` is how many days may pass between two of its articles before somebody should ask.
    """

    id: str
    title: Bilingual
    short: Bilingual
    introduction: Bilingual
    owner: str
    status: str
    numbering: str = "none"
    partner: Bilingual | None = None
    expect_every: int | None = None

    @property
    def is_numbered(self) -> bool:
        """Whether its instalments have numbers: a cited column's are not ours to give."""
        return self.numbering != "none" and self.owner != "cited"
