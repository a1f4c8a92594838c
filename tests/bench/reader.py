"""A reader's browser, with every byte that search asks for counted."""

import base64
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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


@dataclass
class Cost:
    """What an answer has cost: bytes of the index, requests, and how many had to wait for others."""

    bytes: int = 0
    requests: int = 0
    steps: int = 0


@contextmanager
def reading(browser: Browser, origin: str) -> Iterator[tuple[Page, list[str]]]:
    """A search page that nobody has used yet, and the addresses it asks the index for."""
    context = browser.new_context()
    page, asked = context.new_page(), []
    page.on("request", lambda request: asked.append(request.url) if "/assets/search/" in request.url else None)
    page.goto(f"{origin}search/")
    page.wait_for_selector("form.search")
    asked.clear()
    yield page, asked
    context.close()


def ask(page: Page, query: str) -> Cost:
    """Types a query; what its answer costs, what is shown below it included."""
    cost, pending = Cost(), set()

    def begun(request):
        if "/assets/search/" in request.url:
            cost.requests += 1
            cost.steps += not pending
            pending.add(request.url)

    def ended(response):
        if "/assets/search/" in response.url:
            cost.bytes += int(response.headers.get("content-length", 0))
            pending.discard(response.url)

    page.on("request", begun)
    page.on("response", ended)
    page.fill(".search input", query)
    settled(page)
    page.remove_listener("request", begun)
    page.remove_listener("response", ended)
    return cost


def settled(page: Page) -> None:
    """Waits until an answer is whole."""
    page.wait_for_timeout(180)
    page.wait_for_selector("form.search:not([aria-busy])", state="attached")


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
