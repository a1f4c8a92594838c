"""A ledger beside a text: what an editor is told when the two do not say the same."""

import pytest

from generator.checks.ledger import check_ledger
from generator.checks.ledger_names import check_ledger_names
from generator.checks.report import tell
from generator.checks.table import checked_library, errors
from generator.model import ERROR, NOTE, WARNING
from tests.checks.ledgers import told, with_ledger
from tests.conftest import edit, write, write_article


@pytest.fixture
def folder(project):
    return with_ledger(project)


def test_a_ledger_that_says_what_the_text_says_is_silent(project, folder):
    assert told(project) == []
    assert not errors(checked_library(project)[1])


# file, old words, new words, what is told of which line
WRONG = [
    ("figures.yml", "value: 3658", "value: 3568", [(ERROR, "ledger-lacks", 7), (ERROR, "ledger-lacks", 8)]),
    ("figures.yml", "全省社工达3658人", "全省社工共3658人", [(ERROR, "ledger-gone", 7)]),
    ("figures.yml", "qualifier: nearly", "qualifier: over", [(ERROR, "ledger-hedge", 14), (ERROR, "ledger-hedge", 15)]),
    ("figures.yml", "      qualifier: nearly\n".strip(), "highlight: no",
     [(ERROR, "ledger-hedge", 14), (ERROR, "ledger-hedge", 15)]),
    ("figures.yml", "precision: year-end", "precision: year", [(ERROR, "ledger-moment", 6)]),
    ("figures.yml", "value: '2021', precision: year-end", "value: '2022', precision: year-end", [(ERROR, "ledger-moment", 6)]),
    ("figures.yml", "basis: 截至2021年底", "basis: 截至二〇二一年底", [(ERROR, "ledger-basis", 6)]),
    ("figures.yml", "indicator: certified-social-workers", "indicator: certified-workers", [(ERROR, "ledger-indicator", 3)]),
    ("figures.yml", "kind: actual\n  value: 900", "kind: actual\n  region: guizhuo\n  value: 900", [(ERROR, "region-unknown", 12)]),
    ("figures.yml", "parts: [old, new]", "parts: [old, workers]", [(ERROR, "ledger-sum", 20)]),
    ("figures.yml", "parts: [old, new]", "parts: [old, newer]", [(ERROR, "ledger-sum-row", 20)]),
    ("figures.yml", "\n  en: nearly 900 of them station-based", "", [(WARNING, "ledger-untranslated", 9)]),
    ("figures.yml", "  indicator: station-based-social-workers\n", "  status: proposed\n", [(NOTE, "ledger-proposed", 9)]),
    ("records.yml", "record: guizhou-daily", "record: guizhou-dayly", [(ERROR, "ledger-record", 2)]),
    ("records.yml", "zh: 报考1.1万名", "zh: 报考1.2万名", [(ERROR, "ledger-otherwise", 4)]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "old", "new", "expected"), WRONG, ids=[f"{old[:20]}-{new[:20]}" for _, old, new, _ in WRONG]
)
def test_a_row_that_is_wrong_is_told_at_its_line(project, folder, file, old, new, expected):
    edit(folder / file, old, new)
    assert told(project) == [(severity, rule, file, line) for severity, rule, line in expected]


def test_a_sum_is_told_to_its_last_digit(project, folder):
    edit(folder / "figures.yml", "value: 64,", "value: 1234567.25,")
    (fault,) = check_ledger_names(checked_library(project)[0])
    assert "1234567.25 + 366 = 1234933.25, not 430" in tell(fault, "en")


def test_what_is_called_so_in_a_ledger_is_named_by_its_id(project, folder):
    edit(folder / "figures.yml", "kind: actual\n  value: 900", "kind: actual\n  region: 贵州\n  value: 900")
    (fault,) = check_ledger_names(checked_library(project)[0])
    assert "(guizhou?)" in tell(fault, "en")


def test_a_figure_changed_in_the_text_is_told_with_what_the_text_says_now(project, folder):
    edit(folder / "index.zh.md", "3658人", "3685人")
    fault = next(one for one in check_ledger(checked_library(project)[0]) if one.rule == "ledger-otherwise")
    assert fault.severity == ERROR
    assert "the text now says “截至2021年底，全省社工达3685人”" in tell(fault, "en")
    assert "正文现在写的是“截至2021年底，全省社工达3685人”" in tell(fault, "zh")


def test_what_a_text_no_longer_says_is_told_with_what_is_most_like_it(project, folder):
    edit(folder / "index.zh.md", "近900名驻站", "其中近900名常年驻在各站")
    (fault,) = [one for one in check_ledger(checked_library(project)[0]) if one.rule == "ledger-gone"]
    assert "近900名常年驻在各站" in tell(fault, "zh")


def test_a_corrected_original_does_not_wait_for_its_translation(project, folder):
    """The text and its row are put right in Chinese; the translation is behind, and readers are told so there."""
    edit(folder / "index.zh.md", "3658人", "3685人")
    edit(folder / "figures.yml", "3658人", "3685人")
    edit(folder / "figures.yml", "value: 3658", "value: 3685")
    assert told(project) == [(WARNING, "ledger-lacks", "figures.yml", 8)]


def test_stress_and_line_ends_do_not_hide_a_quote(project, folder):
    edit(folder / "index.zh.md", "全省社工达3658人，", "全省社工达**3658**人，\n")
    assert told(project) == []


def test_a_record_is_named_once_in_an_article(project, folder):
    edit(folder / "records.yml", "events:", "- { record: guizhou-daily, zh: 共430个, en: there are 430 }\nevents:")
    assert told(project) == [(ERROR, "named-twice", "records.yml", 3)]


def test_a_number_word_and_a_percentage_are_read(project):
    folder = write_article(
        project,
        "one",
        body="四级体系。资金不超过2%。增长1倍。",
        english="A four-tier system. No more than 2 percent. It doubled.",
    )
    write(
        folder / "figures.yml",
        """\
        figures:
        - { id: a, indicator: service-tiers, kind: rule, value: 4, zh: 四级体系, en: A four-tier system }
        - { id: b, indicator: assistance-funds-share, kind: rule, value: 2, qualifier: at most, zh: 资金不超过2%, en: No more than 2 percent }
        - { id: c, indicator: workforce-growth, kind: actual, value: 1, zh: 增长1倍, en: It doubled }
        """,
    )
    assert told(project) == []


def test_a_value_is_in_the_unit_of_its_indicator(project):
    folder = write_article(
        project, "one", body="投入3.5亿元，下降-2.5%，死亡率3.2‰。", english="It spent 350 million yuan."
    )
    write(
        project.data / "indicators.yml",
        """\
        - { id: spent, name: { zh: 投入, en: Spent }, unit: { zh: 万元, en: ten thousand yuan }, measure: flow }
        - { id: rate, name: { zh: 死亡率, en: Mortality }, unit: { zh: ‰, en: per mille }, measure: flow }
        """,
    )
    row = "figures: [{{ id: a, indicator: {}, kind: actual, value: {}, zh: {} }}]"
    for indicator, value, quote, is_right in (
        ("spent", 35000, "投入3.5亿元", True),
        ("spent", 350000000, "投入3.5亿元", False),
        ("rate", 3.2, "死亡率3.2‰", True),
        ("rate", 0.32, "死亡率3.2‰", False),
    ):
        write(folder / "figures.yml", row.format(indicator, value, quote))
        assert ("ledger-lacks" not in {rule for _, rule, *_ in told(project)}) is is_right, (value, quote)


# Ways in which a row says what its text does not: the Chinese text, the row, and the rule; none where it does say so.
HELD = [
    ("共3658人。", "value: 658, zh: 658人", "ledger-lacks"),
    ("资金不超过2%。", "value: 2, qualifier: over, zh: 超过2%", "ledger-hedge"),
    ("突破5.2万人。", "value: 52000, zh: 5.2万人", "ledger-hedge"),
    ("达5000人以上。", "value: 5000, zh: 达5000人", "ledger-hedge"),
    ("不得超过餐费的15%。", "value: 15, qualifier: at most, zh: 不得超过餐费的15%", None),
    ("有3人。另有3人。", "value: 3, zh: 有3人", "ledger-twice"),
    ("增长6倍以上。", "value: 5, qualifier: at least, zh: 增长6倍以上", "ledger-lacks"),
    ("增长6倍以上。", "value: 7, qualifier: at least, zh: 增长6倍以上", "ledger-lacks"),
    ("共8000所学校。", "value: 8000, zh: 共8000所学校", "ledger-unit"),
    ("下降2.3%。", "value: -2.3, zh: 下降2.3%", "ledger-unit"),
    ("共500人。", "value: 500, words: { zh: 800人, en: 800 people }, zh: 共500人", "ledger-words"),
    ("三分之一。", "words: { zh: 三分之二, en: two-thirds }, zh: 三分之一", "ledger-words"),
    ("2020年，共500人。", "value: 500, when: { value: '2021', precision: year, basis: 2020年 }, zh: 共500人", "ledger-moment"),
    ("2020年，共500人。\n\n2021年。", "value: 500, when: { value: '2021', precision: year, basis: 2021年 }, zh: 共500人", "ledger-basis"),
    ("共500人。2021年又来。", "value: 500, when: { value: '2021', precision: year, basis: 2021年 }, zh: 共500人", "ledger-basis"),
    ("截至2021年底，共500人。", "value: 500, when: { value: '2021', precision: year, basis: 截至2021年 }, zh: 共500人", "ledger-basis"),
    ("截至2021年，共500人。", "value: 500, when: { value: 2021-03-01, precision: day, basis: 截至2021年 }, zh: 共500人", "ledger-moment"),
    ("截至2025年9月底，共500人。", "value: 500, when: { value: 2025-08, precision: month-end, basis: 截至2025年9月底 }, zh: 共500人", "ledger-moment"),
    ("近日，共500人。", "value: 500, when: { value: '2025', precision: year, basis: 近日 }, zh: 共500人", "ledger-moment"),
    ("“十四五”要达500人。", "value: 500, when: { value: '2025', precision: year, basis: “十四五” }, zh: 要达500人", None),
    ("2021年，共500人。", "value: 500, when: { value: '2021', precision: year }, zh: 共500人", "ledger-baseless"),
    ("共５００人,今年。", "value: 500, zh: 共500人，今年", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "row", "rule"), HELD, ids=[f"{text}-{row}"[:60] for text, row, _ in HELD])
def test_a_row_says_what_its_paragraph_says(project, text, row, rule):
    folder = write_article(project, "one", body=text, english=None)
    write(folder / "figures.yml", f"figures: [{{ id: a, indicator: certified-social-workers, kind: actual, {row} }}]")
    found = [one[1] for one in told(project) if one[1] != "ledger-unit" or rule == "ledger-unit"]
    assert found == ([rule] if rule else [])


def test_quotes_of_two_paragraphs_that_are_not_each_others_are_told(project, folder):
    edit(folder / "figures.yml", "en: nearly 900 of them station-based", "en: nearly double the year before")
    assert (WARNING, "ledger-apart", "figures.yml", 15) in told(project)


def test_one_id_is_a_document_or_a_service(project):
    write(
        project.data / "policies.yml",
        "- { id: guizhou-daily, title: { zh: 《某意见》, en: Opinions }, issuers: [{ zh: 某厅, en: X }] }",
    )
    assert [(one.rule, one.path) for one in errors(checked_library(project)[1])] == [
        ("record-twice", "content/data/organisations.yml")
    ]


SYNOPSES = """\
- id: a
  title: {zh: 表, en: Table}
- id: b
  title: {zh: 表, en: Table}
- id: b
  title: {zh: 表, en: Table}
"""


def test_of_two_rows_the_first_is_named_by_its_line(project, folder):
    write(folder / "synopses.yml", SYNOPSES)
    twice = [one for one in checked_library(project)[1] if one.rule == "id-twice"]
    assert [(one.line, one.values["first"]) for one in twice] == [(5, 3)]


def test_two_rows_without_an_id_are_not_one(project, folder):
    write(folder / "records.yml", "events: [{zh: 近900名驻站}, {zh: 近900名驻站}]")
    assert "id-twice" not in {one.rule for one in checked_library(project)[1]}


def test_a_document_without_a_record_is_noted(project):
    write_article(
        project,
        "one",
        body="印发《关于加强社工站建设的意见》和《贵州日报》；另见《关于实施“五大行动”深化“五社联动”推进社区治理现代化的工作方案》。",
    )
    faults = [one for one in checked_library(project)[1] if one.rule == "ledger-document"]
    assert [(one.severity, one.line, one.column) for one in faults] == [(NOTE, 16, 3)]
    assert "《关于加强社工站建设的意见》" in tell(faults[0], "zh")


def test_the_real_ledgers_hold(newsroom):
    library, faults = checked_library(newsroom)
    assert not [fault for fault in faults if fault.rule.startswith("ledger-")]
    assert sum(len(article.ledger.figures) for article in library.articles) == 25
    assert all(figure.quote.zh and figure.quote.en for article in library.articles for figure in article.ledger.figures)
