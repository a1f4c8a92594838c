"""A row of the glossary."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.model.edition import Bilingual

TERM_BASES = ("seen", "general", "desk")


@dataclass(frozen=True, slots=True)
class Term:
    """A term with its one printed form in each language.

    `variants` are other Chinese forms that texts have for the same (社工 for 社会工作者); `also` are forms that search
    accepts and nobody prints; `forbidden` are renderings that are wrong. `explanation` is for readers, `note` for the
    desk. `basis` says what the rendering rests on: a public page seen, which `source` names, general knowledge, or the
    desk's own decision. `is_held` is False for a phrase that a good translation may well put otherwise.
    """

    term: Bilingual
    variants: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    explanation: Bilingual | None = None
    note: Bilingual | None = None
    source: str | None = None
    basis: str = "general"
    is_held: bool = True

    @property
    def anchor(self) -> str:
        """Its place on the glossary's page, the same in both editions: the letters and figures of its English form."""
        return "-".join(re.findall("[a-z0-9]+", self.term.en.lower()))
