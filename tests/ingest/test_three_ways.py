"""One item pasted, in a feed and as a page, at once and one after the other, in any order: one article."""

import io
from datetime import datetime
from itertools import permutations

import pytest
from PIL import Image

from generator.content.library import read_library
from generator.ingest.report import counts
from generator.ingest.run import Asked, ingest
from tests.conftest import NOW, tree
from tests.ingest.servers import gate, ok

TITLE = "多措并举推进社工站建设"
TEXT = (
    "11月20日,贵州省民政厅在贵阳召开全省社工站建设推进会,总结今年的工作,部署下一步任务。",
    "会议要求,各地要把社工站建在群众身边,配齐驻站社工,完善督导制度,让服务看得见、摸得着。",
    "截至目前,全省已建成社工站1586个,3658名持证社工在一线服务,比去年增加2%。",
)
PASTED = f"贵州:{TITLE}\n\n{TEXT[0]}\n\n{TEXT[1][:20]}\n\n{TEXT[1][20:]}\n\n{TEXT[2]}\n\n(据贵州省民政厅)\n"
FEED = """<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>贵州省民政厅</title><item>
<title>贵州{title}</title><link>{address}</link><pubDate>Sat, 21 Nov 2026 01:00:00 GMT</pubDate>
<description><![CDATA[{text}]]></description></item></channel></rss>"""
PAGE = """<!doctype html><html><head><meta charset="gb2312"><title>贵州{title}_贵州省民政厅</title>
<link rel="canonical" href="{address}"></head><body><div class="nav"><a href="/">首页</a><a href="/xw/">新闻</a></div>
<h1>贵州{title}</h1><p>来源：贵州省民政厅　发布时间：2026-11-21 09:00</p><div class="TRS_Editor">{text}
<p style="text-align:center"><img src="/1.jpg" alt=""></p><p style="text-align:center">图为会议现场</p></div>
<div class="footer">贵州省民政厅主办 黔ICP备05000000号</div></body></html>"""


def photo():
    file = io.BytesIO()
    Image.effect_noise((320, 200), 60).convert("RGB").save(file, "JPEG")
    return file.getvalue()


@pytest.fixture
def ways(project, server, tmp_path):
    """The names of the three, by which they are given on the command line, and what takes them in."""
    host = f"http://news.example:{server.port}"
    address, text = f"{host}/1.html", "".join(f"<p>　　{one.replace(',', '，')}</p>" for one in TEXT)
    server.answers |= {
        "/1.html": ok(PAGE.format(title=TITLE, text=text, address=address).encode("gb18030")),
        "/rss": ok(FEED.format(title=TITLE, text=text, address=address).encode()),
        "/1.jpg": ok(photo()),
    }
    (tmp_path / "pasted").write_text(PASTED, "utf-8")
    names = {"pasted": str(tmp_path / "pasted"), "feed": f"{host}/rss", "page": address}

    def take(*which):
        asked = Asked(tuple(names[one] for one in which), datetime.fromisoformat(NOW), gate(server), region="guizhou")
        return ingest(project, asked, io.BytesIO(), lambda _name: None)

    return take


def waiting(project):
    return sorted(path.name for path in project.inbox.glob("a-*")) if project.inbox.is_dir() else []


@pytest.mark.parametrize("order", list(permutations(["pasted", "feed", "page"])), ids="-".join)
def test_in_any_order_it_is_one_article(project, ways, order):
    report = ways(*order)
    assert not report.unreadable
    found = counts(report)
    assert (found["new"], found["unclear"]) == (1, 0)
    assert found["changed"] + found["duplicate"] == 2
    library, faults = read_library(project)
    assert not faults
    (article,) = library.articles
    assert article.region == "guizhou"
    # What each brings is proposed once, and never again.
    before = tree(project.content)
    assert counts(ways(*order)) == {"new": 0, "changed": 0, "duplicate": 3, "unclear": 0, "refused": 0}
    for one in order:
        assert counts(ways(one))["duplicate"] == 1
    assert tree(project.content) == before


def test_what_the_others_know_is_proposed_and_taken_in(project, ways, run):
    ways("pasted")
    ways("feed")
    ways("page")
    assert len(waiting(project)) == 2
    for name in waiting(project):
        done = run(project, "inbox", "accept", name)
        assert done.returncode == 0, done.stderr
    assert waiting(project) == []
    library, faults = read_library(project)
    assert not faults
    (article,) = library.articles
    assert article.attribution.url.endswith("/1.html")
    assert (article.attribution.published.value, article.attribution.published.precision) == ("2026-11-21", "day")
    (image,) = article.images
    assert (image.caption, image.rights) == ("图为会议现场", "unknown")
    assert (project.root / article.folder / image.file).is_file()
    assert article.original.body.count("\n\n") == 2
    assert counts(ways("pasted", "feed", "page"))["duplicate"] == 3


def test_an_excerpt_brings_no_other_text(project, ways, server):
    ways("page")
    excerpt = f"<p>{TEXT[0][:30].replace(',', '，')}……</p>"
    address = f"http://news.example:{server.port}/1.html"
    server.answers["/rss"] = ok(FEED.format(title=TITLE, text=excerpt, address=address).encode())
    assert counts(ways("feed"))["duplicate"] == 1


def test_a_page_that_has_been_corrected_is_another_version(project, ways, server):
    ways("page")
    body = "".join(f"<p>{one.replace(',', '，').replace('1586个', '1568个')}</p>" for one in TEXT)
    address = f"http://news.example:{server.port}/1.html"
    server.answers["/1.html"] = ok(PAGE.format(title=TITLE, text=body, address=address).encode("gb18030"))
    assert counts(ways("page"))["changed"] == 1
    diff = next(project.inbox.glob("*/proposal.diff")).read_text("utf-8")
    assert any(line.startswith("-") and "1586个" in line for line in diff.split("\n"))
    assert any(line.startswith("+") and "1568个" in line for line in diff.split("\n"))


def test_another_text_at_the_same_address_is_no_version_of_it(project, ways, server):
    ways("page")
    other = "<p>全省儿童福利机构安全检查近日开始，重点检查消防、食品和用电，发现问题当场整改，不留死角。</p>" * 3
    address = f"http://news.example:{server.port}/1.html"
    server.answers["/1.html"] = ok(
        PAGE.format(title=TITLE, text=other, address=address)
        .replace(f"贵州{TITLE}", "儿童福利机构检查")
        .encode("gb18030")
    )
    report = ways("page")
    (entered,) = report.entered
    assert entered.outcomes[0].decision.reason == "unclear-address"
