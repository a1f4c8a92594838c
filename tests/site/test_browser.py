"""The real site in the real browser: both editions, phone and desktop, light and dark."""

import functools
import http.server
import os
import shutil
import subprocess
import threading
from importlib.resources import files
from pathlib import Path

import pytest
from playwright.sync_api import sync_playwright

from generator.content.project import Project
from tests.conftest import NEWSROOM, ROOT, empty_newsroom, write_article

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()

pytestmark = pytest.mark.browser

# In CI a browser that is not there is a failure; on a reader's machine it is one line.
if CHROMIUM is None and not os.environ.get("CI"):
    pytest.skip("no Chromium; as root: apt-get install chromium", allow_module_level=True)

ARTICLE = "articles/2026/guizhou-social-work/"
COLUMN = "columns/helping-people-help-themselves/"
SHAPES = """\
**描绘蓝图。**后文。`code` *stress* ~~x~~

> 引文，[链接](/about/)。

|甲|乙|
|-|-:|
|1|2|

1. 一
2. 二

```
pre
```

正文[^1]。

[^1]: 注。
"""
PAGES = [
    "",
    "en/",
    ARTICLE,
    f"en/{ARTICLE}",
    COLUMN,
    f"en/{COLUMN}",
    "archive/",
    "en/about/",
    "404.html",
    "articles/2026/shapes/",
    "en/articles/2026/shapes/",
    "en/articles/2026/alone/",
    "sources/chinanews/",
    "en/archive/2026/11/",
]


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def origin(tmp_path_factory):
    """The real newsroom, built and served on loopback."""
    root = empty_newsroom(tmp_path_factory.mktemp("browser") / "newsroom").root
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    write_article(Project(root), "alone", english=None)
    write_article(Project(root), "shapes", body=SHAPES, english=SHAPES)
    subprocess.run([NEWSROOM, "build"], cwd=root, check=True, capture_output=True, timeout=120)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(root / "site")))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module")
def browser():
    assert CHROMIUM, "CI must have Chromium"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


def opened(browser, address, width=1280, scheme="light", **options):
    """A page with everything it complained of and asked for."""
    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme, **options)
    page.complaints, page.asked = [], []
    page.on("console", lambda message: page.complaints.append(message.text))
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("request", lambda request: page.asked.append(request.url))
    page.on("requestfailed", lambda request: page.complaints.append(f"failed: {request.url}"))
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_keeps_to_itself(browser, origin, path, width, scheme):
    page = opened(browser, origin + path, width, scheme)
    assert page.complaints == []
    assert not [address for address in page.asked if not address.startswith(origin)]
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert (
        float(page.evaluate("getComputedStyle(document.querySelector('.newsroom p')).fontSize").removesuffix("px")) > 12
    )
    for text, ink, paper in page.evaluate(COLOURS):
        assert contrast(ink, paper) >= 4.5, (text, ink, paper)
    shots = os.environ.get("NEWSROOM_SHOTS")
    if shots:
        name = (path.strip("/").replace("/", "-") or "front") + f"-{width}-{scheme}.png"
        page.screenshot(path=Path(shots) / name, full_page=True)
    page.close()


# Every text that can be seen, with its colour and that of the nearest ground under it.
COLOURS = """() => {
    const found = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        let element = node.parentElement;
        if (!node.data.trim() || !element.getClientRects().length || element.closest(".skip, .visually-hidden")) continue;
        const ink = getComputedStyle(element).color;
        while (element && getComputedStyle(element).backgroundColor === "rgba(0, 0, 0, 0)") element = element.parentElement;
        found.push([node.data.trim().slice(0, 20), ink, getComputedStyle(element || document.body).backgroundColor]);
    }
    return found;
}"""


AXE = files("axe_playwright_python").joinpath("axe.min.js").read_text("utf-8")


@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (360, "dark")])
@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_no_fault(browser, origin, path, width, scheme):
    page = opened(browser, origin + path, width, scheme)
    page.evaluate(AXE)
    found = page.evaluate("axe.run()")["violations"]
    assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []
    page.close()


def contrast(one, other):
    """WCAG 2.2's contrast ratio of two CSS colours."""

    def luminance(colour):
        red, green, blue = colour.removeprefix("rgba(").removeprefix("rgb(").rstrip(")").split(",")[:3]
        parts = [float(part) / 255 for part in (red, green, blue)]
        red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_switch_leads_to_the_twin_and_back(browser, origin):
    page = opened(browser, origin + ARTICLE)
    page.click(".switch")
    assert page.url == f"{origin}en/{ARTICLE}"
    assert page.locator("html").get_attribute("lang") == "en"
    page.click(".switch")
    assert page.url == origin + ARTICLE
    page.close()


def test_the_scheme_is_kept_across_pages_and_editions(browser, origin):
    context = browser.new_context(color_scheme="light")
    page = context.new_page()
    page.goto(origin)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.click("[data-scheme-toggle]")
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(origin + f"en/{ARTICLE}")
    assert page.evaluate(paper) == dark
    page.click("[data-scheme-toggle]")
    assert page.evaluate(paper) == light
    context.close()


def test_a_lead_can_be_linked_to(browser, origin):
    page = opened(browser, f"{origin}{ARTICLE}#lead-12")
    assert page.locator("#lead-12").inner_text() == "建立资金保障机制。"
    assert page.evaluate("document.querySelector('#lead-12').getBoundingClientRect().top < innerHeight")
    page.close()


def test_a_keyboard_reaches_the_content_first(browser, origin):
    page = opened(browser, origin)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.wait_for_url("**#content")
    page.close()


def test_everything_is_there_without_scripts(browser, origin):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(origin + ARTICLE)
    assert page.locator(".story__body p").count() == 13
    assert page.locator("[data-scheme-toggle]").is_hidden()
    context.close()


def test_paper_is_white_whatever_the_screen_was(browser, origin):
    page = opened(browser, origin + ARTICLE, scheme="dark")
    page.click("[data-scheme-toggle]")
    page.click("[data-scheme-toggle]")
    assert page.locator("html").get_attribute("data-scheme") == "dark"
    page.emulate_media(media="print")
    page.wait_for_timeout(500)  # colours fade over
    for text, ink, paper in page.evaluate(COLOURS):
        assert contrast(ink, "rgb(255, 255, 255)") >= 7, (text, ink)
        assert contrast(paper, "rgb(255, 255, 255)") < 1.2, (text, paper)
    page.close()
