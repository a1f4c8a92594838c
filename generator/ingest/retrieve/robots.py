"""What a host asks of robots (RFC 9309)."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from urllib.parse import urlsplit

from msgspec import Struct
from protego import Protego

from generator.errors import RetrieveError
from generator.ingest.limits import CRAWL_DELAY_SECONDS, ROBOTS_BYTES
from generator.ingest.retrieve.exchange import ROBOT

_AGENT = re.compile(r"\s*user[ -]?agent\s*:?\s*([^#]*)", re.IGNORECASE)


class Robots(Struct, frozen=True):
    """The rules of one host, or why they could not be had; `delay` is in seconds, 0 where it asks for none."""

    rules: Protego | RetrieveError
    delay: float = 0.0

    def check(self, url: str) -> None:
        """Raises RetrieveError where this address may not be fetched."""
        if isinstance(self.rules, RetrieveError):
            raise self.rules.again(self.rules.url)
        if not self.rules.can_fetch(url, ROBOT):
            raise RetrieveError("retrieve-robots", url, host=urlsplit(url).hostname)


def read_robots(fetch: Callable[[], bytes]) -> Robots:
    """The rules that `fetch` brings.

    A host that answers that it has none allows everything (2.3.1.3); one that cannot answer allows nothing (2.3.1.4).
    """
    try:
        text = fetch()[:ROBOTS_BYTES].decode("utf-8", "replace").removeprefix("\ufeff")
    except RetrieveError as error:
        unavailable = error.status is not None and 400 <= error.status < 500
        return Robots(Protego.parse("") if unavailable else error)
    rules = Protego.parse(_of_us(text))
    delay = rules.crawl_delay(ROBOT) or 0.0
    return Robots(rules, min(delay, CRAWL_DELAY_SECONDS) if math.isfinite(delay) else 0.0)


def _of_us(text: str) -> str:
    """The text with one name for all other robots: Protego keeps every rule for each of them.

    A file of 14,000 names above 17,000 rules takes it 270 s.
    """
    lines = []
    for line in text.splitlines():
        agent = _AGENT.match(line)
        other = agent is not None and agent[1].strip().lower() not in ("*", ROBOT)
        lines.append("User-agent: other" if other else line)
    return "\n".join(lines)
