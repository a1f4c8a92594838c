"""Which addresses on the web we take from a stranger, and how they are written."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna

# Browsers drop these from an address before they read its scheme (WHATWG URL, "basic URL parser"), and so hide one.
_DROPPED = re.compile(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(0x21)))
# What has no place in an address: controls, and what turns the direction in which it is read.
_FORBIDDEN = re.compile(r"[\x00-\x1f\x7f-\xa0\\\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufffe\uffff\ud800-\udfff]")
_PORTS = {"http": 80, "https": 443}
LENGTH = 2_000


def web_address(address: str, base: str | None = None) -> str | None:
    """An address as an absolute http or https one in ASCII: its host in punycode, its path percent-encoded.

    A relative one is seen from `base`. None for every other scheme, and for one without a host, with a user's name or
    password, a port out of range, a backslash or a sign that nobody sees.
    """
    address = _DROPPED.sub("", address.strip(_EDGES))
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in _PORTS or not host or "@" in parts.netloc or _FORBIDDEN.search(urlunsplit(parts)):
        return None
    name = _host(host)
    if name is None or port == 0:
        return None
    netloc = name if port in (None, _PORTS[parts.scheme]) else f"{name}:{port}"
    path, query, fragment = (quote(part, safe=_SAFE) for part in (parts.path or "/", parts.query, parts.fragment))
    found = urlunsplit((parts.scheme, netloc, path, query, fragment))
    return found if len(found) <= LENGTH else None


# RFC 3986's reserved and unreserved signs but those that end a link in Markdown or an attribute in HTML.
_SAFE = "%/:?#[]@!$&*+,;=-._~"


def _host(host: str) -> str | None:
    if ":" in host:  # IPv6; urlsplit has looked at its form
        return f"[{host}]" if "%" not in host else None
    if host.isascii():
        return host if re.fullmatch(r"[a-z0-9._-]+", host) else None
    try:
        return idna.encode(host, uts46=True).decode()
    except idna.IDNAError:
        return None
