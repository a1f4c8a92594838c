from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import to_html
from generator.render.sanitise import _TAGS
from generator.text.readable import paragraphs
from generator.text.tags import INLINE


@pytest.mark.parametrize(
    ("markdown", "found"),
    [
        ("一段。\n\n二段。", ("一段。", "二段。")),
        ("**描绘蓝图。**贵州省将*社会工作*纳入`规划`。", ("描绘蓝图。贵州省将社会工作纳入规划。",)),
        ("见[此前的消息](/about/)。", ("见此前的消息。",)),
        ("行一\n行二", ("行一行二",)),
        ("## 标题\n\n- 甲\n- 乙\n\n> 引", ("标题", "甲", "乙", "引")),
        ("|地区|人数|\n|-|-:|\n|贵州|3658|", ("地区", "人数", "贵州", "3658")),
        ("![现场图片](a.jpg)\n\n文", ("现场图片", "文")),
        ("正文[^1]。\n\n[^1]: 注。", ("正文。", "注。")),
        ('1 < 2 & "3" > 2', ('1 < 2 & "3" > 2',)),
        ("a&nbsp;b", ("a b",)),
        ("文<u>下</u>划线。<br>第二行", ("文下划线。 第二行",)),
        ('<span title="a > b">甲</span>乙', ("甲乙",)),
    ],
)
def test_what_a_reader_sees(markdown, found):
    assert paragraphs(to_html(markdown, str)) == found


@given(st.text() | st.text("a\u3000\xa0\u2028\x1c\x85\t \n"))
def test_white_space_of_any_kind_is_one_space(text):
    assert paragraphs(escape(text)) == tuple(filter(None, [" ".join(text.split())]))


def test_every_tag_that_a_text_may_have_is_known():
    # A tag that is neither here nor inline divides paragraphs: words around it would not be found together.
    blocks = set(
        "blockquote br dd div dl dt figcaption figure h2 h3 h4 hr img li ol p pre table tbody td tfoot th thead tr ul".split()
    )
    assert blocks | INLINE >= _TAGS
    assert not blocks & INLINE
