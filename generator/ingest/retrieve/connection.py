"""HTTP connections that know where they may go, and when they must have ended."""

from __future__ import annotations

import socket
import ssl
import time
from collections.abc import Callable, Sequence
from http.client import HTTPConnection
from ipaddress import ip_address
from queue import Empty, SimpleQueue
from threading import Thread
from typing import TYPE_CHECKING, TypeAlias, cast

from generator.ingest.limits import SILENCE_SECONDS
from generator.ingest.retrieve.policy import is_public

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

# A host's name and a port → its IP addresses, the best first. Raises OSError.
Lookup: TypeAlias = Callable[[str, int], Sequence[str]]


class PrivateAddressError(OSError):
    """A name that leads, or an address that lies, where a stranger's address may not."""


class UnknownHostError(OSError):
    """A name that nobody knows."""


class Deadline:
    """A moment at which all must have ended."""

    def __init__(self, seconds: float) -> None:
        self._end = time.monotonic() + seconds

    def left(self) -> float:
        """The seconds to it; raises TimeoutError when there are none."""
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        return left


class _Timed:
    """A socket that waits for each byte no longer than there is time for the whole.

    A socket's own timeout begins anew at each byte, and so a server that sends one a second would never end.
    """

    deadline: Deadline

    def recv_into(self, buffer: WriteableBuffer, nbytes: int | None = None, flags: int = 0) -> int:
        self.settimeout(min(self.deadline.left(), SILENCE_SECONDS))  # type: ignore[attr-defined]
        return super().recv_into(buffer, nbytes or 0, flags)  # type: ignore[misc,no-any-return]


class _Socket(_Timed, socket.socket):
    pass


class _TlsSocket(_Timed, ssl.SSLSocket):
    pass


def tls_context(authority: str | None = None) -> ssl.SSLContext:
    """TLS as Python would have it: certificates and names are verified, by the system's authorities.

    `authority` is a file of certificates to trust instead of those.
    """
    context = ssl.create_default_context(cafile=authority)
    context.set_alpn_protocols(["http/1.1"])
    context.sslsocket_class = _TlsSocket
    return context


def system_lookup(host: str, port: int) -> list[str]:
    """What the system's resolver says."""
    return [str(answer[4][0]) for answer in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]


class Connection(HTTPConnection):
    """HTTP to a host of which every address has been looked at; it ends at the deadline, whatever the server does."""

    def __init__(self, host: str, port: int, *, lookup: Lookup, trusted: bool, deadline: Deadline) -> None:
        super().__init__(host, port)
        self._lookup, self._trusted, self._deadline = lookup, trusted, deadline

    def connect(self) -> None:
        """Looks the name up, once, and connects to what was found and checked: no second answer can be another."""
        addresses = _addresses(self.host, self.port, self._lookup, self._deadline)
        # One private address among public ones is an attack too: which is taken would be chance.
        if not self._trusted and not all(map(is_public, addresses)):
            raise PrivateAddressError
        self.sock = _connected(addresses, self.port, self._deadline)


class TlsConnection(Connection):
    """The same over TLS. Not an HTTPSConnection, which would connect by itself."""

    default_port = 443

    def __init__(
        self, host: str, port: int, *, lookup: Lookup, trusted: bool, deadline: Deadline, tls: ssl.SSLContext
    ) -> None:
        super().__init__(host, port, lookup=lookup, trusted=trusted, deadline=deadline)
        self._tls = tls

    def connect(self) -> None:
        """Connects, and shakes hands within the time that is left: OpenSSL counts it over the whole handshake."""
        super().connect()
        self.sock.settimeout(min(self._deadline.left(), SILENCE_SECONDS))
        self.sock = cast(_TlsSocket, self._tls.wrap_socket(self.sock, server_hostname=self.host))
        self.sock.deadline = self._deadline


def _addresses(host: str, port: int, lookup: Lookup, deadline: Deadline) -> Sequence[str]:
    try:
        return [str(ip_address(host))]
    except ValueError:
        pass
    # The system's resolver has no timeout, and can be kept waiting by whoever answers for the name.
    answers: SimpleQueue[Sequence[str] | Exception] = SimpleQueue()
    Thread(target=_look_up, args=(host, port, lookup, answers), daemon=True).start()
    try:
        answer = answers.get(timeout=deadline.left())
    except Empty:
        raise TimeoutError from None
    # UnicodeError: a label that is too long. None at all is no address either.
    if isinstance(answer, Exception) or not answer:
        raise UnknownHostError
    return answer


def _look_up(host: str, port: int, lookup: Lookup, answers: SimpleQueue[Sequence[str] | Exception]) -> None:
    try:
        answers.put(lookup(host, port))
    except (OSError, UnicodeError) as error:
        answers.put(error)


def _connected(addresses: Sequence[str], port: int, deadline: Deadline) -> _Socket:
    failure: OSError = UnknownHostError()
    for number, address in enumerate(addresses):
        # An address that does not answer leaves time for the next.
        share = min(deadline.left() / (len(addresses) - number), SILENCE_SECONDS)
        try:
            return _connected_to(address, port, share, deadline)
        except OSError as error:
            failure = error
    raise failure


def _connected_to(address: str, port: int, seconds: float, deadline: Deadline) -> _Socket:
    sock = _Socket(socket.AF_INET6 if ":" in address else socket.AF_INET, socket.SOCK_STREAM)
    sock.deadline = deadline
    try:
        sock.settimeout(seconds)
        sock.connect((address, port))
        sock.settimeout(min(deadline.left(), SILENCE_SECONDS))
    except OSError:
        sock.close()
        raise
    return sock
