"""Our real readings, endorsed, as phones, screens and paper show them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.review.endorse import endorse
from tests.conftest import NEWSROOM, ROOT, empty_newsroom, write, write_article
from tests.review.desk import AT, KEYS, SYNOPSES, staffed
from tests.site.conftest import opened, served
from tests.site.test_browser import AXE, COLOURS, PAPER, contrast

pytestmark = pytest.mark.browser

WUXI = "articles/2026/wuxi-five-initiatives/"
GUIZHOU = "articles/2026/guizhou-social-work/"
PAGES = [WUXI, f"en/{WUXI}", f"en/{GUIZHOU}", "en/articles/2026/alone/"]


@pytest.fixture(scope="module")
def newsroom_site(tmp_path_factory):
    """The real newsroom with people made for the test, who have endorsed every synopsis."""
    project = empty_newsroom(tmp_path_factory.mktemp("synopses") / "newsroom")
    shutil.copytree(ROOT / "content", project.content, dirs_exist_ok=True)
    write(write_article(staffed(project), "alone", english=None) / "synopses.yml", SYNOPSES)
    for name, synopsis in (
        ("wuxi-five-initiatives", "five-parties-and-initiatives"),
        ("guizhou-social-work", "four-phrases-and-twelve-measures"),
        ("alone", "two-measures"),
    ):
        endorse(project, name, synopsis, KEYS["sun-yue"], AT)
    subprocess.run([NEWSROOM, "build"], cwd=project.root, check=True, capture_output=True, timeout=120)
    with served(project.root / "site") as address:
        yield address


@pytest.mark.parametrize(("width", "scheme"), [(320, "light"), (360, "dark"), (1280, "light")])
@pytest.mark.parametrize("path", PAGES)
def test_a_table_keeps_to_its_own_box(browser, newsroom_site, path, width, scheme):
    page = opened(browser, newsroom_site + path, width, scheme)
    assert page.complaints == []
    assert page.locator(".box--synopsis").count() == 1
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # What is wider than the box is reached by touch and by keyboard.
    scroll = page.locator(".box--synopsis .scroll")
    scroll.focus()
    assert page.evaluate("document.activeElement.className") == "scroll"
    assert scroll.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    for text, ink, paper in page.evaluate(COLOURS):
        assert contrast(ink, paper) >= 4.5, (text, ink, paper)
    if width == 360:
        page.evaluate(AXE)
        found = page.evaluate("axe.run()")["violations"]
        assert [(fault["id"], [node["html"] for node in fault["nodes"]]) for fault in found] == []
    shots = os.environ.get("NEWSROOM_SHOTS")
    if shots:
        name = f"{path.strip('/').replace('/', '-')}-{width}-{scheme}.png"
        page.locator(".box--synopsis").screenshot(path=Path(shots) / name)
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_each_cell_is_told_with_its_row_and_column(browser, newsroom_site, width):
    page = opened(browser, f"{newsroom_site}en/{WUXI}", width)
    box = page.get_by_role("complementary", name="The five parties and the five initiatives")
    # A phone sets the cells one below the other, and it is a table all the same.
    rows = box.get_by_role("table").get_by_role("row")
    assert rows.count() == 6
    assert rows.nth(0).get_by_role("columnheader").count() == 3
    assert rows.nth(2).get_by_role("rowheader").inner_text() == "social organizations"
    cells = rows.nth(2).get_by_role("cell")
    assert cells.all_inner_texts() == ["vehicle", "upgrading community-based social organizations"]
    first, second = (cells.nth(at).evaluate("(cell) => cell.getBoundingClientRect()") for at in (0, 1))
    assert (first["left"] == second["left"]) == (width == 360)
    said = cells.nth(0).evaluate("(cell) => getComputedStyle(cell, '::before').content")
    assert said.startswith('"Role in the mechanism: "') if width == 360 else said == "none"
    words = box.inner_text()
    assert "A reading by this site; not part of the source" in words
    assert "it is this site’s reading, by their names and their order" in words
    assert "Endorsed by Sun Yue on 24 November 2026" in words
    page.close()


@pytest.mark.parametrize("path", PAGES[1:3])
def test_paper_shows_all_of_it(browser, newsroom_site, path):
    page = opened(browser, newsroom_site + path, PAPER[0], "dark")
    page.emulate_media(media="print")
    page.wait_for_timeout(500)  # colours fade over
    box = page.locator(".box--synopsis .scroll")
    assert box.evaluate("(box) => box.scrollWidth <= box.clientWidth")
    for text, ink, _ in page.evaluate(COLOURS):
        assert contrast(ink, "rgb(255, 255, 255)") >= 7, (text, ink)
    page.close()
