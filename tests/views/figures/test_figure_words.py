"""How readers read a figure and its moment: in a unit of many, and at the end of a year."""

from tests.conftest import write, write_article
from tests.views.figures.test_figure_pages import pages


def test_a_unit_of_many_is_no_number_behind_a_number(project):
    write(
        project.data / "indicators.yml",
        '- { id: spent, name: { zh: 投入, en: Spent }, unit: { zh: 万元, en: "10,000 yuan" }, measure: flow }',
    )
    folder = write_article(project, "one", body="投入3.5亿元。投入1200万元。投入800元以上。", english=None)
    write(folder / "figures.yml", """\
        figures:
        - { id: a, indicator: spent, kind: actual, value: 35000, zh: 投入3.5亿元 }
        - { id: b, indicator: spent, kind: actual, value: 1200, zh: 投入1200万元 }
        - { id: c, indicator: spent, kind: actual, value: 0.08, qualifier: at least, zh: 投入800元以上 }
        """)  # fmt: skip
    found = pages(project)
    content, english = (found[f"{prefix}figures/indicators/spent/"].content for prefix in ("", "en/"))
    assert [row.figure for row in content.table.rows] == ["3.5亿元", "1200万元", "800元以上"]
    assert [row.figure for row in english.table.rows] == ["350 million yuan", "12 million yuan", "800 yuan or more"]
    assert (content.chart.title, [bar.figure for bar in content.chart.bars][:2]) == (
        "投入（单位：元）",
        ["3.5亿", "1200万"],
    )
    assert (english.chart.title, english.chart.bars[0].figure) == ("Spent, in yuan", "350 million")


def test_what_the_text_says_is_below_is_not_nearly(project):
    write(
        project.data / "indicators.yml",
        '- { id: rate, name: { zh: 入住率, en: Occupancy }, unit: { zh: "%", en: percent }, measure: stock }',
    )
    folder = write_article(project, "one", body="入住率不足15%。", english=None)
    row = "id: a, indicator: rate, kind: actual, value: 15, qualifier: under, zh: 入住率不足15%"
    write(folder / "figures.yml", f"figures: [{{ {row} }}]")
    found = pages(project)
    printed = [found[f"{prefix}figures/indicators/rate/"].content.table.rows[0].figure for prefix in ("", "en/")]
    assert printed == ["不足15%", "under 15 percent"]


def test_the_end_of_a_year_or_a_month_is_no_bare_year_or_month_and_comes_last_in_it(project):
    body = "2021年3月5日开班。截至2021年3月底结业。2021年3月招生。截至2021年底，社工20人。2021年底建成。2021年11月，社工10人。"
    folder = write_article(project, "one", body=body, english=None)
    write(folder / "records.yml", """\
        events:
        - { id: d, when: { value: '2021', precision: year-end, basis: 2021年底 }, zh: 2021年底建成 }
        - { id: a, when: { value: 2021-03, precision: month-end, basis: 截至2021年3月底 }, zh: 截至2021年3月底结业 }
        - { id: b, when: { value: 2021-03-05, precision: day, basis: 2021年3月5日 }, zh: 2021年3月5日开班 }
        - { id: c, when: { value: 2021-03, precision: month, basis: 2021年3月 }, zh: 2021年3月招生 }
        """)  # fmt: skip
    write(folder / "figures.yml", """\
        figures:
        - { id: e, indicator: certified-social-workers, kind: actual, value: 20, when: { value: '2021', precision: year-end, basis: 截至2021年底 }, zh: 社工20人 }
        - { id: f, indicator: certified-social-workers, kind: actual, value: 10, when: { value: 2021-11, precision: month, basis: 2021年11月 }, zh: 社工10人 }
        """)  # fmt: skip
    found = pages(project)
    ((_, entries),) = found["timeline/"].content.years
    assert [entry.when for entry in entries] == [
        "2021年3月", "2021年3月5日", "截至2021年3月底", "2021年11月", "截至2021年底", "2021年底",
    ]  # fmt: skip
    ((_, entries),) = found["en/timeline/"].content.years
    assert [entry.when for entry in entries] == [
        "March 2021", "5 March 2021", "as of the end of March 2021",
        "in November 2021", "as of the end of 2021", "at the end of 2021",
    ]  # fmt: skip
    rows = found["figures/indicators/certified-social-workers/"].content.table.rows
    assert [row.figure for row in rows] == ["10人", "20人"]
    assert sorted(row.moment for row in rows) == [row.moment for row in rows]


def test_what_a_year_ended_with_is_later_than_what_it_had_in_spring(project):
    folder = write_article(
        project, "one", body="到2025年，社工50人。2021年3月，社工10人。截至2021年底，社工20人。", english=None
    )
    write(folder / "figures.yml", """\
        figures:
        - { id: a, indicator: certified-social-workers, kind: target, value: 50, when: { value: '2025', precision: year, basis: 到2025年 }, zh: 社工50人 }
        - { id: b, indicator: certified-social-workers, kind: actual, value: 10, when: { value: 2021-03, precision: month, basis: 2021年3月 }, zh: 社工10人 }
        - { id: c, indicator: certified-social-workers, kind: actual, value: 20, when: { value: '2021', precision: year-end, basis: 截至2021年底 }, zh: 社工20人 }
        """)  # fmt: skip
    (outcome,) = pages(project)["figures/targets/"].content.outcomes
    assert outcome.latest.figure == "20人"


def test_one_of_it_is_no_plural(project):
    folder = write_article(project, "one", body="机构1家。机构12家。机构1家以上。社工1人。投入1万元。", english=None)
    write(project.data / "indicators.yml", """\
        - { id: agencies, name: { zh: 机构, en: Agencies }, unit: { zh: 家, en: agencies }, one: agency, measure: stock }
        - { id: workers, name: { zh: 社工, en: Workers }, unit: { zh: 人, en: people }, measure: stock }
        - { id: spent, name: { zh: 投入, en: Spent }, unit: { zh: 万元, en: "10,000 yuan" }, one: nothing, measure: stock }
        """)  # fmt: skip
    write(folder / "figures.yml", """\
        figures:
        - { id: a, indicator: agencies, kind: actual, value: 1, zh: 机构1家 }
        - { id: b, indicator: agencies, kind: actual, value: 12, zh: 机构12家 }
        - { id: c, indicator: agencies, kind: actual, value: 1, qualifier: at least, zh: 机构1家以上 }
        - { id: d, indicator: workers, kind: actual, value: 1, zh: 社工1人 }
        - { id: e, indicator: spent, kind: actual, value: 1, zh: 投入1万元 }
        """)  # fmt: skip
    found = pages(project)
    assert [row.figure for row in found["en/figures/"].content.table.rows] == [
        "1 agency", "12 agencies", "1 agency or more", "1 people", "10,000 yuan",
    ]  # fmt: skip
    assert [row.figure for row in found["figures/"].content.table.rows][:2] == ["1家", "12家"]
