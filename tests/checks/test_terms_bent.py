"""Good pairs, of which nothing is said: words bent, shared, cut short; plans and their years."""

import pytest

from tests.checks.terms import CHINESE_TRANSLATION, ENGLISH_ORIGINAL, pair, rules, told
from tests.conftest import write


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("社工服务老人。", "They served the elderly."),
        ("易地扶贫搬迁群众。", "People relocated for poverty alleviation."),
        ("儿童主任。", "Village child welfare directors."),
        ("儿童主任。", "Community child welfare directors."),
        ("社会治理和社区治理。", "Social and community governance."),
        ("一次性餐具。", "Disposable tableware."),
        ("初级社会工作者证书、中级社会工作者证书。",
         "Those with junior social worker certificates, and also those with intermediate ones."),
        ("乡镇（街道）。", "Townships and subdistricts."),
    ],
)  # fmt: skip
def test_a_good_translation_bends_words_and_shares_them(project, zh, en):
    pair(project, zh, en)
    assert rules(project) == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("社会治理。", "Social work and governance."),
        ("社会工作者。", "Social services workers."),
        ("中级社会工作者证书。", "Intermediate levels exist. Social worker certificates too."),
        ("种子基金。", "Seed, and money."),
    ],
)
def test_words_of_a_term_are_not_yet_the_term(project, zh, en):
    pair(project, zh, en)
    assert [rule for rule, _ in rules(project)] == ["term-missing"]


@pytest.mark.parametrize(
    ("en", "zh"),
    [
        ("They volunteer at the station.", "他们在站里做志愿服务。"),
        ("Volunteer services grow.", "志愿服务发展。"),
        ("Students of social work.", "社工专业学生。"),
        ("Social work services.", "社工服务。"),
        ("Junior social worker certificate and intermediate social worker certificate.", "初级、中级社会工作者证书。"),
    ],
)
def test_chinese_may_be_short(project, en, zh):
    write(project.articles / "2026/one/index.en.md", ENGLISH_ORIGINAL.format(body=en, more=""))
    write(project.articles / "2026/one/index.zh.md", CHINESE_TRANSLATION.format(body=zh))
    assert rules(project) == []


@pytest.mark.parametrize("years", ["(2021–2025)", "(2021-2025)", "for 2021–2025", "from 2021 to 2025", "(2021-25)"])
def test_a_plan_has_its_years_somewhere(project, years):
    pair(project, "“十四五”。", f"The 14th Five-Year Plan {years}.")
    assert rules(project) == []


def test_a_plan_without_years_is_told_once_where_it_first_stands(project):
    pair(project, "“十四五”。\n\n“十四五”。", "Of the 14th Five-Year Plan.\n\nThe 14th Five-Year Plan of 20212025.")
    assert [(rule, severity, place) for rule, severity, place, _ in told(project)] == [
        ("term-years", "warning", "index.en.md:8:8")
    ]


def test_in_an_english_original_a_plan_without_years_is_a_note(project):
    write(project.articles / "2026/one/index.en.md", ENGLISH_ORIGINAL.format(body="The 14th Five-Year Plan.", more=""))
    assert [(rule, severity) for rule, severity, _, _ in told(project)] == [("term-years", "note")]
