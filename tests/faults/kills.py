"""Kills a command of ours as a power cut would, at each of the steps by which it changes what is on the disk.

Python tells an audit hook of every file that is opened to be written, every folder made, every rename and removal,
before it happens: those are the only moments between which the disk can differ, so a kill at each is a kill at all.
"""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

WRITES = frozenset(
    "os.rename os.mkdir os.remove os.rmdir os.chmod os.link os.symlink os.truncate shutil.rmtree".split()
)

_PRELUDE = """
import os, signal, sys

at, steps = int(os.environ["KILL_AT"]), 0
WRITES = {"os.rename", "os.mkdir", "os.remove", "os.rmdir", "os.chmod", "os.link", "os.symlink", "os.truncate"}

def is_step(event, args):
    if event == "open":
        path, mode, flags = args
        return isinstance(path, str) and bool(flags & (os.O_WRONLY | os.O_RDWR)) and "__pycache__" not in path
    return event in WRITES

def hook(event, args):
    global steps
    if is_step(event, args):
        steps += 1
        if steps == at:
            os.kill(os.getpid(), signal.SIGKILL)

from generator.cli import main
import generator.ingest.run, generator.ingest.report, generator.ingest.inbox.answer

sys.addaudithook(hook)
try:
    main(sys.argv[1:])
finally:
    print("steps", steps, file=sys.stderr)
"""


def steps(folder: Path, *arguments: str) -> int:
    """Runs a command to its end in a newsroom's folder; how many steps it took."""
    done = _run(folder, 0, arguments)
    assert done.returncode == 0, done.stderr
    return int(done.stderr.rsplit("steps ", 1)[1])


def kill(folder: Path, at: int, *arguments: str) -> None:
    """Runs a command and kills it before its step number `at`, counted from 1."""
    done = _run(folder, at, arguments)
    assert done.returncode == -signal.SIGKILL, (at, done.stderr)


def spread(total: int, points: int) -> list[int]:
    """So many steps of all, the first and the last among them, evenly."""
    return sorted({1 + round(number * (total - 1) / (points - 1)) for number in range(points)})


def _run(folder: Path, at: int, arguments: Sequence[str]) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "KILL_AT": str(at), "NEWSROOM_LANG": "en", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, "-c", _PRELUDE, *arguments]
    return subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, timeout=60)


def steps_of(do: Callable[[], object]) -> int:
    """The same for a function, in a fork of this process: nothing has to be imported again. How many steps it takes."""
    reading, writing = os.pipe()
    code = _forked(do, 0, writing)
    os.close(writing)
    with os.fdopen(reading) as told:
        assert code == 0, code
        return int(told.read())


def kill_in(do: Callable[[], object], at: int) -> None:
    """Kills a fork of this process before step number `at` of what it does."""
    code = _forked(do, at, None)
    assert code == -signal.SIGKILL, (at, code)


def _forked(do: Callable[[], object], at: int, told: int | None) -> int:
    child = os.fork()
    if child:
        return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    # What is kept of code for the next process is there the second time, and no step of ours.
    sys.dont_write_bytecode = True
    taken = 0

    def hook(event: str, args: tuple[object, ...]) -> None:
        nonlocal taken
        if is_step(event, args):
            taken += 1
            if taken == at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)
    try:
        do()
    except BaseException:
        os._exit(1)
    if told is not None:
        os.write(told, str(taken).encode())
    os._exit(0)


def is_step(event: str, args: tuple[object, ...]) -> bool:
    """Whether an audit event comes before a change of what is on the disk."""
    if event == "open":
        path, _, flags = args
        return isinstance(path, str) and bool(int(str(flags)) & (os.O_WRONLY | os.O_RDWR)) and "__pycache__" not in path
    return event in WRITES or event.startswith("sqlite3.")
