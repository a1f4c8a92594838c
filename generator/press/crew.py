"""Who does the work: this process, or the workers of an executor."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from itertools import chain, islice
from multiprocessing import get_context
from types import TracebackType
from typing import TypeVar

Given = TypeVar("Given")
Job = TypeVar("Job")
Done = TypeVar("Done")

# So many jobs go to a worker at once: fewer cost more to hand over, more keep the last worker waiting.
BATCH = 48
# So many batches a worker are prepared ahead: what waits for a worker is in memory.
_AHEAD = 2


class Crew(AbstractContextManager["Crew"]):
    """Does jobs in batches and hands back what was done, in the order in which the jobs came.

    `executor` is any that the caller has, a cluster's too: what goes there and back is plain data. It is asked for when
    there is work for more than one, and shut down at the end; without one this process does everything.
    """

    def __init__(self, size: int = 1, executor: Callable[[], Executor] | None = None) -> None:
        self.size = size
        self._make = executor
        self._made: Executor | None = None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._made is not None:
            self._made.shutdown(wait=True, cancel_futures=True)
            self._made = None

    def each(
        self, do: Callable[[Given, Sequence[Job]], list[Done]], given: Given, jobs: Iterable[Job]
    ) -> Iterator[Done]:
        """What `do` makes of all jobs; each call gets `given` and a batch."""
        rest = iter(jobs)
        first = list(islice(rest, 2 * BATCH))
        if len(first) < 2 * BATCH or self._make is None:
            for batch in _batches(first, rest):
                yield from do(given, batch)
            return
        self._made = self._made or self._make()
        waiting = deque[Future[list[Done]]]()
        for batch in _batches(first, rest):
            waiting.append(self._made.submit(do, given, batch))
            if len(waiting) > self.size * _AHEAD:
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()


def processes(size: int) -> Crew:
    """A crew of as many processes of this machine; with one, this process works alone.

    They are spawned: a fork would copy whatever threads hold, and all that this process has read.
    """
    if size < 2:
        return Crew()
    return Crew(size, lambda: ProcessPoolExecutor(size, mp_context=get_context("spawn")))


def _batches(first: list[Job], rest: Iterator[Job]) -> Iterator[Sequence[Job]]:
    every = chain(first, rest)
    while batch := list(islice(every, BATCH)):
        yield batch
