"""The filters of search: their choices and counts, and what is said and offered where they leave nothing."""

import re

import pytest

from tests.site.asking import FIVE, searched, settled, status, titles, typed

pytestmark = pytest.mark.browser


def test_filters_are_counted_and_can_be_combined(browser, origin):
    page = searched(browser, origin, "?q=正文")
    total = int(re.search(r"\d+", status(page))[0])
    page.click("summary")
    page.wait_for_selector("select[name=region]")
    options = dict(one.rsplit("（", 1) for one in page.locator("select[name=region] option").all_inner_texts()[1:])
    counts = {name.strip(): int(count.rstrip("）")) for name, count in options.items()}
    assert sum(counts.values()) == total
    page.select_option("select[name=region]", "ningxia")
    settled(page)
    assert int(re.search(r"\d+", status(page))[0]) == counts["宁夏回族自治区"]
    assert "region=ningxia" in page.url
    page.select_option("select[name=sort]", "date")
    settled(page)
    assert "sort=date" in page.url
    page.go_back()
    page.go_back()
    settled(page)
    assert "region" not in page.url
    assert int(re.search(r"\d+", status(page))[0]) == total
    page.close()


def test_filters_work_without_a_query_and_regions_have_those_within(browser, origin):
    page = searched(browser, origin, "?region=jiangsu")
    assert titles(page) == ["无锡市实施“五大行动”深化“五社联动”"]
    assert [one.strip() for one in page.locator("select[name=region] option").all_inner_texts() if "无锡" in one]
    page.select_option("select[name=region]", "")
    page.wait_for_timeout(300)
    page.select_option("select[name=topic]", "rewards-and-certificates")
    settled(page)
    assert "宁夏出台新政奖励社会工作人才" in titles(page)
    page.locator(".search__choices button").click()
    settled(page)
    assert titles(page) == []
    page.close()
    page = searched(browser, f"{origin}en/", "?region=guizhou&year=2026&source=chinanews")
    assert titles(page) == ["Guizhou takes a range of measures to develop social work"]
    page.close()


def test_what_has_no_text_in_the_edition_is_listed_by_filters(browser, origin):
    page = searched(browser, f"{origin}en/", "?topic=social-work-workforce&region=guizhou")
    assert page.locator(".search__results li", has_text="In Chinese only").count() == 1
    page.close()


def test_a_record_is_left_out_by_whatever_is_chosen_and_is_no_choice(browser, origin):
    page = searched(browser, origin, "?q=金民工程")
    page.click("summary")
    page.wait_for_selector("select[name=region]")
    for facet in ("region", "column", "topic", "source", "year"):
        choices = page.locator(f"select[name={facet}] option").evaluate_all("(all) => all.map((one) => one.value)")
        assert choices[0] == "", facet
        assert all(choices[1:]), facet
        for choice in choices[1:]:
            page.select_option(f"select[name={facet}]", choice)
            settled(page)
            assert titles(page) == ["贵州多措并举推动社会工作发展"]
        page.select_option(f"select[name={facet}]", "")
        settled(page)
        assert len(titles(page)) == 2
    page.close()


def options(page):
    page.wait_for_selector("select[name=region]")
    return page.locator("select[name=region] option").all_inner_texts()


def test_a_count_that_has_not_been_checked_says_so(browser, origin):
    # Fillers of Ningxia are called 第0篇 to 第104篇; of two characters it is known without looking.
    page = searched(browser, origin, "?q=第1&region=guizhou")
    assert "宁夏回族自治区（16）" in options(page)
    page.close()
    page = searched(browser, origin, "?q=第1篇&region=guizhou")
    assert "宁夏回族自治区（至多3）" in options(page)
    page.close()


def test_filters_alone_that_leave_nothing_say_so(browser, origin):
    page = searched(browser, origin, "?year=1999")
    assert status(page) == "所选范围内没有稿件。"
    typed(page, "五社联动")
    assert status(page) == "所选范围内没有稿件含有“五社联动”。"
    page.locator(".search__near button", has_text="不加筛选查找").click()
    settled(page)
    assert titles(page) == FIVE
    page.close()


@pytest.mark.parametrize(
    ("query", "offered"), [("五社联动", "不加筛选查找（2）"), ("一段摘要。正文", None), ("社工不在一处", None)]
)
def test_what_is_offered_without_the_filters_is_there(browser, origin, query, offered):
    page = searched(browser, origin, f"?q={query}&region=jiangsu&year=1999")
    found = page.locator(".search__near button", has_text="不加筛选查找").all_inner_texts()
    assert found == ([offered] if offered else [])
    page.close()


@pytest.mark.parametrize("query", ["贵州有多少持证社工", "什么是五社联动", "儿童主任的工资"])
def test_what_is_suggested_leads_somewhere_under_the_filters_too(browser, origin, query):
    page = searched(browser, origin, f"?q={query}&region=jiangsu")
    for text in page.locator(".search__near button").all_inner_texts():
        typed(page, text)
        assert len(titles(page)) >= 1, text
        typed(page, query)
    page.close()
