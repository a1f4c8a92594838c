"""Numbers in words, digits and mixtures of both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.figures.numerals_en import number_en
from generator.figures.numerals_zh import number_zh
from generator.figures.reading import figures
from tests.figures.numerals import in_han, in_mixture, in_words

CHINESE = [
    ("三千六百五十八", 3658), ("一万零五百", 10500), ("两万五", 25000), ("一百二", 120), ("十二", 12), ("二十", 20),
    ("二〇二一", 2021), ("2.03万", 20300), ("2万4801", 24801), ("75万7千", 757000), ("1.2万亿", 1.2e12), ("2亿5千万", 250_000_000),
    ("13,657亿", 1.3657e12), ("250余万", 2_500_000), ("三点五", 3.5), ("3千", 3000), ("一亿三千万", 130_000_000), ("百", 100),
    ("一百零三万", 1_030_000),
]  # fmt: skip
ENGLISH = [
    ("3,658", 3658), ("1.2 million", 1_200_000), ("two hundred and fifty-three thousand", 253_000), ("a million", 10**6),
    ("half a million", 500_000), ("two dozen", 24), ("a hundred", 100), ("twenty-one", 21), ("3.5 bn", 3.5e9),
    ("one billion two hundred million and six", 1_200_000_006), ("12 k", 12000),
]  # fmt: skip


@pytest.mark.parametrize(("printed", "value"), CHINESE)
def test_a_chinese_numeral_is_read(printed, value):
    assert number_zh(printed) == value


@pytest.mark.parametrize(("printed", "value"), ENGLISH)
def test_an_english_number_is_read(printed, value):
    assert number_en(printed) == value


@pytest.mark.parametrize("printed", ["", "余", "几"])
def test_what_is_no_numeral_is_refused(printed):
    with pytest.raises(ValueError, match="numeral"):
        number_zh(printed)


@given(st.integers(0, 10**12 - 1))
def test_a_number_written_in_han_is_that_number(number):
    assert number_zh(in_han(number)) == number


@given(st.integers(1, 10**12 - 1))
def test_a_number_of_digits_and_scales_is_that_number(number):
    assert number_zh(in_mixture(number)) == number


@given(st.integers(0, 10**12 - 1))
def test_a_number_in_english_words_is_that_number(number):
    assert number_en(in_words(number)) == number


@given(st.integers(13, 10**12 - 1))
def test_it_is_one_figure_of_its_sentence_however_it_is_written(number):
    for text, lang in (
        (f"共有{in_han(number)}人。", "zh"),
        (f"共有{in_mixture(number)}人。", "zh"),
        (f"共有{number}人。", "zh"),
        (f"In all, {in_words(number)} people came.", "en"),
        (f"In all, {number:,} people came.", "en"),
    ):
        assert [figure.value for figure in figures(text, lang)] == [number], text
