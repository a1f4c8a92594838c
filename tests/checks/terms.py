"""A pair of texts, and what is told of their terms."""

from generator.checks.table import checked_library
from tests.conftest import write_article

ENGLISH_ORIGINAL = """\
---
id: one
slug: one
kind: own
lang: en
title: A title
summary: A summary.
region: guizhou
topics: [social-work-workforce]
status: published
published: 2026-11-24T09:00:00+08:00
editor: Zhang San
{more}---

{body}
"""
CHINESE_TRANSLATION = """\
---
title: 一个标题
summary: 一段摘要。
machine_assisted: none
---

{body}
"""


def told(project):
    return [
        (fault.rule, fault.severity, f"{fault.path.rpartition('/')[2]}:{fault.line}:{fault.column}", fault.values)
        for fault in checked_library(project)[1]
        if fault.rule.startswith(("term-", "exception-"))
    ]


def rules(project):
    return [(rule, place) for rule, _, place, _ in told(project)]


def pair(project, zh, en, more=""):
    write_article(project, "one", body=zh, english=en)
    path = project.articles / "2026/one/index.en.md"
    path.write_text(path.read_text("utf-8").replace("machine_assisted", f"{more}machine_assisted", 1), "utf-8")
