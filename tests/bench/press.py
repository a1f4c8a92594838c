"""The press against Hugo and Pagefind, on the same corpus in the same run.

    NEWSROOM_PEERS=… make bench N=1000 SEED=20260101 RUNS=3

Each figure is of whole commands with all their processes; nothing is judged. What is measured takes turns, so that all
of it sees the same machine. A temporary folder in memory (TMPDIR) keeps the disk out of it.
"""

import subprocess

from msgspec.structs import asdict

from tests.bench.command import Task, asked, stop_the_clock, told
from tests.bench.contenders import NEWSROOM, Contender, Size, build, build_cold, digest, edit, ours, size, theirs
from tests.bench.corpus import phrases, tools
from tests.bench.edits import append_sentence, change_title, check_out
from tests.bench.record import Record
from tests.bench.table import Line, in_columns, table

COLD = {
    "cold without search": ("--without-search",),
    "cold with 1 worker": ("--jobs", "1"),
    "cold with 2 workers": ("--jobs", "2"),
    "cold": (),
}
EDITS = {
    "a sentence added": (append_sentence, "新增的第{}句话。"),
    "a title changed": (change_title, "第{}次改过的标题"),
}
# What is asked of us at N = 10,000.
LINES = (
    Line(
        "cold, against Hugo + Pagefind",
        ("ours, cold",),
        ("Hugo, cold", "Pagefind, cold"),
        {"cpu": ("≤ 0.6 ×", "≤ 0.35 ×"), "memory": ("≤ 300 MB", "≤ 150 MB")},
    ),
    Line(
        "cold without search, against Hugo",
        ("ours, cold without search",),
        ("Hugo, cold",),
        {"cpu": ("≤ 1.0 ×", "≤ 0.5 ×")},
    ),
    Line(
        "cold with 2 workers, against 1",
        ("ours, cold with 2 workers",),
        ("ours, cold with 1 worker",),
        {"wall": ("≤ 0.7 ×", "")},
    ),
    *(
        Line(
            f"{work}, against Hugo + Pagefind",
            (f"ours, {work}",),
            (f"Hugo, {work}", f"Pagefind, {work}"),
            {"cpu": ("≤ 0.03 ×", "≤ 0.01 ×")},
        )
        for work in EDITS
    ),
    Line("nothing changed", ("ours, nothing changed",), goals={"cpu": ("≤ 0.3 s", "")}),
    Line("nothing changed, fresh checkout", ("ours, fresh checkout",), goals={"cpu": ("≤ 1.5 s", "")}),
)


def main(task: Task) -> None:
    """Measures one corpus and prints the table."""
    (count,) = task.counts
    corpus = phrases(task.work, count, task.seed)
    us = ours(corpus, count, task.work / "press-newsroom")
    them = theirs(corpus, count, task.work / "press-hugo", tools(task.work))
    stop_the_clock()
    record = Record()
    same = _cold(us, them, record, task.runs)
    sizes = {"ours": size(us), "Hugo + Pagefind": size(them)}
    for work, (change, mark) in EDITS.items():
        for run in range(1, task.runs + 1):
            for contender in (them, us):
                edit(contender, work, record, change, mark.format(run))
    _unchanged(us, record, task.runs)
    print(
        f"\n{count} bilingual articles, seed {task.seed}; medians of {task.runs} runs, in brackets the least and the most; "
        f"what should be reached is said for 10000\n"
    )
    print(table(LINES, record))
    print(f"\nthe same bytes in all cold builds with search, with 1 worker and with 2: {same}\n")
    print(_sizes(sizes))
    told("press", task, record, {"sizes": {name: asdict(one) for name, one in sizes.items()}, "same_bytes": same})


def _cold(us: Contender, them: Contender, record: Record, runs: int) -> str:
    """Cold builds in turns; answers whether all of our whole sites had the same bytes."""
    help_text = subprocess.run([NEWSROOM, "build", "--help"], check=True, capture_output=True, text=True).stdout
    digests = set()
    for _ in range(runs):
        build_cold(them, "cold", record)
        for work, options in COLD.items():
            if options and options[0] not in help_text:
                record.miss(f"ours, {work}", f"newsroom build has no {options[0]}")
                continue
            build_cold(us, work, record, *options)
            if "--without-search" not in options:
                digests.add(digest(us.printed))
    if any(f"ours, {work}" in record.missing for work, options in COLD.items() if "--without-search" not in options):
        return "not measured"
    return "yes" if len(digests) == 1 else "no"


def _unchanged(us: Contender, record: Record, runs: int) -> None:
    for _ in range(runs):
        build(us, "nothing changed", record)
    for _ in range(runs):
        check_out(us.root)
        build(us, "fresh checkout", record)


def _sizes(sizes: dict[str, Size]) -> str:
    rows = [
        (name, f"{one.page / 1000:.1f} kB", f"{one.files}", f"{one.bytes / 1e6:.1f} MB") for name, one in sizes.items()
    ]
    return in_columns([("sites", "a page of an article", "files", "bytes"), *rows])


if __name__ == "__main__":
    main(asked(__doc__))
