"""Terms in rendered text: the first use leads to its explanation."""

from itertools import repeat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Bilingual, Term
from generator.render.dressing import dressed
from generator.render.markdown import to_html
from generator.render.terms import explained
from generator.text.readable import paragraphs
from generator.text.terms import in_language

WORKER = Term(Bilingual("社会工作者", "social worker"), ("社工",), explanation=Bilingual("从业的人。", "Who does it."))
STATION = Term(Bilingual("社工站", "social work station"), explanation=Bilingual("站点。", "A place."))
POST = Term(Bilingual("社工岗", "social work post"))
PROJECT = Term(Bilingual("金民工程", "“Golden Civil Affairs” project"), explanation=Bilingual("系统。", "A system."))
TERMS = (WORKER, STATION, POST, PROJECT)


def marked(text, lang="zh"):
    """The HTML with [anchor: …] for each link to an explanation, without paragraphs; and the terms."""
    html = dressed(to_html(text, str), "en" if lang == "en" else "zh-Hans", repeat("表格"), "")
    found = explained(html, in_language(TERMS, lang))
    told = str(found.html)
    for term in TERMS:
        told = told.replace(
            f'<a class="term" href="#term-{term.anchor}" aria-describedby="term-{term.anchor}">', f"[{term.anchor}: "
        )
    return told.replace("<p>", "").replace("</p>", ""), [term.term.zh for term in found.terms]


def test_the_first_use_leads_to_its_explanation():
    assert marked("社工站里，社工在；社工站，社工。") == (
        "[social-work-station: 社工站</a>里，[social-worker: 社工</a>在；社工站，社工。", ["社工站", "社会工作者"],
    )  # fmt: skip
    assert marked("Social workers’ stations and social workers", "en")[0] == (
        "[social-worker: Social workers</a>’ stations and social workers"
    )


def test_a_term_without_explanation_is_not_marked_and_not_cut():
    assert marked("社工岗") == ("社工岗", [])


@pytest.mark.parametrize(
    "text",
    [
        "[社工](/about/)，",
        "`社工`，",
        "## 社工\n\n",
        "~~x~~<del>社工</del>，",
        "    社工\n\n",
        "甲[^1]。\n\n[^1]: [社工](/x/)。\n\n",
    ],
)
def test_the_first_use_in_running_text_is_meant(text):
    told, terms = marked(f"{text}后文社工。")
    assert "[social-worker: 社工</a>。" in told
    assert told.count("[social-worker") == 1
    assert terms == ["社会工作者"]


@pytest.mark.parametrize(
    ("address", "lang"),
    [
        ("https://s.example.org/ss?query=社工&page=12#社工", "zh"),
        ("http://例子.example/社工站/", "zh"),
        ("www.example.org/社工", "zh"),
        ("https://s.example.org/social-worker?q=social+worker", "en"),
    ],
)
def test_no_word_of_an_address_that_is_printed_is_explained(address, lang):
    told, terms = marked({"zh": f"见{address}，后文社工。", "en": f"See {address} on social workers."}[lang], lang)
    assert f"{address.replace('&', '&amp;')}" in told.replace('<span lang="zh-Hans">', "").replace("</span>", "")
    assert terms == ["社会工作者"]


def test_words_behind_the_host_of_an_address_are_words():
    assert marked("登录www.example.org社工在线")[0] == "登录www.example.org[social-worker: 社工</a>在线"
    assert marked("https://example.org/a；社工在")[0] == "https://example.org/a；[social-worker: 社工</a>在"


def test_a_lead_and_stress_are_running_text():
    assert marked("**设社工站。**后文")[0].startswith(
        '<strong class="lead" id="lead-1">设[social-work-station: 社工站</a>。'
    )


def test_a_word_divided_by_stress_is_read_whole():
    assert marked("社*工*站，") == ("[social-work-station: 社<em>工</em>站</a>，", ["社工站"])
    # A link cannot begin outside an element and end inside it; and what is there is not 社工.
    assert marked("社工*站*，") == ("社工<em>站</em>，", [])
    assert marked("*甲社工*站，") == ("<em>甲社工</em>站，", [])


def test_its_chinese_in_brackets_is_part_of_an_english_term():
    assert marked("the “Golden Civil Affairs” (金民工程) project", "en")[0] == (
        'the [golden-civil-affairs-project: “Golden Civil Affairs” (<span lang="zh-Hans">金民工程</span>) project</a>'
    )


def test_paragraphs_and_cells_divide_words():
    assert marked("社工\n\n站")[1] == ["社会工作者"]
    assert marked("|社工|站|\n|-|-|\n|1|2|")[1] == ["社会工作者"]


TEXTS = st.lists(
    st.sampled_from(
        ["社工", "站", "社会工作者", "*", "**", "`", "[", "](/x/)", "\n\n", "&", "<em>", "</em>", "，", "# ", "<b>x"]
    ),
    max_size=25,
).map("".join)


@given(TEXTS)
def test_search_reads_the_same_text_as_before(text):
    html = to_html(text, str)
    told = explained(html, in_language(TERMS, "zh")).html
    assert paragraphs(str(told)) == paragraphs(html)
    assert to_html(str(told), str).count("<a ") >= html.count("<a ")


@given(st.lists(TEXTS.filter(str.strip), min_size=1, max_size=4))
def test_titles_and_line_ends_change_nothing_of_what_is_marked(texts):
    paragraphs_alone = [to_html(text, str).replace("\n", " ") for text in texts]
    phrases = in_language(TERMS, "zh")
    among_titles = "\n<h2>社工站，社工</h2>\n".join(["", *paragraphs_alone, ""])
    told = explained(among_titles, phrases)
    assert told.html.replace("\n<h2>社工站，社工</h2>\n", "") == explained("".join(paragraphs_alone), phrases).html
