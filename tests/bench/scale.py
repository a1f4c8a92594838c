"""What an edit costs in a large newsroom against a small one.

NEWSROOM_PEERS=… make bench-scale SCALE="3000 30000"
"""

from tests.bench.command import Task, asked, stop_the_clock, told
from tests.bench.contenders import build_cold, edit, ours
from tests.bench.corpus import phrases
from tests.bench.press import EDITS
from tests.bench.record import Record
from tests.bench.table import Line, table


def main(task: Task) -> None:
    """Measures edits, in turns, and prints the last N against the first."""
    stop_the_clock()
    record = Record()
    newsrooms = {
        count: ours(phrases(task.work, count, task.seed), count, task.work / f"scale-{count}") for count in task.counts
    }
    for count, us in newsrooms.items():
        build_cold(us, f"{count} articles, cold", record)
    for work, (change, mark) in EDITS.items():
        for run in range(1, task.runs + 1):
            for count, us in newsrooms.items():
                edit(us, f"{count} articles, {work}", record, change, mark.format(run))
    few, many = min(newsrooms), max(newsrooms)
    lines = [
        Line(
            f"{work}, N = {many} against {few}",
            (f"ours, {many} articles, {work}",),
            (f"ours, {few} articles, {work}",),
            {"cpu": ("≤ 2 ×", "≤ 1.3 ×")},
        )
        for work in EDITS
    ]
    print(f"\n{table(lines, record)}")
    told("scale", task, record, {})


if __name__ == "__main__":
    main(asked(__doc__))
