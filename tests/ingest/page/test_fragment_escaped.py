"""A text out of HTML says nothing else than it said: none of it becomes markup."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ingest.page.fragments import body, shown, squeezed

HOSTILE = [
    "*a* **b** _c_ __d__ `e` ``f``",
    "[x](http://a.cn) ![y](z) [TOC] [^1] [^1]: 注 [a]: http://b.cn",
    "<b>x</b> <script>alert(1)</script> &lt;i&gt; &amp;amp; &copy &copy;",
    "# 标题",
    "1. 一",
    "1) 一",
    "- 一",
    "+ 一",
    "* 一",
    "> 引",
    "***",
    "---",
    "===",
    "a | b",
    "|---|---|",
    "    四个空格",
    "```",
    "~~~",
    "::: note",
    "!!! note",
    '--8<-- "/etc/hostname"',
    "{: onclick=alert(1) .x }",
    "a {: #b }",
    "\\ \\\\ \\* a\\",
    "http://a.cn/_b_ <http://a.cn>",
    "{{ config }} {% raw %}",
    "term\n: definition",
    "&#42;x&#42;",
    "klzzwxh:0000 wzxhzdk:0",
    "<!-- c -->",
    "!",
]
_WORDS = st.text(st.sampled_from("*_`[]()<>&#!|\\~:{}^=+-.1 ;a甲。\n\t\u3000\u00a0"), max_size=12) | st.sampled_from(
    HOSTILE
)


def as_html(text):
    return text.replace("&", "&amp;").replace("<", "&lt;")


_TAG = st.sampled_from(["p", "b", "h2", "li", "blockquote", "div", "td", 'a href="http://a.cn/?_x_&amp;copy;=*"', "i"])
_PIECE = st.tuples(_TAG, _WORDS, st.sampled_from(["", "<br>", "<br>　　"]))


@settings(max_examples=300, deadline=None)
@given(st.lists(_PIECE, min_size=1, max_size=5))
def test_what_is_shown_is_what_was_said(pieces):
    html = "".join(f"<{tag}>{as_html(text)}</{tag.split()[0]}>{more}" for tag, text, more in pieces)
    found = body(html)
    assert shown(found.paragraphs) == squeezed("".join(found.said)) == squeezed("".join(text for _, text, _ in pieces))


@pytest.mark.parametrize("text", HOSTILE)
@pytest.mark.parametrize("form", ["<p>{}</p>", "<ul><li>{}<li>{}</ul>", "<p>x<br>{}<br>{}</p>", "<h3>{}</h3>"])
def test_no_text_becomes_markup(text, form):
    html = form.replace("{}", as_html(text))
    assert shown(body(html).paragraphs) == squeezed("".join(body(html).said))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.lists(_WORDS, min_size=2, max_size=3), min_size=2, max_size=4))
def test_cells_show_their_words(rows):
    html = "".join("<tr>" + "".join(f"<td>{as_html(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    found = body(f"<table>{html}</table>")
    assert shown(found.paragraphs) == squeezed("".join(found.said))
