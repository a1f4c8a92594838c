import pytest

from generator.ingest.digest.furniture import is_page_number
from generator.ingest.wording.captions import caption
from generator.ingest.wording.signs import (
    continues,
    is_complete,
    is_list_item,
    source_name,
    source_statement,
    split_tail,
)


@pytest.mark.parametrize("text", ["- 3 -", "— 12 —", "第3页", "第 3 页 共 10 页", "3 / 10", "-3-", "·3·"])
def test_page_numbers(text):
    assert is_page_number(text)


@pytest.mark.parametrize("text", ["第3页的内容", "2021年", "5.2万", "96567", "第三页的内容", "（三）", "3", "-3", "85"])
def test_what_is_no_page_number(text):
    assert not is_page_number(text)


@pytest.mark.parametrize(
    ("text", "statement", "name"),
    [
        ("(据中国新闻网)", "据中国新闻网", "中国新闻网"),
        ("（据无锡市民政局）", "据无锡市民政局", "无锡市民政局"),
        ("（来源：四川省民政厅）", "来源：四川省民政厅", "四川省民政厅"),
        ("来源:中国社会报", "来源:中国社会报", "中国社会报"),
        ("信息来源：广东省民政厅", "信息来源：广东省民政厅", "广东省民政厅"),
        ("【摘自《人民日报》】", "摘自《人民日报》", "《人民日报》"),
        ("来源 | 云岩区民政局", "来源 | 云岩区民政局", "云岩区民政局"),
        ("（來源：政府新聞網）", "來源：政府新聞網", "政府新聞網"),
        ("（玉溪日报，2024年3月6日）", "玉溪日报，2024年3月6日", "玉溪日报"),
    ],
)
def test_source_lines(text, statement, name):
    assert source_statement(text) == statement
    assert source_name(statement) == name


@pytest.mark.parametrize(
    "text", ["据统计，全省有3658人。", "(一)加强领导", "资金来源:财政拨款，社会捐赠", "（责任编辑：张三）"]
)
def test_what_is_no_source_line(text):
    assert source_statement(text) is None


def test_a_source_at_the_end_of_a_paragraph_is_a_line_of_its_own():
    assert split_tail("服务群众。(据中国新闻网)") == ("服务群众。", "(据中国新闻网)")
    assert split_tail("服务群众（据统计有3人）。") == ("服务群众（据统计有3人）。",)


def test_captions_give_up_their_credit():
    found = caption("居民开展主题活动(图片来源:贵州省民政厅)")
    assert found == ("居民开展主题活动", "贵州省民政厅", "(图片来源:)")
    assert caption("活动现场（张三 摄）") == ("活动现场", "张三", "（ 摄）")
    assert caption("圖為活動現場（張三 攝）") == ("圖為活動現場", "張三", "（ 攝）")
    assert caption("图为社工入户走访。").name == ""
    assert caption("全省建成社工站430个。") is None
    assert caption("长" * 121 + "(图片来源:贵州省民政厅)") is None


@pytest.mark.parametrize(
    "text",
    [
        "完了。",
        "完了。”",
        "什么？",
        "如下：",
        "一是……；",
        "他说：“好。”",
        "（完。）",
        "It is done.",
        "“Done.”",
        "in 2026.",
    ],
)
def test_ends(text):
    assert is_complete(text)


@pytest.mark.parametrize(
    "text", ["专业人才数", "基础上,", "指引和", "《意见》", "（指导中心）", "增长5.", "社工站.", "2026."]
)
def test_what_is_no_end(text):
    assert not is_complete(text)


def test_what_goes_on_and_what_begins():
    assert continues("，以及")
    assert continues("）的")
    assert not continues("以及")
    assert is_list_item("一是加强领导")
    assert is_list_item("（二）健全机制")
    assert is_list_item("3. 落实")
    assert not is_list_item("3.5万人")
    assert not is_list_item("一年来")
