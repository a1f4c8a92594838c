"""What articles are about."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.edition import Bilingual


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject under which articles are gathered."""

    id: str
    name: Bilingual
    description: Bilingual
