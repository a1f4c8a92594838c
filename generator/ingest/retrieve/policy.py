"""Which addresses of the internet may be connected to."""

from __future__ import annotations

from ipaddress import IPv4Address, IPv4Network, IPv6Network, ip_address

# IANA's special-purpose registry for IPv4 (RFC 6890), with the names of its rows. `ipaddress.is_global` is not enough
# alone: what it knows differs between Python 3.11 and 3.13, it calls multicast global, and so it does an IPv4 address
# that is written in an IPv6 one (NAT64, 6to4), where the network unpacks it and goes to the private host inside.
_REFUSED_4 = tuple(
    map(
        IPv4Network,
        (
            "0.0.0.0/8",  # this network
            "10.0.0.0/8",  # private use
            "100.64.0.0/10",  # shared by the customers of a provider; Alibaba Cloud's metadata
            "127.0.0.0/8",  # loopback
            "168.63.129.16/32",  # Azure's own services: a public number, but answered from inside the machine
            "169.254.0.0/16",  # link-local; the metadata of most clouds
            "172.16.0.0/12",  # private use
            "192.0.0.0/24",  # IETF protocol assignments; Oracle's metadata
            "192.0.2.0/24",  # documentation
            "192.88.99.0/24",  # relays of 6to4, withdrawn
            "192.168.0.0/16",  # private use
            "198.18.0.0/15",  # benchmarking
            "198.51.100.0/24",  # documentation
            "203.0.113.0/24",  # documentation
            "224.0.0.0/4",  # multicast
            "240.0.0.0/4",  # reserved, and broadcast
        ),
    )
)

# In IPv6 one block is given out as global unicast; all else is refused unread: loopback, unspecified, IPv4-mapped and
# -compatible, NAT64 (64:ff9b::/96, 64:ff9b:1::/48), discard, unique local, link-local, site-local, multicast.
_GIVEN_6 = IPv6Network("2000::/3")
_REFUSED_6 = tuple(
    map(
        IPv6Network,
        (
            "2001::/23",  # IETF protocol assignments: Teredo (an IPv4 address inside), ORCHID, benchmarking
            "2001:db8::/32",  # documentation
            "2002::/16",  # 6to4: an IPv4 address inside
            "3fff::/20",  # documentation
        ),
    )
)

# The ports that no browser speaks HTTP to, for what listens there would read a request as commands of its own
# (Fetch standard, "bad port"). All others are allowed: offices do publish on 81 and 8090.
_BAD_PORTS = frozenset(
    map(
        int,
        "0 1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119"
        " 123 135 137 139 143 161 179 389 427 465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989"
        " 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 6666 6667 6668 6669 6679 6697"
        " 10080".split(),
    )
)


def is_public(address: str) -> bool:
    """May this IP address be connected to for a stranger?

    Only globally routable unicast may, and no address that has a zone or is none at all. A network may have a NAT64
    prefix of its own (RFC 6052) inside 2000::/3, which nobody outside of it can know.
    """
    try:
        ip = ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv4Address):
        return not any(ip in network for network in _REFUSED_4)
    return ip.scope_id is None and ip in _GIVEN_6 and not any(ip in network for network in _REFUSED_6)


def is_web_port(port: int) -> bool:
    """May HTTP be spoken to this port?"""
    return port not in _BAD_PORTS
