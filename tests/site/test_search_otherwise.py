"""What readers type and texts write otherwise: other keyboards, other regions, other scripts, other marks."""

import subprocess
import time

import pytest

from generator.content.project import Project
from tests.conftest import NEWSROOM, empty_newsroom, write_article
from tests.site.asking import asked, searched, settled, status, titles
from tests.site.conftest import served

pytestmark = pytest.mark.browser

TEXT = """\
随着人口老龄化，卫生服务站叙述了计划，工作人员着力了解情况，专著作者身份不同，什么都问，借此反复练习。接着作了报告。

每吨CO₂，约5 m³水，10㎡屋，20 m²院，25℃，Ⅲ级响应，№7，2021—2025年，8:30—17:30，第1～3名，加10²。

阿卜杜·买买提说，剂量是5µg。到了Łódź。共有 5800 人、A 类企业 30 家，拨 12345 热线。
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    root = empty_newsroom(tmp_path_factory.mktemp("otherwise") / "newsroom").root
    write_article(Project(root), "all", title="各种写法", body=TEXT, english=None)
    write_article(
        Project(root),
        "both",
        title="绿色出行",
        body="2021—2025年，CO₂减少了。\n\nⅢ级。",
        english="From 2021–2025, CO₂ (二氧化碳) fell.\n\nStage Ⅲ.",
    )
    subprocess.run([NEWSROOM, "build"], cwd=root, check=True, capture_output=True, timeout=120)
    with served(root / "site") as address:
        yield address


@pytest.mark.parametrize(
    "query",
    ["衞生", "敍述", "衛生", "阿卜杜•买买提", "阿卜杜・買買提", "阿卜杜‧买买提", "5μg", "5µg", "lodz", "Łódź", "專著"],
)
def test_what_is_one_for_all_is_found_as_it_is(browser, place, query):
    page = searched(browser, place, f"?q={query}")
    assert titles(page) == ["各种写法"]
    assert page.locator(".search mark").count()
    page.close()


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("5800人", "5800 人"),
        ("800人、A类", "800 人、A 类"),
        ("企业30家", "企业 30 家"),
        ("拨12345热线。", "拨 12345 热线。"),
    ],
)
def test_a_space_beside_chinese_is_none(browser, place, query, marked):
    page = searched(browser, place, f"?q={query}")
    assert titles(page) == ["各种写法"]
    assert page.locator(".search mark").all_inner_texts() == [marked]
    page.close()


@pytest.mark.parametrize(
    ("query", "to"),
    [
        ("隨著", "随着"),
        ("著力瞭解", "着力了解"),
        ("藉此反覆", "借此反复"),
        ("甚麼", "什么"),
        ("身分", "身份"),
        ("CO2", "co₂"),
        ("m3", "m³"),
        ("10m2", "10㎡"),
        ("25°C", "25℃"),
        ("III级", "ⅲ级"),
        ("No.7", "№7"),
        ("2021-2025年", "2021—2025年"),
        ("2021至2025年", "2021—2025年"),
        ("8:30-17:30", "8:30—17:30"),
        ("1-3名", "1~3名"),
        ("阿卜杜.买买提", "阿卜杜·买买提"),
    ],
)
def test_what_is_written_otherwise_is_a_reading_and_is_offered(browser, place, query, to):
    page = searched(browser, place, f"?q={query}")
    assert status(page).startswith("没有稿件含有")
    assert f"按“{to}”查到（相当于“{query}”）" in page.locator(".search__related").inner_text()
    page.click(f".search__near button:text-is('{to}')")
    settled(page)
    assert "各种写法" in titles(page)
    page.close()


@pytest.mark.parametrize(("query", "found"), [("著作", ["专著作"]), ("102", []), ("专著", ["专著"])])
def test_what_is_exact_stays_exact(browser, place, query, found):
    page = searched(browser, place, f"?q={query}")
    assert [one for one in page.locator(".search mark").all_inner_texts() if one in query] == [query] * len(found)
    assert page.locator(".search__related li").count() == 0
    page.close()


@pytest.mark.parametrize("query", ["2021-1", "9999-2025", "-1"])
def test_no_mark_is_offered_as_a_word(browser, place, query):
    page = searched(browser, place, f"?q={query}")
    for offered in page.locator(".search__near button").all_inner_texts():
        assert len(offered.strip("-—")) > 1
    page.close()


@pytest.mark.parametrize(("query", "to"), [("2021-2025", "2021–2025"), ("CO2", "co₂"), ("iii", "ⅲ")])
def test_the_english_edition_reads_signs_too(browser, place, query, to):
    page = searched(browser, f"{place}en/", f"?q={query}")
    assert f"Has “{to}”, used here for “{query}”" in page.locator(".search__related").inner_text()
    page.close()


def test_what_is_related_is_announced_once(browser, place):
    page = searched(browser, place, "")
    page.evaluate(
        """() => {
            window.said = [];
            document.querySelectorAll("[role=status]").forEach((place) => new MutationObserver(() => said.push(place.textContent)).observe(place, { childList: true, subtree: true }));
        }"""
    )
    page.fill(".search input", "gezhong")
    settled(page)
    assert page.locator(".search__related li").count() == 1
    assert page.evaluate("said.filter((one) => one.includes('相关结果'))") == ["下面有1条相关结果。"]
    assert page.evaluate("said.filter((one) => one.includes('没有稿件'))") == ["没有稿件含有“gezhong”。"]
    page.close()


@pytest.mark.parametrize("query", ["lvse", "LÜSE", "lu\u0308 se", "lǜsè chūxíng", "chu'xing", "se’chu’xing"])
def test_pinyin_is_read_with_its_marks_too(browser, place, query):
    page = searched(browser, place, f"?q={query}")
    assert page.locator(".search__related li", has_text="标题拼音与输入相符").locator("a").all_inner_texts() == [
        "绿色出行"
    ]
    page.close()


@pytest.mark.parametrize("query", ["二氧化碳", "CO2", "什么", "隨著"])
def test_chinese_in_the_english_edition_is_said_to_be_chinese(browser, place, query):
    page = searched(browser, f"{place}en/", f"?q={query}")
    spoken = page.evaluate(
        """() => Array.from(document.querySelectorAll("form.search *")).filter((one) => one.closest("select") === null)
            .flatMap((one) => Array.from(one.childNodes)).filter((one) => one.nodeType === 3 && /[\\u4e00-\\u9fff]/.test(one.data))
            .map((one) => one.parentNode.closest("[lang]").lang)"""
    )
    assert set(spoken) == {"zh-Hans"}
    page.close()


@pytest.mark.parametrize(
    ("edition", "query", "name", "path"),
    [
        ("", "助人自助温暖你我", "专栏：《助人自助 温暖你我》", "columns/helping-people-help-themselves/"),
        ("en/", "Certificates and rewards", "Topic: Certificates and rewards", "en/topics/rewards-and-certificates/"),
        ("", "持证与奖补", "主题：持证与奖补", "topics/rewards-and-certificates/"),
    ],
)
def test_a_column_or_topic_that_is_called_so_is_offered(browser, origin, edition, query, name, path):
    page = searched(browser, origin + edition, f"?q={query}")
    link = page.locator(f".search__near a:text-is('{name}')")
    assert link.evaluate("(one) => one.href") == origin + path
    link.click()
    page.wait_for_url(origin + path)
    page.close()


def test_two_queries_in_the_other_script_do_not_disturb_each_other(browser, origin):
    page = searched(browser, origin)
    page.route("**/blocks/*", lambda route: (time.sleep(0.05), route.continue_()))
    assert min(asked(page, "社會工作", "貴州", "社會工作者證書")) >= 1
    page.close()


def test_a_character_of_the_other_script_between_spaces_is_found(browser, origin):
    page = searched(browser, f"{origin}en/")
    # The column's name stands in an article and in a record; the spaces beside Chinese are none.
    assert asked(page, '"《 助人自助 溫暖你我 》"', '"《 助人自助 , 溫暖你我 》"', "溫 暖") == [2, 0, 2]
    page.close()


def test_a_long_text_in_the_other_script_is_found(browser, origin):
    page = searched(browser, origin)
    text = "通过优化规划布局、深化服务举措、固化平台建设、强化制度保障推动社会工作发展。截至2021年，全省社工人才总数突破5.2万人"
    assert asked(page, text, text.replace("总数", "總數"), text.replace("总数", "总量")) == [1, 1, 0]
    page.close()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("Children's’ home", None),
        ("five\u2011way", "Has “five-way”, used here for “five‑way”"),
        ("2021-2025", "Has “2021–2025”, used here for “2021-2025”"),
    ],
)
def test_marks_that_a_keyboard_has_one_of_are_read_both_ways(browser, origin, query, reason):
    page = searched(browser, f"{origin}en/", f"?q={query}")
    related = page.locator(".search__related").inner_text()
    assert reason is None or reason in related
    assert page.complaints == []
    page.close()


@pytest.mark.parametrize(
    ("query", "reason"),
    [
        ("3,658人", "按“3658人”查到（相当于“3,658人”）"),
        ("全省3,658人", None),
        ("3658人", None),
        ("2021年", None),
    ],
)
def test_a_figure_is_read_both_ways_with_its_measure_word_too(browser, origin, query, reason):
    page = searched(browser, origin, f"?q={query}")
    related = page.locator(".search__related").inner_text()
    assert reason in related if reason else "相当于" not in related
    page.close()
