import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.prose.pairs import VEIL, Pair, inside, pairs
from generator.prose.paragraphs import _INLINE, _MARKUP, paragraphs
from tests.text.patterns import whatever_has

BODY = """\
## 一、标题

**描绘发展蓝图，**，贵州省[民政厅](/about/,a "题")
发布`a,b`，见 https://example.org/a,b 和<span lang="en">Text, here</span>。

> 引文[^1]第一行
> 第二行

- 第一项 \\*甲\\*
- 第二项

| 甲 | 乙, 丙 |
| --- | --- |
| 丁 | 戊 |

```
code , here
```

![图，说明](photo.jpg)

[^1]: 注文

[ref]: https://example.org/

---

    indented , code

Two
words<br>&nbsp;here
"""


def test_what_readers_see_is_left_of_markdown():
    assert [(one.role, one.text) for one in paragraphs(BODY, "body")] == [
        ("headline", "一、标题"),
        ("body", f"描绘发展蓝图，，贵州省民政厅发布{VEIL}，见 {VEIL} 和{VEIL}。"),
        ("body", "引文第一行第二行"),
        ("body", "第一项 *甲*"),
        ("body", "第二项"),
        ("cell", " 甲 "), ("cell", " 乙, 丙 "), ("cell", " 丁 "), ("cell", " 戊 "),
        ("body", "图，说明"),
        ("body", "注文"),
        ("body", f"Two words{VEIL}here"),
    ]  # fmt: skip


ADDRESSES = [
    ("见https://baike.baidu.com/item/社会工作,专业/２０２０，又", f"见{VEIL}，又"),
    ("（https://a.cn/年报/2020-2022年.pdf）", f"（{VEIL}）"),
    ("“http://a.cn/甲（专业）/乙”。", f"“{VEIL}”。"),
    ("http://a.cn/甲 ,乙", f"{VEIL} ,乙"),
    ("http://a.cn/甲,乙. 丙", f"{VEIL}. 丙"),
    ("http://a.cn,欢迎", f"{VEIL},欢迎"),
    ("www.a.cn、www.b.cn/ａ－ｂ；", f"{VEIL}、{VEIL}；"),
    ("See www.a.org/x—and https://b.org/y’s.", f"See {VEIL}—and {VEIL}’s."),
]


@pytest.mark.parametrize(("markdown", "seen"), ADDRESSES)
def test_a_bare_address_is_left_out_with_its_chinese(markdown, seen):
    assert [one.text for one in paragraphs(markdown, "body")] == [seen]


def test_a_note_is_a_note_in_all_its_parts():
    assert [one.role for one in paragraphs("甲\n\n# 乙\n\n| 丙 |", "note")] == ["note", "note", "note"]


SIGNS = [*"甲，,“”()（）[]*_`<>|#-~\\\n 1a.", "](", "](/a)", "**", "```\n", "\n\n", "www.a", "&nbsp;", "<br>", "[^1]"]
pieces = st.lists(st.sampled_from(SIGNS), max_size=40)


@given(pieces.map("".join))
def test_every_character_has_its_place(markdown):
    for paragraph in paragraphs(markdown, "body"):
        assert len(paragraph.places) == len(paragraph.text)
        assert list(paragraph.places) == sorted(set(paragraph.places))
        for sign, place in zip(paragraph.text, paragraph.places, strict=True):
            assert sign in {markdown[place : place + 1], VEIL} or sign == " "


def test_pairs_and_what_lacks_its_fellow():
    assert pairs("“a（b”）", "“”（）") == ([Pair(0, 4, 0)], [2, 5])
    assert pairs("（（））", "（）")[0] == [Pair(0, 3, 0), Pair(1, 2, 1)]
    assert inside("a（（））（）", "（）") == [(1, 5), (5, 7)]


@given(st.text("()[]“”a", max_size=30))
def test_every_mark_has_a_fellow_or_is_told(text):
    found, alone = pairs(text, "()[]“”")
    told = [*alone, *(offset for pair in found for offset in (pair.start, pair.end))]
    assert sorted(told) == [offset for offset, sign in enumerate(text) if sign != "a"]


@given(st.one_of(whatever_has(_INLINE), st.text("甲a1 :/.-~%(){}'\"!#|>w"), st.text()))
def test_a_line_without_any_sign_of_markup_has_none(line):
    assert _MARKUP.search(line) or not _INLINE.search(line)


def test_a_line_of_which_nothing_is_seen_is_no_space():
    assert [one.text for one in paragraphs("<b>\nTwo\n</b>\nwords", "body")] == ["Two  words"]


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        ("甲。\n\n<!--\n编者：这里,是注释。\n\n- 又,一行\n-->\n\n乙。", ["甲。", "乙。"]),
        ("甲。\n<!-- x\ny,z -->乙,丙", ["甲。", "乙,丙"]),
        ("`<!--`\n甲,乙\n`-->`", [f"{VEIL} 甲,乙 {VEIL}"]),
        ("```\n<!--\n```\n甲,乙\n\n-->", ["甲,乙", "-->"]),
        ("<!-- 没有完\n甲,乙", ["<!-- 没有完甲,乙"]),
    ],
)
def test_a_comment_is_not_read(markdown, seen):
    found = list(paragraphs(markdown, "body"))
    assert [paragraph.text for paragraph in found] == seen
    signs = [(sign, markdown[place]) for one in found for sign, place in zip(one.text, one.places, strict=True)]
    assert all(sign == there for sign, there in signs if sign not in {VEIL, " "})


MARKUP = [
    # A quotation's paragraphs, headings and tables are those of the page.
    ("> 甲,\n>\n> 乙\n> ## 丙\n> | 丁 | 戊 |\n\n己\n> 庚", ["甲,", "乙", "丙", " 丁 ", " 戊 ", "己", "庚"]),
    # What is indented below an item or a note is a part of it, and below a paragraph code.
    ("- 甲\n\n    乙,丙\n\n        a,b\n\n    - 丁\n\n        戊", ["甲", "乙,丙", "丁", "戊"]),
    ("[^1]: 甲\n\n    乙,丙\n\n丁\n\n    a,b", ["甲", "乙,丙", "丁"]),
    ("> - 甲\n>\n>     乙,丙\n\n丁", ["甲", "乙,丙", "丁"]),
    ("甲\n[^1]:\n    乙\n\n1. \n\n    a,b", ["甲", "乙", "1."]),
    # Code over the ends of lines, as fences in lists and quotations are, and of several signs.
    ("甲`a,\nb,c`乙`d,`丙", [f"甲{VEIL} {VEIL}乙{VEIL}丙"]),
    ("- 甲\n    ```\n    a,b\n\n    c,d\n    ```\n\n乙", ["甲", "乙"]),
    ("> ```\n> a,b\n> ```\n\n甲", ["甲"]),
    ("```a,b``` 甲,乙\n\n丙````a ``` b````丁", [f"{VEIL} 甲,乙", f"丙{VEIL}丁"]),
    ("甲<code>a,b</code>和<kbd>Ctrl , C</kbd>", [f"甲{VEIL}和{VEIL}"]),
    (
        "投至<tougao@example.org>、<https://a.cn/>。姓名：________ 年龄：____岁",
        [f"投至{VEIL}、{VEIL}。姓名：{VEIL} 年龄：{VEIL}岁"],
    ),
]


@pytest.mark.parametrize(("markdown", "seen"), MARKUP)
def test_what_is_code_and_what_is_text_is_as_on_the_page(markdown, seen):
    assert [one.text for one in paragraphs(markdown, "body")] == seen
