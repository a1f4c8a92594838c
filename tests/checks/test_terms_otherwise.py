"""Terms in other words: which other forms are right, which are told, and what an editor answers for."""

import pytest

from tests.checks.terms import pair, rules, told

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


def test_where_paragraphs_do_not_pair_what_is_printed_nowhere_is_told_where_its_other_form_is(project):
    pair(project, "社工站。医院。", "The hospital.\n\nThe social work center.")
    assert rules(project) == [("term-also", "index.en.md:10:5")]
