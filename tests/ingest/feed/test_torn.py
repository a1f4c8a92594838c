"""Feeds that break off, or in which something is never closed: what is whole is taken, and the rest is told."""

import pytest

from generator.errors import DeliveryError

ENTRY = "<item><title>第{0}条</title><link>https://mzt.guizhou.example/{0}</link><description><![CDATA[正文{0}。]]></description></item>\n"
WHOLE = (
    "<rss version='2.0'><channel><title>动态</title>\n" + "".join(map(ENTRY.format, (1, 2, 3))) + "</channel></rss>\n"
)


def headlines(reading):
    return [bulletin.headline for bulletin in reading.bulletins]


def told(reading):
    return [(change.kind, change.line) for change in reading.changes]


def test_a_whole_feed_is_not_told_to_be_torn(read):
    assert (headlines(read(WHOLE)), told(read(WHOLE))) == (["第1条", "第2条", "第3条"], [])
    assert told(read(WHOLE + "<!-- made by hand")) == []
    assert told(read(WHOLE.replace("</item>", "</ITEM>").replace("</channel>", "</Channel>"))) == []


@pytest.mark.parametrize(
    "text",
    [
        *(WHOLE + tail for tail in ("<br>", "<img src='x'>", "<script>a</script><p>b", "<div", "</div>", "垃圾 & <p>")),
        *(WHOLE[: WHOLE.rindex(">")] + tail for tail in ("", " \n")),
        WHOLE[: WHOLE.rindex("</rss>") + 4],
    ],
)
def test_what_stands_behind_the_end_breaks_nothing(read, text):
    assert (headlines(read(text)), told(read(text))) == (["第1条", "第2条", "第3条"], [])


@pytest.mark.parametrize("tail", ["", "<br>"])
def test_entries_behind_the_end_are_read_too(read, tail):
    early = WHOLE.replace("<item><title>第3", "</channel></rss><item><title>第3").replace("正文3", "&nbsp;3")
    assert headlines(read(early + tail)) == ["第1条", "第2条", "第3条"]


CODE = "订阅的写法：&lt;/description> </item> <![CDATA[ 就到这里"


@pytest.mark.parametrize("code", [CODE, "<item> " + CODE, CODE + "<item>"])
def test_an_article_about_feeds_is_whole(read, code):
    reading = read(WHOLE.replace("正文2", code))
    assert (headlines(reading), told(reading)) == (["第1条", "第2条", "第3条"], [])


@pytest.mark.parametrize(
    ("text", "whole", "line"),
    [
        (WHOLE[: WHOLE.rindex("条</title>")], ["第1条", "第2条"], 4),
        (WHOLE[: WHOLE.rindex("。]]>")], ["第1条", "第2条"], 4),
        (WHOLE[: WHOLE.rindex("</item>")], ["第1条", "第2条"], 4),
        (WHOLE[: WHOLE.rindex("<item>")], ["第1条", "第2条"], 3),
        (WHOLE[: WHOLE.rindex("<item>") + 4], ["第1条", "第2条"], 4),
        (WHOLE.replace("</rss>", ""), ["第1条", "第2条", "第3条"], 5),
        (WHOLE.replace("<item><title>第2", "<!-- <item><title>第2"), ["第1条"], 3),
        (WHOLE.replace("<item><title>第2", "<?php <item><title>第2"), ["第1条"], 3),
        # Closed by the end of the next one: two entries have run into each other
        (WHOLE.replace("正文1。]]>", "正文1。"), ["第3条"], 2),
    ],
    ids=["title", "text", "end", "between", "tag", "root", "comment", "instruction", "text into text"],
)  # fmt: skip
def test_what_is_not_whole_is_told_with_its_line(read, text, whole, line):
    reading = read(text)
    assert headlines(reading) == whole
    assert told(reading) == [("broken", line)]


def test_an_entry_that_the_parser_loses_is_told(read):
    reading = read(WHOLE.replace("<item><title>第2", "<![x[ <item><title>第2").replace("正文3", "&nbsp;3"))
    assert headlines(reading) == ["第1条", "第3条"]
    assert [(change.kind, change.before, change.after) for change in reading.changes] == [("broken", "3", "2")]


@pytest.mark.parametrize(
    "text", [WHOLE[: WHOLE.index("条</title>")], WHOLE.replace("<item><title>第1", "<!-- <item><title>第1")]
)
def test_a_feed_of_which_no_entry_is_whole_is_told(read, text):
    assert (headlines(read(text)), told(read(text))) == ([], [("broken", 2)])


def test_one_that_has_not_even_a_title_is_refused(read):
    with pytest.raises(DeliveryError) as caught:
        read(WHOLE[: WHOLE.index("<title>")])
    assert caught.value.rule == "feed-broken"


def test_what_stands_at_the_tear_is_told(read):
    (change,) = read(WHOLE[: WHOLE.rindex("条</title>")]).changes
    assert change.near == "<item><title>第3"
