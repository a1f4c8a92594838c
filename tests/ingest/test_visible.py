"""No draft that ingest calls new stops the site: what nobody sees is taken out and told, what is damaged waits."""

import json

import pytest

from generator.content.library import read_library
from generator.ingest.report import counts
from tests.ingest.test_pipeline import outcomes, take

TEXT = "11月20日，贵州省民政厅在贵阳召开全省社工站{}建设推进会，总结今年的工作，部署下一步任务。"
RSS = """<rss version="2.0"><channel><title>民政{0}要闻</title><item><title>贵州：社工站{0}建设推进会召开</title>
<link>https://news.example/1</link><author>张{0}三</author><source url="https://a.example">贵州{0}日报</source>
<enclosure url="https://news.example/1.jpg" type="image/jpeg"/><description>{1}</description></item></channel></rss>"""
HTML = """<!doctype html><html><head><title>贵州省社工站{0}建设推进会召开</title></head><body id="js_content">
<span id="js_name">贵州{0}日报</span><h1>贵州省社工站{0}建设推进会召开</h1><p>作者：张{0}三</p><div><p>{1}</p><p>{1}</p></div></body></html>"""
MARKDOWN = (
    "---\ntitle: 贵州：社工站{0}建设推进会召开\nauthor: 张{0}三\nsource: 贵州{0}日报\n---\n\n{1}\n\n（据贵州{0}日报）\n"
)
JSON = json.dumps(
    {
        "version": "https://jsonfeed.org/version/1.1",
        "title": "民政{0}要闻",
        "items": [{"id": "1", "title": "贵州：社工站{0}建设推进会召开", "content_text": "{1}\n\n（据贵州{0}日报）"}],
    },
    ensure_ascii=False,
)
DIGEST = "民政{0}要闻\n\n贵州：社工站建设推进会召开\n\n{1}\n\n（据贵州日报）\n"
KINDS = {"rss": RSS, "page": HTML, "markdown": MARKDOWN, "json": JSON}
UNSEEN = ("\u200b", "\u202e", "\u200e", "\u2060", "\u00ad", "\u3164", "\ufeff")


def written(kind, sign):
    text = KINDS[kind]
    for place, said in (("{1}", TEXT.format(sign)), ("{0}", sign)):
        text = text.replace(place, said)
    return text.encode()


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sign", UNSEEN, ids=map(ascii, UNSEEN))
def test_what_nobody_sees_is_in_no_draft(project, kind, sign):
    report = take(project, written(kind, sign))
    assert counts(report)["new"] == 1
    library, faults = read_library(project)
    assert not faults
    (article,) = library.articles
    assert article.original.title.replace(" ", "").endswith("社工站建设推进会召开")
    assert sign in [change.before for change in outcomes(report)[0].decision.bulletin.changes]


def test_nor_what_a_feed_writes_by_its_number(project):
    for sign in ("&#x200B;", "&#xFEFF;", "&amp;#x202E;"):
        take(project, RSS.format(sign, TEXT.format(sign)).encode())
    library, faults = read_library(project)
    assert not faults
    (article,) = library.articles
    assert article.attribution.statement == "来源：贵州日报"


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("sign", ["\ufffd", "锟斤拷", "烫烫烫"])
def test_what_is_damaged_waits(project, kind, sign):
    assert counts(take(project, written(kind, sign)))["unclear"] == 1


@pytest.mark.parametrize(("text", "place"), [(RSS, "民政{0}要闻"), (RSS, "张{0}三"), (DIGEST, "民政{0}要闻")])
def test_what_stands_beside_a_text_may_be_damaged_too(project, text, place):
    text = text.replace(place, place.replace("{0}", "锟斤拷")).replace("{0}", "").replace("{1}", TEXT.format(""))
    assert sum(counts(take(project, text.encode())).values()) == 1
    assert not read_library(project)[1]
