"""Work goes through whatever executor the caller has, and comes back in order."""

import os
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import pytest

from generator.errors import SiteError
from generator.press.crew import BATCH, Crew, processes


def squared(given, jobs):
    return [(given, job * job) for job in jobs]


def refused(_given, jobs):
    if BATCH + 1 in jobs:
        raise SiteError("account-pages", lang="zh", count=1, titles="一篇")
    return list(jobs)


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


def test_little_work_is_done_here_and_much_elsewhere():
    crew = processes(2)
    assert set(crew.each("reading", where, None, range(BATCH), BATCH)) == {os.getpid()}
    assert os.getpid() not in set(crew.each("reading", where, None, range(4 * BATCH), 4 * BATCH))
    crew.close()
    assert set(processes(1).each("reading", where, None, range(4 * BATCH), 4 * BATCH)) == {os.getpid()}
