"""`newsroom ingest feeds`, with feeds on real servers: what each brings, and what one that fails does not do."""

import pytest

from generator.content.library import read_library
from generator.ingest.report import counts, refusals
from generator.ingest.report import told as lines
from generator.ingest.run import is_refused
from tests.conftest import NOW, tree
from tests.ingest.servers import answer, ok
from tests.ingest.subscribed import FUNDS, STATIONS, rss


def test_what_a_feed_brings_are_drafts_with_what_the_desk_has_said_of_it(project, server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS, FUNDS))
    more = ", source: guizhou-civil-affairs, topics: [social-work-workforce]"
    assert counts(feeds([("guizhou", server.url("/rss"), more)]))["new"] == 2
    library, faults = read_library(project)
    assert not faults
    one = next(article for article in library.articles if article.original.title == STATIONS[0])
    assert (one.region, one.topics, one.status, one.lang) == ("guizhou", ("social-work-workforce",), "draft", "zh")
    assert one.attribution.id == "guizhou-civil-affairs"
    assert one.attribution.url == "http://news.example/1.html"
    assert (one.attribution.published.value, one.attribution.published.precision) == ("2026-11-20", "day")
    assert one.delivery.url == server.url("/rss")
    assert one.delivery.fetched == NOW
    assert len(one.delivery.sha256) == 64
    assert one.original.body.count("\n\n") == 1


def test_a_feed_that_has_not_changed_is_not_sent_again(project, server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS), 'ETag: "one"', "Last-Modified: Fri, 20 Nov 2026 01:00:00 GMT")
    rows = [("guizhou", server.url("/rss"), "")]
    feeds(rows)
    server.answers["/rss"] = answer("304 Not Modified")
    before = tree(project.content)
    report = feeds()
    assert not report.unreadable
    assert sum(counts(report).values()) == 0
    assert 'If-None-Match: "one"' in server.heads[-1]
    assert "If-Modified-Since: Fri, 20 Nov 2026 01:00:00 GMT" in server.heads[-1]
    assert tree(project.content) == before


@pytest.mark.parametrize("room", ["articles/2026", "inbox"])
def test_where_a_draft_is_gone_the_feed_is_asked_for_all_again(project, server, feeds, room):
    server.answers["/rss"] = ok(rss(STATIONS, (FUNDS[0], "")), 'ETag: "one"')
    rows = [("guizhou", server.url("/rss"), "")]
    assert counts(feeds(rows))["new"] == 1
    assert counts(feeds())["duplicate"] == 2
    assert 'If-None-Match: "one"' in server.heads[-1]
    (folder,) = (project.content / room).iterdir()
    folder.rename(project.root / "on another branch")
    assert counts(feeds())["duplicate"] == 1
    assert "If-None-Match" not in server.heads[-1]
    feeds()
    assert 'If-None-Match: "one"' in server.heads[-1]


def test_what_is_asked_for_otherwise_is_asked_for_again(server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS, FUNDS), 'ETag: "one"')
    assert counts(feeds([("guizhou", server.url("/rss"), ", words: [社工站]")]))["new"] == 1
    feeds([("guizhou", server.url("/rss"), ", words: [社工站, 社区基金]")])
    assert "If-None-Match" not in server.heads[-1]


def test_only_entries_that_hold_one_of_the_words(server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS, FUNDS))
    report = feeds([("guizhou", server.url("/rss"), ", words: [社区基金]")])
    assert counts(report)["new"] == 1
    (entered,) = report.entered
    assert [(change.kind, change.before) for change in entered.changes] == [("passed", STATIONS[0])]


@pytest.mark.parametrize(
    ("dead", "rule"),
    [
        (answer("404 Not Found"), "retrieve-status"),
        (answer("500 Server Error"), "retrieve-status"),
        (ok(b"<html><body><form>login</form></body></html>", "Content-Type: text/html"), None),
        (ok(b"<rss"), None),
        (lambda connection: connection.recv(1), "retrieve-slow"),
        (lambda connection: connection.close(), None),
    ],
    ids=["404", "500", "login", "broken", "silent", "hangs up"],
)
def test_one_dead_feed_stops_no_other(server, feeds, dead, rule):
    server.answers |= {"/dead": dead, "/rss": ok(rss(STATIONS))}
    report = feeds([("dead", server.url("/dead"), ""), ("guizhou", server.url("/rss"), "")], seconds=1.0)
    assert counts(report)["new"] == 1
    (unreadable,) = report.unreadable
    assert unreadable.name == "dead"
    assert rule in (None, unreadable.reason.rule)


@pytest.mark.parametrize(
    "after", [rss(), b"<html><head><title>\xe7\x99\xbb\xe5\xbd\x95</title></head><body>login</body></html>", b""]
)
def test_an_empty_answer_deletes_nothing_and_is_told_until_it_is_mended(project, server, feeds, after):
    server.answers["/rss"] = ok(rss(STATIONS, FUNDS))
    feeds([("guizhou", server.url("/rss"), "")])
    before = tree(project.content)
    server.answers["/rss"] = ok(after)
    for _ in range(2):
        report = feeds()
        assert len(report.unreadable) == 1
        assert tree(project.content) == before
    server.answers["/rss"] = ok(rss(STATIONS, FUNDS))
    assert counts(feeds()) == {"new": 0, "changed": 0, "duplicate": 2, "unclear": 0, "refused": 0}


@pytest.mark.parametrize("end", ["<item>", "</channel>", "任务"])
def test_a_feed_that_breaks_off_is_told_and_asked_for_again(project, server, feeds, end):
    whole = rss(STATIONS, FUNDS).decode()
    server.answers["/rss"] = ok(whole[: whole.rindex(end)].encode(), 'ETag: "one"')
    if end == "任务":
        server.answers["/rss"] = ok(
            whole.replace(end, "<!-- 任务", 1).replace("<![CDATA[", "", 1).encode(), 'ETag: "one"'
        )
    rows = [("guizhou", server.url("/rss"), "")]
    report = feeds(rows)
    assert is_refused(report)
    told = "\n".join((*refusals(report, "en"), *lines(report, "en", verbose=False, dry_run=False)))
    assert "broken" in told
    server.answers["/rss"] = ok(whole.encode(), 'ETag: "one"')
    assert not is_refused(feeds())
    assert "If-None-Match" not in server.heads[-1]
    library, _ = read_library(project)
    assert {STATIONS[0], FUNDS[0]} <= {article.original.title for article in library.articles}


def test_a_validator_that_no_header_may_have_is_left_out_alone(project, server, feeds):
    server.answers["/rss"] = ok(rss(STATIONS), 'ETag: "é"', "Last-Modified: Fri, 20 Nov 2026 01:00:00 GMT")
    feeds([("guizhou", server.url("/rss"), "")])
    server.answers["/rss"] = ok(rss())
    (unreadable,) = feeds().unreadable
    assert unreadable.reason.rule == "feed-emptied"
    assert "If-None-Match" not in server.heads[-1]
    assert "If-Modified-Since: Fri, 20 Nov 2026 01:00:00 GMT" in server.heads[-1]


@pytest.mark.parametrize(
    "kept",
    [
        *("", "{", "[]", '{"guizhou": 3}', '{"guizhou": {"asked": "x"}}', "[" * 100_000),
        *(
            '{"guizhou": {"asked": "x", "entries": 1, "missed": 3}}',
            '{"guizhou": {"asked": "x", "entries": 1, "on": 3}}',
            '{"guizhou": {"asked": "x", "entries": 1, "brought": 3}}',
        ),
    ],
)
def test_a_broken_memory_is_none(project, server, feeds, kept):
    server.answers["/rss"] = ok(rss(STATIONS), 'ETag: "one"')
    rows = [("guizhou", server.url("/rss"), "")]
    feeds(rows)
    (project.workspace / "feeds.json").write_text(kept, "utf-8")
    assert counts(feeds())["duplicate"] == 1
    assert "If-None-Match" not in server.heads[-1]
