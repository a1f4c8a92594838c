"""What articles are about."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual


class Topic(Struct, frozen=True):
    """A subject under which articles are gathered."""

    id: str
    name: Bilingual
    description: Bilingual
