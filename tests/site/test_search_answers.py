"""What an answer shows: what was found is marked, and a record is found by its name."""

import pytest

from tests.site.asking import FIVE, marks, opened_dialog, searched, status, titles, typed

pytestmark = pytest.mark.browser


def test_what_was_found_is_marked_with_what_stands_around_it(browser, origin):
    page = opened_dialog(browser, origin, query="３６５８人")
    assert status(page) == "找到1条"
    assert marks(page) == ["3658人"]
    assert "持证社工达3658人" in page.locator(".search .line__summary").first.inner_text()
    typed(page, "贵州 热线")
    assert "热线" in marks(page)
    assert "贵州" in marks(page)
    page.close()


def test_a_chinese_title_in_an_english_answer_is_set_whole_with_its_quotation_marks(browser, origin):
    page = opened_dialog(browser, origin, "en/", query="five-way")
    assert FIVE[1] in page.locator(".search__result span[lang='zh-Hans']").all_inner_texts()
    page.close()


@pytest.mark.parametrize(
    ("edition", "query", "first", "label", "home"),
    [
        ("", "96567", "“96567”人才服务24小时热线", "服务", "services/talent-hotline-96567/"),
        ("en/", "96567", "96567 24-hour talent service hotline", "Service", "services/talent-hotline-96567/"),
        ("", "金民工程", "“金民工程”社会工作信息服务系统", "服务", "services/golden-civil-affairs/"),
        (
            "en/",
            "金民工程",
            "Social work information service system of the “Golden Civil Affairs” project",
            "Service",
            "services/golden-civil-affairs/",
        ),
        ("", "Jinmin", "“金民工程”社会工作信息服务系统", "服务", "services/golden-civil-affairs/"),
        ("", "“人才兴市30条”", "“人才兴市30条”", "政策文件", "policies/yinchuan-talent-measures/"),
        (
            "en/",
            "人才兴市30条",
            "“30 measures for a city that thrives on talent”",
            "Document",
            "policies/yinchuan-talent-measures/",
        ),
        ("", "贵州省民政厅", "贵州省民政厅", "机构", "services/guizhou-department-of-civil-affairs/"),
        ("", "贵州省人社厅", "贵州省人力资源和社会保障厅", "机构", "services/guizhou-human-resources/"),
        ("en/", "guizhou daily", "Guizhou Daily", "Organization", "services/guizhou-daily/"),
        (
            "",
            "《贵州省乡镇（街道）社会工作和志愿服务站项目实施方案》",
            "《贵州省乡镇（街道）社会工作和志愿服务站项目实施方案》",
            "政策文件",
            "policies/guizhou-station-project-plan/",
        ),
    ],
)
def test_who_asks_for_a_document_a_service_or_an_office_gets_it(browser, origin, edition, query, first, label, home):
    page = searched(browser, origin + edition, f"?q={query}")
    assert titles(page)[0] == first
    found = page.locator(".search > .search__results > li").first
    assert found.locator(".label").all_inner_texts() == [label]
    assert found.locator("a").evaluate("(one) => one.href") == f"{origin}{edition}{home}"
    assert found.locator(".line__foot").inner_text() == ""
    assert found.locator(".line__summary").inner_text() != ""
    assert page.complaints == []
    page.close()


def test_a_record_stands_beside_the_articles_that_name_it(browser, origin):
    page = searched(browser, origin, "?q=实时受理咨询和解答政策")
    assert titles(page) == ["贵州多措并举推动社会工作发展", "“96567”人才服务24小时热线"]
    assert marks(page) == ["实时受理咨询和解答政策"] * 2
    page.close()
