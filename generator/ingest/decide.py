"""What a bulletin is to what we have: new, changed, the same, or for a person to say. Nothing is written here."""

from __future__ import annotations

from typing import TypeAlias

from msgspec import Struct

from generator.ingest.holdings import Holdings, Known, facts_of
from generator.ingest.versions import is_same_source, is_same_text, is_same_title
from generator.model import Bulletin
from generator.text.characters import damage
from generator.text.internal import internal_marks
from generator.text.personal import personal_data

_FACTS = ("address", "date", "author", "pictures")


class New(Struct, frozen=True):
    """An item that nobody has seen."""

    bulletin: Bulletin


class Changed(Struct, frozen=True):
    """An item that we have in another version.

    `news` is what it brings that is other or new: title, text, source, address, date, author, pictures.
    """

    bulletin: Bulletin
    known: Known
    news: tuple[str, ...]


class Duplicate(Struct, frozen=True):
    """An item that we have, and that brings nothing; `folder` is where, the article itself or the inbox."""

    bulletin: Bulletin
    folder: str


class Unclear(Struct, frozen=True):
    """An item that a person must look at; `reason` is a rule of strings.yml."""

    bulletin: Bulletin
    reason: str


class Refused(Struct, frozen=True):
    """An item that must not be kept here at all; `reason` is a rule of strings.yml."""

    bulletin: Bulletin
    reason: str


Decision: TypeAlias = New | Changed | Duplicate | Unclear | Refused


def values_of(bulletin: Bulletin) -> dict[str, object]:
    """What the sentence of a reason may say of its bulletin."""
    return {"prefix": bulletin.prefix, "line": bulletin.line, "address": bulletin.address or ""}


def decide(bulletin: Bulletin, holdings: Holdings) -> Decision:
    """The decision on a bulletin, given all that we have, what came before it in the same delivery included."""
    # What stands aside in a feed would be kept in changes.yml.
    aside = (change.before for change in bulletin.changes if change.kind == "aside")
    if any(internal_marks("\n".join([bulletin.raw, *aside]))):
        return Refused(bulletin, "refused-internal")
    bulletin = holdings.distinct(bulletin)
    known = holdings.same(bulletin)
    if known is None:
        doubt = _damage(bulletin)
        if doubt:
            return Unclear(bulletin, doubt)
        known = holdings.version(bulletin)
    if known is not None:
        news = (*_text_news(bulletin, known), *_facts_news(bulletin, known))
        return Changed(bulletin, known, news) if news else Duplicate(bulletin, known.folder)
    if holdings.at(bulletin.address):
        return Unclear(bulletin, "unclear-address")
    doubt = _doubt(bulletin)
    return Unclear(bulletin, doubt) if doubt else New(bulletin)


def _text_news(bulletin: Bulletin, known: Known) -> tuple[str, ...]:
    """In what its words differ from those of the version that is nearest, of the article's and of those that wait."""
    tests = {"title": is_same_title, "text": is_same_text, "source": is_same_source}
    versions = (known.raw, *known.others)
    news = [tuple(name for name, is_same in tests.items() if not is_same(bulletin.raw, raw)) for raw in versions]
    return min(news, key=len)


def _facts_news(bulletin: Bulletin, known: Known) -> tuple[str, ...]:
    """Which facts it brings that we lack, and which it has altered where it stands.

    Another address is none, and neither are a day and an author there: whoever reprints an item has them.
    """
    facts = facts_of(bulletin)
    brought = {kind: [value for one, value in facts if one == kind] for kind in _FACTS}
    altered = ("date", "author") if known.places.intersection(brought["address"]) else ()
    return tuple(
        kind
        for kind, values in brought.items()
        if (kind != "author" and known.lacks(kind, values)) or (kind in altered and known.told_otherwise(kind, values))
    )


def _damage(bulletin: Bulletin) -> str | None:
    if not bulletin.headline:
        return "unclear-no-headline"
    said = (bulletin.raw, bulletin.author or "", *(f"{one.caption} {one.credit or ''}" for one in bulletin.images))
    return "unclear-damaged" if damage("\n".join(said)) is not None else None


def _doubt(bulletin: Bulletin) -> str | None:
    if bulletin.region is None:
        return "unclear-region" if bulletin.prefix else "unclear-headline"
    if not bulletin.paragraphs:
        return "unclear-no-text"
    return "unclear-personal" if personal_data(bulletin.raw) else None
