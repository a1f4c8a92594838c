import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.typography import apply, typeset


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("获悉,贵州省民政厅近年来", "获悉，贵州省民政厅近年来"),
        ("目标;印发《意见》,明确", "目标；印发《意见》，明确"),
        ("巧手做香包,浓情过端午", "巧手做香包，浓情过端午"),
        ("乡镇(街道)社工站", "乡镇（街道）社工站"),
        ("不超过2%(原则上使用)、", "不超过2%（原则上使用）、"),
        ("来源: 贵州省", "来源：贵州省"),
        ("他说:“好,很好!”", "他说：“好，很好！”"),
        ("什么?!真的", "什么？！真的"),
    ],
)
def test_marks_between_chinese_are_full_width(typed, expected):
    assert typeset(typed)[0] == expected


@pytest.mark.parametrize(
    "typed",
    [
        "时间08:30开始",
        "共1,000人",
        "见https://example.org/a,b",
        "用English, 也用",
        "(CSR)",
        "第3:2条",
        "《助人自助 温暖你我》",
    ],
)
def test_figures_times_and_latin_are_left_alone(typed):
    assert typeset(typed)[0] == typed


def test_brackets_are_a_setting():
    assert typeset("村(社区)站", brackets=False)[0] == "村(社区)站"


def test_a_bracket_without_its_fellow_stays():
    assert typeset("村(社区")[0] == "村(社区"


LINES = st.text(st.sampled_from(list('的人,:;?!() "“”‘’aZ09，：。《》·')), max_size=40)


@given(LINES)
def test_twice_is_once(text):
    once = typeset(text)[0]
    assert typeset(once)[0] == once


@given(LINES)
def test_the_edits_are_the_whole_difference(text):
    after, edits = typeset(text)
    assert apply(text, list(edits)) == after
    for edit in edits:
        assert text[edit.position : edit.position + len(edit.before)] == edit.before
