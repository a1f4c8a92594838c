"""How long work may take."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """What is done inside takes this process, with all its threads, less than so many seconds of its own time.

    Not by the clock on the wall, which judges how busy the machine is; that is for what waits.
    """
    began = time.process_time()
    yield
    spent = time.process_time() - began
    assert spent < seconds, f"{spent:.2f} s"
