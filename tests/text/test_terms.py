"""Where terms stand in a text."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Bilingual, Term
from generator.text.terms import Phrases, in_language, spellings


def longest(text, lang, *phrases):
    return [text[found.start : found.end] for found in Phrases([(one, one) for one in phrases], lang).longest(text)]


def test_the_longest_term_is_not_cut():
    forms = ("社工", "社工站", "驻站社工", "社会工作", "社会工作者")
    assert longest("社工站的驻站社工与社会工作者谈社会工作，社工在场。", "zh", *forms) == [
        "社工站", "驻站社工", "社会工作者", "社会工作", "社工",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("12345热线和12345", ["12345热线"]),
        ("012345热线，1.12345热线，a12345热线", ["12345热线"]),
        ("e站、E站和《e》站", ["e站", "E站", "《e》站"]),
        ("the站，’e站，people’e站，é站", ["e站"]),
        ("％青年，50％青年", ["％青年", "％青年"]),
    ],
)
def test_a_chinese_term_may_begin_with_a_figure_or_a_word_and_not_inside_one(text, found):
    assert longest(text, "zh", "12345热线", "e站", "％青年", "社工") == found


def test_brackets_upon_brackets_are_gone_through_once():
    assert longest("社工" + "（（））" * 5_000 + "；站，社工站", "zh", "社工站") == ["社工站"]


def test_every_finds_what_stands_inside_another():
    phrases = Phrases([(one, one) for one in ("social work", "social worker", "social work station")], "en")
    assert [found.owner for found in phrases.every("Social workers at social work stations")] == [
        "social worker", "social work", "social work station",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Social Work Stations are built.", ["Social Work Stations"]),
        ("of social-work stations", ["social-work stations"]),
        ("of social work\nstations", ["social work\nstations"]),
        ("the *social work* station’s staff", ["social work* station’s"]),
        ("the social work (社会工作) station", ["social work (社会工作) station"]),
        ("antisocial work stations", []),
        ("social work. Stations", []),
        ("social work\n\nstations", []),
        ("social workers’ stations", []),
        ("a social (work) station", ["social (work) station"]),
        ("(social) work station", []),
    ],
)
def test_english_is_found_by_its_words(text, found):
    assert longest(text, "en", "social work station") == found


@pytest.mark.parametrize(
    ("text", "form", "found"),
    [
        ("乡镇(街道)有", "乡镇（街道）", "乡镇(街道)"),
        ("充分运用“96567”人才服务24小时热线", "96567人才服务24小时热线", "“96567”人才服务24小时热线"),
        ("《助人自助温暖你我》专栏", "《助人自助 温暖你我》", "助人自助温暖你我"),
        ("社会\n工作", "社会工作", "社会\n工作"),
        ("不超过2%的", "不超过2%", "不超过2%"),
        ("“十四五”规划", "“十四五”", "十四五"),
        ("自第14届起", "第14届", "第14届"),
        ("全国A级社会组织", "A级社会组织", "A级社会组织"),
        ("第14", "第14", "第14"),
    ],
)
def test_marks_do_not_hide_a_chinese_term(text, form, found):
    assert longest(text, "zh", form) == [found]


@pytest.mark.parametrize(
    ("text", "form"),
    [("不超过20%", "不超过2%"), ("社会，工作", "社会工作"), ("村（社区）工作者", "社区工作者"), ("据报道", "据……")],
)
def test_what_is_no_chinese_term(text, form):
    assert longest(text, "zh", form) == []


def test_the_marks_around_a_term_are_its_own():
    assert longest("the 14th Five-Year Plan (2021–2025).", "en", "14th Five-Year Plan (2021–2025)") == [
        "14th Five-Year Plan (2021–2025)"
    ]
    assert longest("of the “Golden Civil Affairs” project", "en", "“Golden Civil Affairs” project") == [
        "“Golden Civil Affairs” project"
    ]


@pytest.mark.parametrize(
    ("plural", "single"),
    [
        ("agencies", "agency"),
        ("services", "service"),
        ("branches", "branch"),
        ("NGOs", "NGO"),
        ("Party’s", "party"),
        ("Organisations", "organization"),
    ],
)
def test_plural_and_possessive_make_no_difference(plural, single):
    assert longest(plural, "en", single) == [plural]


@pytest.mark.parametrize(("one", "other"), [("volunteering", "volunteer"), ("funding", "fund"), ("status", "statu")])
def test_other_endings_make_other_words(one, other):
    assert longest(one, "en", other) == []


def test_a_last_bracket_may_be_left_out():
    plan = Term(Bilingual("“十四五”", "14th Five-Year Plan (2021–2025)"))
    assert spellings(plan, "en") == ("14th Five-Year Plan (2021–2025)", "14th Five-Year Plan")
    committees = Term(Bilingual("党委（党组）", "Party committees (leading Party members groups)"))
    assert spellings(committees, "zh") == ("党委（党组）", "党委")
    # One word is not enough to know it by, in either language.
    towns = Term(Bilingual("乡镇（街道）", "townships (subdistricts)"))
    assert (spellings(towns, "zh"), spellings(towns, "en")) == (("乡镇（街道）",), ("townships (subdistricts)",))


def test_of_two_words_of_which_one_is_in_a_bracket_each_will_do():
    director = Term(Bilingual("儿童主任", "village (community) child welfare director"), ("child welfare head",))
    assert spellings(director, "en")[1:] == (
        "village child welfare director", "community child welfare director", "child welfare head",
    )  # fmt: skip
    assert spellings(director, "zh") == ("儿童主任",)
    station = Term(Bilingual("乡镇（街道）服务站", "township (subdistrict) station"))
    assert spellings(station, "zh")[1:] == ("乡镇服务站", "街道服务站")


def test_an_abbreviation_is_a_term_only_where_it_surely_is_one():
    worker = Term(Bilingual("社会工作者", "social worker"), variants=("社工",))
    text = "社工，社工和社工项目的社工岗位。社会工作者协会"
    found = [text[one.start : one.end + 1] for one in in_language([worker], "zh").longest(text)]
    assert found == ["社工，", "社工和", "社会工作者协"]


def test_variants_are_the_same_term():
    worker = Term(Bilingual("社会工作者", "social worker"), variants=("社工",), also=("社工证",))
    assert [found.owner for found in in_language([worker], "zh").longest("社工、社会工作者和社工证")] == [
        worker,
        worker,
    ]
    assert spellings(worker, "en") == ("social worker",)


@given(
    st.text("社会工作者站（）“” \n，。abc-", max_size=40),
    st.lists(st.text("社会工作者站（）ab", min_size=1, max_size=5), max_size=5),
)
def test_whatever_the_text_what_is_found_is_in_it_and_in_order(text, forms):
    for lang in ("zh", "en"):
        end = 0
        for found in Phrases([(form, form) for form in forms], lang).longest(text):
            assert end <= found.start < found.end <= len(text)
            end = found.end


@given(
    st.lists(
        st.sampled_from(["social work", "social worker", "worker", "work station", "社工", "社工站", "工站"]),
        min_size=1,
    ),
    st.lists(st.sampled_from(["social", "workers", "station", "社工", "站", " ", "，"]), max_size=12).map(" ".join),
)
def test_what_is_found_beside_others_is_found_alone(others, text):
    for lang in ("zh", "en"):
        alone = Phrases([(one, one) for one in others], lang)
        beside = Phrases([("social work station", ""), ("社工", ""), *((one, one) for one in others)], lang)
        found = {one.owner for one in beside.longest(text)} - {""}
        assert found <= {one.owner for one in alone.every(text)}


def test_a_worker_finds_the_same_places():
    phrases = Phrases([("social work", 1), ("社工站", 2)], "zh")
    sent = pickle.loads(pickle.dumps(phrases))
    text = "社工站的 social work 和社工站"
    assert list(sent.every(text)) == list(phrases.every(text))
    assert len(list(sent.every(text))) == 3


def test_a_phrase_may_be_as_long_as_a_text():
    long = "社会" * 1000
    sent = pickle.loads(pickle.dumps(Phrases([(long, 1), ("社会", 2)], "zh")))
    assert [found.owner for found in sent.longest(f"{long}，社会")] == [1, 2]
