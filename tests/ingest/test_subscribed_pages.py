"""The pages behind the entries of a feed: which are fetched, and what of one that will not come."""

import re

import pytest

from generator.content.library import read_library
from generator.ingest.report import counts
from generator.ingest.report import told as lines
from generator.ingest.run import is_refused
from tests.conftest import tree
from tests.ingest.servers import answer, ok
from tests.ingest.subscribed import FUNDS, STATIONS, rss

PAGE = """<!doctype html><html><head><title>{title}-贵州省民政厅</title></head><body><div class="nav"><a href="/">首页</a></div>
<h1>{title}</h1><p>来源：贵州省民政厅　发布时间：2026-11-20 09:00</p><div class="content">{text}</div></body></html>"""


def test_the_page_behind_an_entry_is_fetched_where_the_desk_wants_it(project, server, feeds):
    host = f"http://news.example:{server.port}"
    server.answers["/rss"] = ok(rss((STATIONS[0], "摘要……"), (FUNDS[0], "摘要……"), host=host))
    server.answers["/1.html"] = ok(PAGE.format(title=STATIONS[0], text=STATIONS[1]).encode())
    report = feeds([("guizhou", server.url("/rss"), ", pages: yes")])
    assert counts(report)["new"] == 2
    library, _ = read_library(project)
    one = next(article for article in library.articles if article.original.title == STATIONS[0])
    assert "配齐驻站社工" in one.original.body
    assert one.attribution.url == f"{host}/1.html"
    assert one.delivery.url == f"{host}/1.html"
    before = len(server.heads)
    assert counts(feeds())["new"] == 0
    asked = [head.split(" ")[1] for head in server.heads[before:]]
    assert "/1.html" not in asked


def test_of_a_digest_behind_an_entry_each_item_is_asked_for_the_words(server, feeds):
    items = [f"<p>贵州：{title}</p>{text}<p>（据贵州省民政厅）</p>" for title, text in (STATIONS, FUNDS)]
    server.answers["/rss"] = ok(rss(("民政简报第3期", ""), host=server.url("")))
    server.answers["/1.html"] = ok(PAGE.format(title="民政简报第3期", text="".join(items)).encode())
    report = feeds([("guizhou", server.url("/rss"), ", pages: yes, words: [社工]")])
    assert [one.decision.bulletin.title for each in report.entered for one in each.outcomes] == [STATIONS[0]]
    changes = [change for each in report.entered for change in each.changes if change.kind == "passed"]
    assert [change.before for change in changes] == [f"贵州：{FUNDS[0]}"]
    report = feeds([("guizhou", server.url("/rss"), ", pages: yes, words: [养老]")])
    assert sum(counts(report).values()) == 0


@pytest.mark.parametrize(
    ("stated", "known"),
    [("2026年10月", "2026-10"), ("2026", "2026"), ("2026年2月30日", None), ("2026-11-20", "2026-11-20")],
)
@pytest.mark.parametrize("of_feed", ["<pubDate>Sat, 21 Nov 2026 09:00:00 +0800</pubDate>", ""])
def test_a_feed_s_date_stands_where_it_says_more_than_the_page_s(project, server, feeds, stated, known, of_feed):
    feed = rss((STATIONS[0], ""), host=server.url("")).decode()
    server.answers["/rss"] = ok(re.sub("<pubDate>.*</pubDate>", of_feed, feed).encode())
    page = PAGE.format(title=STATIONS[0], text=STATIONS[1]).replace("2026-11-20 09:00", stated)
    server.answers["/1.html"] = ok(page.encode())
    feeds([("guizhou", server.url("/rss"), ", pages: yes")])
    (article,) = read_library(project)[0].articles
    assert article.attribution.published.value == (known if known == "2026-11-20" or not of_feed else "2026-11-21")


PASSING = {
    "429": (answer("429 Too Many Requests"), "left alone for a while (429)"),
    "503": (answer("503 Busy"), "left alone for a while (503)"),
    "500": (answer("500 Server Error"), "answer is 500"),
    "408": (answer("408 Request Timeout"), "answer is 408"),
    "silent": (lambda connection: connection.recv(1), "did not finish its answer in time"),
    "hangs up": (lambda connection: connection.close(), "http://news.example"),
}


@pytest.mark.parametrize(("page", "why"), PASSING.values(), ids=PASSING.keys())
def test_a_page_that_does_not_come_this_time_is_fetched_the_next(project, server, feeds, page, why):
    server.answers["/rss"] = ok(rss((STATIONS[0], "摘要……"), host=server.url("")), 'ETag: "one"')
    server.answers["/1.html"] = page
    report = feeds([("guizhou", server.url("/rss"), ", pages: yes")], seconds=1.0)
    assert sum(counts(report).values()) == 0
    assert is_refused(report)
    (line, _) = lines(report, "en", verbose=False, dry_run=False)
    assert STATIONS[0] in line
    assert why in line
    server.answers["/1.html"] = ok(PAGE.format(title=STATIONS[0], text=STATIONS[1]).encode())
    report = feeds()
    assert not is_refused(report)
    assert "If-None-Match" not in next(head for head in reversed(server.heads) if "/rss" in head)
    (one,) = (one for one in read_library(project)[0].articles if one.original.title == STATIONS[0])
    assert "配齐驻站社工" in one.original.body


def test_a_page_that_breaks_off_is_fetched_again_and_taken_as_it_is_where_it_always_does(server, feeds):
    whole = PAGE.format(title=STATIONS[0], text=STATIONS[1])
    server.answers["/rss"] = ok(rss((STATIONS[0], "摘要……"), host=server.url("")))
    server.answers["/1.html"] = ok(whole[: whole.index("</div></body>") - 3].encode())
    for rows in ([("guizhou", server.url("/rss"), ", pages: yes")], None):
        report = feeds(rows)
        assert sum(counts(report).values()) == 0
        assert "the answer is incomplete" in "\n".join(lines(report, "en", verbose=False, dry_run=False))
    report = feeds()
    assert counts(report)["new"] == 1
    assert "the page breaks off and lacks its end" in "\n".join(lines(report, "en", verbose=False, dry_run=False))


@pytest.mark.parametrize(
    ("page", "why"),
    [
        (answer("500 Server Error"), "answer is 500"),
        (answer("200 OK").replace(b"Length: 0", b"Length: 90"), "answer is incomplete"),
        (lambda connection: connection.close(), "http://news.example"),
    ],
)
def test_a_page_that_fails_at_every_visit_keeps_no_entry_back(project, server, feeds, page, why):
    items = [
        (f"贵州{sign}：{STATIONS[0]}", STATIONS[1].replace("11月20日", f"11月{at}日"))
        for at, sign in enumerate("甲乙丙丁戊", 1)
    ]
    server.answers["/rss"] = ok(rss(*items, host=server.url("")), 'ETag: "one"')
    server.answers |= {f"/{number}.html": page for number in range(1, 6)}
    for rows in ([("guizhou", server.url("/rss"), ", pages: yes")], None):
        report = feeds(rows)
        assert is_refused(report)
        assert sum(counts(report).values()) == 0
    report = feeds()
    assert not is_refused(report)
    assert counts(report)["new"] == 5
    told = "\n".join(lines(report, "en", verbose=False, dry_run=False))
    assert told.count("page not to be had, the feed’s own text taken") == 5
    assert why in told
    assert counts(feeds())["new"] == 0
    assert {title for title, _ in items} == {one.original_title for one in read_library(project)[0].articles}


def test_a_page_that_will_not_come_leaves_the_feed_s_own_text_and_is_told(project, server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS, FUNDS, host=server.url("")))
    server.answers["/robots.txt"] = ok(b"User-agent: *\nDisallow: /2.html\n")
    report = feeds([("guizhou", server.url("/rss"), ", pages: yes")])
    assert counts(report)["new"] == 2
    told = "\n".join(lines(report, "zh", verbose=False, dry_run=False))
    assert "服务器回答 404" in told
    assert "robots.txt 不许程序取" in told
    assert not is_refused(report)
    assert counts(feeds())["duplicate"] == 2


def test_a_server_that_is_down_is_not_waited_for_again_and_again(server, feeds):
    server.answers["/rss"] = ok(rss(*((f"贵州{number}", "") for number in "甲乙丙丁戊己"), host=server.url("")))
    server.answers |= {f"/{number}.html": lambda connection: connection.close() for number in range(1, 7)}
    report = feeds([("guizhou", server.url("/rss"), ", pages: yes")])
    (entered,) = report.entered
    assert [change.kind for change in entered.changes] == ["later"] * 6
    assert sum(".html" in head for head in server.heads) == 3


@pytest.mark.parametrize("title", [STATIONS[0], "推进会在贵阳召开", "贵州省民政厅召开社工站…"])
def test_an_entry_that_only_leads_to_a_page_we_have_says_nothing_new(project, server, feeds, title):
    server.answers["/rss"] = ok(rss((title, ""), host=server.url("")))
    server.answers["/1.html"] = ok(PAGE.format(title=STATIONS[0], text=STATIONS[1]).encode())
    assert counts(feeds([("guizhou", server.url("/rss"), ", pages: yes")]))["new"] == 1
    before = tree(project.content)
    for _ in range(2):
        report = feeds()
        assert counts(report) == {"new": 0, "changed": 0, "duplicate": 1, "unclear": 0, "refused": 0}
        assert report.entered[0].outcomes[0].folder.startswith("content/articles/")
    assert tree(project.content) == before


def test_a_feed_does_not_correct_the_day_of_a_page_that_we_have(server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS, host=server.url("")))
    page = PAGE.format(title=STATIONS[0], text=STATIONS[1]).replace("2026-11-20", "2026-11-19")
    server.answers["/1.html"] = ok(page.encode())
    assert counts(feeds([("guizhou", server.url("/rss"), ", pages: yes")]))["new"] == 1
    assert counts(feeds())["duplicate"] == 1


def test_a_feed_does_not_say_who_wrote_a_page_that_we_have(server, feeds):
    entry = rss(STATIONS, host=server.url("")).replace(b"</item>", b"<author>a@b.example (admin)</author></item>")
    server.answers["/rss"] = ok(entry)
    page = PAGE.format(title=STATIONS[0], text=STATIONS[1]).replace("发布时间：2026-11-20 09:00", "作者：张三")
    server.answers["/1.html"] = ok(page.encode())
    assert counts(feeds([("guizhou", server.url("/rss"), ", pages: yes")]))["new"] == 1
    assert counts(feeds())["duplicate"] == 1


def test_robots_are_obeyed(server, feeds):
    server.answers["/robots.txt"] = ok(b"User-agent: *\nDisallow: /rss\n")
    server.answers["/rss"] = ok(rss(STATIONS))
    (unreadable,) = feeds([("guizhou", server.url("/rss"), "")]).unreadable
    assert unreadable.reason.rule == "retrieve-robots"
    assert not any("GET /rss" in head for head in server.heads)
