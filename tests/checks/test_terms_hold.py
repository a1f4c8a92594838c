"""Terms that do not hold: a wrong rendering, a missing one, in either language."""

import pytest

from generator.checks.table import checked_library
from generator.content.project import Project
from tests.checks.terms import CHINESE_TRANSLATION, ENGLISH_ORIGINAL, pair, rules, told
from tests.conftest import ROOT, write


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
