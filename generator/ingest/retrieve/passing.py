"""Which failures pass by themselves."""

from __future__ import annotations

from generator.errors import RetrieveError, SiteError

# A name that nobody knows and a certificate that nobody trusts are there to stay: offices publish both.
_PASSING = frozenset(f"retrieve-{name}" for name in ("broken", "busy", "slow", "unreachable"))
# Not in time, and too early (RFC 9110, 15.5.9; RFC 8470, 5.2); all others of 400 to 499 blame who asks.
_PASSING_STATUS = frozenset((408, 425))


def is_passing(error: SiteError) -> bool:
    """Whether the same address may well be had another time: what is wrong lies with the server, or on the way."""
    if not isinstance(error, RetrieveError):
        return False
    status = error.status or 0
    return error.rule in _PASSING or (error.rule == "retrieve-status" and (status >= 500 or status in _PASSING_STATUS))


def is_silent(error: SiteError) -> bool:
    """Whether no server has answered at all."""
    return isinstance(error, RetrieveError) and error.status is None and is_passing(error)
