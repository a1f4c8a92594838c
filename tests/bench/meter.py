"""What a command costs with every process that it starts, on Linux.

python meter.py FOLDER COMMAND …   is the small process of its own that starts the command and prints its cost as JSON.
"""

import ctypes
import json
import os
import re
import resource
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

# How often memory is looked at, in seconds; a look at 1.5 GB takes 20 ms, and holds up whose memory it is.
PAUSE, SHARE = 0.02, 0.05
_PR_SET_CHILD_SUBREAPER = 36
_TAIL = 300


class Cost(Struct, frozen=True):
    """CPU seconds, user and system, of all processes; seconds until the command ended; the most memory at once, in MB.

    Memory is the sum of the proportional set sizes: pages that several processes share are counted once. 1 MB is 10**6
    bytes.
    """

    cpu: float
    wall: float
    memory: float


class CommandFailedError(Exception):
    """A command that ended with another code than 0, and the end of what it said."""


def measured(command: Sequence[str | Path], folder: Path) -> Cost:
    """Runs a command in a folder; raises CommandFailedError."""
    with tempfile.TemporaryFile() as said:
        meter = [sys.executable, __file__, folder, *command]
        done = subprocess.run(meter, stdout=subprocess.PIPE, stderr=said, check=False)
        said.seek(0)
        words = said.read().decode("utf-8", "replace")
    code, *figures = json.loads(done.stdout) if done.stdout else [done.returncode]
    if code != 0:
        raise CommandFailedError(f"exit code {code}: {' '.join(words.split())[-_TAIL:]}")
    return Cost(*figures)


def watch(folder: str, command: Sequence[str]) -> tuple[int, float, float, float]:
    """Its exit code, and the figures of a cost; what it leaves running is waited for and counted too."""
    # Whoever loses its parent becomes our child: a pool's helper that nobody waits for would cost nothing otherwise.
    ctypes.CDLL(None).prctl(_PR_SET_CHILD_SUBREAPER, 1)
    most: list[float] = [0.0]
    threading.Thread(target=_look, args=(most,), daemon=True).start()
    start = time.monotonic()
    # Standard output is kept for the figures.
    process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=sys.stderr)
    code = process.wait()
    wall = time.monotonic() - start
    with suppress(ChildProcessError):
        while True:
            os.wait()
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return code, usage.ru_utime + usage.ru_stime, wall, most[0]


def _look(most: list[float]) -> None:
    while True:
        start = time.monotonic()
        most[0] = max(most[0], sum(map(_memory, _descendants(os.getpid()))))
        time.sleep(max(PAUSE, (time.monotonic() - start) / SHARE))


def _descendants(pid: int) -> Iterator[int]:
    with suppress(OSError):  # it has ended meanwhile
        for task in Path(f"/proc/{pid}/task").iterdir():
            for child in map(int, (task / "children").read_text("ascii").split()):
                yield child
                yield from _descendants(child)


def _memory(pid: int) -> float:
    with suppress(OSError):
        found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text("ascii"), re.MULTILINE)
        return int(found[1]) * 1024 / 1e6 if found else 0.0
    return 0.0


if __name__ == "__main__":
    print(json.dumps(watch(sys.argv[1], sys.argv[2:])))
