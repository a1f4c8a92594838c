from generator.render.remarks import with_remarks
from generator.text.readable import paragraphs
from generator.views.remarks import Remark

PAGE = """\
<p id="p-1">One.<br>One.</p>
<ul>
<li id="p-2">two</li>
<li>three</li>
</ul>
<div class="scroll" tabindex="0"><table><thead><tr><th id="p-3">year</th></tr></thead></table></div>
<pre><code>four</code></pre>
<p id="p-5">Five.</p>"""


def shown(*remarks):
    return with_remarks(PAGE, remarks, lambda address: f"../{address}", "原文")


def note(text):
    return f'<div class="behind" role="note"><p>{text}</p></div>\n'


def test_a_note_stands_above_the_whole_of_its_paragraph():
    html = shown(Remark(1, "a", None), Remark(2, "b", None), Remark(3, "c", None))
    assert html.startswith(note("a") + '<p id="p-1">')
    assert note("b") + "<ul>" in html
    assert note("c") + '<div class="scroll"' in html


def test_a_note_of_a_block_without_an_anchor_stands_above_the_next():
    assert note("d") + '<p id="p-5">' in shown(Remark(4, "d", None))


def test_a_note_of_what_comes_last_stands_below_all():
    assert shown(Remark(None, "e", None)).endswith("</p>" + note("e"))


def test_a_note_leads_to_the_original():
    assert '<a href="../articles/2026/one/#p-4">原文</a>' in shown(Remark(1, "a", "articles/2026/one/#p-4"))


def test_what_a_note_says_is_no_markup():
    assert "&lt;b&gt;" in shown(Remark(1, "<b>", None))


def test_search_reads_the_text_and_no_note():
    assert paragraphs(shown(Remark(1, "a", "x"), Remark(None, "e", None))) == paragraphs(PAGE)
