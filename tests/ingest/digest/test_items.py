"""Where an item of a digest begins and ends, in each form that has gone wrong once."""

import pytest

from tests.ingest.digest.digests import BODY, items, read, shape

ENDINGS = [
    "（贵州日报）", "（完）", "□ 张三", "文/张三", "供稿：办公室", "（办公室供稿）", "2024年3月5日", "贵州省民政厅办公室", "据新华社",
    "（转载自贵州日报）", "（原载贵州日报）", "（综合新华社报道）", "——摘自《人民日报》", "（据贵州日报）（责任编辑：张三）", "(据贵州日报).",
    "（据贵州日报（微信公众号））", "https://example.org/a", "联系电话：0851-12345678", "附件：名单", "*****", "———",
    "责任编辑：张三", "来源：贵州省民政厅  作者：张三",
]  # fmt: skip


@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("ending", ENDINGS)
def test_whatever_ends_an_item_the_next_headline_begins_one(ending, gap):
    text = gap.join(["贵州：社工站建设提速", BODY, ending, "四川：社工服务进社区", BODY, "（据四川日报）"])
    regions = [region for region, _ in shape(text)]
    assert regions[0] == "guizhou"
    assert regions[-1] == "sichuan"
    assert set(regions) <= {"guizhou", "sichuan", None}


@pytest.mark.parametrize(
    "headline",
    [
        "1. 四川：社工进社区", "（二）四川：社工进社区", "②四川：社工进社区", "● 四川：社工进社区", "十一、四川：社工进社区", "【四川】社工进社区",
        "〔四川〕社工进社区", "**四川：社工进社区**", "## 四川：社工进社区", "四川省：社工进社区", "四川成都：社工进社区", "四川：社工进社区。",
        "四川：" + "省民政厅、省委组织部、省财政厅" * 4 + "联合印发若干措施的通知",
    ],
)  # fmt: skip
def test_headlines_in_every_dress(headline):
    text = f"贵州：社工站\n\n{BODY}\n\n{headline}\n\n{BODY}\n\n（据四川日报）\n"
    assert shape(text) == [("guizhou", 1), ("sichuan", 1)]


@pytest.mark.parametrize(
    ("prefix", "region"),
    [
        ("新疆乌鲁木齐", "xinjiang"), ("内蒙古呼和浩特", "inner-mongolia"), ("北京市海淀区中关村街道", "beijing"),
        ("海南藏族自治州", None), ("河南蒙古族自治县", None), ("海南州", None), ("贵州人", None),
    ],
)  # fmt: skip
def test_regions_of_prefixes(prefix, region):
    digest = read(f"贵州：社工站\n\n{BODY}\n\n（据贵州日报）\n\n{prefix}：社工进社区\n\n{BODY}\n\n（据新华社）\n")
    assert [bulletin.region for bulletin in digest.bulletins] == ["guizhou", region]


def test_lines_without_gaps_between_them():
    text = f"江苏：无锡市实施“五大行动”深化“五社联动”\n无锡市印发方案，推进社区治理。\n（据无锡日报微信公众号客户端）\n贵州：社工站\n{BODY}"
    assert shape(text) == [("wuxi", 1), ("guizhou", 1)]


def test_a_place_that_is_not_listed_is_not_merged():
    text = f"贵州：社工站\n\n{BODY}\n\n成都：社工站建设全面推进\n\n成都市民政局近日召开会议，部署社工站建设。\n\n（据四川日报）\n"
    assert [region for region, _ in shape(text)] == ["guizhou", None]


@pytest.mark.parametrize(
    "headline",
    [
        "四　川：社工进社区",
        "四川｜社工进社区",
        "四川——社工进社区",
        "四川成都、绵阳：社工进社区",
        "四川、重庆：社工进社区",
    ],
)
@pytest.mark.parametrize("source", ["", "来源：贵州日报\n"])
def test_an_item_without_a_source_line_at_its_end_ends_where_the_next_begins(headline, source):
    text = f"贵州：社工站\n{source}\n{BODY}\n\n{headline}\n{source}\n{BODY}\n"
    region = None if "、重庆" in headline else "sichuan"
    assert shape(text) == [("guizhou", 1), (region, 1)]


def test_a_line_above_a_source_line_begins_an_item():
    text = f"贵州：社工站\n来源：贵州日报\n\n{BODY}\n\n社工站怎么建\n来源：四川日报\n\n{BODY}\n"
    assert [(b.headline, b.statement) for b in read(text).bulletins] == [
        ("贵州：社工站", "来源：贵州日报"),
        ("社工站怎么建", "来源：四川日报"),
    ]
    text = f"贵州：社工站\n\n{BODY}\n\n国家卫健委：印发通知\n来源：新华社\n\n{BODY}\n"
    assert [(b.headline, b.statement) for b in read(text).bulletins] == [
        ("贵州：社工站", None),
        ("国家卫健委：印发通知", "来源：新华社"),
    ]
    labelled = f"贵州：社工站\n\n{BODY}\n\n时间：2026年3月5日\n来源：贵州日报\n"
    assert shape(f"{labelled}\n四川：社工\n\n{BODY}\n") == [("guizhou", 2), ("sichuan", 1)]
    assert read(f"{labelled}\n{BODY}\n").bulletins[0].headline == "贵州：社工站"
    signed = f"贵州：社工站\n来源：贵州日报\n\n{BODY}\n\n贵州省民政厅\n来源：贵州日报\n"
    assert [region for region, _ in shape(signed)] == ["guizhou"]


def test_rows_of_a_table_with_bars_are_no_headlines():
    rows = "地区 | 进展\n\n贵州 | 全部建成社工站\n\n四川 | 大部建成社工站"
    assert shape(f"贵州：社工\n\n{BODY}\n\n{rows}\n\n{BODY}\n\n（据贵州日报）\n") == [("guizhou", 5)]


@pytest.mark.parametrize(
    "lines",
    [
        ["记者：推进会有哪些安排？", "王厅长：{}", "主持人：下一步有什么打算？", "王厅长：{}"],
        ["李丽：社工站怎么建？", "王厅长：{}", "李丽：下一步有什么打算呢", "王厅长：{}"],
        ["王厅长：{}", "网友：我想问问下一步的打算", "王厅长：{}"],
    ],
)
def test_an_interview_is_one_item(lines):
    said = "\n\n".join(lines).format(BODY, BODY)
    text = f"贵州：社工站怎么建\n\n{BODY}\n\n{said}\n\n（据贵州日报）\n\n四川：社工站怎么管？\n\n{BODY}\n\n（据四川日报）\n"
    assert shape(text) == [("guizhou", len(lines) + 1), ("sichuan", 1)]


def test_sections_between_items_belong_to_none():
    text = f"贵州：社工站\n\n{BODY}\n\n（据贵州日报）\n\n二、政策解读\n\n宁夏：新政\n\n{BODY}\n\n（据宁夏日报）\n"
    assert shape(text) == [("guizhou", 1), ("ningxia", 1)]


def test_a_table_of_contents_is_no_item():
    text = f"目录\n贵州：社工站……1\n宁夏：新政……2\n\n贵州：社工站\n\n{BODY}\n\n（据贵州日报）\n\n宁夏：新政\n\n{BODY}\n\n（据宁夏日报）\n"
    assert shape(text) == [("guizhou", 1), ("ningxia", 1)]


def test_a_numbered_table_of_contents_is_no_item():
    contents = "目录\n1. 贵州：社工站\t1\n2. 宁夏：新政\t5\n——————\n"
    text = f"{contents}贵州：社工站\n\n{BODY}\n\n（据贵州日报）\n\n二、宁夏：新政\n\n{BODY}\n\n（据宁夏日报）\n"
    assert shape(text) == [("guizhou", 1), ("ningxia", 1)]


@pytest.mark.parametrize("rule", ["---------", "＊＊＊＊＊", "————————", "● ● ●", "3"])
def test_a_rule_between_items_and_after_the_last_is_no_item(rule):
    item = f"{{}}：社工站\n\n{BODY}\n\n（据新华社）\n\n{rule}\n\n"
    assert shape(item.format("贵州") + item.format("四川")) == [("guizhou", 1), ("sichuan", 1)]


def test_a_list_of_places_in_a_text_is_no_digest():
    text = f"贵州：社工站\n\n{BODY}考察组先后赴以下地区学习：\n\n1.江苏：学习五社联动经验\n\n2.浙江：学习社工站经验\n\n（据贵州日报）\n"
    assert [region for region, _ in shape(text)] == ["guizhou"]


def test_a_headline_that_comes_twice_is_no_running_line():
    item = f"四川：社工\n\n{BODY}\n\n（据四川日报）\n\n"
    assert shape(f"贵州：社工\n\n{BODY}\n\n- 1 -\n\n{item}- 2 -\n\n{item}") == [
        ("guizhou", 1),
        ("sichuan", 1),
        ("sichuan", 1),
    ]


@pytest.mark.parametrize("dress", ["一、贵州：社工站", "【贵州】社工站", "贵州省：社工站"])
def test_another_dress_is_the_same_item(dress):
    one, other = (
        read(f"{headline}\n\n{BODY}\n\n（据贵州日报）\n").bulletins[0] for headline in ("贵州：社工站", dress)
    )
    assert one.identity == other.identity


@pytest.mark.parametrize(
    "line", ["签发：孙磊", "初审：王丽", "终审丨李强", "责任校对：张三", "监制｜赵六", "责任編輯：張三", "图片 | 张三"]
)
def test_who_signed_for_an_item_is_no_headline(line):
    assert shape(f"山东：社工\n\n{BODY}\n\n（据大众日报）\n\n{line}\n") == [("shandong", 2)]


@pytest.mark.parametrize("leaders", ["…………（1）", "……1", "\t1", "--------1", "（1）" * 0])
def test_a_table_of_contents_in_every_dress(leaders):
    contents = f"第12期\n\n目　录\n\n一、贵州：社工站{leaders}\n二、宁夏：新政突破1500{leaders}\n\n"
    text = f"{contents}一、贵州：社工站\n\n{BODY}\n\n（据贵州日报）\n\n二、宁夏：新政突破1500\n\n{BODY}\n\n（据宁夏日报）\n"
    assert shape(text) == [("guizhou", 1), ("ningxia", 1)]


def test_items_in_traditional_characters():
    text = f"香港：社署推出「社區券」\n\n{BODY}\n\n（來源：政府新聞網）\n\n臺灣：據點\n\n{BODY}\n\n澳門：課程\n\n{BODY}（據澳門日報）\n"
    found = items(text)
    assert [(b.region, b.prefix, b.title) for b in found] == [
        ("hong-kong", "香港", "社署推出「社區券」"),
        ("taiwan", "臺灣", "據點"),
        ("macao", "澳門", "課程"),
    ]
    assert [b.statement for b in found] == ["來源：政府新聞網", None, "據澳門日報"]
