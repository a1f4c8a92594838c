import pytest

from generator.render.frame import Frame, current, marks
from generator.render.markdown import addresses, to_html

SIGNS = "<script onerror javascript: <iframe position onload data: <form <style <svg evil masthead id=".split()


def html(text):
    return to_html(text, lambda address: address)


def test_a_lead_has_a_class_and_an_anchor():
    assert html("**描绘发展蓝图。**贵州省将……\n\n**制定目标，**明确……") == (
        '<p><strong class="lead" id="lead-1">描绘发展蓝图。</strong>贵州省将……</p>\n'
        '<p><strong class="lead" id="lead-2">制定目标，</strong>明确……</p>'
    )


def test_stress_and_headings_are_no_leads():
    assert "lead" not in html("他说**“稳增长”**很重要。\n\n**小标题**\n\n*强调*后文。")
    assert "<strong>“稳增长”</strong>" in html("他说**“稳增长”**很重要。")


def test_a_line_end_in_chinese_is_no_space():
    assert html("第一行，\n第二行") == "<p>第一行，第二行</p>"
    assert html("one\ntwo") == "<p>one\ntwo</p>"


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("他说“稳增长”\n很重要\n“稳预期”也是。", "他说“稳增长”很重要“稳预期”也是。"),
        ("推进**五社联动**\n工作，\n*见*\n[通知](/a/)\n。", '推进<strong>五社联动</strong>工作，<em>见</em><a href="/a/">通知</a>。'),
        ("甲 <!-- x -->\n<b>乙</b>\n丙", "甲<b>乙</b>丙"),
        ("“one”\n“two”", "“one”\n“two”"),
        ("见`代码`\n甲", "见<code>代码</code>\n甲"),
    ],
)  # fmt: skip
def test_a_line_end_is_seen_through_marks(text, printed):
    assert html(text) == f"<p>{printed}</p>"


def test_lines_of_code_stay_lines():
    assert html("    甲\n    乙") == "<pre><code>甲\n乙\n</code></pre>"
    assert html("```\n甲\n乙\n```") == "<pre><code>甲\n乙\n</code></pre>"


def test_a_space_that_does_not_break_is_a_character():
    assert html("5\u00a0人，6&nbsp;人，&amp;nbsp;") == "<p>5\u00a0人，6\u00a0人，&amp;nbsp;</p>"


def test_a_page_has_one_headline():
    assert html("# 小标题") == "<h2>小标题</h2>"


@pytest.mark.parametrize(
    "attack",
    [
        "<script>alert(1)</script>",
        '<img src=x onerror="alert(1)">',
        "[x](javascript:alert(1))",
        '<a href="javascript:alert(1)">x</a>',
        "<iframe src=//x.example></iframe>",
        '<p style="position:fixed">x</p>',
        "<svg onload=alert(1)>",
        "[x](data:text/html;base64,PHNjcmlwdD4=)",
        '<form action="//x.example"><input></form>',
        "<style>body{display:none}</style>",
        "![x](https://evil.example/track.gif)",
        '<img src="//evil.example/track.gif">',
        '<div id="content" class="masthead">x</div>',
    ],
)
def test_nothing_that_runs_gets_through(attack):
    page = html(attack)
    for sign in SIGNS:
        assert sign not in page


def test_addresses_are_told_and_changed():
    text = "[甲](/about/) ![乙](photo.jpg) [丙](https://example.org/)"
    assert [tuple(address) for address in addresses(text)] == [
        ("/about/", False), ("photo.jpg", True), ("https://example.org/", False),
    ]  # fmt: skip
    assert 'href="../about/"' in to_html(text, lambda address: address.replace("/about/", "../about/"))


def test_a_table_and_a_footnote():
    page = html("|甲|乙|\n|-|-:|\n|1|2|\n\n正文[^1]。\n\n[^1]: 注。")
    assert "<table>" in page
    assert 'href="#fn:1"' in page


def test_a_frame_is_filled_slot_by_slot():
    marked = marks()
    frame = Frame.split(f"<title>{marked['title']}</title>{marked['content']}<i>{marked['title']}</i>")
    assert frame.fill({"title": "题", "content": "文"}) == "<title>题</title>文<i>题</i>"


def test_a_frame_marks_the_link_to_the_section_that_a_page_is_of():
    there = marks()["current"]
    frame = Frame.split(f"<a{there('')}>首页</a><a{there('en/columns/')}>专栏</a>")
    assert frame.fill({current("en/columns/"): " aria-current"}) == "<a>首页</a><a aria-current>专栏</a>"
