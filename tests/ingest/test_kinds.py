"""What a delivery is, told by what it holds; and a digest, whatever it was saved as."""

import json

import pytest

from generator.ingest.kinds import KINDS, read
from generator.ingest.reading import Hints, Origin
from generator.ingest.taking import take_data
from tests.conftest import SEED
from tests.ingest.desk import DESK

MARKDOWN = """\
# 社工简讯

## 贵州:社工站建设推进会召开

会议总结今年的工作，部署下一步任务，要求把社工站建在群众身边。

（据贵州省民政厅）

## 宁夏:出台社工奖补办法

办法规定对取得证书的社工给予奖补，标准由财政厅另行制定。

（据宁夏民政厅）
"""
PAGE = """\
<!doctype html><html><head><title>社工简讯</title></head><body><h1>社工简讯</h1><div class="content">
<h2>贵州:社工站建设推进会召开</h2><p>会议总结今年的工作，部署下一步任务，要求把社工站建在群众身边。</p><p>（据贵州省民政厅）</p>
<h2>宁夏:出台社工奖补办法</h2><p>办法规定对取得证书的社工给予奖补，标准由财政厅另行制定。</p><p>（据宁夏民政厅）</p>
</div></body></html>
"""
PASTED = MARKDOWN.replace("#", "").replace("\n ", "\n")
RSS = "<?xml version='1.0'?>\n<!-- 由系统生成 -->\n<rss version='2.0'><channel><title>要闻</title></channel></rss>"
JSON = json.dumps({"version": "https://jsonfeed.org/version/1.1", "title": "要闻", "items": []})


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (RSS, "RSS, Atom, RDF"),
        ("<feed xmlns='http://www.w3.org/2005/Atom'></feed>", "RSS, Atom, RDF"),
        (JSON, "JSON Feed"),
        (PAGE, "HTML"),
        ("<div><p>一段</p><p>又一段</p></div>", "HTML"),
        (MARKDOWN, "Markdown"),
        ("---\ntitle: 一\n---\n\n正文。", "Markdown"),
        (SEED.read_text("utf-8"), "digest"),
        ("贵州:标题\n\n正文里说 1 < 2，也说 <好>。\n\n（据贵州省民政厅）", "digest"),
        ('{"a": 1}', "digest"),
    ],
)
def test_a_kind_is_told_by_what_it_holds(text, kind):
    assert next(one.name for one in KINDS if one.holds(text)) == kind


@pytest.mark.parametrize("text", [MARKDOWN, PAGE, PASTED], ids=["markdown", "page", "pasted"])
def test_a_digest_is_the_same_items_whatever_it_was_saved_as(text):
    found = read(text, Origin("digest"), DESK)
    assert [bulletin.region for bulletin in found.bulletins] == ["guizhou", "ningxia"]
    assert [bulletin.source for bulletin in found.bulletins] == ["guizhou-civil-affairs", "ningxia-civil-affairs"]
    pasted = read(PASTED, Origin("digest"), DESK)
    assert [bulletin.identity for bulletin in found.bulletins] == [bulletin.identity for bulletin in pasted.bulletins]


def test_a_reader_that_stumbles_stops_no_other(monkeypatch):
    def stumble(*_):
        raise RecursionError

    monkeypatch.setattr("generator.ingest.taking.read", stumble)
    taken = take_data("it", b"text", DESK, Hints())
    assert taken.reason.rule == "delivery-stumbled"
