"""A reader's browser, with every byte that search asks for counted."""

import base64
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from msgspec import Struct
from playwright.sync_api import Browser, Page

# The time from a query to its answer, as the page itself sees it: busy, then the first result or the sentence for none.
WATCH = """() => {
    const form = document.querySelector("form.search"), list = form.querySelector(".search__results");
    window.took = null;
    let start = 0;
    new MutationObserver(() => { if (form.hasAttribute("aria-busy")) start = performance.now(); }).observe(form, { attributes: true });
    new MutationObserver(() => { if (start) { window.took = performance.now() - start; start = 0; } }).observe(list, { childList: true });
}"""
IN_MEMORY = """(files) => {
    const bytes = (text) => Uint8Array.from(atob(text), (one) => one.charCodeAt(0));
    const kept = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytes(text)]));
    window.fetch = async (address) => {
        const name = new URL(address, location).pathname;
        return kept[name] ? new Response(kept[name].slice()) : new Response("", { status: 404 });
    };
}"""


# What was asked of the index since the last query: start, end and bytes of each, and when the answer was whole.
BEGIN = """() => {
    performance.clearResourceTimings();
    performance.setResourceTimingBufferSize(2000);
    window.whole = 0;
    const form = document.querySelector("form.search");
    new MutationObserver((_, observer) => {
        if (form.hasAttribute("aria-busy")) return;
        window.whole = performance.now();
        observer.disconnect();
    }).observe(form, { attributes: true, attributeFilter: ["aria-busy"] });
}"""
END = """() => [window.whole, performance.getEntriesByType("resource").filter((one) => /assets.search/.test(one.name))
    .map((one) => [one.startTime, one.responseEnd, one.encodedBodySize])]"""


class Cost(Struct, frozen=True):
    """What an answer has cost: bytes of the index, requests, and in how many steps, each waiting for the one before.

    `after` is what the related answers below it cost in bytes, which come when it is there.
    """

    bytes: int
    requests: int
    steps: int
    after: int


@contextmanager
def reading(browser: Browser, origin: str) -> Iterator[tuple[Page, list[str]]]:
    """A search page that nobody has used yet, and the addresses it asks the index for."""
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url) if "/assets/search/" in request.url else None)
    page.goto(f"{origin}search/")
    page.wait_for_selector("form.search")
    page.wait_for_load_state("networkidle")
    asked.clear()
    yield page, asked
    context.close()


def ask(page: Page, query: str) -> Cost:
    """Types a query; what its answer costs."""
    page.evaluate(BEGIN)
    page.fill(".search input", query)
    settled(page)
    whole, entries = page.evaluate(END)
    # What is related is asked for in the same moment in which the answer is whole.
    answer = sorted(one for one in entries if one[0] < whole - 2)
    steps, ended = 0, 0.0
    for start, end, _ in answer:
        if start >= ended:
            steps, ended = steps + 1, end
        ended = min(ended, end)
    size = sum(one[2] for one in answer)
    return Cost(size, len(answer), steps, sum(one[2] for one in entries) - size)


def settled(page: Page) -> None:
    """Waits until an answer is whole, and what is related to it too."""
    page.wait_for_timeout(180)
    page.wait_for_selector("form.search:not([aria-busy]) .search__related:not([aria-busy])", state="attached")


def milliseconds(browser: Browser, origin: str, site: Path, queries: Sequence[str]) -> list[float]:
    """How long each query takes with its files in memory, the processor slowed four times."""
    with reading(browser, origin) as (page, asked):
        for query in queries:
            ask(page, query)
        names = [address.removeprefix(origin) for address in asked]
    files = {f"/{name}": base64.b64encode((site / name).read_bytes()).decode() for name in names}
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{origin}search/")
    page.wait_for_selector("form.search")
    page.evaluate(IN_MEMORY, files)
    page.evaluate(WATCH)
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": 4})
    took = []
    for query in queries:
        # As if it were the first: nothing is unpacked yet.
        page.evaluate("() => { window.took = null; newsroomSearch.store.forget(); }")
        page.fill(".search input", query)
        settled(page)
        time.sleep(0.02)
        took.append(page.evaluate("window.took"))
    context.close()
    return [one for one in took if one is not None]
