"""Where in a file each character of its prose stands, however YAML writes it."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.content.stretches import stretches
from generator.text.characters import control, unseen
from tests.clock import within

FILE = """\
---
id: a
title: "甲\\"乙\\u4E19 丁"
original_title: 宁夏: 出台
summary: >-
  第一行
  第二行

  另一段
editor_notes:
- 'it''s 注'
- |
  一
    二
images: [{id: x, caption: 图，说明, credit: 贵州, file: a.jpg}]
source: {statement: 据, 甲: 乙}
---

正文。
""".replace("original_title: 宁夏: 出台", 'original_title: "宁夏: 出台"').replace("据, 甲: 乙", "据")


def written(text):
    return [
        (one.role, one.text, "".join(text[start:end] or "·" for start, end in one.spans)) for one in stretches(text)
    ]


def test_marks_for_its_translator_are_no_prose_and_move_nothing():
    text = "---\ntitle: A\n---\n\nOne.\n\n<!-- newsroom changed p-2: revise\n| 第二段\n-->\nTwo.\n"
    body = list(stretches(text))[-1]
    assert body.text.split() == ["One.", "Two."]
    assert text[body.spans[body.text.index("Two")][0] :] == "Two.\n"


def test_each_piece_is_read_with_its_place():
    assert written(FILE) == [
        ("headline", '甲"乙丙 丁', '甲\\"乙\\u4E19 丁'),
        ("summary", "第一行 第二行\n另一段", "第一行\n第二行\n另一段"),
        ("note", "it's 注", "it''s 注"),
        ("note", "一\n  二\n", "一\n··二\n"),
        ("caption", "图，说明", "图，说明"),
        ("body", "正文。", "正文。"),
    ]


def test_a_value_without_quotation_marks_is_known():
    assert [(one.text, one.is_bare) for one in stretches("---\ntitle: a\nsummary: 'b'\neditor_notes: [c]\n---\n\nd\n")] == [
        ("a", True), ("b", False), ("c", True), ("d", False),
    ]  # fmt: skip


def test_what_belongs_to_the_source_is_left_out_and_our_reading_of_it_is_not():
    assert "宁夏" not in str(written(FILE))
    assert ("headline", "Ningxia: new", "Ningxia: new") in written('---\noriginal_title: "Ningxia: new"\n---\nx')


@pytest.mark.parametrize("text", ["", "x", "---\ntitle: a: b\n---\nx", "---\ntitle: x\n"])
def test_a_file_that_cannot_be_read_has_none(text):
    assert written(text) == []


line = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp"]), max_size=30)


@given(st.lists(line, min_size=1, max_size=4).map("\n".join), st.sampled_from("\"'|>"), st.integers(10, 60))
def test_every_style_of_yaml_is_read_back_to_its_place(value, style, width):
    if control(value) or any(unseen(value)) or "\x85" in value:
        return
    facts = yaml.dump({"title": value}, allow_unicode=True, default_style=style, width=width)
    text = f"---\n{facts}---\n\nx\n"
    for one in list(stretches(text))[:-1]:
        assert len(one.spans) == len(one.text)
        ends = [0, *(at for span in one.spans for at in span)]
        assert ends == sorted(ends)
        for sign, (start, end) in zip(one.text, one.spans, strict=True):
            if end - start == 1 and sign not in " \n":
                assert text[start] == sign
        # Nothing but spaces and line ends is lost from sight.
        assert not [
            sign for sign, (start, end) in zip(one.text, one.spans, strict=True) if start == end and not sign.isspace()
        ]


def test_a_run_of_spaces_takes_time_with_its_length():
    headline = "甲" + " " * 40_000 + "乙"
    text = f"---\nid: a\ntitle: '{headline}'\n---\n\n正文。\n"
    with within(1):
        found = next(one for one in stretches(text) if one.text == headline)
        assert "".join(text[start:end] for start, end in found.spans) == headline
