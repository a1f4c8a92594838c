"""Builds an index in a process of its own and prints what it took, as JSON.

python -m tests.bench.build CORPUS COUNT FOLDER
"""

import json
import re
import resource
import sys
from collections.abc import Iterator
from pathlib import Path

from generator.checks.table import checked_library
from generator.content.project import Project
from generator.search.document import Document
from generator.search.index import write_index
from generator.search.lexicon import lexicon
from generator.search.packed import packed
from generator.text.pinyin import syllables
from tests.bench.corpus import documents, names
from tests.conftest import ROOT


def used() -> float:
    """CPU seconds of this process."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def memory() -> float:
    """The most memory of this process, in MB; what getrusage says would begin with that of the process before it."""
    status = Path("/proc/self/status").read_text("ascii")
    return int(re.search(r"VmHWM:\s+(\d+) kB", status)[1]) / 1024


def main(corpus: Path, count: int, folder: Path) -> None:
    reading = 0.0

    def read() -> Iterator[Document]:
        nonlocal reading
        rows = documents(corpus)
        while True:
            start = used()
            document = next(rows, None)
            reading += used() - start
            if document is None:
                return
            yield document

    words, facets = lexicon(checked_library(Project(ROOT))[0]), names(corpus)
    syllables("热身")  # its dictionary is loaded once, whatever the number of articles
    before = used()
    write_index(map(packed, read()), count, facets, words, folder)
    taken = used() - before - reading
    files = [path for path in folder.rglob("*") if path.is_file()]
    print(
        json.dumps(
            {
                "cpu": taken,
                "memory": memory(),
                "files": len(files),
                "bytes": sum(path.stat().st_size for path in files),
            }
        )
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
