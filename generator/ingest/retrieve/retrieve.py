"""An address → what is there, through all redirects, each of which is looked at like the first."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import TypeAlias
from urllib.parse import quote

from generator.errors import RetrieveError
from generator.ingest.limits import REDIRECTS
from generator.ingest.retrieve.connection import Deadline
from generator.ingest.retrieve.exchange import Answer, exchange, host_port
from generator.ingest.retrieve.gate import Gate, Retrieved
from generator.text.web_address import web_address

# Entered before each request with its address, left after its answer; raises RetrieveError where it may not be made.
Visit: TypeAlias = Callable[[str], AbstractContextManager[None]]

_REDIRECTS = (301, 302, 303, 307, 308)
_CHARSET = re.compile(r"""charset\s*=\s*["']?\s*([A-Za-z0-9][A-Za-z0-9._:+-]*)""", re.IGNORECASE)


def retrieve(
    url: str,
    gate: Gate,
    *,
    limit: int,
    etag: str | None = None,
    last_modified: str | None = None,
    referrer: str | None = None,
    redirects: int = REDIRECTS,
    visit: Visit = lambda _: nullcontext(),
) -> Retrieved:
    """Fetches an http or https address, at most `limit` bytes, in at most the gate's seconds (`visit` not counted).

    `etag` and `last_modified` are those of the last time: the answer may then be 304. `referrer` is the address of what
    named this one, None where the desk did: what a stranger names is not trusted for standing in our own network.
    Raises RetrieveError for all else than content, an answer without any included.
    """
    address = _checked(url, web_address(url))
    came_from = None if referrer is None else web_address(referrer) or ""
    # A header has one line; what was kept of the last time may have been changed by hand.
    known = {"If-None-Match": etag, "If-Modified-Since": last_modified}
    headers = {name: value for name, value in known.items() if value and value.isprintable() and value.isascii()}
    seconds, given = gate.seconds, address
    for _ in range(redirects + 1):
        trusted = host_port(address) in gate.trusted
        with _telling(given if address != given else None, came_from):
            if trusted and came_from is not None and host_port(came_from) != host_port(address):
                raise RetrieveError("retrieve-private", address, host=host_port(address))
            with visit(address):
                started = time.monotonic()
                answer = exchange(address, gate, headers, trusted=trusted, limit=limit, deadline=Deadline(seconds))
                seconds -= time.monotonic() - started
            if answer.status not in _REDIRECTS:
                return _retrieved(address, answer, conditional=bool(headers))
        with _telling(given, address):
            came_from, address = address, _redirected(address, answer)
    raise RetrieveError("retrieve-redirects", url, count=redirects)


@contextmanager
def _telling(given: str | None, named_by: str | None) -> Iterator[None]:
    """Adds to what goes wrong where it began, if a redirect led there, and whether another than the desk named it."""
    try:
        yield
    except RetrieveError as error:
        more = {"given": given, "named_by": named_by}
        values = {**error.values, **{key: value for key, value in more.items() if value is not None}}
        del values["url"], values["status"]
        raise RetrieveError(
            error.rule, error.url, status=error.status, retry_after=error.retry_after, **values
        ) from None


def _checked(url: str, address: str | None) -> str:
    if address is None:
        raise RetrieveError("retrieve-address", url)
    return address.partition("#")[0]


def _redirected(address: str, answer: Answer) -> str:
    # http.client reads headers as Latin-1. What is no UTF-8 is sent back byte by byte, as the server's own.
    raw = answer.headers.get("Location", "").encode("latin-1", "replace")
    try:
        location = raw.decode("utf-8")
    except UnicodeDecodeError:
        location = quote(raw, safe=bytes(range(0x80)))
    if not location.strip():
        raise RetrieveError("retrieve-broken", address, status=answer.status)
    target = _checked(location, web_address(location, address))
    if address.startswith("https:") and target.startswith("http:"):
        raise RetrieveError("retrieve-downgrade", target)
    return target


def _retrieved(address: str, answer: Answer, *, conditional: bool) -> Retrieved:
    status, headers = answer.status, answer.headers
    if status != 200 and not (status == 304 and conditional):
        raise RetrieveError("retrieve-status", address, status=status)
    charset = _CHARSET.search(headers.get("Content-Type", ""))
    return Retrieved(
        address,
        status,
        answer.data,
        charset=charset[1].lower() if charset else None,
        etag=headers.get("ETag"),
        last_modified=headers.get("Last-Modified"),
    )
