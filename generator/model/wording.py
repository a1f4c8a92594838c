"""A row of the wording list: a form that the desk does not want, and what it wants instead."""

from __future__ import annotations

from msgspec import Struct

from generator.model.diagnostic import WARNING
from generator.model.edition import Bilingual

WORDING_KINDS = ("wrong", "former-name")
# As reports name them: what to write instead is known or not, the name was right once, the words are somebody else's.
WORDING_RULES = ("wording", "wording-avoid", "wording-former", "wording-quoted")


class Wording(Struct, frozen=True):
    """`wrong` in texts of `lang`, and the forms that are right (none: say it otherwise).

    It holds for texts from the day `since` to the day `until` (ISO 8601), both included; None is no bound. A former
    name was right before `since`, and is never an error. `basis` says what the row rests on, as in the glossary.
    """

    wrong: str
    lang: str
    reason: Bilingual
    right: tuple[str, ...] = ()
    severity: str = WARNING
    kind: str = "wrong"
    since: str | None = None
    until: str | None = None
    basis: str = "desk"
