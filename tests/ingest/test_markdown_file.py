"""Somebody else's Markdown: an item, a digest, and what is no Markdown."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.errors import DeliveryError
from generator.ingest.markdown_file import is_markdown, read_markdown
from generator.ingest.reading import Origin
from tests.ingest.desk import DESK

NOTICE = """\
---
title: 贵州:社工站建设推进会召开
date: 2026年11月20日
url: https://mzt.example.gov.cn/1.html
---

# 贵州:社工站建设推进会召开

会议**总结**今年的工作,部署下一步任务。见[省厅](https://mzt.example.gov.cn/2.html)与[坏](javascript:alert(1))。

![会议现场](https://mzt.example.gov.cn/1.jpg)

- 一是配齐社工
- 二是完善督导

| 县 | 站 |
| --- | --- |
| 晴隆 | 12 |

（据贵州省民政厅）
"""


def read(text):
    return read_markdown(text, Origin("notice.md"), DESK)


def test_an_item():
    (bulletin,) = read(NOTICE).bulletins
    assert bulletin.headline == "贵州:社工站建设推进会召开"
    assert bulletin.title == "社工站建设推进会召开"
    assert bulletin.region == "guizhou"
    assert bulletin.address == "https://mzt.example.gov.cn/1.html"
    assert (bulletin.dated.value, bulletin.dated.precision) == ("2026-11-20", "day")
    assert bulletin.source == "guizhou-civil-affairs"
    assert bulletin.paragraphs == (
        "会议**总结**今年的工作，部署下一步任务。见[省厅](https://mzt.example.gov.cn/2.html)与坏。",
        "- 一是配齐社工\n- 二是完善督导",
        "| 县 | 站 |\n| --- | --- |\n| 晴隆 | 12 |",
    )
    assert [(image.caption, image.url) for image in bulletin.images] == [
        ("会议现场", "https://mzt.example.gov.cn/1.jpg")
    ]
    assert [change.kind for change in bulletin.changes].count("link") == 1


@pytest.mark.parametrize("text", [NOTICE, "# 标题\n\n正文", "见[甲](https://a.cn)与[乙](https://b.cn)。"])
def test_what_is_markdown(text):
    assert is_markdown(text)


@pytest.mark.parametrize("text", ["贵州:标题\n\n正文。\n\n（据贵州省民政厅）", "# ", "一、甲\n\n二、乙", "#社工# 你好"])
def test_what_is_none(text):
    assert not is_markdown(text)


@pytest.mark.parametrize("text", ["# 标题\n", "[" * 20_000, "> " * 400 + "深", "- " * 400 + "深", "---\na: b\n---\n"])
def test_what_has_no_text_or_is_an_attack_is_refused(text):
    with pytest.raises(DeliveryError):
        read(text)


@given(st.text(alphabet="#*_[]()<>!`|-\\ \n&;:/'\"=甲乙1a.", max_size=300))
def test_nothing_but_a_refusal_comes_of_any_text(text):
    with suppress(DeliveryError):
        read(f"# 标题\n\n{text}")
