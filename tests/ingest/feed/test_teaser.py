"""What feeds give instead of a text, and short texts that are whole."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.ingest.body import Body
from generator.ingest.escape import escape
from generator.ingest.feed.teaser import without_teaser

LONG = "近日，贵州省民政厅在贵阳召开全省社会工作推进会，要求各地各部门把社工站建设好、运营好，让群众得到的服务更好更多，让社会工作人才的舞台更大更广"


@pytest.mark.parametrize(
    ("text", "paragraphs", "taken"),
    [
        ("近日，贵州省社工站覆盖全部乡镇，社工……", ("近日，贵州省社工站覆盖全部乡镇，社工……",), None),
        ("近日，贵州省社工站覆盖全部乡镇，社工[详细]", ("近日，贵州省社工站覆盖全部乡镇，社工",), "[详细]"),
        ("近日，社工站覆盖全部乡镇。[阅读全文]", ("近日，社工站覆盖全部乡镇。",), "[阅读全文]"),
        ("近日，社工站覆盖全部乡镇。 阅读全文", ("近日，社工站覆盖全部乡镇。",), "阅读全文"),
        ("近日，社工站覆盖全部乡镇，更多&gt;&gt;", ("近日，社工站覆盖全部乡镇，",), "更多>>"),
        ("Stations opened in all townships. Read more", ("Stations opened in all townships.",), "Read more"),
        ("Stations opened in all […]", ("Stations opened in all",), "[…]"),
        ("近日，贵州省社工站覆盖全部乡镇，社工", ("近日，贵州省社工站覆盖全部乡镇，社工",), None),
        (
            "&lt;p>近日，覆盖全部乡镇。&lt;/p>&lt;p>&lt;a href='/1'>阅读全文&amp;gt;&amp;gt;&lt;/a>&lt;/p>",
            ("近日，覆盖全部乡镇。",),
            "阅读全文>>",
        ),
        ("&lt;p>近日，覆盖全部乡镇……&lt;a href='/1'>[详细]&lt;/a>&lt;/p>", ("近日，覆盖全部乡镇……",), "[详细]"),
    ],
)
def test_a_teaser_is_told_and_its_last_words_are_taken_off(item, text, paragraphs, taken):
    bulletin = item(f"<title>标题</title><description>{text}</description>")
    assert bulletin.paragraphs == paragraphs
    assert [change.before or None for change in bulletin.changes if change.kind == "excerpt"] == [taken]


@pytest.mark.parametrize(
    "text",
    [
        "近日，社工站覆盖全部乡镇。",
        "Children were told to read more.",
        "近日，贵州省民政厅在贵阳召开全省社会工作推进会，要求各地各部门把社工站建设好、运营好，让群众得到的服务更好更多，让社会工作人才的舞台更大更广，让基层治理的根基更牢",
        "一句话说完了：\n一、建站\n二、育人",
        "他说：“社工站真好。”",
        "",
    ],
)
def test_a_whole_text_is_no_teaser(item, text):
    bulletin = item(f"<title>标题</title><description>{text}</description>")
    assert "excerpt" not in [change.kind for change in bulletin.changes]


@pytest.mark.parametrize(
    ("end", "taken"),
    [
        ("...[更多]", "[更多]"), ("（查看全文）", "（查看全文）"), ("。点击查看原文", "点击查看原文"), ("…… 详细>>", "详细>>"), ("[...]", "[...]"),
        (" Read more »", "Read more »"), ("… Continue reading →", "Continue reading →"), ("...... ", ""), ("。。。", ""),
        ("更多", None), ("，欢迎阅读全文", None), ("。详情见附件", None), ("，了解更多", None),
    ],
)  # fmt: skip
def test_words_that_lead_to_the_whole(end, taken):
    body = without_teaser(Body((escape(LONG + end),), (), (LONG + end,)))
    assert next((change.before for change in body.changes), None) == taken
    assert body.paragraphs == (escape(body.said[0]),)
    assert body.said[0] == (LONG + end).removesuffix(taken or "").rstrip(" " if taken else "")


@given(st.lists(st.text("社工。…[]()>全文\\ Read more", min_size=1, max_size=30), min_size=1, max_size=3))
def test_nothing_is_lost_but_the_last_words(lines):
    body = without_teaser(Body(tuple(map(escape, lines)), (), tuple(lines)))
    assert "".join(lines).startswith("".join(body.said))
    assert len(body.paragraphs) == len(body.said)
