"""Numbers as readers of each language write them."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Bilingual
from generator.text.amounts import amount, amount_in, size_of, whole_unit


@pytest.mark.parametrize(
    ("value", "chinese", "english"),
    [
        ("52000", "5.2万", "52,000"), ("100000", "10万", "100,000"), ("3658", "3658", "3,658"), ("36581", "36581", "36,581"),
        ("350000000", "3.5亿", "350,000,000"), ("12.5", "12.5", "12.5"), ("-3", "-3", "-3"), ("0", "0", "0"),
        ("1234500", "123.45万", "1,234,500"), ("10000", "1万", "10,000"),
    ],
)  # fmt: skip
def test_an_amount_reads_as_its_language_writes_it(value, chinese, english):
    assert (amount(value, "zh"), amount(value, "en")) == (chinese, english)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**15), max_value=10**15, places=2))
def test_no_amount_is_rounded(number):
    sizes = {"亿": 10**8, "万": 10**4}
    chinese = amount(str(number), "zh")
    size = sizes.get(chinese[-1], 1)
    assert Decimal(chinese.rstrip("亿万")) * size == number
    assert Decimal(amount(str(number), "en").replace(",", "")) == number


WAN, MILLION = Bilingual("万元", "10,000 yuan"), Bilingual("百万元", "million yuan")


@pytest.mark.parametrize(
    ("value", "unit", "chinese", "english"),
    [
        ("35000", WAN, ("3.5亿", "元"), ("350 million", "yuan")),
        ("3.5", WAN, ("3.5万", "元"), ("35,000", "yuan")),
        ("0.5", WAN, ("5000", "元"), ("5,000", "yuan")),
        ("-120", WAN, ("-120万", "元"), ("-1.2 million", "yuan")),
        # What would be hard to read is written out.
        ("3658.1234", WAN, ("36581234", "元"), ("36,581,234", "yuan")),
        ("12.50", MILLION, ("1250万", "元"), ("12.5 million", "yuan")),
        ("3", Bilingual("亿人次", "100 million visits"), ("3亿", "人次"), ("300 million", "visits")),
        ("35", Bilingual("万平方米", "ten thousand square meters"), ("35万", "平方米"), ("350,000", "square meters")),
        ("3.5", Bilingual("千公顷", "thousand hectares"), ("3500", "公顷"), ("3,500", "hectares")),
        ("5", Bilingual("千元", "1,000 yuan"), ("5000", "元"), ("5,000", "yuan")),
        ("5", Bilingual("百元", "hundred yuan"), ("500", "元"), ("500", "yuan")),
        ("5", Bilingual("十万吨", "hundred thousand tonnes"), ("50万", "吨"), ("500,000", "tonnes")),
        ("5", Bilingual("万亿元", "trillion yuan"), ("50000亿", "元"), ("5 trillion", "yuan")),
        # These begin with a word for many, and are units.
        ("5", Bilingual("千瓦", "kilowatts"), ("5", "千瓦"), ("5", "kilowatts")),
        ("5", Bilingual("千克", "kilograms"), ("5", "千克"), ("5", "kilograms")),
        ("5", Bilingual("百分点", "percentage points"), ("5", "百分点"), ("5", "percentage points")),
        ("5", Bilingual("千分之一", "per thousand"), ("5", "千分之一"), ("5", "per thousand")),
        ("5", Bilingual("千万分之一", "parts per 10 million"), ("5", "千万分之一"), ("5", "parts per 10 million")),
        # Each language is scaled by what its own unit says.
        ("5", Bilingual("万千瓦", "10 MW"), ("5万", "千瓦"), ("50", "MW")),
        ("12", Bilingual("亿千瓦时", "100 GWh"), ("12亿", "千瓦时"), ("1,200", "GWh")),
        ("600", Bilingual("亿斤", "50,000 tonnes"), ("600亿", "斤"), ("30 million", "tonnes")),
        ("3", Bilingual("万人", "A hundred thousand people"), ("3万", "人"), ("300,000", "people")),
        ("5", Bilingual("斤", "500 grams"), ("5", "斤"), ("2,500", "grams")),
        ("5", Bilingual("万分之一", "per ten thousand"), ("5", "万分之一"), ("5", "per ten thousand")),
        ("5", Bilingual("百万分之一", "parts per million"), ("5", "百万分之一"), ("5", "parts per million")),
        (
            "50000",
            Bilingual("万亿分之一", "parts per trillion"),
            ("5万", "万亿分之一"),
            ("50,000", "parts per trillion"),
        ),
        # A unit that says nothing of how many stays as it is.
        ("350000000", Bilingual("元", "yuan"), ("3.5亿", "元"), ("350,000,000", "yuan")),
        ("12", Bilingual("个", "one-off payments"), ("12", "个"), ("12", "one-off payments")),
        ("12", Bilingual("家", "5 star hotels"), ("12", "家"), ("12", "5 star hotels")),
        ("12", Bilingual("人", "one person"), ("12", "人"), ("12", "one person")),
        ("12", Bilingual("万元", "wan yuan"), ("12万", "元"), ("12", "wan yuan")),
    ],
)
def test_a_unit_of_many_is_written_out(value, unit, chinese, english):
    assert (amount_in(value, unit, "zh"), amount_in(value, unit, "en")) == (chinese, english)


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**9), max_value=10**9, places=4))
def test_nothing_is_rounded_in_a_unit_of_many(number):
    chinese, english = (amount_in(str(number), WAN, lang)[0] for lang in ("zh", "en"))
    sizes = {"亿": 10**8, "万": 10**4, "trillion": 10**12, "billion": 10**9, "million": 10**6}
    assert Decimal(chinese.rstrip("亿万")) * sizes.get(chinese[-1], 1) == number * size_of(WAN, "zh")
    figure, _, word = english.partition(" ")
    assert Decimal(figure.replace(",", "")) * sizes.get(word, 1) == number * 10**4
    assert (whole_unit(WAN, "zh"), whole_unit(WAN, "en")) == ("元", "yuan")
