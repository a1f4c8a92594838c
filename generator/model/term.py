"""A row of the glossary."""

from __future__ import annotations

import re
from functools import lru_cache

from msgspec import Struct

from generator.model.edition import Bilingual

TERM_BASES = ("seen", "after", "general", "desk")


class Term(Struct, frozen=True):
    """A term with its one printed form in each language.

    `variants` are other forms that texts have for the same (社工 for 社会工作者); `also` are forms that search
    accepts and nobody prints; `forbidden` are renderings that are wrong. `explanation` is for readers, `note` for the
    desk. `basis` says what the rendering rests on: public pages that have it, or that have another, `seen_as`, by which
    it goes; general knowledge; or the desk's own decision. `source` names such pages, and `url` is where one is.
    `is_held` is False for a phrase that a good translation may well put otherwise.
    """

    term: Bilingual
    variants: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    forbidden: tuple[str, ...] = ()
    explanation: Bilingual | None = None
    note: Bilingual | None = None
    source: Bilingual | None = None
    url: str | None = None
    seen_as: str | None = None
    basis: str = "general"
    is_held: bool = True

    @property
    def is_for_readers(self) -> bool:
        """Whether it stands in their glossary; a phrase that is not held (as of 2021) says nothing to them."""
        return self.is_held or self.explanation is not None

    @property
    def anchor(self) -> str:
        """Its place on the glossary's page, the same in both editions: the letters and figures of its English form."""
        return _anchor(self.term.en)


@lru_cache(maxsize=4096)
def _anchor(name: str) -> str:
    # Asked for at each use of a term, and a glossary has some hundreds.
    return "-".join(re.findall("[a-z0-9]+", name.lower()))
