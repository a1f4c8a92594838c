from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.render.complexity import excess
from generator.render.fast_path import simple_addresses, simple_html
from generator.render.markdown import addresses, reference_html, to_html
from generator.render.sanitise import sanitise
from tests.conftest import ROOT
from tests.render.test_hostile_text import ATTACKS, CROWDED, DEEP

SIMPLE = [
    "甲。",
    "\n\n甲。\n\n\n\n乙。\n",
    "他说**“稳增长”**很重要。",
    "**描绘发展蓝图。**贵州省将……\n\n**小标题**\n\n**引语** [链接](/about/)\n\n**引语** ![图](a.jpg) 正文",
    "one\ntwo，\n第二行",
    "推进**五社联动**\n工作“甲”\n*见*\n[通知](/a/)\n乙",
    "*Guizhou Daily* and **5,000** of *them*, R&D & more!",
    "# 标题\n\n## 二级**重点**\n\n#### Fourth [level](/x/)",
    "见[此前的消息](/articles/2024/n000254-lan-jin-kang/)、[原文](https://www.gov.example/a_b/c.html?id=1#top)和![图](p_1.jpg)。",
    "[链接](#p-3)开头",
    "In 2020, 3.5 per cent; \"quoted\" 'words' (here) {and} 50% @ a/b ^ $1: x^2^ = y + z - 1 #1 1. 2) 《》—…",
    "甲。\n\n| 地区 | 社工数 | 人次 |\n|:-|---:|:-:|\n| 北玉村 | 36 | |\n|福林县|152|9|\n\n乙。",
    "|甲|\n|-|\n||",
    "😀 é ﬁ İ e\u0301",
    "甲\n" * 900,
    "[甲](/x/)" * 900,
]

# What Markdown, HTML or the sanitiser reads in a way of its own.
FOREIGN = [
    "", "\n", " 甲", "甲 ", "甲 \n乙", "甲  \n乙", "甲\t乙", "\u3000\u3000甲", "甲\u00a0乙", "甲\u200b乙", "甲\x02乙", "\ufdd01\ufdd1甲", "甲\u2028乙",
    "- 甲", "甲\n+ 乙", "1. 甲", "１. 甲", "## １. 甲", "甲\n2) 乙", "> 甲", "甲\n---", "甲\n===", "***", "* * *", "**-**", "    甲", "|甲|乙|", "|甲|乙|\n|-|-|", "|甲|乙|\n|-|-|\n|1|", "|甲|乙|\n|-|-|\n|1|2|3|",
    "甲|乙\n-|-\n1|2", "|甲|乙|\n|-|:|\n|1|2|", "|- 甲|乙|\n|-|-|\n|1|2|", "|１. 甲|乙|\n|-|-|\n|1|2|", "|甲|**乙**|\n|-|-|\n|1|2|", "|甲|乙|\n|-|-|\n|1|2|\n丙", "```", "~~~",
    "##### 五", "## 1. 甲", "## - 甲", "## 甲 #", "##甲", "## 甲\n乙", "甲\n## 乙",
    "* 甲*", "**甲 **乙", "**甲", "甲*", "***甲***", "**甲*乙*丙**", "*甲**乙*", "__甲__", "_甲_", "`甲`", "甲\\*", "a < b", "a > b", "<b>甲</b>",
    "&amp;", "&#60;", "&lt;script&gt;", "&copy;", "<https://example.org/>",
    "[甲]", "[甲][乙]", "[甲]: /x/", "[^1]", "[甲]( /x/ )", '[甲](/x/ "乙")', "[甲](<x>)", "[](/x/)", "[ ](/x/)", "[甲**乙**](/x/)", "[甲\n乙](/x/)", "[甲](x(1))",
    "[甲](javascript:alert)", "[甲](mailto:a@b.c)", "[甲](//evil.example/x)", "[甲](http://1.2.3.400/)", "[甲](https://xn--a.example/)", "[甲](https://a:b@c/)", "[甲](?a&b)",
    "![甲](https://evil.example/x.gif)", "![甲](//evil.example/x.gif)", '!["](a.jpg)', "![](a.jpg)",
    *ATTACKS, *CROWDED.values(), *DEEP.values(), "甲\n" * 1_500, "[甲](/x/)" * 1_500, "字" * 250_001,
]  # fmt: skip


def is_simple(text: str) -> bool:
    return simple_html(text, str) is not None


def seen_from_below(address: str) -> str:
    return f"../../{address.removeprefix('/')}"


@pytest.mark.parametrize("text", SIMPLE)
def test_what_editors_write_most_is_simple_and_printed_as_by_python_markdown(text):
    assert is_simple(text)
    assert excess(text) is None
    same(text)


@pytest.mark.parametrize("text", FOREIGN)
def test_what_may_be_read_in_another_way_is_left_to_python_markdown(text):
    assert not is_simple(text)


@pytest.mark.parametrize("path", sorted(ROOT.glob("content/articles/*/*/index.*.md")), ids=str)
def test_the_articles_here_are_simple(path: Path):
    body = path.read_text("utf-8").split("\n---\n", 1)[1]
    assert is_simple(body)
    same(body)


PARTS = st.sampled_from(
    ["甲", "乙，", "。", "“", "”", "a", "b ", "Word", " ", "\n", "\n\n", "\n\n\n", "\n\n## ", "*", "**", "*c*", "**d**", "**引。**",
     "***e***", "_", "__f__", "`", "[", "](", ")", "!", "[链](/x/)", "[l k](https://example.org/a_b?c=1#d)", "![图 片](a_b.jpg)",
     "[甲*乙*](/x/)", "**a *b* c**", "[r]", "\n\n[r]: /u/\n\n", "[^1]", "\n\n[^1]: 注\n", "#", "# ", "==", "---", "- ", "+ ", "1. ", "2) ",
     "2024", "> ", "|", "\t", "    ", "&", "R&D", "&#1;", "&copy", ";", "<", "<b>", "\\", "~~~", "{: #x}", "'", '"', "\u3000", "é", "😀",
     "///Footnotes Go Here///", "[TOC]", "\x02", "\ufdd0", ":", "^", "//", "javascript:", "１", "٣"]
)  # fmt: skip
WORDS = st.sampled_from(
    ["甲", "乙，", "。", "”", "a", "b ", " ", "\n", "\n\n", "\n\n## ", "*c*", "**d**", "**引。**", "[链](/x/)", "![图](a_b.jpg)", "!", "R&D",
     "&", ";", "#", '"', "1", "１", ".", ". ", "-", "**", "é", "😀"]
)  # fmt: skip


CELLS = st.sampled_from(["甲", " 乙 ", "a b", "1", "", " ", "-", ":-", "---:", "1.", "# ", "+ ", "*c*", "|", "&"])
ROWS = st.lists(st.lists(CELLS, min_size=2, max_size=2).map("|".join), max_size=3)
TABLES = st.builds(
    lambda head, rule, rows: "\n".join(f"|{row}|" for row in (head, rule, *rows)),
    st.lists(CELLS, min_size=2, max_size=2).map("|".join), st.sampled_from(["-|-", " --- | ---: ", ":-:|:-", ":|-"]), ROWS,
)  # fmt: skip


# Any character of Unicode among them: Markdown knows digits, spaces and letters of all scripts.
ALL = WORDS | st.characters(categories=["Nd"]) | st.characters(exclude_categories=["Cs"])


@settings(max_examples=400)
@given(TABLES | st.lists(WORDS, max_size=12).map("".join) | st.lists(PARTS | ALL, max_size=10).map("".join))
def test_all_that_is_simple_is_printed_as_by_python_markdown(text):
    if is_simple(text):
        same(text)


ADDRESSES = st.text("abz09/.,_%?=#+@-:", max_size=12) | st.builds(
    "https://{}{}".format, st.text("ax9.-", max_size=8), st.text("/a%?=#@", max_size=4)
)


@given(ADDRESSES)
def test_an_address_is_printed_as_the_sanitiser_leaves_it(address):
    for text in (f"甲[乙]({address})", f"![乙]({address})"):
        if is_simple(text):
            same(text)


def same(text: str) -> None:
    """Asserts that both ways lead to the same bytes, and that the sanitiser would change none of them."""
    for anchored in (False, True):
        for resolve in (str, seen_from_below):
            html = simple_html(text, resolve, anchored=anchored)
            assert html == reference_html(text, resolve, anchored=anchored)
            assert html == sanitise(html, str)
    # An address of another kind takes the other way.
    assert list(simple_addresses(text)) == [*addresses(f"{text}\n\n<b>")]


def test_an_address_that_a_page_sees_as_something_to_escape_is_escaped():
    def hostile(_address: str) -> str:
        return '"><script>&'

    for text in ("[甲](/x/)", "![甲](a.jpg)"):
        assert is_simple(text)
        assert simple_html(text, hostile) is None
        assert to_html(text, hostile) == reference_html(text, hostile)
        assert "<script" not in to_html(text, hostile)
