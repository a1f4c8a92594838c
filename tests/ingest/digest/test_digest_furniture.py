"""What pages have around a text: numbers, running titles, calls to tap; and what only looks so."""

import re

import pytest

from generator.ingest.compose import plain
from tests.ingest.digest.digests import BODY, items, paragraphs, read, shape


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


def test_what_turns_the_direction_of_writing_is_taken_out():
    digest = read(f"贵州：社\u202e工\n\n{BODY}\u0085\n")
    assert digest.bulletins[0].title == "社工"
    assert [change.before for change in digest.bulletins[0].changes if change.kind == "removed"] == ["\u202e", "\u0085"]


def test_a_line_of_spaces_costs_nothing():
    assert len(paragraphs("贵州：社工\n\n甲" + " " * 200_000 + "乙。\n")) == 1


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
