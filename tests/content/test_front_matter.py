import pytest

from generator.content.editing import edited
from generator.content.front_matter import join, split, with_entries, with_facts
from generator.content.strict_yaml import YamlError


def test_the_halves_of_a_file_and_their_lines():
    halves = split("---\na: 1\nb: 2\n---\n\n\n第一段。\n\n---\n\n第二段。\n")
    assert halves.facts == "a: 1\nb: 2"
    assert halves.body == "第一段。\n\n---\n\n第二段。"
    assert (halves.facts_line, halves.body_line) == (2, 7)


@pytest.mark.parametrize(("text", "rule"), [("a: 1\n", "front-matter-missing"), ("---\na: 1\n", "front-matter-open")])
def test_a_file_without_front_matter(text, rule):
    with pytest.raises(YamlError) as caught:
        split(text)
    assert caught.value.rule == rule


def test_empty_facts_are_not_written():
    assert (
        join({"a": "1", "b": None, "c": [], "d": "宁夏: 出台"}, "正文。")
        == "---\na: '1'\nd: '宁夏: 出台'\n---\n\n正文。\n"
    )


def test_setting_a_fact_leaves_every_other_byte():
    text = "---\n# kept\nstatus: draft   # a remark\nlist: [a]\n---\n\n正文  \n\n"
    after = with_facts(text, {"status": "published", "published": "2026-11-24T09:00:00+08:00"})
    assert after == (
        "---\n# kept\nstatus: published   # a remark\nlist: [a]\npublished: '2026-11-24T09:00:00+08:00'\n---\n\n正文  \n\n"
    )


def test_facts_with_parts_are_replaced_where_they_stand_and_all_else_stays():
    text = "---\n# 编者注\nid: a  # 一\nsource:\n  id: x\n  url: y\n\n# 关于主题\ntopics: [a]\nlast: 1\n---\n\n正文\n"
    after = with_facts(text, {"source": {"id": "z"}, "last": None, "new": ["b"]}, "新正文")
    assert (
        after == "---\n# 编者注\nid: a  # 一\nsource:\n  id: z\n\n# 关于主题\ntopics: [a]\nnew:\n- b\n---\n\n新正文\n"
    )


def test_a_remark_stays_behind_a_quoted_value_and_goes_into_none_of_several_lines():
    text = "---\na: 'x # y'  # kept\nb: z # gone\n---\n\n正文\n"
    after = with_facts(text, {"a": "now", "b": "one\ntwo"})
    assert after.startswith("---\na: now  # kept\n")
    assert "gone" not in after


@pytest.mark.parametrize("bom", [b"", b"\xef\xbb\xbf"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_line_ends_are_the_editors(end, bom):
    data = bom + "---\na: 1\n---\n\n正文\n".encode().replace(b"\n", end)
    after = edited(data, lambda text: with_facts(text, {"b": "x"}))
    assert after == bom + "---\na: 1\nb: x\n---\n\n正文\n".encode().replace(b"\n", end)


def test_a_stray_line_end_is_one_like_the_others():
    """It is one for YAML, and lines are counted as there."""
    after = edited(b"---\n# a\rb: 1\nc: 2\n---\n\nText\n", lambda text: with_facts(text, {"c": 3}))
    assert after == b"---\n# a\nb: 1\nc: 3\n---\n\nText\n"


def test_lines_end_as_the_first_does_and_stay_where_nothing_is_changed():
    data = b"---\na: 1\n---\n\nText\r\n"
    assert edited(data, lambda text: text) == data
    assert edited(data, lambda text: with_facts(text, {"a": 2})) == b"---\na: 2\n---\n\nText\n"


@pytest.mark.parametrize("sign", [">-", "|", ">2 # a remark"])
def test_a_number_sign_in_a_text_of_several_lines_goes_with_it(sign):
    text = f"---\na: {sign}\n  one\n\n  # two\n\n# kept\nb: z\n---\n\nText\n"
    assert with_facts(text, {"a": "now"}).startswith("---\na: now")
    assert with_facts(text, {"a": "now"}).endswith("\n\n# kept\nb: z\n---\n\nText\n")
    assert "two" not in with_facts(text, {"a": "now"})


def test_what_stands_set_in_below_other_facts_stays():
    text = "---\na:\n  x: 1\n  # kept\nb: z\n---\n\nText\n"
    assert with_facts(text, {"a": "now"}) == "---\na: now\n  # kept\nb: z\n---\n\nText\n"


CAPTIONS = """---
title: T
captions:  # as in print
  # checked against the picture by Wang Li
  a: One  # her words
  b: |
    Two

    # lines
  # the third is ours
  c: Three

# what follows is not ours
summary: S
---

Text.
"""


@pytest.mark.parametrize(
    ("changes", "edits"),
    [
        ({"a": "Uno"}, [("a: One ", "a: Uno ")]),
        ({"b": "Dos"}, [("b: |\n    Two\n\n    # lines\n", "b: Dos\n")]),
        ({"c": "Tres: 3"}, [("c: Three", "c: 'Tres: 3'")]),
        ({"d": "Four"}, [("c: Three\n", "c: Three\n  d: Four\n")]),
        ({"a": "Uno", "c": "Tres"}, [("a: One ", "a: Uno "), ("c: Three", "c: Tres")]),
    ],
)
def test_setting_an_entry_of_a_fact_leaves_every_other_byte(changes, edits):
    expected = CAPTIONS
    for before, after in edits:
        expected = expected.replace(before, after)
    assert with_entries(CAPTIONS, "captions", changes) == expected


@pytest.mark.parametrize(
    ("facts", "expected"),
    [
        ("captions: { a: One, b: Two } # ours\n", "captions: # ours\n  a: Uno\n  b: Two\n"),
        ("captions:\n", "captions:\n  a: Uno\n"),
        ("", "captions:\n  a: Uno\n"),
    ],
)
def test_entries_in_braces_and_of_no_fact_are_written_anew(facts, expected):
    assert with_entries(f"---\ntitle: T\n{facts}---\n", "captions", {"a": "Uno"}) == f"---\ntitle: T\n{expected}---\n"
