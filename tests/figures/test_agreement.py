"""Do two texts state the same figures? The material is in pairs.py."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.agreement import agree, differing
from generator.figures.reading import figures
from generator.model import ERROR, NOTE, WARNING
from tests.figures.pairs import BAD, GOOD, NOTED
from tests.figures.score import alarms

OTHER = {"zh": "en", "en": "zh"}


def told(original, translation, lang="zh"):
    def printed(text, figure):
        return text[figure.start : figure.end] if figure else None

    return [
        (one.severity, one.rule, printed(original, one.original), printed(translation, one.translation))
        for one in agree(original, translation, lang)
    ]


@pytest.mark.parametrize(("kind", "chinese", "english"), GOOD, ids=[f"{kind}: {english}" for kind, _, english in GOOD])
def test_what_is_right_raises_no_alarm_in_either_direction(kind, chinese, english):
    assert [one for one in told(chinese, english) if one[0] != NOTE] == []
    assert [one for one in told(english, chinese, "en") if one[0] != NOTE] == []


@pytest.mark.parametrize(("kind", "chinese", "english", "rule"), BAD, ids=[f"{kind}: {en}" for kind, _, en, _ in BAD])
def test_what_is_wrong_is_told(kind, chinese, english, rule):
    assert rule in [found for _, found, *_ in told(chinese, english)]
    turned = {"figure-missing": "figure-added", "figure-added": "figure-missing"}
    assert turned.get(rule, rule) in [found for _, found, *_ in told(english, chinese, "en")]


@pytest.mark.parametrize(("chinese", "english"), [pair[1:3] for pair in (*GOOD, *BAD)])
def test_the_errors_are_found_without_the_rest(chinese, english):
    for original, translation, lang in ((chinese, english, "zh"), (english, chinese, "en"), (chinese, "", "zh")):
        errors = [one for one in agree(original, translation, lang) if one.severity == ERROR]
        assert list(differing(original, translation, lang)) == errors


@given(st.sampled_from([pair[1:3] for pair in (*GOOD, *BAD)]), st.integers(0, 2030).map(str), st.booleans(), st.data())
def test_the_errors_are_found_without_the_rest_whatever_is_changed(pair, number, turned, data):
    original, translation = pair[::-1] if turned else pair
    lang = "en" if turned else "zh"
    changed = re.sub(r"\d+", lambda found: number if data.draw(st.booleans()) else found[0], translation)
    errors = tuple(one for one in agree(original, changed, lang) if one.severity == ERROR)
    assert differing(original, changed, lang) == errors


@pytest.mark.parametrize(("chinese", "english"), NOTED, ids=[english for _, english in NOTED])
def test_what_the_original_explains_is_a_note(chinese, english):
    assert {severity for severity, *_ in told(chinese, english)} == {NOTE}


def test_a_wrong_figure_is_one_error_with_both_its_prints():
    assert told("售出2030万件，共3天。", "It sold 203 million in three days.") == [
        (ERROR, "figure-differs", "2030万", "203 million")
    ]


def test_a_figure_that_is_only_missing_is_a_warning():
    assert told("有站17个、点203个。", "It has 203 points.") == [(WARNING, "figure-missing", "17", None)]


def test_sentences_may_change_places_and_a_figure_be_said_once_for_two():
    chinese = "2021年新增366个。同年，培训230人；230人全部上岗。"
    english = "All 230 of those trained that year took up their posts. In 2021, 366 were added."
    assert told(chinese, english) == []


def test_a_figure_that_is_missing_is_looked_for_beside_its_neighbours():
    chinese, english = "甲村有30户。乙村有45户、17人。", "Village A has 30 households. Village B has 45 households."
    (finding,) = agree(chinese, english, "zh")
    assert english[finding.places[1] :].startswith("45")


def test_a_large_figure_may_be_rounded_and_no_other():
    assert told("零售总额440823亿元。", "Retail sales totaled 44.08 trillion yuan.") == []
    assert told("零售总额440823亿元。", "Retail sales totaled 44.03 trillion yuan.") != []
    assert told("人口14.08亿。", "A population of 1.41 billion.") == []
    assert told("旅客3979.8万人次。", "Nearly 40 million passenger trips.") == []
    assert told("旅客3979.8万人次。", "Nearly 38 million passenger trips.") != []
    assert told("共2021家。", "There are 2,020.") != []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("房间温度不低于18℃。", "Rooms are kept at 18 degrees Celsius or above."),
        ("面积60平方米以上。", "The area is 60 square meters or more."),
        ("不少于10个工作日。", "It takes 10 working days or more."),
        ("气温低于零下5℃时启动。", "It starts below minus 5 degrees."),
        ("高出0.8个百分点。", "It is 0.8 percentage points above the average."),
    ],
)
def test_a_hedge_is_found_on_either_side_of_its_figure(chinese, english):
    assert told(chinese, english) == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("出生率6.2‰。", "The birth rate was 6.2 per 1,000."),
        ("出生率6.2‰，死亡率7.1‰。", "There were 6.2 births and 7.1 deaths per 1,000 people."),
        ("患病率为十万分之3.6。", "There were 3.6 cases per 100,000 people."),
        ("城市6.2%，农村7.1%。", "It was 6.2 in cities and 7.1 percent in the countryside."),
    ],
)
def test_what_a_share_says_already_is_not_even_noted(chinese, english):
    assert told(chinese, english) == []
    assert told(english, chinese, "en") == []


def test_what_explains_an_addition_must_be_right():
    assert told("共1200亩。", "It covers 1,200 mu (800 hectares).") == [(WARNING, "figure-added", None, "800")]
    assert (WARNING, "figure-added", None, "10") in told(
        "降幅比1—11月扩大。", "It fell more than in the first 10 months."
    )
    assert {severity for severity, *_ in told("共1200亩。", "It covers 1,200 mu (80 hectares).")} == {NOTE}


def test_notes_are_no_alarms():
    assert agree("7月26日", "July 26, 2020", "zh")
    assert not alarms("7月26日", "July 26, 2020")


COUNTS = st.lists(st.integers(2, 10**9), min_size=1, max_size=5, unique=True)


@given(COUNTS)
def test_the_same_figures_raise_no_alarm(counts):
    chinese = "、".join(f"{count}人" for count in counts)
    english = ", ".join(f"{count:,} people" for count in counts)
    assert not alarms(chinese, english)


@given(COUNTS, st.data())
def test_one_other_figure_is_told(counts, data):
    place = data.draw(st.integers(0, len(counts) - 1))
    changed = data.draw(st.integers(2, 10**9).filter(lambda value: value not in counts))
    chinese = "、".join(f"{count}人" for count in counts)
    english = ", ".join(f"{changed if at == place else count:,} people" for at, count in enumerate(counts))
    assert alarms(chinese, english)


MATERIAL = [text for _, chinese, english, *_ in (*GOOD, *BAD) for text in (chinese, english)]


@given(st.lists(st.sampled_from(MATERIAL), max_size=4), st.text(max_size=20), st.sampled_from(["zh", "en"]))
def test_spans_lie_in_the_text_in_order_and_apart(texts, noise, lang):
    text = noise.join(texts)
    end = 0
    for figure in figures(text, lang):
        assert end <= figure.start < figure.end <= len(text)
        end = figure.end


WORDS = sorted({piece for text in MATERIAL for piece in re.findall(r"[a-z]+|\d+|[^\W\d]|[^\w]", text)})


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.sampled_from(["zh", "en"]))
def test_no_text_is_too_strange(text, lang):
    for figure in figures(text, lang):
        assert re.search(r"\w", text[figure.start : figure.end])
    agree(text, text[::-1], lang)
