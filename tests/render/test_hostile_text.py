"""Texts that nobody writes and somebody may send: each is refused at its line, or rendered in good time and inert."""

import re
from html.parser import HTMLParser

import pytest

from generator.render.complexity import excess
from generator.render.markdown import to_html
from tests.clock import within

# What a text may be made of; what HTML calls a script is no part of it, nor what a browser hands to another parser.
TAGS = set(
    "a b blockquote br code div em h1 h2 hr i img li ol p pre small span strong sub sup table tbody td th thead tr u ul".split()
)
ATTRIBUTES = {"href", "src", "alt", "title", "class", "id", "lang", "width", "height", "style", "start"}


def html(text):
    return to_html(text, lambda address: address)


class Tags(HTMLParser):
    """The tags of a page as a parser sees them, and not as a word in its text."""

    def __init__(self, page):
        super().__init__()
        self.found = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, dict(attrs)))


def read(address):
    """An address as a browser reads it: without tabs and line ends, and without what stands unseen before it."""
    return re.sub(r"[\t\n\r]", "", address or "").lstrip("".join(map(chr, range(33)))).replace("\\", "/")


CROWDED = {
    "opening brackets": "[" * 20_000,
    "brackets in brackets": "[" * 5_000 + "]" * 5_000,
    "links that do not end": "[a](" * 10_000,
    "pictures that do not end": "![a](" * 10_000,
    "runs of backticks": " ".join("`" * length for length in range(1, 600)),
    "code that does not end": "``a`" * 20_000,
    "footnotes": "".join(f"[^{n}]" for n in range(2_000)) + "\n\n" + "\n".join(f"[^{n}]: 注" for n in range(2_000)),
    "headings without a space between": "甲\n=\n" * 20_000,
    "rules": "---\n" * 50_000,
    "rows": "|甲|乙|\n|-|-|\n" + "|1|2|\n" * 5_000,
    "cells": "|a" * 50_000 + "\n" + "|-" * 50_000,
    "backslashes": "\\*" * 100_000,
    "stars": "*甲 " * 30_000,
    "tags": "<b>甲</b>" * 20_000,
    "comments that do not end": "<!--" * 10_000,
}
TOO_LONG = {
    "four megabytes of entities": "&lt;" * 1_000_000,
    "a hundred thousand tags in each other": "<div>" * 100_000,
    "a line without an end": "字" * 1_300_000,
    "empty lines": "\n" * 2_000_000 + "字",
    "spaces": " " * 2_000_000 + "字",
}
DEEP = {
    "400 quotations": "> " * 400 + "甲",
    "400 quotations without spaces": ">" * 400 + "甲",
    "300 lists": "\n".join("    " * level + "- 甲" for level in range(300)),
    "400 lists on one line": "- " * 400 + "甲",
    "400 numbered lists": "\n".join("\t" * level + "1. 甲" for level in range(400)),
    "lists in quotations": "> - " * 200 + "甲",
    "400 tags": "<div>" * 400,
    "a tag in every paragraph": "<b>\n\n" * 400,
}
REFUSED = [
    *((text, "text-too-complex", name) for name, text in CROWDED.items()),
    *((text, "text-too-long", name) for name, text in TOO_LONG.items()),
    *((text, "text-too-deep", name) for name, text in DEEP.items()),
]


@pytest.mark.parametrize(("text", "rule"), [row[:2] for row in REFUSED], ids=[row[2] for row in REFUSED])
def test_what_would_hold_the_build_is_refused_at_once(text, rule):
    with within(2):
        found = excess(f"第一段。\n\n{text}")
        assert found is not None
        assert found.rule == rule
        assert html(text) == ""


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("甲\n\n乙\n\n" + "[" * 2_000, 4),
        ("甲\n\n" + "    " * 60 + "- 乙", 2),
        ("甲\n\n乙\n" + "<div>\n" * 60, 53),
    ],
)
def test_the_line_is_told(text, line):
    found = excess(text)
    assert found is not None
    assert found.line == line


@pytest.mark.parametrize(
    "text",
    [
        "- - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - - -",
        "=" * 200,
        "<http://example.org/> " * 200,
        "<table>" + "<tr><td>甲" * 300 + "</table>",
        "甲<br>" * 300,
        "```\n" + " " * 120 + "x\n```",
        "\n".join("    " * level + "- 甲" for level in range(8)),
        "> > > 甲\n" * 100,
        "**引语。**正文。[^1]\n\n" * 150 + "[^1]: 注。",
        "贵州省民政厅[链接](/about/)。\n\n" * 900,
    ],
)
def test_what_an_editor_may_write_is_not_refused(text):
    assert excess(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "[" * 999, "[a](" * 999, "[^1]" * 799 + "\n\n[^1]: 注", "``a`" * 499, "甲\n=\n" * 740, "---\n" * 1_490,
        "|a" * 19_900 + "\n" + "|-" * 19_900, "<b>甲</b>" * 740, "**甲*" * 6_600, "> " * 49 + "甲", "<div>" * 49,
        "\n".join("    " * level + "- 甲" for level in range(49)),
    ],
)  # fmt: skip
def test_just_below_the_limits_there_is_time_enough(text):
    assert excess(text) is None
    with within(2):
        html(text)


ATTACKS = [
    "<script>alert(1)</script>", "<svg/onload=alert(1)>", "<img src=x onerror=alert(1)>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>", "<object data=x></object>", "<embed src=x>",
    "<base href=//evil.example/>", '<meta http-equiv=refresh content="0;url=//evil.example">',
    "<link rel=stylesheet href=//evil.example/x.css>",
    # What a browser's parser moves about until it runs (mXSS).
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=alert(1)&gt;'>",
    "<math><mtext><h1><a><h6></a></h6><mglyph><svg><mtext><style><a title='</style><img src onerror=alert(1)>'></style></h1>",
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<svg><annotation-xml encoding="text/html"><style><img src=x onerror=alert(1)></style></annotation-xml></svg>',
    "<svg></p><style><a id='</style><img src=1 onerror=alert(1)>'>",
    '<svg><a><set attributeName=href to="javascript:alert(1)"></set><text>x</text></a></svg>',
    '<svg><animate attributeName=href values="javascript:alert(1)"/></svg>',
    '<form action=//evil.example><input name=body><button formaction="javascript:alert(1)">x</button></form>',
    "<template><img src=x onerror=alert(1)></template>", "<xmp><img src=x onerror=alert(1)></xmp>",
]  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_markup_that_runs_is_left(attack):
    for tag, attributes in Tags(html(f"甲\n\n{attack}\n\n乙")).found:
        assert tag in TAGS
        assert set(attributes) <= ATTRIBUTES


@pytest.mark.parametrize(
    "address",
    [
        "JaVaScRiPt:alert(1)", "&#106;avascript:alert(1)", "java&#10;script:alert(1)", "java\tscript:alert(1)",
        "&#x01;javascript:alert(1)", "javascript&colon;alert(1)", "vbscript:x", "data:text/html,x", "feed:javascript:x",
        "data:image/svg+xml;base64,PHN2Zz4=", "blob:https://x/1", "view-source:x", "file:///etc/passwd",
    ],
)  # fmt: skip
def test_an_address_that_is_no_web_address_is_left_out(address):
    for text in (
        f"[甲]({address})",
        f"[甲](<{address}>)",
        f'<a href="{address}">甲</a>',
        f"![甲]({address})",
        f"[甲]: {address}\n\n[甲]",
    ):
        for _, attributes in Tags(html(text)).found:
            for name in {"href", "src"} & set(attributes):
                assert not re.match(r"[a-z][a-z0-9+.-]*:", read(attributes[name]), re.IGNORECASE)


@pytest.mark.parametrize(
    "address",
    [
        "https://evil.example/1x1.gif", "//evil.example/1x1.gif", "\\\\evil.example/x.gif", "/\\evil.example/x.gif",
        "ht&#10;tps://evil.example/x.gif", "/&#9;/evil.example/x.gif", "&#1;https://evil.example/x.gif", " //evil.example/x",
    ],
)  # fmt: skip
def test_a_picture_that_tells_who_reads_is_not_fetched(address):
    for text in (f"![](<{address}>)", f'<img src="{address}" width=1 height=1>'):
        for _, attributes in Tags(html(text)).found:
            assert not re.match(r"//|[a-z]+:", read(attributes.get("src")))


@pytest.mark.parametrize(
    "text",
    [
        "甲{: onclick=alert(1) style=position:fixed #content .masthead }", "# 甲 {#content onclick=alert(1)}",
        '<p style="position:fixed;top:0">甲</p>', '<td style="background:url(//evil.example)">甲</td>',
        '<table><tr><td style="position:fixed;text-align:right">甲</table>',
    ],
)  # fmt: skip
def test_no_style_and_no_handler_can_be_written(text):
    for _, attributes in Tags(html(text)).found:
        assert set(attributes) <= {"style"}
        assert attributes.get("style") in {None, "", "text-align:right"}


@pytest.mark.parametrize("name", ["__config", "content", "body", "__search", "search", "lead-x", 'fn:" onload='])
def test_no_id_of_the_page_can_be_taken(name):
    page = html(f'<p id="{name}">甲</p><a name="{name}">乙</a><img name="{name}" id="{name}" src="x.jpg">')
    assert " id=" not in page
    assert " name=" not in page


@pytest.mark.parametrize("text", ["{{ config }}", "{% raw %}甲", "{{ ''.format }}", "{# 甲 #}", "${7*7}"])
def test_a_template_in_a_text_is_text(text):
    assert html(text) == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "text", ['--8<-- "/etc/hostname"', "!!! note", "::: generator.cli", "[TOC]", ":material-home:"]
)
def test_no_extension_that_reads_files_is_on(text):
    assert html(text).replace("&lt;", "<") == f"<p>{text}</p>"


@pytest.mark.parametrize(
    "text",
    [
        "<!-- 甲",
        "<div>甲",
        "<b>甲",
        "<table><tr><td>甲",
        "<a href='/x/",
        "<![CDATA[甲",
        "<?甲",
        "</div></main></body>甲",
        "<title>甲",
        "<textarea>甲",
        "<plaintext>甲",
    ],
)
def test_what_is_not_closed_cannot_swallow_the_page(text):
    page = html(f"{text}\n\n乙")
    for tag in ("div", "b", "table", "td", "a", "p"):
        assert page.count(f"<{tag}>") + page.count(f"<{tag} ") == page.count(f"</{tag}>")
    assert "<!--" not in page
    assert "</main>" not in page
