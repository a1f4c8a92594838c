import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.text.substance import is_same, substance

SET_DIFFERENTLY = [
    ("增长1.5倍，好。", "增长１.5倍, 好."),
    ("奖励6,000元", "奖励 6000 元"),
    ("2021-2025年", "2021～2025年"),
    ("（“五社联动”）", '("五社联动")'),
    ("**描绘发展蓝图。**贵州", "描绘发展蓝图。贵州"),
    ("Don't go: 5 people", "Don’t go; 5 people"),
    ("a well-being  fund", "a well being fund"),
    ("——5人", "5人"),
    ("2021年5月，座谈。", "> 2021年5月，座谈。"),
]
SAY_DIFFERENT_THINGS = [
    ("1.5倍", "15倍"),
    ("3/4", "34"),
    ("9:30", "930"),
    ("3-5人", "35人"),
    ("2%", "2"),
    ("-5℃", "5℃"),
    ("气温-5度", "气温5度"),
    ("6000元", "6000美元"),
    ("$30", "30"),
    ("不超过2%", "超过2%"),
    ("a way out", "away out"),
    ("社工", "社工站"),
    ("得分<60分", "得分>60分"),
    ("a score < 60", "a score > 60"),
]


@pytest.mark.parametrize(("one", "other"), SET_DIFFERENTLY)
def test_punctuation_width_and_spacing_change_nothing(one, other):
    assert is_same(one, other)


@pytest.mark.parametrize(("one", "other"), SAY_DIFFERENT_THINGS)
def test_what_gives_a_text_its_sense_counts(one, other):
    assert not is_same(one, other)


@given(st.text(max_size=40))
def test_the_plainest_form_has_no_plainer_one(text):
    assert substance(substance(text)) == substance(text)


@given(st.text(alphabet="甲乙ab1", min_size=1, max_size=20))
def test_every_letter_and_digit_counts(text):
    assert substance(text) == text


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("乙段讲培训。", "乙段讲培训。 <!-- 待核 -->", True),
        ("乙段<!-- 待核\n数字 -->讲培训。", "乙段讲培训。<!-- 已核 -->", True),
        ("写作 `<!-- 甲 -->`。", "写作 `<!-- 乙 -->`。", False),
        ("```\n<!-- 甲 -->\n```", "```\n<!-- 乙 -->\n```", False),
        ("乙段讲培训。<!-- 待核", "乙段讲培训。", False),
        ("<!-- 图一 -->", "<!-- 图二 -->", False),
    ],
)
def test_a_comment_is_no_word_of_a_text_and_in_code_it_is_one(one, other, same):
    assert is_same(one, other) == same
