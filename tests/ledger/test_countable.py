"""Which numbers of a text make rows."""

import pytest

from generator.figures.reading import read
from generator.ledger.countable import is_countable

CHINESE = [
    ("投入资金3.5亿元，惠及1,200户，近六成满意，同比增长12.3%。", ["3.5亿", "1,200", "六成", "12.3%"]),
    ("提高3.2个百分点，覆盖三分之二的街道，人数翻一番，是去年的3倍。", ["3.2个百分点", "三分之二", "翻一番", "3倍"]),
    ("2024年3月5日上午9点30分，“十四五”规划第2批名单公布，联系电话0851-12345678。", []),
    ("拨打12349热线，“96567”人才服务24小时热线，12345政务服务便民热线。", []),
    ("开通3条热线，热线受理来电4800次。", ["3", "4800"]),
    ("60岁以上老年人3.2万人，人均预期寿命78.6岁。", ["3.2万", "78.6"]),
    ("打造15分钟养老服务圈，3年内建成12家，近5年投入8万元，等待时间缩短至3天。", ["12", "8万", "3"]),
    ("7×24小时值守，比例为1:3，实行“1+6+N”模式，坚持“9073”格局。", []),
    ("《关于养老服务的20条措施》提出20条措施。", ["20"]),
    ("每10名老人有2名护理员，每100张床位一名医生。", ["2"]),
    ("民发〔2021〕38号文件，符合ISO 9001标准，见第5、6条。", []),
]
ENGLISH = [
    ("It spent 350 million yuan on 1,200 households, up 12.3 percent.", ["350 million", "1,200", "12.3"]),
    ("Residents aged 60 and over can call the 12349 hotline 24 hours a day.", []),
    ("Average life expectancy is 78.6 years, and 3 hotlines were opened.", ["78.6", "3"]),
    ("See Chapter 12, Article 5 and ISO 9001; 45 homes meet it.", ["45"]),
]


@pytest.mark.parametrize(
    ("lang", "text", "expected"), [("zh", *row) for row in CHINESE] + [("en", *row) for row in ENGLISH]
)
def test_what_counts_or_measures_something_by_itself(lang, text, expected):
    reading = read(text, lang)
    found = [one for one in reading.hedged() if one.firm and is_countable(one, reading.plain, lang)]
    assert [text[one.start : one.end] for one in found] == expected
