"""Texts in the wrong language."""

import pytest

from generator.checks.table import checked_library
from tests.checks.sites import faults, zh
from tests.conftest import edit, write_article


@pytest.mark.parametrize(
    "english",
    ["贵州省民政厅将社会工作人才队伍建设纳入规划。" * 5, "Guizhou. 贵州省民政厅近年来积极探索发展路径。", "民政"],
)
def test_an_english_text_that_is_still_chinese(project, english):
    write_article(project, "one", english=english)
    assert ("other-language", "index.en.md") in [fault[:2] for fault in faults(project)]


@pytest.mark.parametrize(
    "english",
    [
        "The Home for Talent (人才之家) service of the department.",
        "*Guizhou Daily* (《贵州日报》)",
        "**Note.** [Link](https://example.org/民政).",
    ],
)
def test_an_english_text_may_name_things_in_chinese(project, english):
    write_article(project, "one", english=english)
    assert faults(project) == []


def test_a_chinese_text_may_not_be_english(project):
    english = "The Guizhou Provincial Department of Civil Affairs advances social work. " * 3
    write_article(project, "one", body=english)
    assert faults(project) == [("other-language", "index.zh.md", 16)]


def test_a_draft_may_be_half_translated(project):
    write_article(project, "one", english="贵州省民政厅积极探索社会工作发展路径。")
    edit(zh(project), "status: published", "status: draft")
    assert [(fault.rule, fault.severity) for fault in checked_library(project)[1]] == [("other-language", "warning")]
