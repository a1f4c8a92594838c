"""An edit that is measured is one that readers see."""

from pathlib import Path

from tests.bench.contenders import build_cold, edit, ours
from tests.bench.edits import append_sentence, change_title, check_out
from tests.bench.record import Record

HUGO = """\
---
title: "贵州：社工站揭牌"
date: 2016-05-04
---
社工站揭牌。

title: 不是标题。
"""


def test_each_edit_changes_what_it_says_and_nothing_else(tmp_path: Path):
    source = tmp_path / "one.md"
    source.write_text(HUGO, "utf-8")
    append_sentence(source, "新增的第1句话。")
    change_title(source, "“新”标题: 一")
    assert source.read_text("utf-8") == HUGO.replace("不是标题。", "不是标题。新增的第1句话。").replace(
        "贵州：社工站揭牌", "“新”标题: 一"
    )


def test_an_edit_reaches_the_page_of_the_article_in_the_middle(corpus: Path, tmp_path: Path):
    site, record = ours(corpus, 3, tmp_path / "newsroom"), Record()
    build_cold(site, "cold", record)
    assert "内蒙古长河村：社工入户" in site.page.read_text("utf-8")
    edit(site, "sentence", record, append_sentence, "新增的第1句话。")
    assert "新增的第1句话。" in site.page.read_text("utf-8")
    edit(site, "title", record, change_title, "第1次改过的标题")
    page = site.page.read_text("utf-8")
    assert "第1次改过的标题" in page
    assert "新增的第1句话。" in page
    assert list(record.costs) == ["ours, cold", "ours, sentence", "ours, title"]
    assert not record.missing


def test_an_edit_that_does_not_reach_the_page_is_no_figure(corpus: Path, tmp_path: Path):
    site, record = ours(corpus, 3, tmp_path / "newsroom"), Record()
    edit(site, "nothing", record, lambda source, mark: None, "新增的第1句话。")
    assert record.missing == {"ours, nothing": "the edit did not reach the page"}
    assert record.figures(("ours, nothing",), "cpu") == []


def test_a_fresh_checkout_has_other_times_and_the_same_bytes(corpus: Path, tmp_path: Path):
    site = ours(corpus, 3, tmp_path / "newsroom")
    before, text = site.source.stat().st_mtime_ns, site.source.read_bytes()
    check_out(site.root)
    assert site.source.stat().st_mtime_ns != before
    assert site.source.read_bytes() == text
