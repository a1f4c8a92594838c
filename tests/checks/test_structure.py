"""What a translator has lost of a text's structure: headings, list items, rows, quotations."""

import pytest

from generator.checks.structure import shape
from generator.checks.table import checked_library
from generator.text.strings import rule_sentences
from tests.conftest import edit, write_article

CHINESE = """甲段。

## 一、目标

- 一
- 二
- 三

| 年 | 人数 |
| --- | --- |
| 2020 | 若干 |
| 2021 | 若干 |

> 引文。
>
> 又一段。

（一）乙段。"""
ENGLISH = """Paragraph A.

## Goals

- One
- Two
- Three

| Year | People |
| --- | --- |
| 2020 | some |
| 2021 | some |

> A quotation.
>
> Another paragraph.

Paragraph B."""


def told(project):
    return [
        (fault.line, rule_sentences(fault.rule, "en", fault.values)[0])
        for fault in checked_library(project)[1]
        if fault.rule == "translation-structure"
    ]


@pytest.fixture
def folder(project):
    return write_article(project, "one", body=CHINESE, english=ENGLISH)


def test_a_translation_of_the_same_structure_has_no_fault(project, folder):
    assert told(project) == []


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ("## Goals", "Goals", (10, "headings: 1 in the original, 0 in the translation")),
        ("- Two\n", "", (12, "list items: 3 in the original, 2 in the translation")),
        ("- One\n- Two\n- Three", "One, two, three.", (12, "list items: 3 in the original, 0 in the translation")),
        ("| 2021 | some |", "", (16, "rows of tables: 2 in the original, 1 in the translation")),
        (">\n> Another", "> Another", (21, "paragraphs of quotations: 2 in the original, 1 in the translation")),
        ("> A quotation.\n>\n> Another", "A quotation.\nAnother", (21, "paragraphs of quotations: 2 in the original, 0 in the translation")),
    ],
)  # fmt: skip
def test_what_was_lost_is_told_at_its_paragraph(project, folder, before, after, what):
    edit(folder / "index.en.md", before, after)
    assert told(project) == [what]


def test_where_nobody_knows_which_is_whose_the_texts_are_compared(project, folder):
    edit(folder / "index.en.md", "## Goals\n\n", "")
    edit(folder / "index.en.md", "Paragraph A.", "Quite other words here, and more of them.")
    assert told(project) == [(8, "headings: 1 in the original, 0 in the translation")]


def test_a_paragraph_that_is_behind_is_told_by_that_alone(project, folder):
    edit(folder / "index.zh.md", "- 三", "- 三\n- 四")
    assert told(project) == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("一、加强领导。", "1. Stronger leadership."),
        ("（一）加强领导。", "Stronger leadership."),
        ("1、甲\n2、乙", "1. A\n2. B"),
        ("（一）甲\n（二）乙", "(1) A\n(2) B"),
        ("```\n# 甲\n- 乙\n- 丙\n```", "```\nA\n```"),
        ("甲 > 乙", "A is more than B"),
        ("3.5万人\n2.1万人", "Some\nothers"),
        ("#### 甲", "## A"),
    ],
)
def test_what_is_only_set_otherwise_is_no_loss(chinese, english):
    assert shape(chinese) == shape(english)
