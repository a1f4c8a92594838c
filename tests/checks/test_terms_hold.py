"""Terms that do not hold: a wrong rendering, a missing one; and good pairs, of which nothing is said."""

import pytest

from generator.checks.table import checked_library
from generator.content.project import Project
from tests.conftest import ROOT, write, write_article

ENGLISH_ORIGINAL = """\
---
id: one
slug: one
kind: own
lang: en
title: A title
summary: A summary.
region: guizhou
topics: [social-work-workforce]
status: published
published: 2026-11-24T09:00:00+08:00
editor: Zhang San
{more}---

{body}
"""
CHINESE_TRANSLATION = """\
---
title: 一个标题
summary: 一段摘要。
machine_assisted: none
---

{body}
"""


def told(project):
    return [
        (fault.rule, fault.severity, f"{fault.path.rpartition('/')[2]}:{fault.line}:{fault.column}", fault.values)
        for fault in checked_library(project)[1]
        if fault.rule.startswith(("term-", "exception-"))
    ]


def rules(project):
    return [(rule, place) for rule, _, place, _ in told(project)]


def pair(project, zh, en, more=""):
    write_article(project, "one", body=zh, english=en)
    path = project.articles / "2026/one/index.en.md"
    path.write_text(path.read_text("utf-8").replace("machine_assisted", f"{more}machine_assisted", 1), "utf-8")


def test_the_real_articles_hold():
    faults = checked_library(Project(ROOT))[1]
    assert [fault for fault in faults if fault.rule.startswith("term-")] == []


# What a careless hand does to the real translations: slug, right, wrong, rule.
CARELESS = [
    ("guizhou-social-work", "certified social workers", "licensed social workers", "term-forbidden"),
    ("guizhou-social-work", "certified social worker", "registered social worker", "term-missing"),
    ("guizhou-social-work", "social assistance aides", "social assistance coordinators", "term-forbidden"),
    ("guizhou-social-work", "Rural Revitalization Administration", "Rural Revitalization Bureau", "term-forbidden"),
    ("guizhou-social-work", "on the public payroll", "within the system", "term-missing"),
    ("guizhou-social-work", "“Golden Civil Affairs” (金民工程) project", "Jinmin project", "term-also"),
    ("guizhou-social-work", "Social Workers Onward in Guizhou", "Social Workers Guizhou Line", "term-forbidden"),
    ("guizhou-social-work", "14th Five-Year Plan", "Fourteenth Plan", "term-missing"),
    ("guizhou-social-work", "Publicity Week", "Awareness Week", "term-also"),
    ("ningxia-certificate-rewards", "one-off ", "", "term-missing"),
    ("ningxia-certificate-rewards", "reward payment", "subsidy and reward", "term-forbidden"),
    ("wuxi-five-initiatives", "ive-way community collaboration", "ive-party coordination", "term-forbidden"),
    ("wuxi-five-initiatives", "social organization", "NGO", "term-forbidden"),
    ("wuxi-five-initiatives", "community workers", "community social workers", "term-forbidden"),
    ("wuxi-five-initiatives", "seed fund", "venture capital fund", "term-missing"),
]


@pytest.mark.parametrize(("slug", "right", "wrong", "rule"), CARELESS, ids=[row[1] for row in CARELESS])
def test_a_careless_hand_is_told(newsroom, slug, right, wrong, rule):
    path = newsroom.articles / f"2026/{slug}/index.en.md"
    head, fence, body = path.read_text("utf-8").partition("\n---\n")
    text = body.replace(right, wrong).replace(right[:1].upper() + right[1:], wrong[:1].upper() + wrong[1:])
    assert text != body
    if rule == "term-missing":
        head = head.replace(right, wrong)
    path.write_text(head + fence + text, "utf-8")
    found = told(newsroom)
    assert rule in {one[0] for one in found}, found
    for one, severity, place, values in found:
        assert severity == ("error" if one == "term-forbidden" else "warning")
        line, column = map(int, place.split(":")[1:])
        if one == "term-forbidden" and line > head.count("\n") + 2:
            words = path.read_text("utf-8").split("\n")[line - 1][column - 1 :]
            assert words.startswith(str(values["value"]))


def test_a_wrong_rendering_is_told_in_any_paragraph_and_in_the_front_matter(project):
    pair(project, "甲。\n\n乙。", "A.\n\nThe licensed\nsocial workers.", "list_title: Licensed social workers\n")
    assert rules(project) == [("term-forbidden", "index.en.md:5:13"), ("term-forbidden", "index.en.md:11:5")]


def test_one_word_is_wrong_only_beside_its_term(project):
    pair(project, "持证社工。\n\n药店。", "Certified social workers.\n\nA licensed pharmacy of an NGO.")
    assert rules(project) == []
    pair_again = project.articles / "2026/one/index.en.md"
    text = pair_again.read_text("utf-8")
    pair_again.write_text(text.replace("Certified social workers", "Certified (licensed) social workers"), "utf-8")
    assert rules(project) == [("term-forbidden", "index.en.md:8:12")]


@pytest.mark.parametrize(
    ("zh", "en", "is_told"),
    [
        ("社会组织和非政府组织。", "Social organizations and NGOs.", False),
        ("社会组织帮助社会组织。", "Social organizations help NGOs.", True),
        ("社会组织。", "NGOs.", True),
        ("非政府组织。", "NGOs.", False),
    ],
)
def test_where_the_term_is_rendered_as_often_as_it_stands_the_word_is_another(project, zh, en, is_told):
    pair(project, zh, en)
    assert [rule for rule, _ in rules(project)] == ["term-forbidden"] * is_told


def test_a_right_form_may_hold_a_wrong_one(project):
    pair(project, "大专以上学历。", "A junior-college degree or above.")
    assert rules(project) == []


def test_once_is_enough_and_a_longer_term_counts(project):
    pair(project, "社工站。\n\n社会工作者。\n\n社会工作。", "A social work station.\n\nSocial workers.\n\nIt grows.")
    assert rules(project) == []


def test_a_longer_word_is_another_term(project):
    pair(project, "社会工作者。", "Social workers.")
    assert rules(project) == []
    pair_path = project.articles / "2026/one/index.en.md"
    pair_path.write_text(pair_path.read_text("utf-8").replace("Social workers", "Staff"), "utf-8")
    # 社会工作 is not missing: the original does not speak of it.
    assert [values["term"] for _, _, _, values in told(project)] == ["社会工作者"]


def test_what_is_missing_is_told_at_its_paragraph_or_at_the_first_where_none_pair(project):
    pair(project, "甲。\n\n种子基金。", "A.\n\nMoney.")
    assert rules(project) == [("term-missing", "index.en.md:10:1")]
    path = project.articles / "2026/one/index.en.md"
    path.write_text(path.read_text("utf-8") + "\nMore.\n", "utf-8")
    assert rules(project) == [("term-missing", "index.en.md:8:1")]


def test_of_a_paragraph_that_waits_for_its_translator_nothing_is_missed(project):
    waiting = "<!-- newsroom new p-2: Translate this paragraph.\n| 种子基金。\n| = 种子基金 = seed fund\n-->"
    pair(project, "甲。\n\n种子基金。\n\n奖补。", f"A.\n\n{waiting}\n\nMoney.")
    assert [values["term"] for rule, _, _, values in told(project) if rule == "term-missing"] == ["奖补"]


def test_a_phrase_that_may_be_put_otherwise_is_not_missed(project):
    pair(project, "近日，记者获悉，截至2021年。", "A few days ago reporters were told that by 2021.")
    assert rules(project) == []


def test_from_english_into_chinese(project):
    folder = project.articles / "2026/one"
    body = "Certified social workers and a resident social worker."
    write(folder / "index.en.md", ENGLISH_ORIGINAL.format(body=body, more=""))
    write(folder / "index.zh.md", CHINESE_TRANSLATION.format(body="有执照的人员和住院社工。"))
    assert told(project) == [
        # An author's own word asks for a look; it is not ours to change.
        (
            "term-forbidden", "note", "index.en.md:15:32",
            {"term": "驻站社工", "printed": "station-based social worker", "value": "resident social worker"},
        ),
        ("term-missing", "warning", "index.zh.md:7:1", {"term": "certified social worker", "printed": "持证社工"}),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "value", ["licensed social worker", "Licensed social workers", "持证社工", "certified social worker", None]
)
def test_an_editor_answers_for_a_word(project, value):
    said = f", value: {value}" if value else ""
    more = f"check_exceptions: [{{rule: term-forbidden{said}, reason: 英国的说法, who: 李四}}]"
    pair(project, "甲。", "Licensed social workers in Britain.", more)
    assert rules(project) == []


def test_an_answer_for_another_word_excuses_nothing(project):
    more = "check_exceptions: [{rule: term-missing, value: 种子基金, reason: 另译, who: 李四}]\n"
    pair(project, "奖补。", "Money.", more)
    assert sorted(rules(project)) == [("exception-idle", "index.en.md:5:20"), ("term-missing", "index.en.md:9:1")]


def test_a_translators_note_may_speak_of_wrong_renderings(project):
    pair(project, "甲。", "A.", "translator_notes: [Not “licensed social worker”.]")
    assert rules(project) == []


FOUR = "社工站建成。\n\n社工站开放。\n\n五社联动推进。\n\n五社联动见效。"


def test_one_right_use_hides_no_unprinted_one(project):
    pair(
        project, FOUR,
        "A social work station is built.\n\nThe social work center opens.\n\n"
        "Five-way community collaboration goes on.\n\nThe five-society linkage works.",
    )  # fmt: skip
    assert [(rule, severity, place, values["value"]) for rule, severity, place, values in told(project)] == [
        ("term-also", "warning", "index.en.md:10:5", "social work center"),
        ("term-also", "warning", "index.en.md:14:5", "five-society linkage"),
    ]


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        # Beside the printed form the other explains.
        ("社工站建成。", "A social work station (also called a social work center) is built."),
        # A short form is natural later on.
        ("儿童主任。\n\n儿童主任。", "A village (community) child welfare director.\n\nThe child welfare director."),
        ("金民工程。\n\n金民工程。", "The “Golden Civil Affairs” project.\n\nGolden Civil Affairs."),
        # The original has the other form too.
        ("奖补。\n\n奖补和补贴。", "A reward payment.\n\nBoth, the latter a subsidy."),
        # The other form renders something else: nothing there is the term's.
        ("社工站。\n\n医院。", "A social work station.\n\nThe social work center of a hospital."),
        # The printed form shares its words with another.
        (
            "初级社会工作者证书、中级社会工作者证书。",
            "Junior (assistant social worker) and intermediate social worker certificates.",
        ),
        # Where paragraphs do not pair, nobody knows what it renders.
        ("社工站。医院。", "A social work station.\n\nThe social work center of a hospital."),
    ],
)
def test_another_form_may_be_right(project, zh, en):
    pair(project, zh, en)
    assert rules(project) == []


def test_a_common_word_for_a_term_is_a_note(project):
    pair(project, "奖补。\n\n奖补。", "A reward payment.\n\nA subsidy.")
    assert [(rule, severity) for rule, severity, _, _ in told(project)] == [("term-also", "note")]


def test_a_headline_faces_its_own(project):
    pair(project, "甲。", "A.", "list_title: Five-society linkage\n")
    assert rules(project) == []
    path = project.articles / "2026/one/index.zh.md"
    path.write_text(path.read_text("utf-8").replace("title:", "list_title: 五社联动\ntitle:", 1), "utf-8")
    assert rules(project) == [("term-also", "index.en.md:5:13")]


@pytest.mark.parametrize("value", ["social work center", "社工站", "social work station"])
def test_an_editor_answers_for_another_form(project, value):
    more = f"check_exceptions: [{{rule: term-also, value: {value}, reason: 站名, who: 李四}}]\n"
    pair(project, "社工站。", "The Social Work Center.", more)
    assert rules(project) == []


@pytest.mark.parametrize(
    ("en", "severity"),
    [
        ("Licensed social workers.", "error"),
        ("Social workers (licensed).", "error"),
        ("Social workers who are licensed.", "error"),
        ("They are licensed. Social workers help.", "note"),
        ("Certified social workers and licensed drivers.", None),
        ("Licensed drivers and certified social workers.", None),
    ],
)
def test_a_common_word_stops_nothing_but_beside_its_terms_words(project, en, severity):
    pair(project, "持证社工和持证司机。", en)
    assert [one for rule, one, _, _ in told(project) if rule == "term-forbidden"] == ([severity] if severity else [])


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


def test_where_paragraphs_do_not_pair_what_is_printed_nowhere_is_told_where_its_other_form_is(project):
    pair(project, "社工站。医院。", "The hospital.\n\nThe social work center.")
    assert rules(project) == [("term-also", "index.en.md:10:5")]
