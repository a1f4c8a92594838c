"""Where a preview is served."""

from __future__ import annotations

import re
import socket
from contextlib import suppress
from ipaddress import ip_address

from generator.errors import CommandError

_ADDRESS = re.compile(r"(?:\[(?P<six>[^\]]+)\]|(?P<four>[^:]+)):(?P<port>[0-9]{1,5})", re.ASCII)
# Ports that one would think of.
_PORTS = range(8000, 8100)


def refuse_address(stated: str) -> None:
    """Raises CommandError for what names no address and port, as MkDocs knows them, or where nothing can be served."""
    found = _ADDRESS.fullmatch(stated)
    if found is not None and 0 < (port := int(found["port"])) < 0x10000:
        with suppress(ValueError):
            host = found["six"] or found["four"]
            return refuse_taken(host if host == "localhost" else str(ip_address(host)), port)
    raise CommandError("serve-address", name=stated)


def refuse_taken(host: str, port: int) -> None:
    """Raises CommandError for an address at which this machine cannot serve: MkDocs asks for it after the build."""
    reason = _shut(host, port)
    if reason is not None:
        home = "127.0.0.1" if _shut(host, 0) else host
        free = next((one for one in _PORTS if _shut(home, one) is None), _PORTS[0])
        raise CommandError("port-taken", address=_written(host, port), reason=reason, other=_written(home, free))


def _shut(host: str, port: int) -> str | None:
    """Why a server may not listen there, in the system's words; None where it may."""
    try:
        with socket.socket(socket.AF_INET6 if ":" in host else socket.AF_INET) as one:
            one.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as MkDocs' own server does
            one.bind((host, port))
    except OSError as error:
        return error.strerror or str(error)
    return None


def _written(host: str, port: int) -> str:
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
