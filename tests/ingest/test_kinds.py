"""What a delivery is, told by what it holds; and a digest, whatever it was saved as."""

import json

import pytest

from generator.errors import DeliveryError
from generator.ingest.kinds import KINDS, read
from generator.ingest.reading import Origin
from generator.ingest.report import counts
from tests.conftest import SEED
from tests.ingest.desk import DESK
from tests.ingest.test_pipeline import take

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


def test_what_was_taken_out_of_a_page_is_told_of_the_digest_on_it():
    torn = PAGE[: PAGE.index("</div>")] + "<p>最后一句没有说完就断"
    found = read(torn, Origin("digest"), DESK)
    assert "torn" in [change.kind for change in found.changes]


def test_a_source_line_that_is_a_link_is_one_line_of_a_digest():
    item = "**{0}：社工站**\n\n近日，{0}社工站覆盖全部乡镇。\n\n来源：[{0}日报](https://a.example/1.html)\n\n---\n\n"
    found = read("".join(map(item.format, ("贵州", "宁夏"))), Origin("digest.md"), DESK)
    assert [(one.statement, len(one.paragraphs)) for one in found.bulletins] == [
        ("来源：贵州日报", 1),
        ("来源：宁夏日报", 1),
    ]


INTERNAL = """<!doctype html><html><head><title>社工站建设推进会召开</title><!--
Do not copy
--><script>
/*
Confidential
*/
</script></head><body><div><a href="/kw/">
内部刊物
</a></div>{}<h1>社工站建设推进会召开</h1><div class="content"><p>会议总结今年的工作，部署下一步任务，要求把社工站建在群众身边。</p>
<table><tr><th>类别</th><th>保管</th></tr><tr><td>文件</td><td><p>
机密
</p></td></tr></table><p>要求各地按时完成。</p></div></body></html>"""


def test_what_no_reader_of_a_page_sees_marks_it_not():
    assert len(read(INTERNAL.format(""), Origin("page.html"), DESK).bulletins) == 1


@pytest.mark.parametrize("mark", ["<p>内部资料 注意保存</p>", "<table><tr><td>机密★1年</td></tr></table>"])
def test_a_mark_that_readers_of_a_page_see_is_the_whole_s(mark):
    with pytest.raises(DeliveryError) as raised:
        read(INTERNAL.format(mark), Origin("page.html"), DESK)
    assert (raised.value.rule, raised.value.place) == ("delivery-internal", "page.html")


MARKED = "活动讲解了标志的含义，文件首页标注机密★1年，任何人不得带出办公室。"
ENTRY = "<item>\n<title>贵州：{}</title>\n<description>\n{}\n</description>\n</item>"


def test_a_mark_beside_an_entry_s_text_is_the_entry_s(project):
    entry = (
        "<item><title>贵州：甲</title><media:description>内部资料 注意保存</media:description><content:encoded>"
        "省民政厅召开推进会，部署今年的各项任务，要求各地按时完成。</content:encoded></item>"
    )
    spaces = "xmlns:media='http://search.yahoo.com/mrss/' xmlns:content='http://purl.org/rss/1.0/modules/content/'"
    feed = f"<rss version='2.0' {spaces}><channel><title>要闻</title>{entry}</channel></rss>"
    assert counts(take(project, feed.encode()))["refused"] == 1


def test_one_entry_that_is_marked_refuses_no_other(project):
    entries = "".join(map(ENTRY.format, "甲乙丙", (MARKED, "内部资料", "省民政厅召开推进会，部署今年的各项任务。")))
    feed = f"<rss version='2.0'><channel><title>要闻</title>{entries}</channel></rss>"
    report = take(project, feed.encode())
    assert counts(report) == {"new": 1, "changed": 0, "duplicate": 0, "unclear": 0, "refused": 2}
