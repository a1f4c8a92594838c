"""What a piece of a stranger's HTML becomes: paragraphs, lists, tables, links, and what nobody sees."""

import re

import pytest

from generator.render.markdown import to_html
from tests.ingest.page.fragments import body, shown


def texts(html):
    return list(body(html).paragraphs)


def test_paragraphs_headings_and_stress():
    html = "<h2>一、目标</h2><p>到<b>2025年</b>，</p><h4>细则</h4><div>第二段。<section>第三段。</section></div>"
    assert texts(html) == ["## 一、目标", "到**2025年**，", "### 细则", "第二段。", "第三段。"]


def test_breaks_are_paragraphs_where_a_sentence_ends_or_the_next_line_is_indented():
    html = "　　第一段。<br>　　第二段没有句号<br>&nbsp;&nbsp;第三段<br><br>第四段<br>同一段的第二行"
    assert texts(html) == ["第一段。", "第二段没有句号", "第三段", "第四段  \n同一段的第二行"]


def test_a_sentence_broken_by_the_width_of_a_page_is_whole_again():
    html = "<p>某市在全省率先建成社工督导中心，<br>首批督导已经上岗，每月<br>督导三天。</p><p>床前明月光，<br>疑是地上霜。</p>"
    assert texts(html) == [
        "某市在全省率先建成社工督导中心，首批督导已经上岗，每月  \n督导三天。",
        "床前明月光，  \n疑是地上霜。",
    ]


def test_preformatted_text_has_its_paragraphs():
    html = "<pre>    某市在全省率先建成社工督导中心，首批12名督\n导已经上岗。\n    督导每人联系四个乡镇社工站，每月不少于\n3天。</pre>"
    assert texts(html) == [
        "某市在全省率先建成社工督导中心，首批12名督导已经上岗。",
        "督导每人联系四个乡镇社工站，每月不少于3天。",
    ]


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("3×10<sup>4</sup>吨", "3×10⁴吨"),
        ("10<sup>-2</sup>，1.5km<sup><b>2</b></sup>", "10⁻²，1.5km²"),
        ("H<sub>2</sub>O，V<sub>max</sub>", "H₂O，Vmax"),
        ("第5<sup>注1</sup>项，10<sup>2.5</sup>", "第5〔注1〕项，10〔2.5〕"),
        ("the 1<sup>st</sup> of May<sup>TM</sup>", "the 1st of MayTM"),
        ("据统计<sup>[2]</sup>", "据统计\\[2\\]"),
    ],
)
def test_raised_and_lowered_figures_stay_so(html, expected):
    found = body(f"<p>{html}</p>")
    assert found.paragraphs == (expected,)
    assert bool([change for change in found.changes if change.kind == "raised"]) == bool(
        re.search("[⁰-⁹²³⁻₀-₉〔]", expected)
    )


def test_a_line_end_in_the_html_is_no_space_between_han():
    assert texts("<p>社会\n   工作 人才\nGood\nnews</p>") == ["社会工作 人才 Good news"]


def test_lists_keep_their_marks_and_numbers():
    html = "<ul><li>甲<li>乙<ol start=3><li>丙<li>1. 丁</ol></ul>"
    assert texts(html) == ["- 甲\n- 乙\n    3. 丙\n    4. 1\\. 丁"]


def test_items_with_headings_are_layout_and_no_list():
    assert texts("<ul><li><h3>甲</h3><p>乙。</p></ul>") == ["### 甲", "乙。"]


def test_a_quotation():
    assert texts("<blockquote><p>引文。<p>又一段。</blockquote>") == ["> 引文。\n>\n> 又一段。"]


def test_a_cell_that_spans_others_is_said_once():
    html = """<table><tr><td colspan=2>附表<tr><th>地区<th>人数|<tr><td rowspan=2><p>某县</p><td>1<tr><td>2</table>"""
    assert texts(html) == ["附表", "| 地区 | 人数\\| |\n| --- | --- |\n| 某县 | 1 |\n|  | 2 |"]


@pytest.mark.parametrize(
    "html",
    [
        "<table><tr><td>甲。</td></tr><tr><td>乙。</td></tr></table>",
        "<table><tr><td><table><tr><td>甲。</td></tr></table></td><td></td></tr><tr><td></td><td>乙。</td></tr></table>",
        "<table><tr><td><h3></h3>甲。</td><td>乙。</td></tr><tr><td></td><td></td></tr></table>",
    ],
)
def test_tables_of_layout_are_text(html):
    assert texts(html) == ["甲。", "乙。"]


@pytest.mark.parametrize(
    "struck",
    ["<del>100</del>", "<s>100</s>", "<strike>100</strike>", '<i style="text-decoration: line-through">100</i>'],
)
def test_what_is_struck_through_is_left_out_and_told(struck):
    read = body(f"<p>投入资金{struck}120万元。</p>")
    assert read.paragraphs == ("投入资金120万元。",)
    assert [(one.kind, one.before) for one in read.changes] == [("removed", "100")]


def test_the_way_back_of_a_footnote_is_no_word_of_it():
    read = body('<ol><li>据省民政厅。<a class="footnote-backref" href="#fnref:1">&#8617;</a></li></ol>')
    assert (read.paragraphs, read.changes) == (("1. 据省民政厅。",), ())


def test_a_tables_title_stands_above_it():
    cells = "<tr><th>市州</th><th>社工站</th></tr><tr><td>贵阳</td><td>12</td></tr>"
    assert (
        texts(f"<table><caption>表1 社工站数（截至2021年底）</caption>{cells}</table>")[0]
        == "表1 社工站数（截至2021年底）"
    )


def test_links_lead_to_the_web_or_are_words():
    found = body(
        '<p>见<a href="/a(1).doc">附件_1</a>、<a href="JaVaScRiPt:x()">乙</a>！<a href="//b.cn/?a=1&amp;lt;">丙</a></p>'
    )
    assert found.paragraphs == (
        "见[附件\\_1](https://www.example.gov.cn/a%281%29.doc)、乙！[丙](https://b.cn/?a=1&amp;lt;)",
    )
    assert [(change.kind, change.before) for change in found.changes] == [("link", "JaVaScRiPt:x()")]


def test_a_mark_of_exclamation_makes_no_picture_of_a_link():
    (text,) = texts('<p>来!<a href="http://a.cn/">看</a></p>')
    assert "<img" not in to_html(text, str)
    assert shown([text]) == "来!看"


@pytest.mark.parametrize(
    "html",
    [
        "<script>x</script>",
        "<style>x</style>",
        "<noscript><p>x</p></noscript>",
        "<template>x</template>",
        "<svg><text>x</text><set href=x></svg>",
        "<math><mtext>x</mtext></math>",
        "<iframe srcdoc='<p>x'>x</iframe>",
        "<object>x</object>",
        "<button>x</button><select><option>x</select><textarea>x</textarea>",
        "<!-- x -->",
        "<p hidden>x</p>",
        "<p style='color:red; DISPLAY : none'>x</p>",
        "<div style='height:0;overflow:hidden'><a href=http://a.cn>x</a></div>",
        "<div style='overflow:hidden; height: 0px'>x</div>",
        "<div style='position:absolute;left:-9999px'>x</div>",
        "<span style='font-size:0'>x</span>",
        "<i aria-hidden=true>x</i>",
        "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=1 onerror=x&gt;'></style></mglyph></table></mtext></math>",
    ],
)
def test_what_no_reader_sees_gives_no_text(html):
    assert texts(f"<p>甲</p>{html}<p>乙</p>") == ["甲", "乙"]


def test_text_of_a_size_of_its_own_is_seen_in_an_element_of_none():
    assert texts("<section style='font-size:0px'><p style='font-size:15px'>甲</p></section>") == ["甲"]
    assert texts("<p style='text-indent:2em;line-height:0.5;font-size:0.9em;width:0'>甲</p>") == ["甲"]


def test_the_rest_of_a_page_in_an_open_comment_is_lost_and_nothing_else():
    assert texts("<p>甲</p><!-- 乙<p>丙</p>") == ["甲"]


def test_signs_that_nobody_sees_are_removed_and_told():
    found = body("<p>甲\u202e乙\u200b丙\U000e0041&#x85;&#x200b;</p>")
    assert found.paragraphs == ("甲乙丙…",)
    assert [change.before for change in found.changes] == ["\u202e", "\u200b", "\U000e0041"]


def test_a_lost_character_is_not_printed_and_not_forgotten():
    found = body("<p>甲&#0;乙</p>")
    assert (found.paragraphs, found.said) == (("甲乙",), ("甲\ufffd乙",))
