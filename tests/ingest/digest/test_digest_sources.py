"""Where an item is from and when: its source line, its address, and the label under its headline."""

import pytest

from tests.ingest.digest.digests import BODY, items, paragraphs, read


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


def test_where_a_figure_is_from_is_no_source():
    text = f"贵州：社工\n\n累计服务群众12.6万人次。（据不完全统计）\n\n{BODY}\n\n（据贵州日报）\n"
    (bulletin,) = read(text).bulletins
    assert bulletin.statement == "据贵州日报"
    assert len(bulletin.paragraphs) == 2


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


def test_a_day_in_characters_in_a_source_line():
    (bulletin,) = items(f"四川：社工\n\n{BODY}\n\n（据泸州日报 二〇二四年三月五日）\n")
    assert (bulletin.dated.value, bulletin.dated.basis) == ("2024-03-05", "据泸州日报 二〇二四年三月五日")
