"""Administrative divisions, from the province down."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual

REGION_LEVELS = ("province", "city", "county", "township")


class Region(Struct, frozen=True):
    """A division as the site names it.

    `code` is the GB/T 2260 code where known; `parent` is the id of the division above, None for provincial ones;
    `also` are other names, accepted in headlines and in search and never printed.
    """

    id: str
    level: str
    name: Bilingual
    short: Bilingual
    parent: str | None = None
    code: str | None = None
    also: tuple[str, ...] = ()
