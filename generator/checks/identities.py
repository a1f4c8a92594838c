"""Is every article one, at one address?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.faults import fault_at
from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Diagnostic


def check_identities(library: Library) -> Iterator[Diagnostic]:
    """Two articles with one id, or with one permalink, former ones too; or an id by which search knows a record."""
    ids = dict(_records(library))
    addresses: dict[str, str] = {}
    for article in library.articles:
        path = article.original.path
        permalink = permalinks.article(article, EDITIONS[0])
        if article.id in ids:
            yield fault_at(library, path, ("id",), "id-duplicate", id=article.id, other=ids[article.id])
        if permalink in addresses:
            other = addresses[permalink]
            yield fault_at(library, path, ("slug",), "permalink-duplicate", permalink=permalink, other=other)
        ids.setdefault(article.id, path)
        addresses.setdefault(permalink, path)
    yield from _taken(addresses, library)


def _taken(addresses: dict[str, str], library: Library) -> Iterator[Diagnostic]:
    """The former addresses at which another article stands or stood; `addresses` are those of all, with their files.

    One that has been moved back stands at a former address of its own.
    """
    for article in (one for one in library.articles if one.aliases):
        path = article.original.path
        for number, alias in enumerate(article.aliases):
            permalink = permalinks.alias(alias, EDITIONS[0])
            other = addresses.setdefault(permalink, path)
            if other != path:
                yield fault_at(library, path, ("aliases", number), "alias-taken", permalink=permalink, other=other)


def _records(library: Library) -> Iterator[tuple[str, str]]:
    """Where each record stands, which is its id among all that is found, and the file that it is a row of."""
    data, name = library.project.data, library.project.name
    yield from ((permalinks.policy(one, EDITIONS[0]), name(data / "policies.yml")) for one in library.policies)
    yield from ((permalinks.card(one, EDITIONS[0]), name(data / "organisations.yml")) for one in library.cards)
