"""The real site in the real browser: both editions, phone and desktop, light and dark."""

import functools
import gzip
import http.server
import os
import shutil
import subprocess
import threading
from importlib.resources import files
from pathlib import Path

import esprima
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
    "regions/",
    "en/regions/ningxia/1/",
    "articles/2026/withdrawn/",
    "en/columns/",
]


def edited(folder, *pairs):
    path = folder / "index.zh.md"
    text = path.read_text("utf-8")
    for old, new in zip(pairs[::2], pairs[1::2], strict=True):
        text = text.replace(old, new)
    path.write_text(text, "utf-8")


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The real newsroom, built."""
    root = empty_newsroom(tmp_path_factory.mktemp("browser") / "newsroom").root
    shutil.copytree(ROOT / "content", root / "content", dirs_exist_ok=True)
    write_article(Project(root), "alone", english=None)
    write_article(Project(root), "shapes", body=SHAPES, english=SHAPES)
    write_article(Project(root), "lead", more="home: {slot: lead}")
    edited(write_article(Project(root), "withdrawn"), "status: published", "status: withdrawn")
    for number in range(105):
        folder = write_article(Project(root), f"filler-{number}", title=f"第{number}篇")
        edited(folder, "2026-11-24T09", "2026-09-24T09", "region: guizhou", "region: ningxia")
    subprocess.run([NEWSROOM, "build"], cwd=root, check=True, capture_output=True, timeout=120)
    return root / "site"


@pytest.fixture(scope="module")
def origin(site):
    """The site, served on loopback."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site)))
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
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_keeps_to_itself(browser, origin, path, width, scheme):
    page = opened(browser, origin + path, width, scheme)
    assert page.complaints == []
    assert not [address for address in page.asked if not address.startswith(origin)]
    assert page.locator("h1").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert pixels(page, "#content") >= 17
    running = page.locator(".story__body p, .line__summary, .column__introduction p, .listing__introduction p")
    assert all(
        size >= 17 for size in running.evaluate_all("(all) => all.map((p) => parseFloat(getComputedStyle(p).fontSize))")
    )
    for text, ink, paper in page.evaluate(COLOURS):
        assert contrast(ink, paper) >= 4.5, (text, ink, paper)
    shots = os.environ.get("NEWSROOM_SHOTS")
    if shots:
        name = (path.strip("/").replace("/", "-") or "front") + f"-{width}-{scheme}.png"
        page.screenshot(path=Path(shots) / name, full_page=True)
    page.close()


def pixels(page, selector):
    """The size of the letters of an element."""
    return float(page.evaluate(f"getComputedStyle(document.querySelector('{selector}')).fontSize").removesuffix("px"))


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
    page.click("[data-choice=scheme]")
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(origin + f"en/{ARTICLE}")
    assert page.evaluate(paper) == dark
    page.click("[data-choice=scheme]")
    assert page.evaluate(paper) == light
    context.close()


@pytest.mark.parametrize("path", ["", f"en/{ARTICLE}", f"en/{COLUMN}", "archive/"])
def test_the_text_can_be_made_larger_and_stays_so(browser, origin, path):
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(origin + path)
    button, sizes, names = page.locator("[data-choice=size]"), [pixels(page, "p")], set()
    for _ in range(2):
        button.click()
        sizes.append(pixels(page, "p"))
        names.add(button.get_attribute("aria-label"))
        page.reload()
        assert pixels(page, "p") == sizes[-1]
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert sizes[0] * 1.3 < sizes[2]
    assert sizes == sorted(sizes)
    assert len(names) == 2
    button.click()
    assert pixels(page, "p") == sizes[0]
    context.close()


def test_han_and_figures_stand_apart_where_the_browser_can(browser, origin):
    page = opened(browser, origin + ARTICLE)
    if page.evaluate("CSS.supports('text-autospace', 'normal')"):
        assert page.evaluate("getComputedStyle(document.querySelector('.story__body')).textAutospace") == "normal"
    # Nobody has typed the space: what a reader copies is what the source says.
    assert "截至2021年，" in page.locator(".story__body").inner_text()
    page.close()


@pytest.mark.parametrize("path", [ARTICLE, f"en/{ARTICLE}"])
def test_a_first_visit_is_light(browser, origin, path):
    page = browser.new_page()
    answers = []
    page.on("response", lambda answer: answers.append(answer))
    page.goto(origin + path, wait_until="networkidle")
    sizes = {answer.url: len(gzip.compress(answer.body(), 6)) for answer in answers}
    assert len(answers) <= 8, sizes
    assert sum(sizes.values()) <= 85_000, sizes
    print(f"{path}: {len(answers)} requests, {sum(sizes.values())} bytes compressed")
    page.close()


def test_scripts_are_for_browsers_of_2018_and_sources_stay_at_home(origin, site):
    scripts = sorted(site.rglob("*.js"))
    assert scripts
    for script in scripts:
        esprima.parseScript(script.read_text("utf-8"))  # knows ECMAScript 2017, and nothing later
    assert not list(site.rglob("*.map"))
    assert not [path for path in site.rglob("*.css") if b"sourceMappingURL" in path.read_bytes()]


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
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('#content') !== null")
    page.close()


@pytest.mark.parametrize("path", ["", f"en/{ARTICLE}", "en/archive/"])
def test_a_keyboard_reaches_everything_in_order_and_shows_where_it_is(browser, origin, path):
    page = opened(browser, origin + path, 360)
    wanted = page.evaluate("[...document.querySelectorAll('a[href], button')].map((one) => one.outerHTML)")
    for html in wanted:
        page.keyboard.press("Tab")
        found, outline, top = page.evaluate("""() => {
            const one = document.activeElement, style = getComputedStyle(one);
            return [one.outerHTML, style.outlineStyle !== "none", one.getBoundingClientRect().top];
        }""")
        assert found == html
        assert outline, html
        assert 0 <= top < 900, html
    page.close()


def test_a_keyboard_works_the_buttons(browser, origin):
    page = opened(browser, origin + ARTICLE)
    for key, pressed, value in (("size", "Enter", "large"), ("size", " ", "larger"), ("scheme", "Enter", "dark")):
        page.locator(f"[data-choice={key}]").focus()
        page.keyboard.press(pressed)
        assert page.locator("html").get_attribute(f"data-{key}") == value
    page.close()


def test_everything_is_there_without_scripts(browser, origin):
    context = browser.new_context(java_script_enabled=False, viewport={"width": 360, "height": 800})
    page = context.new_page()
    page.goto(origin + ARTICLE)
    assert page.locator(".story__body p").count() == 13
    assert page.locator("[data-choice=scheme]").is_hidden()
    context.close()


def test_paper_is_white_whatever_the_screen_was(browser, origin):
    page = opened(browser, origin + ARTICLE, scheme="dark")
    page.click("[data-choice=scheme]")
    page.click("[data-choice=scheme]")
    assert page.locator("html").get_attribute("data-scheme") == "dark"
    page.emulate_media(media="print")
    page.wait_for_timeout(500)  # colours fade over
    for text, ink, paper in page.evaluate(COLOURS):
        assert contrast(ink, "rgb(255, 255, 255)") >= 7, (text, ink)
        assert contrast(paper, "rgb(255, 255, 255)") < 1.2, (text, paper)
    page.close()
