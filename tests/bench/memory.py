"""The memory of a cold build, by the number of articles.

NEWSROOM_PEERS=… make bench-memory MEMORY="10000 50000"
"""

import shutil

from tests.bench.command import Task, asked, stop_the_clock, told
from tests.bench.contenders import build_cold, ours
from tests.bench.corpus import phrases
from tests.bench.record import Record
from tests.bench.table import Line, table

GOALS = {10_000: ("≤ 300 MB", "≤ 150 MB"), 50_000: ("≤ 500 MB", "≤ 250 MB")}


def main(task: Task) -> None:
    """Measures one N after the other, and keeps the room of one."""
    stop_the_clock()
    record = Record()
    for count in task.counts:
        us = ours(phrases(task.work, count, task.seed), count, task.work / "memory")
        for _ in range(task.runs):
            build_cold(us, f"{count} articles, cold", record)
        shutil.rmtree(us.root)
    lines = [
        Line(f"cold, N = {count}", (f"ours, {count} articles, cold",), goals={"memory": GOALS.get(count, ("", ""))})
        for count in task.counts
    ]
    print(f"\n{table(lines, record)}")
    told("memory", task, record, {})


if __name__ == "__main__":
    main(asked(__doc__))
