"""Sentences marked on an article's page, and what marks there cannot be."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st
from markupsafe import Markup

from generator.render.markdown import to_html
from generator.render.quoted import with_marks


def marked(html, *quotes):
    return str(with_marks(Markup(html), quotes))


def test_the_whole_sentence_of_a_quote_is_marked():
    html = marked(
        "<p>先说一句。截至2021年，社工突破5.2万人，机构179家。再说一句。</p>", ("figure-a", "社工突破5.2万人")
    )
    assert html == (
        '<p>先说一句。<span class="stated" id="figure-a">截至2021年，社工突破5.2万人，机构179家。</span>再说一句。</p>'
    )


def test_several_quotes_of_a_sentence_share_it():
    html = marked("<p>甲1人，乙2人。</p>", ("figure-a", "甲1人"), ("figure-b", "乙2人"))
    assert (
        html
        == '<p><span class="stated" id="figure-a"><span class="stated" id="figure-b">甲1人，乙2人。</span></span></p>'
    )


def test_terms_links_and_stress_stay_whole():
    html = marked('<p>有<a class="term" href="#t">社工</a><strong>3人</strong>。</p>', ("figure-a", "有社工3人"))
    assert (
        html
        == '<p><span class="stated" id="figure-a">有<a class="term" href="#t">社工</a><strong>3人</strong>。</span></p>'
    )


def test_a_sentence_that_begins_in_a_bold_lead_is_marked_from_before_it():
    html = marked("<p><strong>实施行动，</strong>建站3个。</p>", ("figure-a", "建站3个"))
    assert html == '<p><span class="stated" id="figure-a"><strong>实施行动，</strong>建站3个。</span></p>'


def test_where_no_element_can_be_there_is_a_point_to_come_to():
    html = marked("<p><strong>前一句。后一句有</strong>3个站。</p>", ("figure-a", "后一句有3个站"))
    assert '<span class="stated" id="figure-a"></span>' in html
    assert balanced(html)


def test_the_number_of_a_footnote_is_no_word():
    html = marked('<p>有3<sup id="r"><a href="#f">1</a></sup>人。</p>', ("figure-a", "有3人"))
    assert html.startswith('<p><span class="stated" id="figure-a">有3<sup')


def test_a_quote_that_is_not_there_marks_nothing():
    assert marked("<p>甲。</p>", ("figure-a", "乙")) == "<p>甲。</p>"


def test_signs_of_html_are_found_as_they_are_printed():
    assert 'id="figure-a"' in marked(
        "<p>R&amp;D spending &lt; 3 percent.</p>", ("figure-a", "R&D spending < 3 percent")
    )


class _Stack(HTMLParser):
    def __init__(self):
        super().__init__()
        self.open, self.is_even = [], True

    def handle_starttag(self, tag, attrs):
        if tag not in {"br", "img", "hr"}:
            self.open.append(tag)

    def handle_endtag(self, tag):
        self.is_even = self.is_even and bool(self.open) and self.open.pop() == tag


def balanced(html):
    stack = _Stack()
    stack.feed(html)
    return stack.is_even and not stack.open


PIECES = st.sampled_from(
    [
        "甲",
        "有3人",
        "。",
        "，",
        "**",
        "*",
        "[链](/about/)",
        "\n\n",
        "- 项",
        "\n",
        "`码`",
        "“",
        "”",
        "R&D",
        "<",
        "2%",
        " ",
    ]
)


@given(
    st.lists(PIECES, max_size=25).map("".join),
    st.lists(st.sampled_from(["甲", "有3人", "3人。", "R&D", "2%", "甲有3人"]), max_size=4),
)
def test_whatever_is_marked_the_page_stays_well_formed_and_says_the_same(body, quotes):
    html = to_html(body, str, anchored=True)
    found = marked(html, *((f"figure-{number}", quote) for number, quote in enumerate(quotes)))
    assert balanced(found) == balanced(html)
    assert found.replace("</span>", "").count("<") - found.count('<span class="stated"') == html.replace(
        "</span>", ""
    ).count("<")
    assert len({part.split('"')[0] for part in found.split('id="figure-')[1:]}) == found.count('id="figure-')
