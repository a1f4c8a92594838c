"""Sentences that a page, a picture or a short line has cut, and lines that are no halves of one."""

import pytest

from tests.ingest.digest.digests import BODY, account, paragraphs, read, shape


def test_a_subheading_that_comes_twice_stays():
    text = f"贵州：社工\n\n主要做法\n\n{BODY}\n\n- 1 -\n\n主要做法\n\n{BODY}\n\n（据贵州日报）\n"
    assert paragraphs(text).count("主要做法") == 2


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


def test_a_sentence_in_chinese_is_healed_before_a_word_in_english():
    assert paragraphs("贵州：社工\n\n全省社工站上线服务平台，居民可以用手机下载\n\nAPP，在线预约社工。\n") == [
        "全省社工站上线服务平台，居民可以用手机下载APP，在线预约社工。"
    ]
