"""What was, what is aimed at, what is laid down."""

import pytest

from generator.ledger.kinds import kind_of

ROWS = [
    ("zh", "全市有养老床位5.2万张。", "5.2", "actual"),
    ("zh", "到2025年，持证人员将达到5000人，大专以上学历达到7500人。", "5000", "target"),
    ("zh", "到2025年，持证人员将达到5000人，大专以上学历达到7500人。", "7500", "target"),
    ("zh", "到2021年底，全省已建成站点430个。", "430", "actual"),
    ("zh", "力争新增持证社工50人，目前已有120人。", "50", "target"),
    ("zh", "力争新增持证社工50人，目前已有120人。", "120", "actual"),
    ("zh", "提出增长6倍以上目标；明确重点人才新增500人以上。", "500", "target"),
    ("zh", "超额完成年度目标任务，新增床位500张。", "500", "actual"),
    ("zh", "将社会工作纳入预算，培训230人。", "230", "actual"),
    ("zh", "床位增加到2024年的36.5张。", "36.5", "actual"),
    ("zh", "资金不超过2%。", "2%", "rule"),
    ("zh", "统筹使用资金不超过2%（原则上使用一般公共预算资金）。", "2%", "rule"),
    ("zh", "到2025年，占比不低于55%。", "55", "target"),
    ("zh", "最低的县入住率不足15%。", "15%", "actual"),
    ("zh", "最低气温3度，全县最低生活保障对象320人。", "320", "actual"),
    ("zh", "最低标准840元。", "840", "rule"),
    ("zh", "一次性分别给予6000元、3000元奖补。", "6000", "rule"),
    ("zh", "每人每月200元。", "200", "rule"),
    ("zh", "每餐补贴3元。", "3元", "rule"),
    ("zh", "补助标准由2000元提高到3000元。", "3000", "rule"),
    ("zh", "累计发放一次性补贴3.5亿元。", "3.5", "actual"),
    ("zh", "建成标准化养老机构20家。", "20", "actual"),
    ("en", "The city had 126 homes.", "126", "actual"),
    ("en", "By 2025, the number is to reach 5,000, and that of graduates 7,500.", "7,500", "target"),
    ("en", "By the end of 2021, 430 stations had been built.", "430", "actual"),
    ("en", "No more than 2 percent of the funds.", "2 percent", "rule"),
    ("en", "Each family receives an allowance of 200 yuan a month.", "200", "rule"),
    ("en", "The city plans to train 500 nurses.", "500", "target"),
]


@pytest.mark.parametrize(("lang", "text", "figure", "kind"), ROWS, ids=[f"{row[1]} {row[2]}" for row in ROWS])
def test_the_clause_says_which_kind(lang, text, figure, kind):
    assert kind_of(text, text.index(figure), lang) == kind
