import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import to_html
from generator.text.markup import literal, plain
from generator.text.readable import paragraphs

WRITTEN = [
    ("AT&amp;T 与 <b>五社</b>&nbsp;联动", "AT&T 与 五社 联动"),
    ("“12个”应为“21个” &lt;b&gt; &#x4E07;", "“12个”应为“21个” <b> 万"),
    ("R&D 与 5 < 6 且 7 > 6", "R&D 与 5 < 6 且 7 > 6"),
    ("**粗*斜*** 与 __粗__ 与 _斜_，2 * 3，snake_case", "粗斜 与 粗 与 斜，2 * 3，snake_case"),
    ("见[**通知**](/about/ \"题\")、[条目](https://example.org/a_(b))。", "见通知、条目。"),
    (r"\*不是斜体\*，`<b>&amp;</b>`", "*不是斜体*，<b>&amp;</b>"),
    (r"[民发\[2022&#93;5号文件](https://example.org/5)下发", "民发[2022]5号文件下发"),
    ("<https://example.org/a_b_c>", "https://example.org/a_b_c"),
    ("甲<!-- 编辑 -->乙<script>alert(1)</script>丙", "甲乙丙"),
    ("第一行\n第二行", "第一行 第二行"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "text"), WRITTEN)
def test_plain_text_is_what_the_page_shows(markdown, text):
    assert plain(markdown) == text
    # Beside Han a page has no space for the end of a line.
    assert "".join("".join(paragraphs(to_html(markdown, str))).split()) == "".join(text.split())


@given(st.text("甲a<>&;`*_[]()\\!#1 -"))
def test_what_is_made_literal_is_read_as_it_was(text):
    assert plain(literal(text)) == " ".join(text.split())


@pytest.mark.parametrize(
    "text", ["<" * 20_000, "[" * 20_000, "`" * 20_000, "![](" * 10_000, "_*" * 20_000, "<!--" * 9_000]
)
def test_a_hostile_text_takes_no_time(text):
    plain(text)
