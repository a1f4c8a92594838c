"""Who does the work: this process, and the workers of an executor beside it."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future, wait
from contextlib import suppress
from functools import lru_cache
from itertools import chain, islice
from threading import Thread
from typing import Any, TypeAlias, TypeVar

from generator.errors import CommandError
from generator.press.garbage import spare

Given = TypeVar("Given")
Job = TypeVar("Job")
Done = TypeVar("Done")

# Is told a stage, how much of it is done, and how much there is.
Watch: TypeAlias = Callable[[str, int, int], None]

# So many jobs go to a worker at once: fewer cost more to hand over, more keep the last worker waiting.
BATCH = 48
# So many batches each worker has at hand: what waits for one is in memory.
_AHEAD = 2
# After so long without an answer it is looked whether somebody is still at work on it. Seconds.
_LOOK = 1.0


class Crew:
    """Does jobs in batches and hands back what was done, in the order in which the jobs came.

    `executor` is any that the caller has, a cluster's too, with workers of the number `size`: what goes there and back
    is plain data. It is asked for when there is work for more than one, and shut down at the end. What they have no
    hands for this process does, and without an executor everything.
    """

    def __init__(
        self, size: int = 1, executor: Callable[[], Executor] | None = None, watch: Watch = lambda *_: None
    ) -> None:
        self.size = size
        self._watch = watch
        self._make = executor
        self._made: Executor | None = None

    def alone(self) -> Crew:
        """The same crew without its workers, who go: this process does everything, and the same watch is told."""
        self.close()
        return Crew(watch=self._watch)

    def close(self) -> None:
        """Lets the workers go."""
        if self._made is not None:
            # A signal may have come before its threads were started.
            with suppress(RuntimeError):
                self._made.shutdown(wait=True, cancel_futures=True)
            self._made = None

    def each(
        self,
        stage: str,
        do: Callable[[Given, Sequence[Job]], list[Done]],
        given: Given,
        jobs: Iterable[Job],
        total: int,
        weight: Callable[[Job], int] = lambda _: 1,
    ) -> Iterator[Done]:
        """What `do` makes of all jobs; each call gets `given` and a batch. `stage` and `total` are for who watches.

        `weight` says for how many others a job counts in a batch. Raises CommandError where a worker has been killed.
        """
        done = self._each(do, given, jobs, weight)
        for number, one in enumerate(done, 1):
            if number % BATCH == 0 or number == total:
                self._watch(stage, number, total)
            yield one

    def _each(
        self,
        do: Callable[[Given, Sequence[Job]], list[Done]],
        given: Given,
        jobs: Iterable[Job],
        weight: Callable[[Job], int],
    ) -> Iterator[Done]:
        rest = iter(jobs)
        first = list(islice(rest, 2 * BATCH))
        is_little, every = len(first) < 2 * BATCH, chain(first, rest)
        # The chain lets go of it when it is through.
        del first
        if is_little or self._make is None:
            for batch in _batches(every, weight):
                yield from do(given, batch)
            return
        self._made = self._made or self._make()
        waiting, packed = deque[Future[list[Done]]](), pickle.dumps((do, given))
        theirs: list[Future[list[Done]]] = []
        try:
            for batch in _batches(every, weight):
                theirs = [job for job in theirs if not job.done()]
                if len(theirs) < self.size * _AHEAD:
                    job = self._made.submit(_do, packed, batch)
                    theirs.append(job)
                else:
                    # Who would only wait may as well do it, and nothing need be handed over.
                    job = Future()
                    job.set_result(do(given, batch))
                waiting.append(job)
                while waiting and waiting[0].done():
                    yield from _outcome(waiting.popleft(), self._made)
            while waiting:
                yield from _outcome(waiting.popleft(), self._made)
        except BrokenExecutor:
            _unblock(self._made)
            raise CommandError("worker-gone") from None


def _do(packed: bytes, batch: Sequence[Any]) -> list[Any]:
    do, given = _unpacked(packed)
    done: list[Any] = do(given, batch)
    return done


@lru_cache(maxsize=1)
def _unpacked(packed: bytes) -> Any:
    """What all batches of a stage are given: a worker takes it in once, and keeps what it has worked out from it."""
    return pickle.loads(packed)  # noqa: S301, from our own process


def processes(size: int, watch: Watch = lambda *_: None) -> Crew:
    """A crew of as many processes of this machine, of which this is one; with one, it works alone.

    The others are spawned: a fork would copy whatever threads hold, and all that this process has read.
    """
    if size < 2:
        return Crew(watch=watch)
    return Crew(size - 1, lambda: _pool(size - 1), watch)


def _pool(size: int) -> Executor:
    from concurrent.futures import ProcessPoolExecutor  # an edit needs no other process, and not the time to import it
    from multiprocessing import get_context

    return ProcessPoolExecutor(size, get_context("spawn"), _begin)


def _outcome(job: Future[list[Done]], executor: Executor) -> list[Done]:
    """What a job has come to; raises BrokenExecutor where a process is gone, also where the executor cannot notice.

    One that is killed in the middle of an answer leaves it waiting for the rest.
    """
    while not wait([job], _LOOK).done:
        processes = getattr(executor, "_processes", None) or {}
        if not all(one.is_alive() for one in tuple(processes.values())) and not wait([job], _LOOK).done:
            raise BrokenExecutor
    return job.result()


def _unblock(executor: Executor) -> None:
    """Lets the threads of a broken pool go, which Python itself leaves waiting for processes that are gone.

    One takes answers, and before Python 3.11.5 another hands work over (gh-94777); what they read from and write into
    has nobody else at its other end.
    """
    for one in tuple((getattr(executor, "_processes", None) or {}).values()):
        one.kill()
    ends = [("_result_queue", "_writer")]
    # Newer ones close it themselves. Two at once would close it twice, and by then it may be another's file.
    if sys.version_info < (3, 11, 5):
        ends.append(("_call_queue", "_reader"))
    manager = getattr(executor, "_executor_manager_thread", None)
    for queue, end in ends:
        with suppress(OSError, AttributeError):  # of another executor
            getattr(getattr(executor, queue), end).close()
        # One that nothing keeps waiting ends at once, and closes all that is left.
        if isinstance(manager, Thread):
            manager.join(_LOOK)
            if not manager.is_alive():
                return


def _begin() -> None:
    """Makes a worker end when the process that gives it work does, and not before: a Ctrl-C is for that to answer."""
    from multiprocessing import parent_process
    from multiprocessing.connection import wait as wait_for

    spare()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    parent = parent_process()
    if parent is not None:
        Thread(target=lambda: (wait_for([parent.sentinel]), os._exit(1)), daemon=True).start()


def _batches(jobs: Iterable[Job], weight: Callable[[Job], int]) -> Iterator[Sequence[Job]]:
    batch, heavy = [], 0
    for job in jobs:
        batch.append(job)
        heavy += weight(job)
        if heavy >= BATCH:
            yield batch
            batch, heavy = [], 0
    if batch:
        yield batch
