"""What is remembered of a feed between two visits, so that a department's server is not asked twice for the same."""

from __future__ import annotations

import json
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import asdict

from generator.content.project import Project
from generator.content.store import write_file
from generator.model import Subscription
from generator.text.fingerprint import digest


class Visit(Struct, frozen=True):
    """The last visit that brought something: the validators of HTTP (RFC 9110 §8.8), and how many entries there were.

    `asked` is the fingerprint of the row of feeds.yml: what is asked for otherwise is asked for again.
    """

    asked: str
    entries: int
    etag: str | None = None
    last_modified: str | None = None


def asked(subscription: Subscription) -> str:
    """The fingerprint of a row of feeds.yml."""
    return digest(repr(subscription).encode())


def read_visits(project: Project) -> dict[str, Visit]:
    """The visits by feed; a file that cannot be read is as good as none: everything is asked for again."""
    try:
        rows = json.loads((project.workspace / "feeds.json").read_text("utf-8"))
        return {str(name): Visit(**row) for name, row in rows.items() if _is_visit(row)}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}


def write_visits(project: Project, visits: Mapping[str, Visit]) -> None:
    """Keeps the visits; only after all that they brought has been written."""
    rows = {name: asdict(visit) for name, visit in sorted(visits.items())}
    write_file(project.workspace / "feeds.json", json.dumps(rows, indent=1).encode())


def _is_visit(row: Mapping[str, object]) -> bool:
    texts = [row.get("etag"), row.get("last_modified")]
    return (
        isinstance(row.get("asked"), str)
        and isinstance(row.get("entries"), int)
        and all(text is None or (isinstance(text, str) and text.isascii() and text.isprintable()) for text in texts)
    )
