"""Who works at the desk."""

from __future__ import annotations

from msgspec import Struct

from generator.model.edition import Bilingual

ROLES = ("translator", "editor", "initial", "second", "final")


class Person(Struct, frozen=True):
    """A row of content/data/people.yml: a name in both languages, and what this person may do.

    `key` is an Ed25519 public key in OpenSSH's one-line form, None for who signs nothing; `former_keys` are those that
    older signatures were made with. `until` is the last day at this desk (ISO 8601). `also` are other spellings of the
    name.
    """

    id: str
    name: Bilingual
    roles: tuple[str, ...] = ()
    key: str | None = None
    former_keys: tuple[str, ...] = ()
    until: str | None = None
    also: tuple[str, ...] = ()

    @property
    def keys(self) -> tuple[str, ...]:
        """Every key that a signature of theirs may have been made with, today's first."""
        return (self.key, *self.former_keys) if self.key else self.former_keys
