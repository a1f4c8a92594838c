"""The figures that a text states: how each is printed, its kind, value, unit and hedge."""

from fractions import Fraction

import pytest

from generator.figures.figure import (
    AT_LEAST,
    AT_MOST,
    CONGRESS,
    COUNT,
    DAY,
    MONTH,
    MULTIPLE,
    NEARLY,
    ORDINAL,
    OVER,
    PERCENT,
    PHONE,
    PLAN,
    POINTS,
    POWER_OF_TEN,
    SHARE,
    TIME,
    UNDER,
    YEAR,
)  # fmt: skip
from generator.figures.reading import figures

CHINESE = [
    ("持证社工3658人", [("3658", COUNT, 3658)]),
    ("共2万4801人、75万7千元", [("2万4801", COUNT, 24801), ("75万7千", COUNT, 757_000)]),
    ("2.03万、1.2万亿", [("2.03万", COUNT, 20300), ("1.2万亿", COUNT, 1_200_000_000_000)]),
    ("2至3万元", [("2", COUNT, 20000), ("3万", COUNT, 30000)]),
    ("0.64～3.31米", [("0.64", COUNT, Fraction(64, 100)), ("3.31", COUNT, Fraction(331, 100))]),
    ("五六百米", [("五", COUNT, 500), ("六百", COUNT, 600)]),
    ("十二三岁", [("十二", COUNT, 12), ("三", COUNT, 13)]),
    ("七成五", [("七成五", PERCENT, Fraction(3, 4))]),
    ("5-6成", [("5", PERCENT, Fraction(1, 2)), ("6成", PERCENT, Fraction(3, 5))]),
    ("百分之三、三分之一", [("百分之三", PERCENT, Fraction(3, 100)), ("三分之一", SHARE, Fraction(1, 3))]),
    ("2.5个百分点", [("2.5个百分点", POINTS, Fraction(25, 1000))]),
    ("增长6倍，翻两番", [("6倍", MULTIPLE, 6), ("翻两番", MULTIPLE, 4)]),
    ("2016-2020年", [("2016", YEAR, 2016), ("2020", YEAR, 2020)]),
    ("上世纪七八十年代", [("七", YEAR, 1970), ("八", YEAR, 1980)]),
    ("二〇二三年三月五日", [("二〇二三", YEAR, 2023), ("三", MONTH, 3), ("五", DAY, 5)]),
    ("7月26日上午9时30分", [("7", MONTH, 7), ("26", DAY, 26), ("上午9时30分", TIME, 570)]),
    ("晚上8点半", [("晚上8点半", TIME, 20 * 60 + 30)]),
    ("“十四五”规划", [("十四五", PLAN, 14)]),
    ("党的二十大报告", [("二十", CONGRESS, 20)]),
    ("十九届五中全会", [("十九", ORDINAL, 19), ("五", ORDINAL, 5)]),
    ("电话0851-86831234", [("0851-86831234", PHONE, 85186831234)]),
    ("“96567”热线", [("96567", PHONE, 96567)]),
    ("数百名", [("数百", POWER_OF_TEN, 100)]),
    ("一带一路、五社联动、三农、一些、统一、千万别、十分重要、一成不变", []),
    ("3千米、8千克、250余万千瓦", [("3", COUNT, 3), ("8", COUNT, 8), ("250余万", COUNT, 2_500_000)]),
    ("八旬、五十有三，", [("八旬", COUNT, 80), ("五十有三", COUNT, 53)]),
    ("一百四五十人", [("一百四", COUNT, 140), ("五十", COUNT, 150)]),
    ("25个基点", [("25个基点", POINTS, Fraction(25, 10_000))]),
    ("民國113年、六萬五千戶", [("113", YEAR, 113), ("六萬五千", COUNT, 65_000)]),
    ("人民币叁佰伍拾万元整", [("叁佰伍拾万", COUNT, 3_500_000)]),
    ("初八，双十一", [("八", ORDINAL, 8), ("十一", COUNT, 11)]),
    ("4块5、一米八二高", [("4块5", COUNT, Fraction(9, 2)), ("一米八二", COUNT, Fraction(182, 100))]),
    ("以9:11、11:7获胜，9:11开始", [("9", COUNT, 9), ("11", COUNT, 11), ("11", COUNT, 11), ("7", COUNT, 7), ("9:11", TIME, 551)]),
    ("7时、两点一刻", [("7时", TIME, 420), ("两点一刻", TIME, 135)]),
    ("十七八万。", [("十七", COUNT, 170_000), ("八万", COUNT, 180_000)]),
    ("近百分之百", [("百分之百", PERCENT, 1)]),
    ("三年六个月", [("三年六个月", COUNT, 42)]),
    ("七五折", [("七五折", PERCENT, Fraction(3, 4))]),
    ("2小时07分06秒", [("2小时07分06秒", COUNT, 7626)]),
    ("1米93、10秒05", [("1米93", COUNT, Fraction(193, 100)), ("10秒05", COUNT, Fraction(1005, 100))]),
]  # fmt: skip
ENGLISH = [
    ("20.3 million people", [("20.3 million", COUNT, 20_300_000)]),
    ("$3.5bn and 12k", [("$3.5bn", COUNT, 3_500_000_000), ("12k", COUNT, 12)]),
    ("$10-15 million", [("10", COUNT, 10**7), ("15 million", COUNT, 15 * 10**6)]),
    ("twenty-one thousand", [("twenty-one thousand", COUNT, 21000)]),
    ("two dozen of them", [("two dozen", COUNT, 24)]),
    ("3, 5 and 8 percent", [("3", PERCENT, Fraction(3, 100)), ("5", PERCENT, Fraction(5, 100)), ("8", PERCENT, Fraction(8, 100))]),
    ("3.5 percentage points", [("3.5", POINTS, Fraction(35, 1000))]),
    ("two-thirds, half", [("two-thirds", SHARE, Fraction(2, 3)), ("half", SHARE, Fraction(1, 2))]),
    ("sevenfold, doubled", [("seven", MULTIPLE, 7), ("doubled", MULTIPLE, 2)]),
    ("July 26th, 2020", [("July", MONTH, 7), ("26th", DAY, 26), ("2020", YEAR, 2020)]),
    ("It may march in May", [("May", MONTH, 5)]),
    ("Theresa May", []),
    ("President Xi and Part XII", [("XII", COUNT, 12)]),
    ("from 7 to 9 p.m.", [("7", TIME, 19 * 60), ("9", TIME, 21 * 60)]),
    ("the 1990s", [("1990", YEAR, 1990)]),
    ("involving 1870 units", [("1870", COUNT, 1870)]),
    ("the 14th Five-Year Plan", [("14th", PLAN, 14)]),
    ("the 20th CPC National Congress", [("20th", CONGRESS, 20)]),
    ("tens of thousands of people", [("tens of thousands", POWER_OF_TEN, 10_000)]),
    ("a quarter of a percentage point", [("a quarter of a percentage point", POINTS, Fraction(25, 10_000))]),
    ("2:07:06", [("2:07:06", COUNT, 7626)]),
    ("at 10 at night, a quarter past two at night", [("10 at night", TIME, 1320), ("a quarter past two at night", TIME, 135)]),
    ("half an hour, half a year", [("half an ", COUNT, Fraction(1, 2)), ("half a ", COUNT, Fraction(1, 2))]),
    ("an increase of 410 million, or 4.9 percent", [("410 million", COUNT, 410_000_000), ("4.9", PERCENT, Fraction(49, 1000))]),
    ("6-foot-2", [("6-foot-2", COUNT, Fraction(37, 6))]),
]  # fmt: skip


def read(text, lang):
    return [(text[one.start : one.end], one.kind, one.value) for one in figures(text, lang)]


@pytest.mark.parametrize(("text", "expected"), CHINESE, ids=[text for text, _ in CHINESE])
def test_the_figures_of_a_chinese_text(text, expected):
    assert read(text, "zh") == expected


@pytest.mark.parametrize(("text", "expected"), ENGLISH, ids=[text for text, _ in ENGLISH])
def test_the_figures_of_an_english_text(text, expected):
    assert read(text, "en") == expected


HEDGES = [
    ("zh", "近900名", NEARLY), ("zh", "突破1万", OVER), ("zh", "不超过2%", AT_MOST), ("zh", "10万人以上", AT_LEAST),
    ("zh", "1500余个", OVER), ("zh", "不足100户", UNDER), ("zh", "至少要有3年", AT_LEAST), ("zh", "附近有3家", ""),
    ("zh", "通过3项", ""), ("zh", "近3天", ""), ("zh", "节约100万元", ""), ("zh", "最高可处以1000元", AT_MOST),
    ("en", "nearly 900", NEARLY), ("en", "no more than 2", AT_MOST), ("en", "more than 2", OVER), ("en", "100 or more", AT_LEAST),
    ("zh", "跌破15%", UNDER), ("zh", "略低于15%", NEARLY), ("zh", "接近15%", NEARLY), ("en", "just under 900", NEARLY),
    ("en", "below 15 percent", UNDER), ("en", "fewer than 900", UNDER), ("en", "fell short of 900", UNDER),
    ("en", "over the past 3 days", ""), ("en", "up to 1,000 euros", AT_MOST), ("en", "no fewer than 30", AT_LEAST),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "hedge"), HEDGES, ids=[text for _, text, _ in HEDGES])
def test_what_hedges_a_figure(lang, text, hedge):
    assert figures(text, lang)[0].hedge == hedge


UNITS = [
    ("zh", "30000亩", "mu"), ("zh", "3个多月", "month"), ("zh", "2000平方公里", "square kilometre"), ("zh", "6000元", "yuan"),
    ("zh", "每名老人5000元", "yuan"), ("zh", "每名長者5000元", ""), ("zh", "六萬坪", "ping"), ("zh", "1.5亿美元", "dollar"), ("en", "48,000 newly confirmed local cases", "case"), ("en", "$5", "dollar"),
    ("en", "7.2 per dollar", ""), ("en", "3 metric tons", "tonne"), ("zh", "3个个个个个月", ""),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "unit"), UNITS, ids=[text for _, text, _ in UNITS])
def test_what_a_figure_counts(lang, text, unit):
    assert figures(text, lang)[0].unit == unit


def test_offsets_hold_where_small_letters_are_longer():
    text = "İİ ，on July ２６"
    assert [text[one.start : one.end] for one in figures(text, "en")] == ["July", "２６"]


def test_a_decimal_point_with_nothing_before_it_makes_no_numeral():
    text = "1亿点五六百"
    assert [text[one.start : one.end] for one in figures(text, "zh")] == ["1亿", "五六百"]
