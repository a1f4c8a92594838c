import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import to_html
from generator.text.segments import all_notes, cited, definitions, notes, segments
from tests.clock import within

BODY = """\
日前，无锡市民政局制定工作方案。[^1]

## 一、目标

- 社区为平台
- 社会组织为载体

    续上一条。

```
一

二
```

| 年 | 人数 |
| --- | --- |
| 2021 | 3658 |

[^1]: 见原文。

    注释的第二段。

[网]: /about/
"""


def test_footnotes_are_known_by_their_labels():
    body = "One.[^1][^b]\n\n[^1]: First,\n    and on.\n[a]: https://example.org/\n[^b]:\n\n[^1]: Again.\n\nTwo."
    found = notes(body)
    assert [(one.name, one.text) for one in found] == [("note-1", "First,\n    and on."), ("note-b", "")]
    assert body[found[0].start :].startswith("First,")


def test_a_segment_is_what_stands_between_blank_lines():
    assert [one.text.split("\n")[0] for one in segments(BODY)] == [
        "日前，无锡市民政局制定工作方案。[^1]",
        "## 一、目标",
        "- 社区为平台",
        "```",
        "| 年 | 人数 |",
    ]


def test_what_goes_on_a_paragraph_belongs_to_it_and_a_fence_is_one():
    found = segments(BODY)
    assert found[2].text.endswith("    续上一条。")
    assert found[3].text == "```\n一\n\n二\n```"


@pytest.mark.parametrize(
    "comment", ["<!-- a -->", "  <!-- a --> <!-- b -->", "<!--\na\n\nb\n-->", "<!-- a -->\n<!-- newsroom -->"]
)
def test_a_comment_by_itself_is_none(comment):
    assert [(one.number, one.text) for one in segments(f"One.\n\n{comment}\n\nTwo.")] == [(1, "One."), (2, "Two.")]


@pytest.mark.parametrize(
    "text", ["<!-- a --> One.", "One. <!-- a -->", "<!-- a", "```\n<!-- a -->\n```", "<!--\n|\n-->"]
)
def test_what_a_comment_stands_in_is_one_and_so_is_what_keeps_a_place(text):
    assert [one.text for one in segments(f"{text}\n\nTwo.")] == [text, "Two."]


def test_a_row_of_comments_costs_its_length():
    with within(2):
        for comments in ("<!-- x\n\n" * 50_000, "<!-- x --> " * 50_000 + "a", " <!--\n\n-->\n\n" * 50_000):
            segments(comments)


def test_addresses_and_footnotes_are_no_segments():
    assert definitions(BODY) == ("[^1]: 见原文。\n\n    注释的第二段。", "[网]: /about/")


def test_a_paragraph_cites_what_it_names():
    known = definitions("[^1]: 注一。\n\n[甲]: /a/\n[乙]: /b/\n")
    assert list(cited("见[^1]。", known)) == ["[^1]: 注一。"]
    assert list(cited("见[文][乙]与[别处](/c/)。", known)) == ["[甲]: /a/\n[乙]: /b/"]
    assert list(cited("[别处](/c/)", known)) == []


def test_a_segment_knows_its_place():
    lines = BODY.split("\n")
    for one in segments(BODY):
        assert BODY[one.start : one.end] == one.text
        assert lines[one.line] == one.text.split("\n")[0]


@given(st.text(alphabet="甲a1 \n\t`-[]:", max_size=60))
def test_nothing_is_lost_between_segments(body):
    kept = "".join([*(one.text for one in segments(body)), *definitions(body)])
    assert sorted("".join(kept.split())) == sorted("".join(body.split()))


def test_a_fence_is_closed_by_one_that_says_nothing():
    body = "```\n甲\n```python\n\n乙\n```\n\n中间。\n\n## 标题"
    assert [one.text for one in segments(body)] == ["```\n甲\n```python\n\n乙\n```", "中间。", "## 标题"]
    assert re.findall(r'id="p-(\d+)">([^<]+)', to_html(body, str, anchored=True)) == [("2", "中间。"), ("3", "标题")]


def test_a_paragraph_right_below_a_definition_is_a_segment():
    body = "见[条例][r]。\n\n[r]: https://example.org/\n  '标题'\n[s]: /about/\n共有58人。\n[^1]: 注。\n\n[^2]: 又\n[t]: /x/\n一注。"
    found = segments(body)
    assert [(one.text, one.line) for one in found] == [("见[条例][r]。", 0), ("共有58人。", 5)]
    assert body[found[1].start : found[1].end] == "共有58人。"
    assert definitions(body) == (
        "[r]: https://example.org/\n  '标题'\n[s]: /about/",
        "[^1]: 注。",
        "[^2]: 又\n[t]: /x/\n一注。",
    )
    assert [one.text for one in notes(body)] == ["注。", "又\n[t]: /x/\n一注。"]


PIECES = st.sampled_from(
    ["词%d。", "词%d[甲][r]。", "词%d[^1]。", "[r]: /about/", "[r]: /about/ '题'", "[r]: /x/\n 'y'", "[^1]: 注%d。", "    词%d", "- 词%d"]
)  # fmt: skip


@given(st.lists(st.tuples(PIECES, st.sampled_from(["\n", "\n\n"])), max_size=8))
def test_no_word_of_a_page_is_in_no_segment_and_no_footnote(pieces):
    body = "".join(piece.replace("%d", str(number)) + end for number, (piece, end) in enumerate(pieces)).strip("\n")
    shown = set(re.findall(r"[词注]\d", re.sub("<[^>]*>", "", to_html(body, str))))
    told = "\n".join([*(one.text for one in segments(body)), *(one.text for one in all_notes(body))])
    assert shown <= set(re.findall(r"[词注]\d", told))
