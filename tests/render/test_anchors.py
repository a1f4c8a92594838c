import re

from hypothesis import given
from hypothesis import strategies as st

from generator.render.markdown import to_html
from generator.text.segments import segments

BODY = """\
甲**乙**。[^1]

**引语。**正文

## 标题

- 一
- 二

1. a

2. b

> 引文

| 年 | 数 |
| - | - |
| 1 | 2 |

---

[链接](/about/)开头

[^1]: 注
"""


def anchored(text):
    return to_html(text, str, anchored=True)


def test_each_paragraph_has_an_anchor_with_its_number():
    ids = re.findall(r'<(\w+) id="(p-\d+)">', anchored(BODY))
    assert ids == [
        ("p", "p-1"), ("p", "p-2"), ("h2", "p-3"), ("li", "p-4"), ("p", "p-5"), ("p", "p-6"), ("p", "p-7"),
        ("th", "p-8"), ("p", "p-10"),
    ]  # fmt: skip


def test_stress_at_the_head_of_a_paragraph_is_what_it_was():
    assert anchored("*c**c*") == '<p id="p-1"><em>c**c</em></p>'
    assert anchored("|*c**c*") == '<p id="p-1">|*c*<em>c</em></p>'
    assert anchored("_c_ **d**") == '<p id="p-1"><em>c</em> <strong>d</strong></p>'


def test_a_lead_keeps_its_own_anchor():
    assert '<p id="p-2"><strong class="lead" id="lead-1">引语。</strong>正文</p>' in anchored(BODY)


def test_what_can_take_no_anchor_is_left_as_it_is():
    for text in ("```\n甲\n\n乙\n```", "<div>\n\n甲\n\n</div>", "    甲", "---", "<https://example.org/>"):
        assert anchored(text).replace(' id="p-2"', "") == to_html(text, str)


def test_the_same_number_in_both_languages():
    assert [one.number for one in segments("甲。\n\n乙。\n")] == [one.number for one in segments("One.\n\nTwo.\n")]
    assert anchored("甲。\n\n乙。").count('id="p-2"') == anchored("One.\n\nTwo.").count('id="p-2"') == 1


PARTS = st.sampled_from(
    ["甲", "a ", "**乙**", "*c*", "`d`", "[链](/x/)", "![图](a.jpg)", "\n", "\n\n", "\n\n", "- ", "1. ", "> ", "# ", "|", "    ",
     "---", "```", "<b>", "</b>", "[^1]", "\n\n[^1]: 注\n\n", "\\*", "&amp;", "==", "+86 ", "~~~", "<!-- x -->"]
)  # fmt: skip


@given(st.lists(PARTS, max_size=14).map("".join))
def test_an_anchor_changes_nothing_else(text):
    assert re.sub(r' id="p-\d+"', "", anchored(text)) == to_html(text, str)
    assert "\ufdd0" not in anchored(text)
