"""A translation that the command begins, and what becomes of it until readers see it."""

from datetime import datetime

import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.translate.translate import translate
from generator.views.remarks import remarks
from tests.conftest import tree, write_article

DAY = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
DRAFT = """\
---
# newsroom new title: translate title, then remove this line: 一个标题
# newsroom new summary: translate summary, then remove this line: 一段摘要。
# newsroom new caption-a: translate caption, then remove this line: 图说
# newsroom new note-1: translate [^1], then remove this line: 注。
title:
summary:
captions:
  a:
translator:
machine_assisted: none
status: draft
---

<!-- newsroom new p-1: not translated. Put the translation here, in place of this comment.
| 五社联动。[^1]
| = 五社联动 = five-way community collaboration
-->

<!-- newsroom new p-2: not translated. Put the translation here, in place of this comment.
| 末段。
-->

[^1]:
"""

NOTE = "# newsroom new note-1: translate [^1], then remove this line: 注。\n"


@pytest.fixture
def folder(project):
    folder = write_article(
        project,
        "one",
        body="五社联动。[^1]\n\n末段。\n\n[^1]: 注。",
        english=None,
        more="images: [{id: a, caption: 图说}]",
    )
    translate(project, "one", "en", DAY)
    return folder


def library(project):
    return checked_library(project)


def test_a_draft_has_each_passage_where_its_translation_goes(folder):
    assert (folder / "index.en.md").read_text("utf-8") == DRAFT


def test_nobody_reads_it_and_nothing_of_it_is_an_error(project, folder):
    (article,), faults = library(project)[0].articles, library(project)[1]
    assert (article.text("en"), len(article.drafts)) == (None, 1)
    assert [(fault.rule, fault.severity) for fault in faults] == [
        ("translation-draft", "warning"), ("image-without-file", "warning"),
    ]  # fmt: skip
    assert faults[0].values == {"left": 2}


def test_one_that_is_not_finished_does_not_go_out(project, folder):
    path = folder / "index.en.md"
    lines = path.read_text("utf-8").split("\n")
    text = "\n".join(["---", "title: A title", "summary: A summary.", *lines[10:]]).replace("status: draft\n", "")
    path.write_text(text.replace("-->\n", "-->\n\nFive-way community collaboration.[^1]\n", 1), "utf-8")
    (article,), faults = library(project)[0].articles, library(project)[1]
    assert [(f.rule, f.values["left"]) for f in faults if f.is_error] == [("translation-unfinished", 2)]
    assert remarks(article, article.text("en"), EDITIONS[1]).head.startswith("The Chinese text has changed")
    # Even when its places are gone, readers are told.
    body = text[: text.index("<!--")] + "Five-way community collaboration.[^1]\n\n[^1]: 注。\n"
    path.write_text(body, "utf-8")
    (article,) = library(project)[0].articles
    assert remarks(article, article.text("en"), EDITIONS[1]).head.startswith("The Chinese text has changed")


def test_run_again_it_is_the_same(project, folder):
    before = tree(folder)
    translate(project, "one", "en", DAY)
    assert tree(folder) == before


def test_it_is_finished_passage_by_passage(project, folder):
    path = folder / "index.en.md"
    lines = path.read_text("utf-8").split("\n")
    written = ["---", "title: A title", "summary: A summary.", "captions:", "  a: A caption", *lines[9:]]
    text = "\n".join(written)
    begin, end = text.index("<!-- newsroom new p-1"), text.index("-->") + 3
    path.write_text(text[:begin] + "Five-way community collaboration.[^1]" + text[end:], "utf-8")
    outcome = translate(project, "one", "en", DAY)
    assert (outcome.settled, outcome.asked) == (("title", "summary", "caption-a", "p-1"), ("note-1", "p-2"))
    text = path.read_text("utf-8").replace(NOTE, "").replace("\n[^1]:", "\n[^1]: A note.")
    begin, end = text.index("<!--"), text.index("-->") + 3
    path.write_text((text[:begin] + "The end." + text[end:]).replace("status: draft\n", ""), "utf-8")
    assert translate(project, "one", "en", DAY).settled == ("note-1", "p-2")
    assert {fault.rule for fault in library(project)[1]} == {"image-without-file"}
    assert library(project)[0].articles[0].text("en").body.startswith("Five-way")


def test_a_draft_that_lost_its_record_is_not_taken_for_a_translation(project, folder):
    (folder / "made_from.en.yml").unlink()
    translate(project, "one", "en", DAY)
    (draft,) = library(project)[0].articles[0].drafts
    assert [(unit.name, unit.original) for unit in draft.pairing.units] == [("p-1", None), ("p-2", None)]


def test_taken_out_of_draft_too_early_it_is_refused(project, folder):
    path = folder / "index.en.md"
    path.write_text(path.read_text("utf-8").replace("status: draft\n", ""), "utf-8")
    assert {fault.rule for fault in library(project)[1] if fault.is_error} >= {"key-missing", "body-missing"}
