"""What the commands of bench share: arguments, the clock, the machine, and the line with all figures."""

import argparse
import json
import os
import platform
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from tests.bench.corpus import SEED
from tests.bench.record import Record


class Task(Struct, frozen=True):
    """How many articles, of which seed, how often.

    `work` is the folder for all that is made, `load` what the machine had to do before we began: means of processes
    over 1, 5 and 15 minutes.
    """

    counts: tuple[int, ...]
    seed: int
    runs: int
    work: Path
    load: tuple[float, float, float]


def asked(about: str) -> Task:
    """The task that the command line asks for; `about` begins with a sentence for its help."""
    parser = argparse.ArgumentParser(description=about.split("\n")[0])
    parser.add_argument("counts", metavar="N", type=int, nargs="+", help="bilingual articles")
    parser.add_argument("--seed", type=int, default=SEED, help="of the corpus")
    parser.add_argument("--runs", type=int, default=3, help="of which medians are taken")
    given = parser.parse_args()
    work = Path(tempfile.gettempdir()) / "newsroom-bench"
    work.mkdir(exist_ok=True)
    return Task(tuple(given.counts), given.seed, given.runs, work, os.getloadavg())


def stop_the_clock() -> None:
    """Lets all commands live at one moment: no list changes because midnight passes."""
    os.environ["SOURCE_DATE_EPOCH"] = str(int(time.time()))


def told(name: str, task: Task, record: Record, more: Mapping[str, object]) -> None:
    """Prints all raw figures as one line of JSON, and keeps it in the work folder."""
    data = {
        "articles": task.counts,
        "seed": task.seed,
        "runs": task.runs,
        "python": platform.python_version(),
        "processors": os.cpu_count(),
        "load": task.load,
        **more,
        **record.as_data(),
    }
    line = json.dumps(data, ensure_ascii=False)
    path = task.work / f"{name}-{'-'.join(map(str, task.counts))}-{task.seed}.json"
    path.write_text(f"{line}\n", "utf-8")
    print(f"\n{line}\n\nThe last line is kept in {path}.")
