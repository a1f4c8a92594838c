"""A table in which we set what an article says side by side: a reading of ours, and nobody's but who signs it."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual


class Endorsement(Struct, frozen=True):
    """Who answers for a reading: a person of people.yml, the day (ISO 8601), and the SHA-256 (hex) of what they read.

    `signature` is Ed25519's, in base64, over a statement of all the others.
    """

    by: str
    on: str
    read: str
    signature: str


class Synopsis(Struct, frozen=True):
    """A table: its title, what its columns are headed, and in each row as many cells as there are heads.

    `grounds` say on what we set them side by side. Without an endorsement of the table as it stands, no reader sees it
    (NEWSROOM rule 2).
    """

    id: str
    title: Bilingual
    heads: tuple[Bilingual, ...]
    rows: tuple[tuple[Bilingual, ...], ...]
    grounds: Bilingual
    signed: Endorsement | None = None
