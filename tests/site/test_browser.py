"""Every kind of page in the real browser: phone to desktop, light and dark, on paper."""

import math
import os
import re
from importlib.resources import files
from pathlib import Path

import pytest

from tests.site.conftest import ARTICLE, COLUMN, opened, pixels

pytestmark = pytest.mark.browser

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
    f"{ARTICLE}facing/",
    "en/articles/2026/shapes/facing/",
    "en/archive/2026/11/",
    "regions/",
    "en/regions/ningxia/1/",
    "articles/2026/withdrawn/",
    "en/articles/2026/named/",
    "articles/2026/corrected/",
    "en/articles/2026/corrected/",
    "corrections/",
    "en/corrections/",
    "en/columns/",
    "glossary/",
    "en/glossary/",
    "figures/",
    "en/figures/",
    "en/figures/rewards/",
    "figures/targets/",
    "figures/indicators/certificate-reward/",
    "figures/regions/guizhou/",
    "en/policies/guizhou-rural-revitalization-opinions/",
    "services/",
    "timeline/",
]


# A4 at 96 dots an inch, without the theme's margins of 25 mm.
PAPER = 605, 933


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 360, 768, 1280])
@pytest.mark.parametrize("path", PAGES)
def test_a_page_is_whole_and_keeps_to_itself(browser, origin, path, width, scheme):
    page = opened(browser, origin + path, width, scheme)
    assert page.complaints == []
    assert not [address for address in page.asked if not address.startswith(origin)]
    assert page.locator("h1").count() == 1
    assert page.locator("nav:not([aria-label])").count() == 0
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    assert pixels(page, "#content") >= 17
    running = page.locator(
        ".story__body p, .line__summary, .column__introduction p, .listing__introduction p, .facing__side > p:not([class])"
    )
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


def test_both_languages_face_each_other_on_paper(browser, origin):
    page = opened(browser, f"{origin}{ARTICLE}facing/", PAPER[0])
    page.emulate_media(media="print")
    left, right = (
        page.locator("#p-2 .facing__side").nth(side).evaluate("(side) => side.getBoundingClientRect()")
        for side in (0, 1)
    )
    assert left["top"] == right["top"]
    assert left["right"] < right["left"]
    page.close()


@pytest.mark.parametrize("path", [ARTICLE, f"en/{ARTICLE}", f"{ARTICLE}facing/"])
def test_no_sheet_is_left_half_empty(browser, origin, path):
    page = opened(browser, origin + path, PAPER[0])
    page.emulate_media(media="print")
    height = page.evaluate("document.documentElement.scrollHeight")
    sheets = len(re.findall(rb"/Type\s*/Page\b", page.pdf(format="A4")))
    assert 1 < sheets <= math.ceil(height / PAPER[1])
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
