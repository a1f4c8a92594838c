"""What is said of deliveries: to an editor, to a program, and beside the article."""

import re

import pytest
from msgspec.structs import replace

from generator.errors import DeliveryError, RetrieveError, SiteError
from generator.ingest.arrivals import Unreadable
from generator.ingest.compose import arrival_files
from generator.ingest.decide import New, Unclear
from generator.ingest.feed.xml_feed import read_feed
from generator.ingest.pipeline import Entered, Outcome, Report
from generator.ingest.reading import Origin
from generator.ingest.reasons import failure, reason
from generator.ingest.report import as_data, refusals, told
from generator.ingest.retrieve.retrieve import retrieve
from generator.model import Change, Delivery
from tests.ingest.desk import DESK
from tests.ingest.servers import answer, gate

BULLETIN = read_feed(
    "<rss><channel><item><title>贵州:标题</title><description>正文。</description></item></channel></rss>",
    Origin("a.xml"),
    DESK,
).bulletins[0]
PICTURE = failure(
    "unfetched",
    "http://a.cn/p.jpg",
    RetrieveError("retrieve-status", "http://a.cn/p.jpg", status=404),
)
PAGE = failure("later", "http://a.cn/1", RetrieveError("retrieve-slow", "http://a.cn/1", host="a.cn"), "标题")


def report(*changes, decision=New, unreadable=(), **how):
    outcome = Outcome(decision(BULLETIN, **how), "content/articles/2026/a")
    return Report((Entered("a.xml", Delivery("", ""), (outcome,), changes),), unreadable)


@pytest.mark.parametrize("change", [PICTURE, PAGE])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_failure_is_told_with_its_sentence(change, lang):
    line = list(told(report(change), lang, verbose=False, dry_run=False))[1]
    assert change.rule not in line
    assert reason(change.rule, lang, change.values) in line
    assert change.near in line


@pytest.mark.parametrize(
    "error",
    [
        RetrieveError("retrieve-unknown-host", "https://m.cn/robots.txt", host="m.cn"),
        RetrieveError("retrieve-status", "https://m.cn/p.jpg", status=404),
        DeliveryError("image-broken", "https://m.cn/p.jpg"),
        SiteError("image-many", limit=20),
    ],
)
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_a_picture_that_could_not_be_had_is_named_once(error, lang):
    line = list(told(report(failure("unfetched", "https://m.cn/p.jpg", error)), lang, verbose=False, dry_run=False))[1]
    assert re.fullmatch(r"    \S[^/]*  https://m\.cn/p\.jpg(?:: |：).+", line)
    assert line.count("p.jpg") == 1


@pytest.mark.parametrize(
    ("change", "shown"),
    [
        (Change("passed", 0, "甲", ""), "甲"),
        (Change("lead", 0, "", "****", "乙"), "乙  ****"),
        (Change("mark", 0, ",", "，"), ", → ，"),
        (Change("later", 0, "http://a.cn/1", "", "标题"), "标题  http://a.cn/1"),
        (Change("broken", 3, "", ""), "taken"),
        (Change("aside", 0, "长" * 5_000, ""), "  " + "长" * 200 + "…"),
    ],
)
def test_an_arrow_leads_somewhere(change, shown):
    line = list(told(report(change), "en", verbose=True, dry_run=False))[1]
    assert line.endswith(shown)


def test_what_is_kept_beside_the_article_says_why_in_both_languages():
    files = arrival_files(replace(BULLETIN, changes=(PICTURE,)), {})
    assert "服务器回答 404。在浏览器里" in files["changes.yml"]
    assert "the server’s answer is 404. See in a browser" in files["changes.yml"]


def test_reasons_for_a_program_are_whole_sentences():
    unreadable = (Unreadable("a", DeliveryError("delivery-empty", "a")),)
    data = as_data(report(PICTURE, unreadable=unreadable), "zh")
    assert data["refused"][0]["reason"] == "a：文件是空的。请发送方重发。"
    assert data["deliveries"][0]["changes"][0]["reason"].startswith("http://a.cn/p.jpg：服务器回答 404。在")
    assert "values" not in data["deliveries"][0]["changes"][0]
    assert (
        as_data(report(unreadable=unreadable), "en")["refused"][0]["reason"]
        == "a: the file is empty. Ask the sender for it again."
    )


def test_sentences_in_chinese_have_no_space_between_them():
    unclear = report(decision=Unclear, reason="unclear-damaged")
    lines = "\n".join(told(unclear, "zh", verbose=False, dry_run=False))
    assert "（�）。请发送方" in lines
    assert not re.search("。 ", as_data(unclear, "zh")["deliveries"][0]["items"][0]["reason"])
    assert "(�). Ask the sender" in "\n".join(told(unclear, "en", verbose=False, dry_run=False))


def test_refusals_are_told_alike_everywhere():
    unreadable = (Unreadable("a", DeliveryError("delivery-empty", "a")),)
    assert list(refusals(report(unreadable=unreadable), "en")) == ["a: the file is empty. Ask the sender for it again."]


@pytest.mark.parametrize(
    ("headers", "zh", "en"),
    [
        ((), "请求暂时不要再取（503）", "left alone for a while (503)"),
        (("Retry-After: 3600",), "请求60分钟内不要再取（503）", "left alone for 60 min (503)"),
        (("Retry-After: 61",), "请求2分钟内不要再取（503）", "left alone for 2 min (503)"),
        (("Retry-After: 0",), "请求1分钟内不要再取（503）", "left alone for 1 min (503)"),
    ],
)
def test_how_long_a_host_wants_to_be_left_alone_is_told(server, headers, zh, en):
    server.answers["/"] = answer("503 Busy", b"", *headers)
    with pytest.raises(RetrieveError) as caught:
        retrieve(server.url(), gate(server), limit=10)
    for error in (caught.value, caught.value.again(server.url("/2"))):
        assert zh in reason(error.rule, "zh", error.values)
        assert en in reason(error.rule, "en", error.values)


def test_a_refusal_begins_with_the_name_that_was_given():
    def line(name, rule, url, **values):
        error = RetrieveError(rule, url, **values)
        return next(refusals(report(unreadable=(Unreadable(name, error),)), "en"))

    address = "http://a.cn/1"
    assert line(address, "retrieve-slow", address, host="a.cn").startswith("http://a.cn/1: a.cn did not")
    assert line("guizhou", "retrieve-slow", address, host="a.cn").startswith("guizhou: http://a.cn/1: a.cn did not")
    told = line(address, "retrieve-private", "http://10.0.0.1/", host="10.0.0.1:80", given=address, named_by=address)
    assert told.startswith("http://a.cn/1 redirects, and http://10.0.0.1/: 10.0.0.1:80 is not on the public internet")
    assert "--trust" not in told
    emptied = Unreadable("guizhou", DeliveryError("feed-emptied", "guizhou", before=3))
    assert next(refusals(report(unreadable=(emptied,)), "zh")).startswith("订阅“guizhou”这次是空的")
