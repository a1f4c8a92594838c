"""What becomes of an article after its publication: what is put right in it, and that it is taken back."""

from __future__ import annotations

from msgspec import Struct, field

from generator.model.edition import Bilingual

# From the headline with a notice, by a notice without the headline, to no page at all (NEWSROOM rule 12).
WITHDRAWAL_LEVELS = ("notice", "bare", "erased")


class Correction(Struct, frozen=True):
    """Something put right in a published text.

    `on` is a day or a moment with its zone (ISO 8601), "" where it cannot be read; `what` is Markdown, "" in a language
    that it is not told in; `languages` are those of the texts that were put right.
    """

    on: str
    what: Bilingual
    languages: tuple[str, ...]
    by: str | None = None


class Withdrawal(Struct, frozen=True):
    """That a published article has been taken back: how far, `on` as of a correction, and why.

    `level` is one of WITHDRAWAL_LEVELS; `reason` is for readers, in Markdown; "" where none is given.
    """

    level: str
    on: str | None = None
    reason: Bilingual = field(default_factory=lambda: Bilingual("", ""))
