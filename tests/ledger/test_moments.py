"""Which date a figure has, as its sentence says it."""

import pytest

from generator.figures.folding import folded
from generator.ledger.clauses import sentence
from generator.ledger.moments import is_date_alone, moment_of

# The sentence, its figure, and the value, the precision and the words of its date.
CHINESE = [
    ("截至2021年，贵州省社工人才总数突破5.2万人。", "5.2万", "2021", "year", "截至2021年"),
    ("截至2021年底，已建成430个。", "430", "2021", "year-end", "截至2021年底"),
    ("截至２０２１年年底，已建成430个。", "430", "2021", "year-end", "截至２０２１年年底"),
    ("2022年，报考人数达到1.1万名，较2021年增长近1倍。", "1倍", "2022", "year", "2022年"),
    ("2026年3月，新增床位50张。", "50", "2026-03", "month", "2026年3月"),
    ("截至2024年6月底，有床位50张。", "50", "2024-06", "month-end", "截至2024年6月底"),
    ("2024年5月12日，32名学员结业。", "32", "2024-05-12", "day", "2024年5月12日"),
    ("截至2024年12月31日，有床位50张。", "50", "2024-12-31", "day", "截至2024年12月31日"),
    ("到2025年底前，床位达到8万张。", "8万", "2025", "year-end", "到2025年底前"),
    ("截至2023年底，有机构12家；床位3000张。", "3000", "2023", "year-end", "截至2023年底"),
    ("2023年建成50家；2024年新增20家。", "20家", "2024", "year", "2024年"),
    ("床位从2020年的28张增加到2024年的36.5张。", "28", "2020", "year", "2020年"),
    ("床位从2020年的28张增加到2024年的36.5张。", "36.5", "2024", "year", "2024年"),
    ("5000张床位的目标将于2025年实现。", "5000", "2025", "year", "2025年"),
    ("截至二〇二四年底，有机构八十五家。", "八十五", "2024", "year-end", "截至二〇二四年底"),
    ("二〇二一年五月一日，共500人。", "500", "2021-05-01", "day", "二〇二一年五月一日"),
    ("二〇二一年十二月三十一日，共500人。", "500", "2021-12-31", "day", "二〇二一年十二月三十一日"),
    ("一九九八年十月，共500人。", "500", "1998-10", "month", "一九九八年十月"),
    ("截至二零二一年十一月底，共500人。", "500", "2021-11", "month-end", "截至二零二一年十一月底"),
    ("2021年五月，共500人。", "500", "2021-05", "month", "2021年五月"),
    ("2021年五月以来，共500人。", "500", None, "unknown", "2021年五月以来"),
    ("二〇二一年至二〇二三年，共500人。", "500", None, "unknown", "二〇二一年至二〇二三年"),
    ("2021年十三月，共500人。", "500", "2021", "year", "2021年"),
    ("2021年一号文件发布后，共500人。", "500", "2021", "year", "2021年"),
    ("2021年初，共500人。", "500", "2021", "year", "2021年初"),
    ("2021年初步建成500个。", "500", "2021", "year", "2021年"),
    ("2021年5月初，共500人。", "500", "2021-05", "month", "2021年5月初"),
    # What there was already has no date of its own, and what has no year is not given one.
    ("2021年，在已有64个社工站的基础上，新增366个。", "64", None, "unknown", "已有"),
    ("2021年，在已有64个社工站的基础上，新增366个。", "366", "2021", "year", "2021年"),
    ("今年以来，服务1.2万人次。", "1.2万", None, "unknown", "今年以来"),
    ("去年发放补贴300万元。", "300万", None, "unknown", "去年"),
    ("2024年5月，32名学员结业；第2批45名学员将于6月开班。", "45", None, "unknown", "6月"),
    ("“十四五”期间，累计投入3.5亿元。", "3.5亿", None, "unknown", "“十四五”期间"),
    ("截至2024年底，全市近年来累计建成18个。", "18", "2024", "year-end", "截至2024年底"),
    ("近年来，全市累计建成18个。", "18", None, "unknown", "近年来"),
    ("2023年建成50家，今年新增20家。", "20家", None, "unknown", "今年"),
    # There is no precision for half a year and for several years.
    ("2025年上半年，新建中心18个。", "18", None, "unknown", "2025年上半年"),
    ("今年1—9月，发放补贴1.05亿元。", "1.05亿", None, "unknown", "今年1—9月"),
    ("2021—2023年，建成中心18个。", "18", None, "unknown", "2021—2023年"),
    # Nor for several months and days, however they are written.
    ("2021年1月至3月，培训120人。", "120", None, "unknown", "2021年1月至3月"),
    ("2021年一月至三月，培训120人。", "120", None, "unknown", "2021年一月至三月"),
    ("二〇二一年一至三月份，培训120人。", "120", None, "unknown", "二〇二一年一至三月份"),
    ("二〇二一年一月一日至三月三十一日，培训120人。", "120", None, "unknown", "二〇二一年一月一日至三月三十一日"),
    ("2021年1月1日—3月31日，培训120人。", "120", None, "unknown", "2021年1月1日—3月31日"),
    ("2021年5月1日至3日，培训120人。", "120", None, "unknown", "2021年5月1日至3日"),
    ("2021年5月至2022年3月，培训120人。", "120", None, "unknown", "2021年5月至2022年3月"),
    ("二〇二一年上半年，培训120人。", "120", None, "unknown", "二〇二一年上半年"),
    ("二〇二一年前三季度，培训120人。", "120", None, "unknown", "二〇二一年前三季度"),
    ("2021年第一季度，培训120人。", "120", None, "unknown", "2021年第一季度"),
    ("2021年5月1日到15户家庭走访。", "15", "2021-05-01", "day", "2021年5月1日"),
    ("2020年以来，投入资金3.5亿元。", "3.5亿", None, "unknown", "2020年以来"),
    # What begins with 截至 is quoted with it, as what has a year is.
    ("截至9月底，共有孤儿7426人。", "7426", None, "unknown", "截至9月底"),
    ("截至今年9月底，共有孤儿7426人。", "7426", None, "unknown", "截至今年9月底"),
    ("截至10月31日，共有孤儿7426人。", "7426", None, "unknown", "截至10月31日"),
    ("到6月底，共有孤儿7426人。", "7426", None, "unknown", "到6月底"),
    ("至9月末，共有孤儿7426人。", "7426", None, "unknown", "至9月末"),
    ("截至去年底，共有孤儿7426人。", "7426", None, "unknown", "截至去年底"),
    ("截至三季度末，共有孤儿7426人。", "7426", None, "unknown", "截至三季度末"),
    ("截至11月上旬，共有孤儿7426人。", "7426", None, "unknown", "截至11月上旬"),
    ("到2025年上半年，共有孤儿7426人。", "7426", None, "unknown", "到2025年上半年"),
    ("救助金增加到6月的7426元。", "7426", None, "unknown", "6月"),
    # A year that something is compared to, or that stands in a title, dates nothing.
    ("较2021年增长12.3%。", "12.3", None, "unknown", None),
    ("与2021年相比，增加300张。", "300", None, "unknown", None),
    ("根据《2024年工作要点》，建设中心18个。", "18", None, "unknown", None),
    ("2024年开局良好。建设中心18个。", "18", None, "unknown", None),
    ("2024年13月45日，建设中心18个。", "18", None, "unknown", "2024年13月45日"),
]
ENGLISH = [
    ("As of the end of 2021, 430 stations had been built.", "430", "2021", "year-end", "As of the end of 2021"),
    ("By 2025, the number is to reach 5,000.", "5,000", "2025", "year", "By 2025"),
    ("On 5 March 2026, 32 people took part.", "32", "2026-03-05", "day", "On 5 March 2026"),
    ("March 5, 2026 brought 32 people.", "32", "2026-03-05", "day", "March 5, 2026"),
    ("As of the end of June 2024, there were 126 homes.", "126", "2024-06", "month-end", "As of the end of June 2024"),
    ("It rose from 28 beds in 2020 to 36.5 in 2024.", "28", "2020", "year", "in 2020"),
    ("It rose from 28 beds in 2020 to 36.5 in 2024.", "36.5", "2024", "year", "in 2024"),
    ("As of the end of September, it had 45 homes.", "45", None, "unknown", "As of the end of September"),
    ("By the third quarter of 2025, it had 45 homes.", "45", None, "unknown", "By the third quarter of 2025"),
    ("By the end of this year, it will have 45 homes.", "45", None, "unknown", "By the end of this year"),
    ("Since 2020, it has built 45 homes.", "45", None, "unknown", "Since 2020"),
    ("In the first half of 2024, 45 homes opened.", "45", None, "unknown", "the first half of 2024"),
    ("Some 60 percent live alone, up from 55 percent in 2020.", "60", None, "unknown", None),
    ("Compared with 2020, it grew by 12 percent.", "12", None, "unknown", None),
    ("From January to March 2021, 12 homes opened.", "12", None, "unknown", "From January to March 2021"),
    ("From 1 May 2020 to 3 March 2021, 12 opened.", "12", None, "unknown", "From 1 May 2020 to 3 March 2021"),
    ("Some 2000 people were served by 12 homes.", "12", None, "unknown", None),
]


@pytest.mark.parametrize(
    ("lang", "text", "figure", "value", "precision", "basis"),
    [("zh", *row) for row in CHINESE] + [("en", *row) for row in ENGLISH],
)
def test_a_figure_has_the_date_of_its_sentence(lang, text, figure, value, precision, basis):
    place = text.index(figure)
    found = moment_of(text, folded(text), place, sentence(text, place, lang), lang)
    assert (found.value, found.precision, found.basis) == (value, precision, basis)


@pytest.mark.parametrize(
    ("words", "lang", "expected"),
    [
        ("截至2021年底", "zh", True),
        ("到2025年底前", "zh", True),
        ("2024年全年", "zh", True),
        ("近年来", "zh", True),
        ("2021年新增366个", "zh", False),
        ("全省", "zh", False),
        ("By the end of 2025", "en", True),
        ("In 2024", "en", True),
        ("In 2024 the city", "en", False),
    ],
)
def test_a_clause_that_says_only_when(words, lang, expected):
    assert is_date_alone(words, lang) is expected
