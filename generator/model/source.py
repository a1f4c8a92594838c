"""Who said it first."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual


class Source(Struct, frozen=True):
    """An organisation whose items we reprint or whose pictures we show; `also` are other names it goes by."""

    id: str
    name: Bilingual
    also: tuple[str, ...] = ()
    url: str | None = None
