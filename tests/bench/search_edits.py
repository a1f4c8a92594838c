"""What an edit costs the index of search at N bilingual articles, and a question while there is a delta.

    NEWSROOM_PEERS=… python -m tests.bench.search_edits N

Each figure is read off this run; nothing is judged. A temporary folder in memory (TMPDIR) keeps the disk out of it.
"""

import gc
import random
import shutil
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from msgspec.structs import replace
from playwright.sync_api import sync_playwright

from generator.search.index import write_index
from generator.search.packed import Packed, packed
from generator.search.reading import read_index
from generator.search.update import most_later, update_index
from generator.text.pinyin import syllables
from tests.bench.corpus import corpora, documents, names
from tests.bench.reader import ask, reading
from tests.bench.search import _percentile, _queries, _site, _words
from tests.site.conftest import CHROMIUM, FLAGS, served

# How many edits are measured at each size of a delta.
EDITS = 5


class Index:
    """The articles of a corpus, and a folder whose index follows them."""

    def __init__(self, corpus: Path, home: Path, new: Path) -> None:
        self.home, self.new, self.chance = home, new, random.Random(15)
        self.documents = {one.id: one for one in documents(corpus)}
        self.names = names(corpus)
        for path in home.iterdir():
            if path.is_dir():
                shutil.rmtree(path)
        syllables("热身")  # its dictionary is loaded once, whatever the number of articles
        # A press has no such heap of articles for the collector to look through.
        gc.collect()
        gc.freeze()
        before = time.process_time()
        write_index(self._pack(self.documents), len(self.documents), self.names, [], home)
        self.clean = time.process_time() - before
        self.bytes = sum(path.stat().st_size for path in home.rglob("*"))

    def edits(self, most: int) -> Iterator[tuple[int, float, int, int]]:
        """Edits until the delta has so many articles: their number, CPU seconds, files and bytes of each."""
        for number in range(1, most + 1):
            one = self.chance.choice(list(self.documents))
            passages = dict(self.documents[one].passages)
            passages["zh"] = replace(passages["zh"], paragraphs=(*passages["zh"].paragraphs, f"第{number}次修改。"))
            self.documents[one] = replace(self.documents[one], passages=passages)
            shutil.rmtree(self.new, ignore_errors=True)
            self.new.mkdir()
            before = time.process_time()
            update_index(list(self.documents), {one}, self._pack, self.names, [], self.home, self.new)
            taken = time.process_time() - before
            written = [path for path in self.new.rglob("*") if path.is_file()]
            yield number, taken, len(written), sum(path.stat().st_size for path in written)
            shutil.copytree(self.new, self.home, dirs_exist_ok=True)

    def _pack(self, some: Iterable[str]) -> Iterator[Packed]:
        return (packed(self.documents[one]) for one in some)


def main(count: int) -> None:
    work = Path(tempfile.gettempdir()) / "newsroom-bench"
    work.mkdir(exist_ok=True)
    made = corpora(work, count)
    site = _site(work)
    with sync_playwright() as playwright, served(site) as origin:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, corpus in made.items():
            index = Index(corpus, site / "assets/search", work / "new")
            print(f"\n{name}, {count} bilingual articles: a clean index in {index.clean:.1f} s CPU")
            texts = list(index.documents.values())
            queries, words = _queries(texts), _words(texts)
            _asked(browser, origin, "without a delta", queries, words)
            most, done = most_later(count), []
            for number, *cost in index.edits(most):
                done.append(cost)
                if number in {1, EDITS, most // 4, most // 2, most}:
                    _told(number, done[-EDITS:], index.bytes)
                if number in {EDITS, most}:
                    root = (index.home / "index.json").stat().st_size
                    _asked(browser, origin, f"with {number}, a root of {root / 1000:.1f} kB", queries, words)
            assert len((read_index(index.home) or sys.exit("no index")).later()) <= most
        browser.close()


def _told(number: int, done: list[list[float]], total: int) -> None:
    cpu, files, size = (sorted(column)[len(done) // 2] for column in zip(*done, strict=True))
    print(
        f"  an edit, {number} in the delta: {cpu:.3f} s CPU, {files} files, {size / 1000:.0f} kB ({size / total:.2%} of all); "
        f"median of {len(done)}"
    )


def _asked(browser, origin: str, name: str, queries: list[str], words: list[str]) -> None:
    for label, home, asked in (("typed", origin, queries), ("English", f"{origin}en/", words)):
        costs = []
        for query in asked:
            with reading(browser, home) as (page, _):
                costs.append(ask(page, query))
        sizes, requests = [cost.bytes / 1000 for cost in costs], [cost.requests for cost in costs]
        print(
            f"  {label}, first, {name}: median {_percentile(sizes, 50):.0f} kB, p95 {_percentile(sizes, 95):.0f}; "
            f"requests median {_percentile(requests, 50)}, {max(requests)} at most; steps {max(cost.steps for cost in costs)}"
        )


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
