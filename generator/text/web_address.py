"""Which addresses on the web we take from a stranger, and how they are written."""

from __future__ import annotations

import re
from ipaddress import AddressValueError, IPv4Address, IPv6Address
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

import idna

from generator.text.seldom import seldom

# Browsers drop these from an address before they read its scheme (WHATWG URL, "basic URL parser"), and so hide one.
_DROPPED = seldom(r"[\t\n\r]")
_EDGES = "".join(map(chr, range(0x21)))
# What has no place in an address: controls, and what turns the direction in which it is read.
_FORBIDDEN = seldom(
    r"[\x00-\x1f\x7f-\xa0\\\xad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\uffff\ud800-\udfff"
    r"\U000e0000-\U000e0fff]"
)
# `urlsplit` finds a host in "a[::1]" and "[::1]a" too, and other programs find another.
_PLACE = seldom(r"(?:\[[0-9a-f:.]+\]|[^\[\]:@]+)(?::[0-9]*)?", re.IGNORECASE)
_LABEL = seldom(r"[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?")
# The last label of what browsers take for an IPv4 address, however it is spelled (WHATWG URL, "ends in a number").
_NUMBER = seldom(r"[0-9]+|0x[0-9a-f]*")
PORTS = {"http": 80, "https": 443}
LENGTH = 2_000
# RFC 3986's reserved and unreserved signs but those that end a link in Markdown or an attribute in HTML.
_SAFE = "%/:?#[]@!$&*+,;=-._~"


def web_address(address: str, base: str | None = None) -> str | None:
    """An address as an absolute http or https one in ASCII: its host in punycode, its path percent-encoded.

    A relative one is seen from `base`. None for every other scheme, and for one without a host, with a user's name or
    password, a port out of range, a backslash or a sign that nobody sees, and for an IP address in another than its
    usual form. What comes out goes in again unchanged.
    """
    address = _DROPPED.sub("", address.strip(_EDGES))
    try:
        parts = urlsplit(urljoin(base, address) if base else address)
        port, host = parts.port, parts.hostname or ""
    except ValueError:
        return None
    if parts.scheme not in PORTS or not _PLACE.fullmatch(parts.netloc) or _FORBIDDEN.search(urlunsplit(parts)):
        return None
    name = _host(host)
    if name is None or port == 0:
        return None
    netloc = name if port in (None, PORTS[parts.scheme]) else f"{name}:{port}"
    path, query, fragment = (quote(part, safe=_SAFE) for part in (parts.path or "/", parts.query, parts.fragment))
    found = urlunsplit((parts.scheme, netloc, path, query, fragment))
    return found if len(found) <= LENGTH else None


def _host(host: str) -> str | None:
    if ":" in host:
        try:
            return f"[{IPv6Address(host)}]"
        except AddressValueError:
            return None
    try:
        # A name may end in the root's dot, and is no other for it.
        name = (host if host.isascii() else idna.encode(host, uts46=True).decode()).removesuffix(".")
    except idna.IDNAError:
        return None
    labels = name.split(".")
    if len(name) > 253 or not all(map(_LABEL.fullmatch, labels)):
        return None
    if _NUMBER.fullmatch(labels[-1]):
        try:
            return str(IPv4Address(name))
        except AddressValueError:
            return None
    return name
