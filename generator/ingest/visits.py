"""What is remembered of a feed between two visits, so that a department's server is not asked twice for the same."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict, replace

from generator.content.disk import write_file
from generator.content.project import Project
from generator.model import Subscription
from generator.text.fingerprint import digest


class Visit(Struct, frozen=True):
    """The last visit that brought something: the validators of HTTP (RFC 9110 §8.8), and how many entries there were.

    `asked` is the fingerprint of the row of feeds.yml: what is asked for otherwise is asked for again. `missed` are the
    addresses of pages that are left to the next visit, each with how many visits on end it did not come. `brought` are
    the folders of what it brought: on a branch that lacks one, the feed has something new.
    """

    asked: str
    entries: int
    etag: str | None = None
    last_modified: str | None = None
    missed: Mapping[str, int] = {}
    brought: tuple[str, ...] = ()


def asked(subscription: Subscription) -> str:
    """The fingerprint of a row of feeds.yml."""
    return digest(repr(subscription).encode())


def read_visits(project: Project) -> dict[str, Visit]:
    """The visits by feed; a file that cannot be read is as good as none: everything is asked for again."""
    try:
        rows = json.loads((project.workspace / "feeds.json").read_text("utf-8"))
        return {str(name): _visit(row) for name, row in rows.items() if _is_visit(row)}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def write_visits(project: Project, visits: Mapping[str, Visit]) -> None:
    """Keeps the visits; only after all that they brought has been written."""
    rows = {name: asdict(visit) for name, visit in sorted(visits.items())}
    write_file(project.workspace / "feeds.json", json.dumps(rows, indent=1).encode())


def _is_visit(row: Mapping[str, object]) -> bool:
    return isinstance(row.get("asked"), str) and isinstance(row.get("entries"), int)


def _visit(row: Mapping[str, Any]) -> Visit:
    """A row without the validators that no header may have: some servers send them, and they are theirs alone."""
    visit = Visit(**row)
    missed = {address: count for address, count in visit.missed.items() if isinstance(count, int)}
    return replace(
        visit,
        etag=_validator(visit.etag),
        last_modified=_validator(visit.last_modified),
        missed=missed,
        brought=tuple(map(str, visit.brought)),
    )


def _validator(stated: object) -> str | None:
    return stated if isinstance(stated, str) and stated.isascii() and stated.isprintable() else None
