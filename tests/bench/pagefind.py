"""Pagefind on the same articles, as its users have it: pages indexed by its own command, asked through its own API."""

import os
import resource
import shutil
import subprocess
import time
from html import escape
from pathlib import Path

from generator.search.document import Document
from generator.text.folding import fold
from tests.site.conftest import served

PAGE = '<!doctype html><html lang="{lang}"><head><meta charset="utf-8"><title>{title}</title></head><body><main data-pagefind-body><h1>{title}</h1><p>{summary}</p>{body}</main></body></html>'


def pagefind(browser, work: Path, tools: Path, corpus: Path, texts: list[Document], queries: list[str]) -> None:
    """Prints what Pagefind's index costs, and its answers to the same queries, the first ten results loaded."""
    site = work / f"pagefind-{corpus.stem}"
    shutil.rmtree(site, ignore_errors=True)
    for one in texts:
        for lang, passage in one.passages.items():
            body = "".join(f"<p>{escape(text)}</p>" for text in passage.paragraphs)
            path = site / lang / one.path / "index.html"
            path.parent.mkdir(parents=True)
            path.write_text(
                PAGE.format(lang=lang, title=escape(passage.title), summary=escape(passage.summary), body=body), "utf-8"
            )
    (site / "index.html").write_text('<!doctype html><html lang="zh"><meta charset="utf-8"><title>x</title>', "utf-8")
    cpu, memory, seconds = _run(
        [tools / "python3", "-m", "pagefind", "--site", site, "--glob", "*/articles/**/*.html"], work
    )
    index = sum(path.stat().st_size for path in (site / "pagefind").rglob("*") if path.is_file())
    print(
        f"  Pagefind, build: {cpu * 1000 / len(texts):.2f} ms CPU an article, {memory:.0f} MB, {seconds:.0f} s, {index / 1e6:.1f} MB"
    )
    sizes, found, right, true = [], 0, 0, 0
    folded = {
        f"/zh/{one.path}": "\n".join(
            map(fold, (one.passages["zh"].title, one.passages["zh"].summary, *one.passages["zh"].rest))
        )
        for one in texts
    }
    with served(site) as origin:
        for query in queries:
            context = browser.new_context()
            page, received = context.new_page(), []
            page.on(
                "response",
                lambda response, received=received: received.append(int(response.headers.get("content-length", 0))),
            )
            page.goto(origin)
            received.clear()
            addresses = page.evaluate(
                """async (query) => {
                    const pagefind = await import("/pagefind/pagefind.js");
                    const answer = await pagefind.search(query);
                    const shown = await Promise.all(answer.results.slice(0, 10).map((one) => one.data()));
                    return shown.map((one) => one.url);
                }""",
                query,
            )
            page.wait_for_load_state("networkidle")
            sizes.append(sum(received) / 1000)
            context.close()
            holding = {address for address, text in folded.items() if all(fold(term) in text for term in query.split())}
            found += len(addresses)
            right += len(holding & set(addresses))
            true += min(10, len(holding))
    sizes.sort()
    print(
        f"  Pagefind, first: median {sizes[len(sizes) // 2]:.0f} kB, p95 {sizes[len(sizes) * 95 // 100]:.0f}, most {sizes[-1]:.0f}; of the ten shown "
        f"{right} of {found} hold the query, of the {true} that could be shown"
    )
    shutil.rmtree(site)


def _run(command: list, work: Path) -> tuple[float, float, float]:
    """CPU seconds, peak memory in MB and seconds of a command."""
    start = time.monotonic()
    process = subprocess.Popen(command, cwd=work, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    assert isinstance(usage, resource.struct_rusage)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - start
