"""When Python looks for garbage: what refers to itself in a ring, and no count of references lets go of.

It looks through all that is there each time, and a build keeps to its end nearly all that it makes.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


def spare() -> None:
    """Makes this process look seldom: templates leave rings behind, and as often as Python does took a fifth.

    Ten times as seldom as this saves a fiftieth more, and costs each process 20 MB (measured).
    """
    gc.set_threshold(10_000, 10, 1_000)


def stop() -> None:
    """Makes a process that ends with its build not look at all: its first look, and its last, take 0.2 s."""
    spare()
    gc.disable()


@contextmanager
def looked() -> Iterator[None]:
    """Looks again meanwhile, where nobody else would: to print ten thousand pages leaves ten thousand rings."""
    was = gc.isenabled()
    gc.enable()
    try:
        yield
    finally:
        if not was:
            gc.disable()
