"""A row of the glossary."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.edition import Bilingual

TERM_BASES = ("seen", "general", "desk")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its one printed English form.

    `also` are forms that search accepts and nobody prints; `forbidden` are renderings that are wrong; `basis` says what
    the choice rests on: a public page seen, general knowledge, or the desk's own decision.
    """

    term: Bilingual
    also: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    note: Bilingual | None = None
    basis: str = "general"
