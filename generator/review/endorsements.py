"""Which synopses somebody answers for as they stand, and what is wrong with the endorsement of each of the others."""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec import Struct, to_builtins

from generator.content.library import Library
from generator.model import Article, Endorsement, Synopsis
from generator.review.statement import is_form, is_signed
from generator.text.fingerprint import digest

UNENDORSED = "synopsis-unendorsed"
# A reading of ours is a matter of judgement, not of language: who only translates does not endorse one.
ENDORSERS = frozenset(["editor", "initial", "second", "final"])
# Says what is signed: a review's statement begins with another line, so neither can ever be taken for the other.
_HEAD = b"newsroom endorsement 1\n"


class Ruling(Struct, frozen=True):
    """What becomes of a synopsis: readers see it, or it breaks `rule`, with the rule's values."""

    rule: str | None
    values: Mapping[str, object]

    @property
    def holds(self) -> bool:
        """Whether readers see it."""
        return self.rule is None


def mark(synopsis: Synopsis) -> str:
    """SHA-256 (hex) of all that readers see of a synopsis, in both languages, to the character."""
    seen = {key: value for key, value in to_builtins(synopsis).items() if key not in ("id", "signed")}
    return digest(json.dumps(seen, sort_keys=True).encode())


def statement(article: Article, synopsis: Synopsis, endorsement: Endorsement) -> bytes:
    """The bytes that are signed: which synopsis of which article, and every fact of the entry but the signature."""
    facts = {
        "article": article.id,
        "synopsis": synopsis.id,
        "by": endorsement.by,
        "on": endorsement.on,
        "read": endorsement.read,
    }
    return _HEAD + json.dumps(facts, sort_keys=True).encode()


def ruling(article: Article, synopsis: Synopsis, library: Library) -> Ruling:
    """Whether somebody who may has endorsed a synopsis of an article as it stands.

    A signature that was made for another synopsis, another article or a review is one that is forged.
    """
    signed = synopsis.signed
    person = library.people.get(signed.by) if signed else None
    rule = _broken(article, synopsis, library)
    values = {"folder": article.folder, "id": synopsis.id}
    if signed is not None:
        values |= {"by": signed.by, "on": signed.on, "until": (person and person.until) or ""}
    return Ruling(rule, values)


def _broken(article: Article, synopsis: Synopsis, library: Library) -> str | None:
    signed = synopsis.signed
    if signed is None:
        return UNENDORSED
    person = library.people.get(signed.by)
    if person is None:
        return "endorsement-person"
    if not is_form(signed.signature):
        return "endorsement-form"
    if not person.keys:
        return "endorsement-keyless"
    if not is_signed(statement(article, synopsis, signed), signed.signature, person.keys):
        return "endorsement-forged"
    if signed.read != mark(synopsis):
        return "endorsement-void"
    if not ENDORSERS & set(person.roles):
        return "endorsement-role"
    if person.until and signed.on > person.until:
        return "endorsement-left"
    return None
