"""Work goes through whatever executor the caller has, and comes back in order."""

import os
import signal
import struct
import subprocess
import sys
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.press.crew import BATCH, Crew, processes
from tests.conftest import ROOT, write


def squared(given, jobs):
    return [(given, job * job) for job in jobs]


def refused(_given, jobs):
    if BATCH + 1 in jobs:
        raise SiteError("account-pages", lang="zh", count=1, titles="一篇")
    return list(jobs)


def killed(_given, jobs):
    if BATCH + 1 in jobs:
        os.kill(os.getpid(), signal.SIGKILL)
    return list(jobs)


def killed_at_much(_given, jobs):
    if jobs[0][0] == BATCH:
        os.kill(os.getpid(), signal.SIGKILL)
    return [len(data) for _, data in jobs]


def killed_at_an_answer(_given, jobs):
    """Says that a long answer follows, and says no more."""
    if jobs[0][0] == BATCH:
        frame = sys._getframe()
        while "result_queue" not in frame.f_locals:
            frame = frame.f_back
        os.write(frame.f_locals["result_queue"]._writer.fileno(), struct.pack("!i", 100_000_000))
        os.kill(os.getpid(), signal.SIGKILL)
    return [len(data) for _, data in jobs]


def where(_given, jobs):
    return [os.getpid()] * len(jobs)


EXECUTORS = {
    "threads": lambda: ThreadPoolExecutor(2),
    "processes": lambda: ProcessPoolExecutor(2, mp_context=get_context("spawn")),
}


@pytest.mark.parametrize("name", EXECUTORS)
@pytest.mark.parametrize("count", [0, 1, BATCH, 2 * BATCH - 1, 2 * BATCH, 10 * BATCH + 7])
def test_everything_comes_back_in_order(name, count):
    told = []
    crew = Crew(2, EXECUTORS[name], lambda *progress: told.append(progress))
    assert list(crew.each("printing", squared, "given", iter(range(count)), count)) == [
        ("given", n * n) for n in range(count)
    ]
    assert told[-1:] == ([("printing", count, count)] if count else [])
    crew.close()


def test_a_refusal_of_a_worker_is_the_same_refusal_here():
    crew = Crew(2, EXECUTORS["processes"])
    with pytest.raises(SiteError) as caught:
        list(crew.each("printing", refused, None, range(5 * BATCH), 5 * BATCH))
    assert (caught.value.rule, caught.value.values["titles"]) == ("account-pages", "一篇")
    crew.close()


def test_a_worker_that_is_killed_is_told_in_words():
    crew = Crew(2, EXECUTORS["processes"])
    with pytest.raises(SiteError) as caught:
        list(crew.each("printing", killed, None, range(5 * BATCH), 5 * BATCH))
    assert caught.value.rule == "worker-gone"
    crew.close()


DYING = """\
from generator.errors import CommandError
from generator.press.crew import BATCH, processes
from tests.press import test_crew
if __name__ == "__main__":
    jobs = ((number, bytes(50_000)) for number in range(20 * BATCH))
    crew = processes(2)
    try:
        list(crew.each("printing", test_crew.{do}, None, jobs, 20 * BATCH))
    except CommandError as error:
        print(error.rule)
    crew.close()
"""


@pytest.mark.parametrize("do", [killed_at_much, killed_at_an_answer])
def test_nobody_waits_for_a_worker_that_is_killed(tmp_path, do):
    """Neither for it to take what does not fit into a pipe, as in every large build, nor for the rest of its answer."""
    script = write(tmp_path / "work.py", DYING.format(do=do.__name__))
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], env=environment, capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("worker-gone\n", "")


def test_little_work_is_done_here_and_much_elsewhere():
    crew = processes(2)
    assert set(crew.each("reading", where, None, range(BATCH), BATCH)) == {os.getpid()}
    assert os.getpid() not in set(crew.each("reading", where, None, range(2 * BATCH), 2 * BATCH))
    crew.close()
    told = []
    for one in (processes(1), processes(2, lambda *seen: told.append(seen)).alone()):
        assert set(one.each("reading", where, None, range(4 * BATCH), 4 * BATCH)) == {os.getpid()}
    assert told == [("reading", done * BATCH, 4 * BATCH) for done in (1, 2, 3, 4)]


def test_who_gives_work_does_what_nobody_else_has_hands_for():
    crew = processes(2)
    hands = list(crew.each("reading", long, None, range(8 * BATCH), 8 * BATCH))
    crew.close()
    # The other one is asked first, as long as it has a batch at hand.
    assert os.getpid() not in hands[: 2 * BATCH]
    assert os.getpid() in hands[2 * BATCH :]
    assert len(set(hands)) == 2


WORK = """\
import os, sys, time
from generator.press.crew import BATCH, processes
from tests.press.test_crew import long
for pid in processes(2).each("reading", long, None, range(8 * BATCH), 8 * BATCH):
    print(pid, flush=True)
"""


def long(_given, jobs):
    time.sleep(0.2)
    return [os.getpid()] * len(jobs)


def test_workers_end_when_who_gave_them_work_is_killed():
    parent = subprocess.Popen([sys.executable, "-c", WORK], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    for _ in range(100):
        if not alive(worker):
            return
        time.sleep(0.1)
    pytest.fail("a worker waits for work that will never come")


def alive(pid):
    try:
        return "Z" not in (Path("/proc") / str(pid) / "stat").read_text("ascii").rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
