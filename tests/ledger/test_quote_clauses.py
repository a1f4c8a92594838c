"""The passage that is quoted for a figure."""

import pytest

from generator.ledger.clauses import quote

ROWS = [
    ("zh", "全省有站430个，社工服务机构达179家，持证社工达3658人。", "179", "社工服务机构达179家"),
    ("zh", "先说别的。截至2021年底，全省有社工站430个。", "430", "截至2021年底，全省有社工站430个"),
    ("zh", "床位超过5.2万张，同比增长12.3%。", "12.3", "床位超过5.2万张，同比增长12.3%"),
    ("zh", "占户籍人口的23.6%；其中高龄老人18万人，占老年人口的14.5%。", "14.5", "其中高龄老人18万人，占老年人口的14.5%"),
    ("zh", "全县有养老床位1860张，护理员410人。", "410", "全县有养老床位1860张，护理员410人"),
    ("zh", "支撑平台（指导中心，实训基地）超过100家，很好。", "100", "支撑平台（指导中心，实训基地）超过100家"),
    ("zh", "出台“人才兴市，30条”政策。", "30", "出台“人才兴市，30条”政策"),
    ("zh", "投入资金1,200元，已发放。", "1,200", "投入资金1,200元"),
    ("zh", "- 助餐服务：建成老年食堂32家；\n- 完成改造520户。", "520", "完成改造520户"),
    ("zh", "| 床位 | 1,860张 |\n| 护理员 | 410人 |", "410", "护理员 | 410人"),
    ("zh", "床位五张。", "五", "床位五张"),
    ("en", "As of 2021, it had grown; it had 179 agencies and 3,658 workers.", "179", "it had 179 agencies and 3,658 workers"),
    ("en", "In 2022, the number of people reached 11,000; it nearly doubled.", "11,000", "In 2022, the number of people reached 11,000"),
    ("en", "Much was done. The U.S. gave 3.5 million dollars.", "3.5", "The U.S. gave 3.5 million dollars"),
    ("en", "The department held a training course, training 230 of them.", "230", "The department held a training course, training 230 of them"),
    ("en", "Many came, and the total workforce was 100,000 or more.", "100,000", "the total workforce was 100,000 or more"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "figure", "expected"), ROWS, ids=[row[3] for row in ROWS])
def test_a_figure_is_quoted_with_its_clause(lang, text, figure, expected):
    assert quote(text, text.index(figure), lang, text.count) == expected


def test_words_that_stand_twice_are_quoted_with_more_of_their_sentence():
    text = "甲市今年有养老床位300张，增长很快。乙市今年发展，有养老床位300张，增长很快。"
    assert quote(text, text.rindex("300"), "zh", text.count) == "乙市今年发展，有养老床位300张"
