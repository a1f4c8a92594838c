"""Digests that came as pages or Markdown, of which the lines are left."""

import pytest

from generator.ingest.digest.inside import digest_in
from generator.ingest.reading import Origin
from tests.ingest.desk import DESK

ORIGIN = Origin("digest.html")
DIGEST = [
    "全国社会工作动态",
    "贵州:社工站覆盖全部乡镇",
    "近日，贵州省社工站覆盖全部乡镇。",
    "（据中国新闻网）",
    "【宁夏】出台新政奖励社会工作人才",
    "近日，宁夏出台新政。",
    "第一档奖励一万元。",
]


def test_each_item_is_a_bulletin():
    reading = digest_in(DIGEST, ORIGIN, DESK)
    assert reading.title == "全国社会工作动态"
    assert [(b.region, b.source, b.paragraphs) for b in reading.bulletins] == [
        ("guizhou", "chinanews", ("近日，贵州省社工站覆盖全部乡镇。",)),
        ("ningxia", None, ("近日，宁夏出台新政。", "第一档奖励一万元。")),
    ]


@pytest.mark.parametrize(
    "lines",
    [
        [],
        DIGEST[:4],
        # one item, and a list of links to others
        [*DIGEST[:4], "宁夏:出台新政奖励社会工作人才", "江苏:无锡市实施三年行动", "2022-06-01"],
        # headlines alone
        ["贵州:社工站覆盖全部乡镇", "宁夏:出台新政奖励社会工作人才", "江苏:无锡市实施三年行动"],
        # sentences that begin with a place
        ["各地社工站建设加快。", "贵州：全省建成社工站1500个。", "宁夏：全区建成社工站200个。", "正文到此为止。"],
    ],
)
def test_what_is_no_digest_is_left_to_its_own_reader(lines):
    assert digest_in(lines, ORIGIN, DESK) is None
