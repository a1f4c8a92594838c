"""Terms in other words than their own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Bilingual, Term
from generator.text.other_words import is_put, sentences, shortened


@pytest.mark.parametrize(
    ("en", "text"),
    [
        ("relocation for poverty alleviation", "People relocated for poverty alleviation moved."),
        ("social governance", "Social (public) and community governance"),
        ("social governance", "Social and community governance"),
        ("social governance", "social, community or school governance"),
        ("intermediate social worker certificate", "junior social worker certificates and intermediate ones"),
        ("relocation for poverty alleviation", "a relocation community for poverty alleviation"),
        ("volunteer", "Volunteering residents"),
        ("township (subdistrict)", "Townships and subdistricts"),
    ],
)
def test_a_sentence_may_bend_a_term_or_share_its_words(en, text):
    assert is_put(Term(Bilingual("词", en)), sentences(text), "en")


@pytest.mark.parametrize(
    ("en", "text"),
    [
        ("certified social worker", "Social workers with a certificate, and registered social workers"),
        ("social governance", "It is social and good. Community governance grows."),
        ("social worker", "social services workers"),
        ("seed fund", "seed money and funds"),
        ("volunteer", "volition"),
        ("relocation for poverty alleviation", "relocation much later brought money for poverty alleviation"),
    ],
)
def test_one_of_its_words_is_not_enough(en, text):
    assert not is_put(Term(Bilingual("词", en)), sentences(text), "en")


def test_chinese_shares_its_first_two_characters():
    junior = Term(Bilingual("初级社会工作者证书", "junior social worker certificate"))
    assert is_put(junior, sentences("取得初级、中级社会工作者证书的人。"), "zh")
    assert not is_put(junior, sentences("初级的。中级社会工作者证书。"), "zh")


def test_an_abbreviation_shortens_what_begins_as_its_term_does():
    terms = [Term(Bilingual("社会工作者", "social worker"), ("社工", "社会工作人员"))]
    short = {name: shortened(Term(Bilingual(name, "x")), terms) for name in ("社会工作", "社会工作服务", "社会组织")}
    assert short == {"社会工作": ("社工",), "社会工作服务": ("社工服务",), "社会组织": ()}


@given(st.text("social work,and. 社会工作者、和。", max_size=40), st.text("social and社会者", min_size=1, max_size=12))
def test_whatever_the_words_there_is_an_answer(text, form):
    for lang in ("zh", "en"):
        assert is_put(Term(Bilingual(form, form)), sentences(text), lang) in {True, False}
