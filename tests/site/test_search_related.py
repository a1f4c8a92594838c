"""What is related and why, and what is near where nothing was found."""

import pytest

from tests.site.asking import searched, settled, status

pytestmark = pytest.mark.browser


@pytest.mark.parametrize(
    ("edition", "query", "title", "reason"),
    [
        ("", "补贴", "宁夏出台新政奖励社会工作人才", "按“奖补”查到（相当于“补贴”）"),
        ("", "社工证", "宁夏出台新政奖励社会工作人才", "按“社会工作者证书”查到（相当于“社工证”）"),
        ("", "银川社工补贴", "宁夏出台新政奖励社会工作人才", "含有：银川、社会工作者、奖补"),
        (
            "",
            "five-way community collaboration",
            "无锡市实施“五大行动”深化“五社联动”",
            "按“五社联动”查到（相当于“five-way community collaboration”）",
        ),
        (
            "en/",
            "how much is the social worker allowance in Yinchuan",
            "New policy measures reward social workers who gain certificates",
            "Contains: social worker, reward payment, Yinchuan",
        ),
        ("", "five-party", "无锡市实施“五大行动”深化“五社联动”", "按“五社联动”查到（相当于“Five-Party”）"),
        (
            "en/",
            "five-party",
            "Wuxi carries out five initiatives to deepen five-way community collaboration",
            "Has “five-way community collaboration”, used here for “Five-Party”",
        ),
        ("", "volunteers", "贵州多措并举推动社会工作发展", "按“志愿者”查到（相当于“volunteer”）"),
        ("", "drawing a blueprint", "贵州多措并举推动社会工作发展", "见英文稿："),
        ("en/", "描绘发展蓝图", "Guizhou takes a range of measures to develop social work", "In the Chinese text:"),
        (
            "en/",
            "licensed social workers",
            "Guizhou takes a range of measures to develop social work",
            "Has “certified social worker”, used here for “licensed social worker”",
        ),
        ("", "duocuobingju", "贵州多措并举推动社会工作发展", "标题拼音与输入相符"),
        ("", "wuxi shi", "无锡市实施“五大行动”深化“五社联动”", "按“无锡市”查到（相当于“wuxi shi”）"),
        ("", "wuxishishishi", "无锡市实施“五大行动”深化“五社联动”", "标题拼音与输入相符"),
        ("", "五社联动是什么", "无锡市实施“五大行动”深化“五社联动”", "含有：五社联动"),
        ("", "贵州社工站数量", "贵州多措并举推动社会工作发展", "含有：贵州、社工站、数量"),
        (
            "en/",
            "52000",
            "Guizhou takes a range of measures to develop social work",
            "Has “52,000”, used here for “52000”",
        ),
        ("", "zhurenzizhu", "贵州多措并举推动社会工作发展", "按“助人自助 温暖你我”查到（相当于“zhurenzizhu”）"),
    ],
)
def test_related_answers_say_why(browser, origin, edition, query, title, reason):
    page = searched(browser, origin + edition, f"?q={query}")
    assert status(page).startswith(("没有稿件含有", "No article contains"))
    related = page.locator(".search__related li", has_text=title)
    assert related.count() == 1
    assert reason in related.inner_text()
    assert related.locator("a").evaluate("(one) => one.href").startswith(f"{origin}{edition}articles/")
    page.close()


def test_what_is_not_there_is_said_with_what_is_near(browser, origin):
    page = searched(browser, origin, "?q=服务指引")
    assert status(page) == "没有稿件含有“服务指引”。"
    near = page.locator(".search__near button").all_inner_texts()
    assert near
    assert all("服务" in one for one in near)
    page.locator(".search__near button").first.click()
    settled(page)
    assert page.input_value(".search input") == near[0]
    page.close()
    page = searched(browser, f"{origin}en/", "?q=voluntier")
    assert "volunteer" in page.locator(".search__near button").all_inner_texts()
    page.close()


def test_an_article_without_a_translation_is_found_and_named(browser, origin):
    page = searched(browser, f"{origin}en/", "?q=一个标题")
    found = page.locator(".search__related li", has_text="In Chinese only")
    assert found.locator("a").get_attribute("lang") == "zh-Hans"
    assert found.locator("a").evaluate("(one) => one.href") == f"{origin}en/articles/2026/alone/"
    page.close()
