"""Search at N bilingual articles: what an index costs to build, and a question to ask, with Pagefind's figures beside.

    NEWSROOM_PEERS=… make bench-search N=10000

Each figure is read off this run; nothing is judged. A temporary folder in memory (TMPDIR) keeps the disk out of it.
"""

import json
import random
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from generator.search.document import Document
from generator.text.folding import fold
from tests.bench.corpus import corpora, documents, tools
from tests.bench.pagefind import pagefind
from tests.bench.reader import ask, milliseconds, reading
from tests.conftest import NEWSROOM, empty_newsroom, write_article
from tests.site.conftest import CHROMIUM, FLAGS, served

RUNS = 5


def main(count: int) -> None:
    work = Path(tempfile.gettempdir()) / "newsroom-bench"
    work.mkdir(exist_ok=True)
    made = corpora(work, count)
    site = _site(work)
    with sync_playwright() as playwright, served(site) as origin:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        for name, corpus in made.items():
            print(f"\n{name}, {count} bilingual articles")
            home = site / "assets/search"
            built = _built(corpus, count, home)
            print(
                f"  build: {built['cpu'] * 1000 / count:.2f} ms CPU an article, {built['memory']:.0f} MB, "
                f"{built['files'] / count:.2f} files an article, {built['bytes'] / 1e6:.1f} MB"
            )
            texts = list(documents(corpus))
            queries, words = _queries(texts), _words(texts)
            _asked(browser, origin, "typed", queries, home)
            _asked(browser, f"{origin}en/", "English", words, home)
            _slices(browser, origin, texts)
            _known(browser, origin, texts)
            runs = sorted(_percentile(milliseconds(browser, origin, site, queries), 95) for _ in range(RUNS))
            print(
                f"  answer, processor slowed 4 times, files in memory: p95 {runs[RUNS // 2]:.0f} ms (median of {RUNS}; {runs[0]:.0f} to {runs[-1]:.0f})"
            )
            pagefind(browser, work, tools(work), corpus, texts, queries)
        browser.close()


def _site(work: Path) -> Path:
    """A newsroom with one article, whose index is then another's: the page and its script are the real ones."""
    shutil.rmtree(work / "newsroom", ignore_errors=True)
    project = empty_newsroom(work / "newsroom")
    write_article(project, "one")
    subprocess.run([NEWSROOM, "build"], cwd=project.root, check=True, capture_output=True)
    return project.root / "site"


def _built(corpus: Path, count: int, home: Path) -> dict[str, float]:
    for path in home.iterdir():
        if path.is_dir():
            shutil.rmtree(path)
    made = home.parent / "index"
    shutil.rmtree(made, ignore_errors=True)
    made.mkdir()
    command = [sys.executable, "-m", "tests.bench.build", corpus, str(count), made]
    figures: dict[str, float] = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    for path in made.iterdir():
        (home / path.name).unlink(missing_ok=True)
        path.rename(home / path.name)
    return figures


def _queries(texts: list[Document]) -> list[str]:
    """Thirty as readers type them: words of two to four characters, figures, beginnings of titles, two words."""
    chance, found = random.Random(11), []
    for size in (2, 2, 3, 4, 4, 6):
        for _ in range(4):
            passage = chance.choice(texts).passages["zh"]
            runs = [run for run in re.findall("[一-鿿]+", "".join(passage.paragraphs)) if len(run) >= size]
            run = chance.choice(runs)
            start = chance.randrange(len(run) - size + 1)
            found.append(run[start : start + size])
    for _ in range(3):
        passage = chance.choice(texts).passages["zh"]
        runs = re.findall("[一-鿿]{2,}", "".join(passage.paragraphs))
        found.append(" ".join(chance.choice(runs)[:2] for _ in range(2)))
        found.append(chance.choice(texts).passages["zh"].title[:8].replace(" ", ""))
    return found


def _words(texts: list[Document]) -> list[str]:
    chance = random.Random(12)
    words = [
        chance.choice(re.findall("[a-z]{4,}", " ".join(chance.choice(texts).passages["en"].paragraphs).lower()))
        for _ in range(26)
    ]
    return [*words, *(f"{one} {other}" for one, other in zip(words[:4], words[4:8], strict=True))]


def _asked(browser, origin: str, name: str, queries: list[str], home: Path) -> None:
    first, further = [], []
    for query, next_query in zip(queries, [*queries[1:], queries[0]], strict=True):
        with reading(browser, origin) as (page, _):
            first.append(ask(page, query))
            further.append(ask(page, next_query))
    for label, costs in (("first", first), ("further", further)):
        sizes = [cost.bytes / 1000 for cost in costs]
        total = [(cost.bytes + cost.after) / 1000 for cost in costs]
        print(
            f"  {name}, {label}: median {_percentile(sizes, 50):.0f} kB, p95 {_percentile(sizes, 95):.0f}, most {max(sizes):.0f} "
            f"(with what is related {_percentile(total, 50):.0f}, {_percentile(total, 95):.0f}, {max(total):.0f}); "
            f"requests {max(cost.requests for cost in costs)}, steps {max(cost.steps for cost in costs)} at most"
        )
    facets = next(home.glob(f"*/facets.{'en' if origin.endswith('en/') else 'zh'}"))
    print(f"  {name}, filters opened: {facets.stat().st_size / 1000:.1f} kB")


def _slices(browser, origin: str, texts: list[Document], count: int = 300) -> None:
    """Slices of 1 to 12 characters against a plain look: what is missed, what is wrong, what the dearest costs."""
    chance, folded = (
        random.Random(13),
        [
            "\n".join(map(fold, (one.passages["zh"].title, one.passages["zh"].summary, *one.passages["zh"].rest)))
            for one in texts
        ],
    )
    missed = wrong = miscounted = asked = 0
    sizes, requests = [], []
    with reading(browser, origin) as (page, _):
        received = []
        page.on("response", lambda response: received.append(int(response.headers.get("content-length", 0))))
        while asked < count:
            passage = chance.choice(texts).passages["zh"]
            field, size = chance.choice([passage.title, passage.summary, *passage.paragraphs]), chance.randint(1, 12)
            start = chance.randrange(max(1, len(field) - size + 1))
            query = field[start : start + size]
            terms = [fold(term) for term in query.split() if fold(term)]
            if not terms or '"' in query:
                continue
            asked += 1
            received.clear()
            page.evaluate("newsroomSearch.store.forget()")
            order, shown, total, is_exact = page.evaluate(
                """async (query) => {
                    const answer = await newsroomSearch.ask(query);
                    await answer.more();
                    return [answer.order, answer.shown.map((match) => match.passage.number), answer.count(), answer.isExact()];
                }""",
                query,
            )
            true = {number for number, text in enumerate(folded) if all(term in text for term in terms)}
            missed += len(true - set(order))
            wrong += len(set(shown) - true)
            miscounted += (is_exact and total != len(true)) or total < len(true)
            sizes.append(sum(received) / 1000)
            requests.append(len(received))
    print(
        f"  {count} slices of 1 to 12 characters: {missed} missed, {wrong} wrong, {miscounted} counts wrong; median {_percentile(sizes, 50):.0f} kB, "
        f"p95 {_percentile(sizes, 95):.0f}, most {max(sizes):.0f}; requests {max(requests)} at most"
    )


def _known(browser, origin: str, texts: list[Document], count: int = 200) -> None:
    """A known item, by eight characters of its title: the mean of 1 / rank. Titles that share them count as one."""
    chance, ranks = random.Random(14), []
    titles = [fold(one.passages["zh"].title) for one in texts]
    with reading(browser, origin) as (page, _):
        for number in chance.sample(range(len(texts)), min(count, len(texts))):
            query = titles[number].replace(" ", "")[-8:]
            order = page.evaluate(
                "async (query) => { const answer = await newsroomSearch.ask(query); await answer.more(); return answer.shown.map((match) => match.passage.number); }",
                query,
            )
            same = [place for place, one in enumerate(order) if titles[one].endswith(query)]
            ranks.append(1 / (same[0] + 1) if same else 0)
    print(f"  known item by the end of its title: mean reciprocal rank {sum(ranks) / len(ranks):.3f} over {len(ranks)}")


def _percentile(values: list[float], share: int) -> float:
    return sorted(values)[min(len(values) - 1, len(values) * share // 100)]


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000)
