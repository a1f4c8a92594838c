"""Healing, leads, headlines, known dates, escaping: each by itself."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.content.data_reader import read_regions
from generator.content.project import Project
from generator.ingest.digest.dated import known_date
from generator.ingest.digest.heal import Paragraph, heal
from generator.ingest.escape import escape
from generator.ingest.wording.headlines import named_at_start, read_headline, wants_more
from generator.ingest.wording.leads import lead_lengths
from generator.model import KnownDate
from generator.render.markdown import to_html
from tests.conftest import ROOT
from tests.ingest.desk import DESK


def healed(*texts):
    return [paragraph.text for paragraph in heal([Paragraph(line, text) for line, text in enumerate(texts)])[0]]


def test_a_sentence_is_made_whole():
    whole = "贵州省民政厅依托省内高校资源，提高社工专业人才数量。"
    assert healed("贵州省民政厅依托省内高校资源，提高社工专业人才数", "量。") == [whole]
    assert healed("在此基础上,", "新增366个。") == ["在此基础上,新增366个。"]
    assert healed("共建成社工站", "，服务群众。") == ["共建成社工站，服务群众。"]
    assert healed("采用 social work practice and theory in all of its", "forms，效果好。") == [
        "采用 social work practice and theory in all of its forms，效果好。"
    ]


def test_what_is_whole_stays_apart():
    assert healed("第一段。", "第二段。") == ["第一段。", "第二段。"]
    assert healed("具体做法如下：", "一是加强领导；", "二是健全机制。") == [
        "具体做法如下：",
        "一是加强领导；",
        "二是健全机制。",
    ]
    assert healed("主要成效", "全省建成社工站430个。") == ["主要成效", "全省建成社工站430个。"]


def test_leads_need_company():
    sentences = [f"{verb}发展蓝图。贵州省民政厅将人才队伍建设纳入规划。" for verb in ("描绘", "绘制", "展望")]
    assert lead_lengths(sentences) == (7, 7, 7)
    assert lead_lengths(sentences[:2]) == (0, 0)
    clauses = [f"实施{name}行动，发挥组织在其中的统筹功能。" for name in ("治理创新", "提质", "增能")]
    assert lead_lengths(clauses) == (9, 7, 7)
    assert lead_lengths([*clauses[:2], "通过给予奖励，鼓励和引导志愿者报考。"]) == (0, 0, 0)


@pytest.fixture(scope="module")
def regions():
    return {region.id: region for region in read_regions(Project(ROOT), [])}


@pytest.mark.parametrize(
    ("text", "prefix", "region", "title"),
    [
        ("贵州:多措并举推动社会工作发展", "贵州", "guizhou", "多措并举推动社会工作发展"),
        ("宁夏: 出台新政", "宁夏", "ningxia", "出台新政"),
        ("江苏: 无锡市实施“五大行动”", "江苏", "wuxi", "无锡市实施“五大行动”"),
        ("江苏无锡：实施行动", "江苏无锡", "wuxi", "实施行动"),
        ("【内蒙古】出台办法", "内蒙古", "inner-mongolia", "出台办法"),
        ("一、黑龙江省：建成社工站", "黑龙江省", "heilongjiang", "建成社工站"),
        ("贵州省民政厅：印发方案", "贵州省民政厅", "guizhou", "印发方案"),
        ("湖南长沙:社工进社区", "湖南长沙", "hunan", "社工进社区"),
        ("火星:建成社工站", "火星", None, "建成社工站"),
        ("四　川：社工进社区", "四川", "sichuan", "社工进社区"),
        ("内 蒙 古：社工进社区", "内蒙古", "inner-mongolia", "社工进社区"),
        ("四川｜社工进社区", "四川", "sichuan", "社工进社区"),
        ("四川 | 社工进社区", "四川", "sichuan", "社工进社区"),
        ("重庆——社工进社区", "重庆", "chongqing", "社工进社区"),
        ("北京——上海高铁开通", "北京", None, "上海高铁开通"),
        ("江苏——无锡社工进社区", "江苏", "wuxi", "无锡社工进社区"),
        ("江苏无锡——贵州结对帮扶", "江苏无锡", None, "贵州结对帮扶"),
        ("贵州：四川社工来访", "贵州", "guizhou", "四川社工来访"),
        ("新疆生产建设兵团：社工进社区", "新疆生产建设兵团", "xinjiang", "社工进社区"),
        ("贵州贵阳、遵义：社工进社区", "贵州贵阳、遵义", "guizhou", "社工进社区"),
        ("江苏无锡、南京：社工进社区", "江苏无锡、南京", "jiangsu", "社工进社区"),
        ("贵州、四川：社工", "贵州、四川", None, "社工"),
        ("贵州贵阳、四川成都：社工", "贵州贵阳、四川成都", None, "社工"),
    ],
)
def test_headlines(regions, text, prefix, region, title):
    assert read_headline(text, regions) == (prefix, title, region)


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("贵州省民政厅召开会议", "guizhou"),
        ("江苏省无锡市实施行动", "wuxi"),
        ("北京市——上海市高铁开通", None),
        ("贵州省、四川省联合印发方案", None),
        ("贵州省和各地签约", "guizhou"),
    ],
)
def test_a_title_that_joins_two_regions_is_of_neither(regions, title, region):
    assert named_at_start(title, regions) == region


@pytest.mark.parametrize(
    "text",
    [
        "贵州省民政厅说:这是一句话。",
        "时间:08:30开始，地点另行通知。",
        "贵州多措并举",
        "贵州:",
        "贵州 | 85",
        "贵州 | 全面建成 | 是的没有问题",
        "社工——新时代的使命",
    ],
)
def test_what_is_no_headline(regions, text):
    found = read_headline(text, regions)
    assert found is None or found.region is None


def test_a_cut_headline_wants_more():
    assert wants_more("江苏:无锡市实施“五大行动")
    assert wants_more("江苏:出台《关于")
    assert wants_more("江苏:加强领导、")
    assert not wants_more("江苏:无锡市实施“五大行动”")


def test_a_date_is_never_more_than_is_known():
    body = ["近日，到2025年达到5000人。", "截至2021年底建成430个。2022年，报考人数达到1.1万名，增长近1倍。"]
    assert known_date("据中国新闻网", body, DESK.now) == KnownDate(
        "2022", "year-or-later", "2022年，报考人数达到1.1万名，增长近1倍"
    )
    assert known_date("据民政厅", ["近日，出台新政。"], DESK.now) == KnownDate(None, "unknown", "近日")
    assert known_date(None, ["力争2025年建成。2030年前达到。2099年。"], DESK.now) == KnownDate()
    assert known_date("据新华社2022年6月1日", ["近日。"], DESK.now).value == "2022-06-01"
    assert known_date("据新华社2022年2月30日", ["近日。"], DESK.now).value is None


@pytest.mark.parametrize(
    "text",
    [
        "日前，省民政厅印发方案，确保2025年底实现乡镇社工站全覆盖。", "在2025年实现全覆盖。", "力争在2025年底建成。",
        "计划于2025年建成。", "将在2025年举办。", "不晚于2025年12月底完成。", "2025年，全省将建成社工站1500个。",
        "自2025年1月1日起施行。", "受理2025年度项目申报。", "目标是2025年建成。", "距2025年还有三年。", "2026年3月1日废止。",
        "计划用三年时间，于2025年建成。", "2025年6月底前完成。", "2023年至2025年，每年建成100个。",
        "2025 年底前建成。", "2025年12月31日以前有效。",
    ],
)  # fmt: skip
def test_a_year_that_may_be_yet_to_come_is_no_date(text):
    assert known_date(None, [text], DESK.now).value is None


@pytest.mark.parametrize(
    "text",
    [
        "2025年前三季度，全省建成社工站430个。", "2025年前10个月，全省建成430个。", "2025 年，全省建成430个。",
        "截至2025年底，全省实现乡镇社工站全覆盖。", "截止到2025年底，建成430个。", "2025年建成430个，力争2026年实现全覆盖。", "2025年服务群众将近430人。",
        "计划已经完成。2025年建成430个。",
    ],
)  # fmt: skip
def test_a_year_that_has_been(text):
    assert known_date(None, [text], DESK.now).value == "2025"


LINE = st.text(st.sampled_from(list("甲乙a1 *_`<>&;#[]()!\\-+.=~:|\"'{}")), min_size=1, max_size=30).map(str.strip)


@given(LINE.filter(bool))
def test_a_strangers_signs_are_shown_as_they_are(text):
    import html
    import re

    shown = html.unescape(re.sub(r"<[^>]*>", "", to_html(escape(text), str))).strip()
    assert "".join(shown.split()) == "".join(text.split())
