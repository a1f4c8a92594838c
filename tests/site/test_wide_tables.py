"""Tables and words that are wider than their place: on a phone, on a screen, and on paper."""

import subprocess

import pytest

from tests.conftest import NEWSROOM, empty_newsroom, write_article
from tests.site.conftest import opened, served
from tests.site.test_browser import PAPER

pytestmark = pytest.mark.browser

ADDRESS = f"https://mzt.example/zwgk/{'9876543210' * 8}.html"

CHINESE = f"""\
|市（州）|社工站|驻站社工|持证社工|持证率|省级补助|县级保障|志愿者|服务人次|备注|
|-|-:|-:|-:|-:|-:|-:|-:|-:|-|
|黔西南布依族苗族自治州|118|240|98|40.8%|590万元|590万元|7,300|155,002|含晴隆县莲城街道|

|项目|说明|
|-|-|
|联系|值班室|

网址：{ADDRESS}
"""

ENGLISH = f"""\
|City or prefecture|Stations|Station-based social workers|Certified|Share certified|Provincial subsidy|County funds|Volunteers|Services|Remarks|
|-|-:|-:|-:|-:|-:|-:|-:|-:|-|
|Qianxinan Bouyei and Miao Autonomous Prefecture|118|240|98|40.8%|5.9 million yuan|5.9 million yuan|7,300|155,002|with Liancheng Subdistrict, Qinglong County|

|Item|Explanation|
|-|-|
|Contact|The office on duty|

Address: {ADDRESS}
"""

WIDE = "articles/2026/wide/"


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    """A newsroom with tables of ten columns and of two."""
    project = empty_newsroom(tmp_path_factory.mktemp("tables") / "newsroom")
    write_article(project, "wide", body=CHINESE, english=ENGLISH)
    subprocess.run([NEWSROOM, "build"], cwd=project.root, check=True, capture_output=True, timeout=120)
    with served(project.root / "site") as address:
        yield address


# How far each table reaches out of its place, after all columns but the first few have been taken away.
BEYOND = """(columns) => [...document.querySelectorAll(".scroll")].map((box) => {
    for (const row of box.querySelectorAll("tr")) while (row.cells.length > columns) row.deleteCell(-1);
    return box.firstElementChild.getBoundingClientRect().right - box.getBoundingClientRect().right;
})"""


@pytest.mark.parametrize("path", [WIDE, f"en/{WIDE}", f"{WIDE}facing/", f"en/{WIDE}facing/"])
def test_paper_has_every_column(browser, tables, path):
    page = opened(browser, tables + path, PAPER[0])
    page.emulate_media(media="print")
    for columns in range(10, 1, -1):
        assert max(page.evaluate(BEYOND, columns)) < 1, columns
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    # Nothing that would scroll, and so cut off, on the way from a cell to the sheet.
    assert page.evaluate("""[...document.querySelectorAll('td')].every((one) => {
        while ((one = one.parentElement) !== document.body) if (getComputedStyle(one).overflowX !== "visible") return false;
        return true;
    })""")
    page.close()


@pytest.mark.parametrize("path", [WIDE, f"en/{WIDE}"])
def test_paper_cuts_no_figure_in_two(browser, tables, path):
    page = opened(browser, tables + path, PAPER[0])
    page.emulate_media(media="print")
    figures = page.locator("td[style]").filter(has_text="155,002")
    # A range has a rectangle for each of its lines.
    lines = "(cell) => { const range = document.createRange(); range.selectNodeContents(cell); return range.getClientRects().length; }"
    assert figures.count() == 1
    assert figures.evaluate(lines) == 1
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", [WIDE, f"en/{WIDE}", f"{WIDE}facing/", f"en/{WIDE}facing/"])
def test_a_screen_is_no_wider_than_itself_whatever_the_size_of_the_text(browser, tables, path, width):
    page = opened(browser, tables + path, width)
    for _ in range(3):
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        page.click("[data-choice=size]")
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", [f"en/{WIDE}", f"en/{WIDE}facing/"])
def test_arrows_scroll_the_place_of_a_table_where_a_keyboard_stops(browser, tables, path, width):
    page = opened(browser, tables + path, width)
    region = page.locator(".scroll").filter(has_text="Liancheng")
    region.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.activeElement.scrollLeft > 0")
    page.close()


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("path", [WIDE, f"{WIDE}facing/"])
def test_a_cell_of_a_wide_table_has_more_than_a_character_a_line(browser, tables, path, width):
    page = opened(browser, tables + path, width)
    widths = page.locator(".scroll").first.locator("td").evaluate_all("(all) => all.map((one) => one.clientWidth)")
    assert min(widths) >= 5 * 17
    page.close()


@pytest.mark.parametrize("path", [WIDE, f"{WIDE}facing/"])
def test_a_phone_gives_a_long_text_of_a_wide_table_more_room_than_a_figure(browser, tables, path):
    page = opened(browser, tables + path, 360)
    name, figure = (page.locator(".scroll").first.locator("td").nth(at) for at in (0, 1))
    assert name.inner_text() == "黔西南布依族苗族自治州"
    width = "(cell) => cell.offsetWidth"
    assert name.evaluate(width) > 1.5 * figure.evaluate(width)
    page.close()
