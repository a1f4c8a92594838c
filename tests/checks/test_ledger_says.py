"""What a text says of a figure, however it is written, and what it does not say."""

import pytest

from generator.checks.ledger import check_ledger
from generator.checks.report import tell
from generator.checks.table import checked_library
from generator.model import WARNING
from tests.checks.ledgers import told
from tests.conftest import write, write_article

# The Chinese text, the row, and the rule; none where the text says so.
SIGNED = [
    ("| 增速 | -3.5% |", "value: -3.5, zh: '增速 | -3.5%'", None),
    ("| 增速 | -3.5% |", "value: 3.5, zh: '增速 | -3.5%'", "ledger-lacks"),
    ("| 增速 | -3.5% |", "value: -3.5, zh: '-3.5%'", None),
    ("|增速|−4%|", "value: -4, zh: 增速|−4%", None),
    ("增速为 -6%。", "value: -6, zh: 增速为 -6%", None),
    ("增速为 -6%。", "value: 6, zh: 增速为 -6%", "ledger-lacks"),
    ("亏损-300万元。", "value: -3000000, zh: 亏损-300万元", None),
    ("亏损-300万元。", "value: 3000000, zh: 亏损-300万元", "ledger-lacks"),
    ("亏损300万元。", "value: -3000000, zh: 亏损300万元", None),
    ("建成12-15个。", "value: -15, zh: 建成12-15个", "ledger-lacks"),
    ("| 甲县 |               -3.5% |", "value: -3.5, zh: '-3.5%'", None),
    ("全省-1.9%。", "value: -1.9, zh: 全省-1.9%", None),
    ("肩负3项任务。", "value: 3, zh: 肩负3项任务", None),
    ("| ＋2％ |", "value: 2, zh: ＋2％", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "rule"), SIGNED, ids=[f"{text}-{row}"[:60] for text, row, _ in SIGNED])
def test_a_row_has_the_sign_of_its_paragraph(project, text, row, rule):
    assert rules(project, text, row) == ([rule] if rule else [])


HAN_DATES = [
    ("二〇二一年五月一日，共500人。", "2021-05-01", "day", "二〇二一年五月一日", None),
    ("二〇二一年五月一日，共500人。", "2021-05-02", "day", "二〇二一年五月一日", "ledger-moment"),
    ("二〇二一年五月一日，共500人。", "'2021'", "year", "二〇二一年", "ledger-basis"),
    ("二〇二一年五月一日，共500人。", "2021-05", "month", "二〇二一年五月", "ledger-basis"),
    ("二〇二一年五月一日，共500人。", "'2021'", "year", "二〇二一年五月一日", "ledger-moment"),
    ("2021年五月，共500人。", "2021-05", "month", "2021年五月", None),
    ("2021年五月，共500人。", "'2021'", "year", "2021年", "ledger-basis"),
    ("2021年一号文件发布后，共500人。", "'2021'", "year", "2021年", None),
    ("2021年430个站共500人。", "'2021'", "year", "2021年", None),
    ("2021年初中毕业生共500人。", "'2021'", "year", "2021年", None),
    ("2021年初，共500人。", "'2021'", "year", "2021年", "ledger-basis"),
    ("2021年初，共500人。", "'2021'", "year", "2021年初", None),
    ("2021年年底，共500人。", "'2021'", "year", "2021年", "ledger-basis"),
    ("2021年一月至三月，共500人。", "2021-01", "month", "2021年一月至三月", "ledger-moment"),
    ("二〇二一年一至三月，共500人。", "'2021'", "year", "二〇二一年", "ledger-basis"),
    ("二〇二一年一至三月，共500人。", "2021-01", "month", "二〇二一年一至三月", "ledger-moment"),
    ("一八九八年五月，共500人。", "1898-05", "month", "一八九八年五月", None),
    ("2021年十月二十一日，共500人。", "2021-10-21", "day", "2021年十月二十一日", None),
    ("截至二〇二一年底，共500人。", "'2021'", "year-end", "截至二〇二一年底", None),
]


@pytest.mark.parametrize(
    ("text", "value", "precision", "basis", "rule"), HAN_DATES, ids=[f"{row[0]}-{row[3]}-{row[1]}" for row in HAN_DATES]
)
def test_a_date_in_han_numerals_is_a_date(project, text, value, precision, basis, rule):
    when = f"{{ value: {value}, precision: {precision}, basis: {basis} }}"
    assert rules(project, text, f"value: 500, when: {when}, zh: 共500人") == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("text", "basis", "whole"),
    [
        ("截至9月底，共500人。", "9月底", "截至9月底"),
        ("截至9月底，共500人。", "9月", "截至9月底"),
        ("2021年5月3日，共500人。", "2021年", "2021年5月3日"),
        ("截至9月底，共500人。", "截至9月底", None),
        ("社工增加到2024年的500人。", "2024年", None),
    ],
)
def test_half_of_what_a_date_rests_on_is_told_with_the_whole(project, text, basis, whole):
    row = f"value: 500, when: {{ precision: unknown, basis: {basis} }}, zh: 500人"
    assert rules(project, text, row) == (["ledger-basis"] if whole else [])
    if whole:
        fault = next(one for one in check_ledger(checked_library(project)[0]) if one.rule == "ledger-basis")
        assert f"the whole of it is “{whole}”" in tell(fault, "en")


RANGES = [
    ("持证社工1200至1500人。", "value: 1200, zh: 持证社工1200至1500人", "ledger-range"),
    ("持证社工1200至1500人。", "value: 1500, zh: 持证社工1200至1500人", "ledger-range"),
    ("持证社工1200至1500人。", "value: 1500, zh: 1500人", "ledger-range"),
    ("持证社工1200人—1500人。", "value: 1200, zh: 持证社工1200人—1500人", "ledger-range"),
    ("占5%-10%。", "value: 10, zh: 占5%-10%", "ledger-range"),
    ("持证社工1200至1500人。", "value: 1200, qualifier: at least, zh: 持证社工1200至1500人", None),
    ("持证社工1200至1500人。", "value: 1500, qualifier: at most, zh: 持证社工1200至1500人", None),
    ("持证社工1200至1500人。", "value: 1500, qualifier: at least, zh: 持证社工1200至1500人", "ledger-hedge"),
    ("约1200—1500人。", "value: 1200, qualifier: about, zh: 约1200—1500人", None),
    # A change, a code, and what only stands side by side.
    ("社工由1200人到1500人。", "value: 1500, zh: 社工由1200人到1500人", None),
    ("社工由1200人增加到1500人。", "value: 1500, zh: 社工由1200人增加到1500人", None),
    ("社工1200人、1500人。", "value: 1500, zh: 社工1200人、1500人", None),
    ("构建1-3-5体系。", "value: 3, zh: 构建1-3-5体系", None),
    ("社工站增加64个至430个。", "value: 430, zh: 社工站增加64个至430个", None),
    ("派30人到50个社区。", "value: 30, zh: 派30人到50个社区", None),
    ("用时3年至5年。", "value: 5, zh: 用时3年至5年", "ledger-range"),
    # Said once as it is.
    ("社工1500人，预计1200至1500人。", "value: 1500, zh: 社工1500人，预计1200至1500人", None),
]


@pytest.mark.parametrize(("text", "row", "rule"), RANGES, ids=[f"{text}-{row}"[:60] for text, row, _ in RANGES])
def test_an_end_of_a_range_is_no_exact_number(project, text, row, rule):
    assert rules(project, text, row) == ([rule] if rule else [])


def test_an_end_of_a_range_stops_no_build_and_is_one_in_both_languages(project):
    folder = write_article(project, "one", body="每站3至5名社工。", english="Each has three to five social workers.")
    row = "figures: [{ id: a, indicator: certified-social-workers, kind: actual, value: 3, MOREzh: 每站3至5名社工, en: three to five social workers }]"
    write(folder / "figures.yml", row.replace("MORE", ""))
    assert {(severity, rule) for severity, rule, *_ in told(project)} == {(WARNING, "ledger-range")}
    write(folder / "figures.yml", row.replace("MORE", "qualifier: at least, "))
    assert told(project) == []


HEDGED = [
    ("入住率不足15%。", "value: 15, qualifier: under, zh: 入住率不足15%", None),
    ("入住率不足15%。", "value: 15, qualifier: nearly, zh: 入住率不足15%", "ledger-hedge"),
    ("入住率不足15%。", "value: 15, qualifier: at most, zh: 入住率不足15%", "ledger-hedge"),
    ("入住率低于15%。", "value: 15, zh: 入住率低于15%", "ledger-hedge"),
    ("入住率近15%。", "value: 15, qualifier: under, zh: 入住率近15%", "ledger-hedge"),
    ("入住率不超过15%。", "value: 15, qualifier: nearly, zh: 入住率不超过15%", "ledger-hedge"),
    ("增长6倍以上。", "value: 6, qualifier: over, zh: 增长6倍以上", None),
]


@pytest.mark.parametrize(("text", "row", "rule"), HEDGED, ids=[f"{text}-{row}"[:60] for text, row, _ in HEDGED])
def test_a_row_has_the_hedge_of_the_original(project, text, row, rule):
    assert rules(project, text, row) == ([rule] if rule else [])


def test_a_translation_may_hedge_more_or_less_as_the_original_does(project):
    folder = write_article(project, "one", body="近900人。", english="Fewer than 900 people.")
    row = "value: 900, qualifier: nearly, zh: 近900人, en: Fewer than 900 people"
    write(folder / "figures.yml", f"figures: [{{ id: a, indicator: certified-social-workers, kind: actual, {row} }}]")
    assert told(project) == []


NOTED = "共500人[^a]。\n\n第二段。\n\n[^b]: 另有30人。\n[^a]: 2021年，其中社工200人，\n    持证80人。"
NOTED_EN = (
    "500 people[^a].\n\nSecond.\n\n[^a]: In 2021, 200 of them social workers, 80 certified.\n[^b]: Another 30 people."
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("value: 200, when: { value: '2021', precision: year, basis: 2021年 }, zh: 其中社工200人, en: 200 of them social workers", []),
        ("value: 80, zh: 其中社工200人，持证80人, en: 80 certified", []),
        ("value: 30, zh: 另有30人, en: Another 30 people", []),
        ("value: 300, zh: 其中社工300人, en: 200 of them", ["ledger-otherwise", "ledger-lacks"]),
        # Of another footnote, and of a paragraph.
        ("value: 30, zh: 另有30人, en: 200 of them social workers", ["ledger-lacks", "ledger-apart"]),
        ("value: 500, zh: 共500人, en: Another 30 people", ["ledger-lacks", "ledger-apart"]),
    ],
)  # fmt: skip
def test_a_footnote_can_be_quoted(project, row, expected):
    folder = write_article(project, "one", body=NOTED, english=NOTED_EN)
    write(folder / "figures.yml", f"figures: [{{ id: a, indicator: certified-social-workers, kind: actual, {row} }}]")
    assert sorted(one[1] for one in told(project)) == sorted(expected)


def rules(project, text, row, *known):
    """What is told of a row, but for its unit."""
    folder = write_article(project, "one", body=text, english=None)
    write(folder / "figures.yml", f"figures: [{{ id: a, indicator: certified-social-workers, kind: actual, {row} }}]")
    return [one[1] for one in told(project) if one[1] not in ("ledger-unit", *known)]
