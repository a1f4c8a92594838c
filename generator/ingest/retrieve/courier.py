"""Who fetches for a whole run, with the manners of a guest."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock
from urllib.parse import urlsplit

from generator.errors import RetrieveError
from generator.ingest.limits import ROBOTS_REDIRECTS, TEXT_BYTES
from generator.ingest.retrieve.gate import Gate, Retrieved
from generator.ingest.retrieve.retrieve import retrieve
from generator.ingest.retrieve.robots import Robots, read_robots


class _Host:
    """What is known of a host in this run: when it may be asked again, and whether it has had enough."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.free_at = 0.0
        self.busy: RetrieveError | None = None


class _Origin:
    """The robots.txt of a scheme, host and port: each has its own (RFC 9309, 2.3)."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.robots: Robots | None = None


class Courier:
    """Fetches through one gate, from as many threads as there are, and never two at one host.

    Each redirect is a visit too: to its host's robots.txt first, then in its turn. A host that has answered 429 or 503
    is left alone for the rest of the run, for a run is shorter than what such a host asks for.
    """

    def __init__(self, gate: Gate) -> None:
        self._gate = gate
        self._guard = Lock()
        self._hosts: defaultdict[str, _Host] = defaultdict(_Host)
        self._origins: defaultdict[str, _Origin] = defaultdict(_Origin)

    def fetch(
        self,
        url: str,
        *,
        limit: int,
        etag: str | None = None,
        last_modified: str | None = None,
        referrer: str | None = None,
    ) -> Retrieved:
        """As `retrieve`, when the host is free; raises RetrieveError, also for what robots may not fetch."""
        return retrieve(
            url,
            self._gate,
            limit=limit,
            etag=etag,
            last_modified=last_modified,
            referrer=referrer,
            visit=self._visit,
        )

    @contextmanager
    def _visit(self, url: str) -> Iterator[None]:
        robots = self._robots(url)
        robots.check(url)
        with self._turn(url, robots.delay):
            yield

    @contextmanager
    def _turn(self, url: str, delay: float = 0.0) -> Iterator[None]:
        host = self._host(url)
        with host.lock:
            if host.busy:
                raise host.busy.again(url)
            time.sleep(max(0.0, host.free_at - time.monotonic()))
            try:
                yield
            except RetrieveError as error:
                if error.rule == "retrieve-busy":
                    host.busy = error
                raise
            finally:
                host.free_at = time.monotonic() + max(delay, self._gate.pause)

    def _host(self, url: str) -> _Host:
        with self._guard:
            return self._hosts[urlsplit(url).hostname or ""]

    def _robots(self, url: str) -> Robots:
        parts = urlsplit(url)
        with self._guard:
            origin = self._origins[f"{parts.scheme}://{parts.netloc}"]
        # No host's turn is held here, so two hosts whose robots.txt lead to each other do not wait for each other.
        with origin.lock:
            if origin.robots is None:
                origin.robots = read_robots(lambda: self._fetch_robots(f"{parts.scheme}://{parts.netloc}/robots.txt"))
            return origin.robots

    def _fetch_robots(self, url: str) -> bytes:
        return retrieve(url, self._gate, limit=TEXT_BYTES, redirects=ROBOTS_REDIRECTS, visit=self._turn).data
