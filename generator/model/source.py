"""Who said it first."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.edition import Bilingual


@dataclass(frozen=True, slots=True)
class Source:
    """An organisation whose items we reprint or whose pictures we show; `also` are other names it goes by."""

    id: str
    name: Bilingual
    also: tuple[str, ...] = ()
    url: str | None = None
