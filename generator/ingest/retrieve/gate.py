"""What a fetch may do, and what it brings."""

from __future__ import annotations

import ssl
from dataclasses import dataclass, field

from generator.ingest.limits import FETCH_SECONDS, PAUSE_SECONDS
from generator.ingest.retrieve.connection import Lookup, system_lookup, tls_context


@dataclass(frozen=True, slots=True)
class Gate:
    """Where one may go, and how long it may take. One serves a whole run.

    `trusted` are the `host:port` of one's own network (`[::1]:8000` for IPv6): they may be private, where the desk
    itself names them. `seconds` are for one fetch, `pause` lies between two requests to one host.
    """

    lookup: Lookup = system_lookup
    trusted: frozenset[str] = frozenset()
    seconds: float = FETCH_SECONDS
    pause: float = PAUSE_SECONDS
    tls: ssl.SSLContext = field(default_factory=tls_context, repr=False)


@dataclass(frozen=True, slots=True)
class Retrieved:
    """What was fetched: `url` after all redirects, `status` 200, or 304 without data where nothing has changed.

    `charset` is in lower case, None where the server states none; `etag` and `last_modified` are for the next time, as
    the server wrote them.
    """

    url: str
    status: int
    data: bytes
    charset: str | None = None
    etag: str | None = None
    last_modified: str | None = None
