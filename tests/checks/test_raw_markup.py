"""What is Markdown as it should be, and what is none, is told of by nobody."""

import pytest

from generator.checks.cells import check_cells
from generator.checks.notes import check_notes
from generator.checks.raw_markup import check_raw_markup
from generator.checks.table import checked_library
from generator.checks.tags import check_tags
from tests.conftest import write_article

RIGHT = [
    "正文\\[^1\\]，<!-- 待核[^2] -->照录。\n\n<!--\n[^3]: 旧注\n-->",
    '<img src="a.jpg" alt> <span data-foo>甲</span> <my-element>乙</my-element>',
    "# 标题\n- 一\n- 二",
    "标题\n===\n- 一",
    "＃1号机组投产，3~~5天，4~~6天。",
    '[文](https://a.example/ "标题")、[![图](a.jpg)](https://a.example/)、[文](https://zh.example/甲_(乙))',
    "国发[2024]（5）号，附件[1]（见上），\\[摘要\\]（记者 张三）。",
    "|a|≤|b|",
    "- 甲\n- 乙\n    - 乙一\n    - 乙二\n\n1. 甲\n2. 乙",
    "- 甲\n\n    甲的第二段。\n\n- 乙",
    "> - 甲\n> - 乙",
    "| 甲 | 乙 |\n|---|:-:|\n| 一 | 二 |\n| 一 |\n| `a|b` | a\\|b |\n| 一 | 二 | |",
    "甲 | 乙\n--- | ---\n一 | 二",
    "甲|乙|丙三项。",
    "```\n- 甲\n| 乙 |\n##丙\n<丁>\n[^1]\n```",
    "写作`[^1]`、`~~甲~~`、`a<b且c>d`、`[甲]（https://example.org/）`。",
    "第#1号，气温-3~5℃，约~5人。",
    "见[甲](https://example.org/)（https://example.org/）。",
    "【甲】（丙）各占一半。",
    "甲[^1]，乙[^二]，丙[^1]。\n\n[^1]: 注一。\n[^二]: 注二。",
    "<p>甲</p>\n\n<details open><summary>乙</summary>丙</details>",
    "<o:p>贴来的</o:p>，<https://example.org/>，<desk@example.org>，3<5，a < b。",
    "## 小标题\n\n正文。\n\n# 大标题",
    "2021. 这一年。",
    "*强调*一句。\n*又一句*。",
]


@pytest.mark.parametrize("body", RIGHT)
def test_what_is_right_is_not_told(project, body):
    write_article(project, "one", body=body)
    library, _ = checked_library(project)
    for check in (check_tags, check_cells, check_notes, check_raw_markup):
        assert not [(fault.rule, fault.line) for fault in check(library)]
