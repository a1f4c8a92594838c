"""The value of a row with its sign, and the words for what is no value."""

import pytest

from generator.ledger.propose import proposals
from generator.ledger.stating import states
from generator.model import Bilingual, Indicator, Quote, StatedFigure
from tests.ledger.test_propose import article

SIGNED = [
    ("zh", "| 增速 | -3.5% |", ["-3.5"]),
    ("zh", "|增速|−4%|", ["-4"]),
    ("zh", "| 增速 | ＋2％ | 300人 |", ["2", "300"]),
    ("zh", "| 增速 | +2% | -300人 |", ["2", "-300"]),
    ("zh", "增速为 -6%，亏损-300万元，同比+2%，气温零下5度。", ["-6", "-3000000", "2", "-5"]),
    ("zh", "-3.5%的增速。", ["-3.5"]),
    ("zh", "- -3.5%的增速\n- 12个站点", ["-3.5", "12"]),
    ("en", "| Growth | −4% | +2% |", ["-4", "2"]),
    ("en", "Growth was -3.5 percent, or negative 2 percent.", ["-3.5", "-2"]),
    ("zh", f"| 甲县 |{' ' * 15}-3.5% |\n| 乙县 |{' ' * 120}-2% |", ["-3.5", "-2"]),
    ("zh", "| - 1.5% | ▼7.5% | + 2% |", ["-1.5", "-7.5", "2"]),
    ("zh", "较上年-3.3%，全省-1.9%，出口 -3.8%，一季度-6.8%，GDP -2%。", ["-3.3", "-1.9", "-3.8", "-6.8", "-2"]),
    ("zh", "变化-2.2%，增量-12人，增加-5人，净流出-1.5万人。", ["-2.2", "-12", "-5", "-15000"]),
    ("zh", "较上年+3.3%，为-5%～-3%。", ["3.3", "-5", "-3"]),
    ("en", "It was 10 degrees below zero on 5 buses.", ["-10", "5"]),
    ("en", f"| County A |{' ' * 15}-3.5% | - 2% |", ["-3.5", "-2"]),
    # A range, a date, a code, a telephone number, the plus of a name.
    ("zh", "建成12-15个站点，共3%-5%，有5人 -8人。", ["12", "15", "3", "5", "5", "8"]),
    ("zh", "| 2026-11-24 | 12－15 |", ["12", "15"]),
    ("zh", "歼-20飞机，B-3地块，电话0851-12345678，2021-2025年，社工+5支队伍，A+2模式。", ["20"]),
    ("zh", "个人肩负3项任务，胜负5场，共1胜1负4平。", ["3", "5", "4"]),
    ("zh", "3个百分点-5个百分点，三成-五成，甲、乙-3，社工-30人，建成—8人。", ["3", "5", "30", "50", "3", "30", "8"]),
    ("zh", "- 3.5%的人\n- 12个站点", ["3.5", "12"]),
    ("en", "Some 12-15 homes, 3%–5%, Type A-2, from 2021-2025.", ["12", "15", "3", "5"]),
]


@pytest.mark.parametrize(("lang", "text", "expected"), SIGNED, ids=[row[1] for row in SIGNED])
def test_a_sign_stands_where_a_number_begins(lang, text, expected):
    one = article(text) if lang == "zh" else article("", text, lang="en")
    assert [row.value for row in proposals(one, ())] == expected


WORDED = [
    ("zh", "死亡率为3.2‰。", "3.2", None),
    ("zh", "覆盖三分之二的街道。", "", Bilingual("三分之二", "two-thirds")),
    ("zh", "覆盖四分之三的街道。", "75", Bilingual("四分之三", "three-quarters")),
    ("zh", "占去年的十七分之四。", "", Bilingual("十七分之四", "4 out of 17")),
    ("zh", "人数翻一番。", "2", Bilingual("翻一番", "double")),
    ("zh", "人数翻三番。", "8", Bilingual("翻三番", "8 times")),
    ("en", "The rate is 3 per mille.", "0.3", Bilingual("千分之三", "3 per mille")),
    ("en", "The rate is 2 per mille.", "0.2", Bilingual("千分之二", "2 per mille")),
    ("en", "The rate is five per ten thousand.", "0.05", Bilingual("万分之五", "five per ten thousand")),
    ("en", "The rate is 3.2‰.", "3.2", None),
    ("en", "It is 12 per mille.", "1.2", Bilingual("12‰", "12 per mille")),
    ("en", "It is 13 per thousand.", "1.3", Bilingual("13‰", "13 per thousand")),
    ("en", "It is 3/20 of it.", "15", Bilingual("20分之3", "3/20")),
    ("en", "It covers 3/7 of subdistricts.", "", Bilingual("七分之三", "3/7")),
]


@pytest.mark.parametrize(("lang", "text", "value", "words"), WORDED, ids=[row[1] for row in WORDED])
def test_no_reader_gets_a_bare_fraction(lang, text, value, words):
    (row,) = proposals(article(text) if lang == "zh" else article("", text, lang="en"), ())
    assert (row.value, row.words) == (value, words)


RANGED = [
    ("zh", "持证社工1200至1500人，每站3—5名，占5%-10%。", ["at least", "at most"] * 3),
    ("zh", "约1200-1500人次。", ["about", "at most"]),
    ("zh", "由40%到62%，床位3张、5张，2021—2025年。", ["", "", "", ""]),
    ("en", "Some have 1,200 to 1,500 beds, between 3 and 5 nurses and 5–10 percent.", ["at least", "at most"] * 3),
    ("en", "It rose from 1,200 to 1,500, with 3 and 5 nurses.", ["", "", "", ""]),
    # Ends of two kinds, and changes.
    ("en", "Staff rose 12 percent to 1,500 people.", ["", ""]),
    ("en", "The share rose 3% to 5%, and homes increased sharply 20 to 120.", [""] * 4),
    ("zh", "占比由3%升至5%，站点从20增至120个。", [""] * 4),
    ("zh", "人数增长12%至1500人，占比由3%至5%。", [""] * 4),
    ("en", "It grew 3 to 5 percent, then rose by 3% to 5%, a rise of 3% to 5%.", ["at least", "at most"] * 3),
    ("en", "It is 3 to 5 times as large, and increased 3–5 times, adding 20 to 30 beds.", ["at least", "at most"] * 3),
    ("zh", "增长3%至5%，提高3—5个百分点，扩大3至5倍。", ["at least", "at most"] * 3),
    # By how much, and to what.
    ("en", "It rose by 64 to 430, grew by another 12 people to 50 people; they were up 64 to 430.", [""] * 6),
    ("en", "The standard was raised by 30 to 780 yuan and then cut by 30 to 700 yuan.", [""] * 4),
    ("zh", "社工站增加64个至430个，标准提高30元至780元，上调了50元至850元。", [""] * 6),
    ("zh", "增长近300人到1500人。", ["nearly", ""]),
    ("en", "It raised 3 to 5 million yuan, increased 20–30 beds, set up 20 to 30.", ["at least", "at most"] * 3),
    ("zh", "增加3至5个，提高到30元至50元，增加20人—30人。", ["at least", "at most"] * 3),
    # What is counted stands behind both, or the one goes to the other.
    ("zh", "用时3年至5年，2万亩至3万亩，3公里至5公里，3个月至5个月，1200人次至1500人次。", ["at least", "at most"] * 5),
    ("zh", "300平方米至500平方米，500元至1万元，3个百分点到5个百分点。", ["at least", "at most"] * 3),
    ("en", "200 yuan to 300 yuan, between 200 yuan and 300 yuan, $200 to $300.", ["at least", "at most"] * 3),
    ("en", "1,200 certified social workers to 1,500 certified social workers.", ["at least", "at most"]),
    ("zh", "派30人到50个社区，派20名社工到40个村。", [""] * 4),
    ("en", "It gave 200 yuan to 300 people and sent 30 volunteers to 50 neighborhoods.", [""] * 4),
]


@pytest.mark.parametrize(("lang", "text", "expected"), RANGED, ids=[row[1] for row in RANGED])
def test_the_ends_of_a_range_are_the_least_and_the_most(lang, text, expected):
    one = article(text) if lang == "zh" else article("", text, lang="en")
    assert [row.qualifier for row in proposals(one, ())] == expected


CAPACITY = Indicator("capacity", Bilingual("装机容量", "Installed capacity"), Bilingual("万千瓦", "10 MW"))


def test_a_value_is_in_the_unit_that_the_text_of_its_language_has():
    (chinese,) = proposals(article("全省装机容量50万千瓦。"), [CAPACITY])
    (english,) = proposals(article("", "The installed capacity was 500 MW.", lang="en"), [CAPACITY])
    assert (chinese.indicator, chinese.value) == (english.indicator, english.value) == ("capacity", "50")


@pytest.mark.parametrize(("words", "is_said"), [("500 MW", True), ("500,000 kilowatts", True), ("50 MW", False)])
def test_a_quote_says_a_value_in_its_languages_unit_or_in_the_chinese_one(words, is_said):
    row = StatedFigure("capacity", "capacity", "actual", "50", Quote("", ""))
    assert states(f"The installed capacity was {words}.", "en", row, CAPACITY) is is_said


HECTARES = Indicator("sown", Bilingual("播种面积", "Sown area"), Bilingual("千公顷", "thousand hectares"))


@pytest.mark.parametrize(
    ("text", "lang", "is_said"),
    [
        ("播种面积3.5千公顷。", "zh", True),
        ("播种面积3500公顷。", "zh", True),
        ("播种面积3.5公顷。", "zh", False),
        ("The sown area was 3,500 hectares.", "en", True),
    ],
)
def test_a_unit_may_count_by_thousands(text, lang, is_said):
    row = StatedFigure("sown", "sown", "actual", "3.5", Quote("", ""))
    assert states(text, lang, row, HECTARES) is is_said
