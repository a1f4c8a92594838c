"""One request and its answer, or one sentence on why there is none."""

from __future__ import annotations

import re
import ssl
from collections.abc import Mapping
from email.message import Message
from email.utils import parsedate_to_datetime
from http.client import HTTPException
from urllib.parse import urlsplit

from msgspec import Struct

from generator.errors import RetrieveError
from generator.ingest.retrieve.connection import (
    Connection,
    Deadline,
    PrivateAddressError,
    TlsConnection,
    UnknownHostError,
)
from generator.ingest.retrieve.content import read_content
from generator.ingest.retrieve.gate import Gate
from generator.ingest.retrieve.policy import is_web_port
from generator.model import Bilingual
from generator.text.strings import command_pair
from generator.text.web_address import PORTS

# What robots.txt may call us (RFC 9309, 2.2.1), and what a server reads in its log.
ROBOT = "mkdocs-newsroom"

_BUSY = (429, 503)


class Answer(Struct, frozen=True):
    """A server's answer; `data` is there for the status 200 alone."""

    status: int
    headers: Message
    data: bytes = b""


def host_port(url: str) -> str:
    """`host:port` of an address."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return f"{f'[{host}]' if ':' in host else host}:{parts.port or PORTS.get(parts.scheme)}"


def exchange(
    url: str, gate: Gate, headers: Mapping[str, str], *, trusted: bool, limit: int, deadline: Deadline
) -> Answer:
    """Asks for an address of `web_address`'s form; raises RetrieveError for whatever goes wrong on the way."""
    host = urlsplit(url).hostname or ""
    connection = _connection(url, gate, trusted=trusted, deadline=deadline)
    try:
        return _asked(connection, url, headers, limit)
    except PrivateAddressError:
        raise RetrieveError("retrieve-private", url, host=host_port(url)) from None
    except UnknownHostError:
        raise RetrieveError("retrieve-unknown-host", url, host=host) from None
    except TimeoutError:
        raise RetrieveError("retrieve-slow", url, host=host) from None
    except ssl.SSLCertVerificationError as error:
        raise RetrieveError("retrieve-certificate", url, host=host, reason=error.verify_message) from None
    except (HTTPException, ValueError):
        # Half an answer, or none that is HTTP; before OSError, which a connection without any answer is as well.
        raise RetrieveError("retrieve-broken", url) from None
    except ssl.SSLError as error:
        raise RetrieveError("retrieve-unreachable", url, host=host, reason=error.reason or "TLS") from None
    except OSError as error:
        raise RetrieveError("retrieve-unreachable", url, host=host, reason=error.strerror or "") from None
    finally:
        connection.close()


def _connection(url: str, gate: Gate, *, trusted: bool, deadline: Deadline) -> Connection:
    parts = urlsplit(url)
    host, port = parts.hostname or "", parts.port or PORTS[parts.scheme]
    if not trusted and not is_web_port(port):
        raise RetrieveError("retrieve-port", url, port=port)
    if parts.scheme == "https":
        return TlsConnection(host, port, lookup=gate.lookup, trusted=trusted, deadline=deadline, tls=gate.tls)
    return Connection(host, port, lookup=gate.lookup, trusted=trusted, deadline=deadline)


def _asked(connection: Connection, url: str, headers: Mapping[str, str], limit: int) -> Answer:
    parts = urlsplit(url)
    target = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    always = {"User-Agent": ROBOT, "Accept": "*/*", "Accept-Encoding": "gzip, deflate", "Connection": "close"}
    connection.request("GET", target, headers={**always, **headers})
    with connection.getresponse() as response:
        if response.status in _BUSY:
            wait = _retry_after(response.headers)
            values = {"host": parts.hostname, "wait": _wait(wait)}
            raise RetrieveError("retrieve-busy", url, status=response.status, retry_after=wait, **values)
        data = read_content(response, url, limit) if response.status == 200 else b""
        return Answer(response.status, response.headers, data)


def _wait(seconds: int | None) -> Bilingual:
    """How long a host asks to be left alone, in minutes that are not over too early."""
    return command_pair("busy_a_while" if seconds is None else "busy_minutes", minutes=-(-max(seconds or 0, 1) // 60))


def _retry_after(headers: Message) -> int | None:
    """Seconds; a date is seen from the server's own clock, so that ours is not asked."""
    stated = headers.get("Retry-After", "").strip()
    if re.fullmatch(r"[0-9]{1,9}", stated):
        return int(stated)
    try:
        wait = parsedate_to_datetime(stated) - parsedate_to_datetime(headers.get("Date", ""))
    except (ValueError, TypeError, OverflowError):
        return None
    return max(0, int(wait.total_seconds()))
