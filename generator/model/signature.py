"""A review's signature (三审)."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

STAGES = ("initial", "second", "final")


class Signature(Struct, frozen=True):
    """An entry of `review`: that a person, by id, has read a text at a stage, and when (with a zone).

    `read` is the SHA-256 (hex) of everything that was read, `parts` short marks of its parts (title:1a2b3c …), which
    tell what an edit has changed; `signature` is Ed25519's, in base64, over a statement of all the others.
    """

    stage: str
    by: str
    on: datetime
    read: str
    parts: str
    signature: str
