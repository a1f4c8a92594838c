"""The records on show: the documents, organisations and services that an article on show names, and where it does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Bilingual, Card, Edition, Policy
from generator.model.ledger import Mention
from generator.views.shelves import on_show
from generator.views.view import Ref


class Named(Struct, frozen=True):
    """A record and the sentences in which articles name it, those of the latest article first."""

    record: Policy | Card
    mentions: tuple[tuple[Article, Mention], ...]


@lru_cache(maxsize=2)
def policies_on_show(library: Library) -> tuple[Named, ...]:
    """The documents that articles on show name, in the order of policies.yml."""
    return _named(library.policies, library)


@lru_cache(maxsize=2)
def cards_on_show(library: Library) -> tuple[Named, ...]:
    """The organisations and services that articles on show name, in the order of organisations.yml."""
    return _named(library.cards, library)


def records_in(article: Article, edition: Edition, library: Library) -> Iterator[Ref]:
    """The ways to the records that an article names, in its own order."""
    for mention in article.ledger.mentions:
        record = library.policies.get(mention.record) or library.cards.get(mention.record)
        if record is not None:
            yield Ref(name_of(record)[edition.lang], permalink_of(record, edition))


def name_of(record: Policy | Card) -> Bilingual:
    """What a record is called."""
    return record.title if isinstance(record, Policy) else record.name


def permalink_of(record: Policy | Card, edition: Edition) -> str:
    """Where a record stands."""
    return (permalinks.policy if isinstance(record, Policy) else permalinks.card)(record.id, edition)


def _named(records: Mapping[str, Policy] | Mapping[str, Card], library: Library) -> tuple[Named, ...]:
    mentions = _mentions(library)
    return tuple(Named(record, mentions[name]) for name, record in records.items() if name in mentions)


@lru_cache(maxsize=2)
def _mentions(library: Library) -> Mapping[str, tuple[tuple[Article, Mention], ...]]:
    """All mentions by their records, known or not."""
    found: dict[str, list[tuple[Article, Mention]]] = {}
    for article in on_show(library):
        for mention in article.ledger.mentions:
            found.setdefault(mention.record, []).append((article, mention))
    return {name: tuple(some) for name, some in found.items()}
