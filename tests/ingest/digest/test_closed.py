"""Items that name no place, told by their source lines; and texts of which nobody knows."""

import pytest

from generator.errors import DeliveryError
from generator.ingest.digest.pasted import read_digest
from generator.ingest.reading import Hints, Origin
from tests.ingest.desk import DESK
from tests.ingest.digest.digests import BODY, items, read, shape

CLOSED = "一、我国社工考试报名人数创新高\n\n{0}\n（据新华网）\n\n二、贵州省启动联动计划\n2024年3月5日\n\n{0}\n（据贵州日报）\n责任编辑：张三\n"


def test_items_that_name_no_place_are_told_by_their_source_lines():
    text = f"社会工作信息摘编\n2024年第3期\n\n{CLOSED.format(BODY)}---\n\n三、多地探索新模式\n\n{BODY}\n"
    digest = read(text)
    assert digest.title == "社会工作信息摘编 2024年第3期"
    assert [(b.title, b.region, b.statement, len(b.paragraphs)) for b in items(text)] == [
        ("我国社工考试报名人数创新高", None, "据新华网", 1),
        ("贵州省启动联动计划", "guizhou", "据贵州日报", 2),
        ("多地探索新模式", None, None, 1),
    ]
    assert digest.bulletins[1].dated.value == "2024-03-05"
    hinted = read_digest(text, Origin("digest.txt", None, Hints(region="qinglong")), DESK)
    assert [b.region for b in hinted.bulletins] == ["qinglong"] * 3


def test_before_the_first_headline_with_a_place_an_item_is_told_by_its_source_line():
    text = f"摘编\n\n{CLOSED.format(BODY)}\n【地方实践】\n\n四川：社工\n\n{BODY}\n"
    assert shape(text) == [(None, 1), ("guizhou", 2), ("sichuan", 1)]
    one = f"摘编\n\n全国社工考试报名\n\n{BODY}\n（据新华网）\n\n四川：社工\n\n{BODY}\n"
    assert shape(one) == [(None, 1), ("sichuan", 1)]


@pytest.mark.parametrize(
    "text",
    [
        "社工考试报名\n\n{0}\n（据新华网）\n",
        "社工考试报名\n（据新华网）\n\n{0}\n\n联动计划启动\n（据贵州日报）\n\n{0}\n",
        "{0}\n（据新华网）\n\n联动计划启动\n\n{0}\n（据贵州日报）\n",
        "一、指导思想\n\n{0}\n\n二、工作目标\n\n{0}\n",
    ],
)
def test_where_nobody_knows_which_lines_are_headlines_a_text_is_refused(text):
    with pytest.raises(DeliveryError):
        read(text.format(BODY))
