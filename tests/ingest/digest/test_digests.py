"""Digests as offices really paste them: each shape that has gone wrong once, with what it must become."""

import re

import pytest

from generator.errors import DeliveryError
from generator.ingest.compose import plain
from generator.ingest.digest.pasted import read_digest
from generator.ingest.reading import Hints, Origin
from tests.ingest.desk import DESK
from tests.ingest.digest.test_pasted import account, read

BODY = "省民政厅近日召开社会工作推进会，部署今年乡镇（街道）社工站建设的各项任务，要求按时完成。"


def shape(text):
    """Regions of a digest's items, each with how many paragraphs it has; and nothing is lost."""
    digest = read(text)
    expected, written = account(text, digest)
    assert expected == written
    return [(bulletin.region, len(bulletin.paragraphs)) for bulletin in digest.bulletins]


def paragraphs(text):
    (bulletin,) = read(text).bulletins
    return list(bulletin.paragraphs)


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


@pytest.mark.parametrize(
    ("line", "address"),
    [
        ("https://a.example/1.html", "https://a.example/1.html"),
        ("原文链接：https://a.example/1.html", "https://a.example/1.html"),
        ("网址: http://a.example/", None),
    ],
)
def test_an_address_under_a_source_line_is_the_items(line, address):
    text = f"贵州：社工站\n\n{BODY}\n\n（据新华社）\n{line}\n\n四川：社工\n\n{BODY}\n\n（据四川日报）\n"
    assert [(b.region, b.address) for b in read(text).bulletins] == [("guizhou", address), ("sichuan", None)]
    removed = [change.before for change in read(text).bulletins[0].changes if change.kind == "removed"]
    assert removed == [line]


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


def test_a_subheading_that_comes_twice_stays():
    text = f"贵州：社工\n\n主要做法\n\n{BODY}\n\n- 1 -\n\n主要做法\n\n{BODY}\n\n（据贵州日报）\n"
    assert paragraphs(text).count("主要做法") == 2


def test_where_a_figure_is_from_is_no_source():
    text = f"贵州：社工\n\n累计服务群众12.6万人次。（据不完全统计）\n\n{BODY}\n\n（据贵州日报）\n"
    (bulletin,) = read(text).bulletins
    assert bulletin.statement == "据贵州日报"
    assert len(bulletin.paragraphs) == 2


@pytest.mark.parametrize(
    ("line", "caption", "credit"),
    [
        ("居民踊跃参加（贵州省民政厅供图）", "居民踊跃参加", "贵州省民政厅"),
        ("社工入户走访 李四/摄", "社工入户走访", "李四"),
        ("社工入户走访（李四 摄影）", "社工入户走访", "李四"),
        ("社工入户走访。新华社记者 李四 摄", "社工入户走访。", "新华社记者 李四"),
        ("居民开展活动\n\n（图片来源：贵州省民政厅）", "居民开展活动", "贵州省民政厅"),
    ],
)
def test_captions_in_the_middle_of_a_sentence(line, caption, credit):
    half = BODY.index("社工站建设")
    text = f"贵州：社工\n\n{BODY[:half]}\n\n{line}\n\n{BODY[half:]}\n\n（据贵州日报）\n"
    shape(text)
    (bulletin,) = read(text).bulletins
    assert [(image.caption, image.credit) for image in bulletin.images] == [(caption, credit)]
    assert bulletin.paragraphs == (BODY,)


@pytest.mark.parametrize(
    "line",
    [
        "社工站分布见下图（图示红色为已建成）",
        "各地进展见附表（图 2）",
        "（图/文 贵州省民政厅）",
        "社工站分布（图表来源：省民政厅）",
    ],
)
def test_what_is_no_caption(line):
    (bulletin,) = read(f"贵州：社工\n\n{BODY}\n\n{line}\n\n（据贵州日报）\n").bulletins
    assert bulletin.images == ()
    assert bulletin.paragraphs[1] == line


def test_a_credit_alone_loses_nothing():
    (bulletin,) = read(f"贵州：社工\n\n{BODY}\n\n（图片来源：贵州省民政厅）\n\n（据贵州日报）\n").bulletins
    assert bulletin.images == ()
    assert bulletin.paragraphs[1] == "（图片来源：贵州省民政厅）"


def test_headings_and_bylines_are_not_joined():
    text = f"贵州：社工\n\n本报记者 张三、李四\n\n一、党建引领，凝聚合力\n\n{BODY}\n\n二、专业引领，提升服务\n\n{BODY}\n\n编辑：王五，校对：赵六\n\n审核：孙七\n"
    assert [text[:4] for text in paragraphs(text)] == [
        "本报记者",
        "一、党建",
        BODY[:4],
        "二、专业",
        BODY[:4],
        "编辑：王",
        "审核：孙",
    ]
    bare = f"贵州：社工\n\n党建引领，凝聚合力\n\n{BODY}\n\n专业引领，提升服务\n\n{BODY}\n"
    assert len(paragraphs(bare)) == 4


@pytest.mark.parametrize(
    "furniture",
    ["第3页(共5页)", "― 3 ―", "Page 3", "3页", "1 / 12 页", "第三页", "3 of 10", "·3·", "(3)", "民政简报 - 3 -"],
)
def test_page_numbers_in_the_middle_of_a_sentence(furniture):
    half = BODY.index("社工站建设")
    assert paragraphs(f"贵州：社工\n\n{BODY[:half]}\n\n{furniture}\n\n{BODY[half:]}\n") == [BODY]


TABLE = "贵州：社工\n\n各市社工站数如下：\n\n贵阳市\n\n{0}\n\n遵义市\n\n{1}\n\n合计\n\n{2}\n\n（据贵州日报）\n"


@pytest.mark.parametrize("numbers", [("85", "120", "205"), ("85", "86", "171"), ("1", "2", "3"), ("-3", "3", "0")])
def test_numbers_of_a_table_stay(numbers):
    lines = ["各市社工站数如下：", "贵阳市", numbers[0], "遵义市", numbers[1], "合计", numbers[2]]
    for text in (TABLE.format(*numbers), re.sub("\n+", "\n", TABLE.format(*numbers))):
        assert [plain(line) for line in paragraphs(text)] == lines


@pytest.mark.parametrize("first", [1, 7, 99])
def test_numbers_alone_that_rise_from_page_to_page_are_those_of_pages(first):
    cut = [f"第{place}次会议，{BODY}" for place in "一二三"]
    half = cut[0].index("社工站建设")
    pages = "".join(f"{BODY * 3}\n\n{it[:half]}\n{first + page}\n{it[half:]}\n\n" for page, it in enumerate(cut))
    text = f"贵州：社工\n\n{pages}贵阳市\n\n85\n\n遵义市\n\n86\n\n（据贵州日报）\n"
    assert paragraphs(text) == [*(part for it in cut for part in (BODY * 3, it)), "贵阳市", "85", "遵义市", "86"]
    shape(text)


def test_of_numbers_that_rise_those_of_a_table_stay():
    text = f"贵州：社工\n\n贵阳市\n\n1\n\n遵义市\n\n2\n\n{BODY * 9}\n\n安顺市\n\n3\n\n铜仁市\n\n（据贵州日报）\n"
    assert [line for line in paragraphs(text) if line.isdecimal()] == ["1", "2", "3"]


@pytest.mark.parametrize("page", ["7\n\f", "\f7\n", "\n民政工作简报\n7\n", "7\n\n民政工作简报\n"])
def test_a_number_at_the_edge_of_a_page_is_the_pages(page):
    half = BODY.index("社工站建设")
    assert paragraphs(f"民政工作简报\n\n贵州：社工\n\n{BODY[:half]}\n{page}{BODY[half:]}\n") == [BODY]
    assert paragraphs(f"贵州：社工\n\n{BODY}\n\n7\n") == [BODY]


def test_no_figure_is_made_of_a_number_alone():
    text = "贵州：社工\n\n省民政厅近日召开社会工作推进会，全省社工站累计服务群众达12\n\n3\n\n万人次，群众满意。\n"
    assert paragraphs(text)[1] == "3"


def test_a_title_that_runs_along_the_top_of_pages():
    half = BODY.index("社工站建设")
    text = f"民政工作简报\n\n贵州：社工\n\n{BODY[:half]}\n\n民政工作简报\n\n{BODY[half:]}\n"
    assert read(text).title == "民政工作简报"
    assert paragraphs(text) == [BODY]


@pytest.mark.parametrize(
    ("before", "after"),
    [("活动于17:", "30结束。"), ("人数达5.", "2万人。"), ("强化教育培训服务。贵州省民政厅", "举办全省社工培训班。")],
)
def test_short_halves_of_a_sentence(before, after):
    assert paragraphs(f"贵州：社工\n\n{before}\n\n{after}\n") == [before + after]


def test_short_lines_of_one_width_are_a_list():
    items = [
        "1.石家庄市民政局召开社工站建设推进会议",
        "2.保定市民政局召开社工站建设推进会议",
        "3.唐山市民政局召开社工站建设推进会议",
    ]
    assert len(paragraphs("贵州：社工\n\n" + "\n".join(items))) == 3


def test_an_address_broken_by_a_line_is_whole():
    lines = "详情请见民政局网站https://mzj.beijing.gov\n.cn/art，欢迎查阅，也可以拨打电话咨询办理。\n"
    assert "https://mzj.beijing.gov.cn/art" in "".join(paragraphs("贵州：社工\n\n" + lines))


def test_years_are_no_leads():
    text = "\n\n".join(f"截至202{year}年底，全省建成社工站430个，服务群众。" for year in (1, 2, 3))
    assert not any("**" in paragraph for paragraph in paragraphs("贵州：社工\n\n" + text))


def test_what_turns_the_direction_of_writing_is_taken_out():
    digest = read(f"贵州：社\u202e工\n\n{BODY}\u0085\n")
    assert digest.bulletins[0].title == "社工"
    assert [change.before for change in digest.bulletins[0].changes if change.kind == "removed"] == ["\u202e", "\u0085"]


def test_a_line_of_spaces_costs_nothing():
    assert len(paragraphs("贵州：社工\n\n甲" + " " * 200_000 + "乙。\n")) == 1


@pytest.mark.parametrize("dress", ["一、贵州：社工站", "【贵州】社工站", "贵州省：社工站"])
def test_another_dress_is_the_same_item(dress):
    one, other = (
        read(f"{headline}\n\n{BODY}\n\n（据贵州日报）\n").bulletins[0] for headline in ("贵州：社工站", dress)
    )
    assert one.identity == other.identity


def test_a_sentence_that_begins_with_the_reporter_is_no_imprint(seed):
    half = "记者从贵州省民政厅获悉,贵州省民政厅近年来积极探索符"
    assert half in seed
    cut = seed.replace(half, half + "\n\n")
    assert [b.paragraphs for b in read(cut).bulletins] == [b.paragraphs for b in read(seed).bulletins]


def test_a_source_line_cut_by_a_page(seed):
    cut = seed.replace("(据宁夏回族自治区民政厅)", "(据宁夏回\n\n- 4 -\n\n族自治区民政厅)")
    assert cut != seed
    assert [b.statement for b in read(cut).bulletins] == [b.statement for b in read(seed).bulletins]
    expected, written = account(cut, read(cut))
    assert expected == written


def test_wherever_a_page_ends_in_a_long_sentence_it_is_healed(seed):
    """Every place in every paragraph but its first words, which could be a heading, and the ends of its sentences."""
    whole = [(b.region, b.paragraphs, b.images, b.statement) for b in read(seed).bulletins]
    lines = seed.split("\n")
    for number, line in enumerate(lines):
        if "图片来源" in line or len(line) < 40:
            continue
        for at in range(26, len(line) - 1, 7):
            if line[at - 1] not in "。；;" and " " not in line[at - 1 : at + 1]:
                cut = "\n".join([*lines[:number], line[:at] + "\n\n" + line[at:], *lines[number + 1 :]])
                assert [(b.region, b.paragraphs, b.images, b.statement) for b in read(cut).bulletins] == whole, line[
                    :at
                ]


def items(text):
    digest = read(text)
    expected, written = account(text, digest)
    assert expected == written
    return digest.bulletins


@pytest.mark.parametrize(
    ("label", "day", "statement"),
    [
        ("发布时间：2023-07-21 来源：济南日报 浏览次数：10", "2023-07-21", "来源：济南日报"),
        ("日期：2023年7月21日　作者：张三", "2023-07-21", None),
        ("山东民政 2023-07-21 18:30 山东", "2023-07-21", None),
        ("2023年7月21日 星期五", "2023-07-21", None),
        ("成文日期：2023年7月20日 发布日期：2023年7月21日", "2023-07-21", None),
    ],
)
def test_a_label_under_a_headline_says_when_and_where_from(label, day, statement):
    first, second = items(f"山东：社工\n{label}\n{BODY}\n\n四川：社工\n\n{BODY}\n")
    assert (first.dated.value, first.dated.precision, first.statement) == (day, "day", statement)
    assert first.paragraphs == (BODY,)
    assert second.dated.value is None
    last = items(f"山东：社工\n{label}\n{BODY}\n（据大众日报）\n")[0]
    assert (last.dated.value, last.statement) == (day, "据大众日报")


@pytest.mark.parametrize(
    "line",
    ["时间：2023年7月21日上午9时", "2023年7月21日揭牌", "本报记者 张三", "活动时间：2023年7月21日 09:00"],
)
def test_what_is_no_label_stays(line):
    assert paragraphs(f"山东：社工\n\n{line}\n\n{BODY}\n")[0] == line


def test_what_asks_for_a_tap_is_no_text():
    calls = [
        "点击蓝字关注我们",
        "阅读原文",
        "【打印本页】【关闭窗口】",
        "点个“在看”，让更多人看到",
        "长按二维码关注",
        "喜欢此内容的人还喜欢",
    ]
    text = "\n".join(["山东：社工", calls[0], BODY, "来源丨大众日报", "编辑丨张三", *calls[1:], "四川：社工", BODY])
    first, second = items(text)
    assert (first.paragraphs, first.statement) == ((BODY, "编辑丨张三"), "来源丨大众日报")
    assert second.paragraphs == (BODY,)
    assert {change.before for change in first.changes if change.kind == "removed"} == set(calls)


@pytest.mark.parametrize("cell", ["正常", "推荐", "大", "更多服务", "点赞好社工", "分享", "关注困境儿童"])
def test_words_that_may_be_a_cell_or_a_heading_stay(cell):
    assert cell in paragraphs(f"山东：社工\n\n{BODY}\n\n{cell}\n\n{BODY}\n")


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


@pytest.mark.parametrize(
    ("line", "statement"),
    [
        ("（湖北日报）", "湖北日报"),
        ("（《中国社会报》）", "《中国社会报》"),
        ("（玉溪日报，2024年3月6日）", "玉溪日报，2024年3月6日"),
        ("（四川省民政厅供稿）", "四川省民政厅供稿"),
        ("（四川省民政厅）", "四川省民政厅"),
        ("（晴隆融媒）", "晴隆融媒"),
        ("（贵州发布）", "贵州发布"),
        ("——据《贵州日报》", "据《贵州日报》"),
        ("（據香港政府新聞網）", "據香港政府新聞網"),
        ("（來源：澳門日報）", "來源：澳門日報"),
    ],
)
def test_a_name_in_brackets_is_a_source_line(line, statement):
    first, second = items(f"贵州：社工\n\n{BODY}\n\n{line}\n\n社工进社区\n\n{BODY}\n")
    assert (first.statement, first.paragraphs) == (statement, (BODY,))
    assert second.headline == "社工进社区"


@pytest.mark.parametrize(
    "line", ["（互联网）", "（详见公报）", "（见通报）", "（完）", "（张三）", "（如民政局）", "（含年报）"]
)
def test_what_in_brackets_is_no_source(line):
    assert items(f"贵州：社工\n\n{BODY}{line}\n\n{line}\n\n（据新华社）\n")[0].statement == "据新华社"


def test_a_medium_behind_the_last_sentence_is_the_source():
    first, second = items(f"北京：社工\n{BODY}（北京日报）\n上海：社工\n{BODY}（省民政厅）\n")
    assert (first.statement, first.paragraphs) == ("北京日报", (BODY,))
    assert (second.statement, second.paragraphs) == (None, (f"{BODY}（省民政厅）",))
    dashed = items(f"北京：社工\n{BODY}——摘自《北京晚报》\n上海：社工\n{BODY}——据统计有3人。\n")
    assert [one.statement for one in dashed] == ["摘自《北京晚报》", None]


def test_items_in_traditional_characters():
    text = f"香港：社署推出「社區券」\n\n{BODY}\n\n（來源：政府新聞網）\n\n臺灣：據點\n\n{BODY}\n\n澳門：課程\n\n{BODY}（據澳門日報）\n"
    found = items(text)
    assert [(b.region, b.prefix, b.title) for b in found] == [
        ("hong-kong", "香港", "社署推出「社區券」"),
        ("taiwan", "臺灣", "據點"),
        ("macao", "澳門", "課程"),
    ]
    assert [b.statement for b in found] == ["來源：政府新聞網", None, "據澳門日報"]


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


def test_a_line_with_the_number_of_each_page_is_none_of_the_text():
    half = BODY.index("社工站建设")
    text = f"摘编（第三期）          1\n\n贵州：社工\n\n{BODY[:half]}\n\n摘编（第三期）          2\n\n{BODY[half:]}\n"
    assert items(text)[0].paragraphs == (BODY,)
    rows = ["贵阳市    85", "遵义市    86", "贵阳市    86"]
    assert [
        line
        for line in paragraphs("贵州：社工\n\n" + "\n\n".join([BODY, rows[0], rows[1], "合计    171"]))
        if "市 " in line
    ] == rows[:2]


def test_a_day_in_characters_in_a_source_line():
    (bulletin,) = items(f"四川：社工\n\n{BODY}\n\n（据泸州日报 二〇二四年三月五日）\n")
    assert (bulletin.dated.value, bulletin.dated.basis) == ("2024-03-05", "据泸州日报 二〇二四年三月五日")


ENGLISH = (
    "GUIYANG, March 5 -- The province has set up stations in all its townships.\n\nThey employ some 3,200 people.\n"
)


def test_items_in_english():
    text = f"Guizhou: Stations cover every township\n\n{ENGLISH}\n(Source: China Daily)\n\nWuxi, Jiangsu: Stations\n\n{ENGLISH}"
    found = items(text)
    assert [(b.region, b.title, b.lang, b.statement) for b in found] == [
        ("guizhou", "Stations cover every township", "en", "Source: China Daily"),
        ("wuxi", "Stations", "en", None),
    ]
    assert [b.paragraphs for b in found] == [tuple(ENGLISH.strip().split("\n\n"))] * 2


@pytest.mark.parametrize(
    "line", ["Chengdu: stations", "Note: see below", "Guizhou: It has stations.", "guizhou: stations"]
)
def test_what_is_no_headline_in_english(line):
    assert shape(f"贵州：社工\n\n{BODY}\n\n{line}\n\n{BODY}\n") == [("guizhou", 3)]


@pytest.mark.parametrize("heads", ["贵州：社工站\nGuizhou: Stations", "Guizhou: Stations\n贵州：社工站"])
def test_items_in_both_languages(heads):
    text = f"{heads}\n\n{BODY}\n\n{ENGLISH}\n（据贵州日报）\n\n四川：社工\n\n{BODY}\n"
    first, second = items(text)
    assert (first.region, first.lang, len(first.paragraphs)) == ("guizhou", "zh", 4)
    assert second.region == "sichuan"


def test_a_sentence_in_chinese_is_healed_before_a_word_in_english():
    assert paragraphs("贵州：社工\n\n全省社工站上线服务平台，居民可以用手机下载\n\nAPP，在线预约社工。\n") == [
        "全省社工站上线服务平台，居民可以用手机下载APP，在线预约社工。"
    ]
