"""The figures desk as readers see it: the real ledgers, and small ones of our own."""

import pytest

from generator.checks.table import checked_library
from generator.model import EDITIONS
from generator.views.figures.stated import stated
from generator.views.site import dated_by, other_permalinks, site_sheets
from tests.conftest import TODAY, write, write_article
from tests.press.newsrooms import front_matter
from tests.views.pages import site_views

ZH, EN = EDITIONS


def pages(project, today=TODAY):
    return {view.permalink: view for view in site_views(checked_library(project)[0], today)}


@pytest.fixture
def views(newsroom):
    return pages(newsroom)


def cells(table):
    return [(row.what.title, row.where.title, row.figure, row.when, row.kind) for row in table.rows]


def test_a_figure_is_told_as_the_text_tells_it(views):
    assert cells(views["figures/indicators/social-work-workforce/"].content.table) == [
        ("社工人才总数", "贵州", "超过5.2万人", "截至2021年", None),
        ("社工人才总数", "贵州", "10万人以上", "到2025年", "已到期目标"),
    ]
    assert cells(views["en/figures/indicators/township-stations/"].content.table) == [
        ("Township (subdistrict) social work and volunteer service stations", "Guizhou", "430 stations", "as of the end of 2021", None),
        ("Township (subdistrict) social work and volunteer service stations", "Guizhou",
         "largely in place in all townships (subdistricts)", "by 2025", "Past target"),
    ]  # fmt: skip


def test_each_row_leads_to_its_sentence_in_its_edition(views):
    (row, _) = views["en/figures/indicators/certified-social-workers/"].content.table.rows
    assert row.sentence.permalink == "en/articles/2026/guizhou-social-work/#figure-certified-2021"
    assert row.sentence.text == "3,658 certified social workers"
    assert (row.sentence.source, row.sentence.label) == ("Chinanews.com (China News Service)", "From the archive")
    assert ("figure-certified-2021", "3,658 certified social workers") in views[
        "en/articles/2026/guizhou-social-work/"
    ].content.quotes


def test_all_figures_stand_in_the_order_of_the_indicators(views):
    rows = views["figures/"].content.table.rows
    assert len(rows) == 25
    assert list(dict.fromkeys(row.where.title for row in rows)) == ["贵州", "宁夏", "银川", "无锡"]


def test_a_region_has_its_own_figures_and_leads_to_those_in_it(views):
    content = views["figures/regions/ningxia/"].content
    assert [row.figure for row in content.table.rows] == ["一次性6000元", "一次性3000元", "鼓励给予一定奖补"]
    assert [[ref.permalink for ref in refs] for _, refs in content.ways] == [
        ["regions/ningxia/"],
        ["figures/regions/yinchuan/"],
    ]
    # A place that is only mentioned has figures, and no list of articles.
    assert "regions/yinchuan/" not in views
    assert views["figures/regions/yinchuan/"].content.ways == ()
    assert views["regions/ningxia/"].content.figures.permalink == "figures/regions/ningxia/"


def test_the_matrix_of_rewards_is_level_against_who_pays(views):
    matrix = views["figures/rewards/"].content.matrix
    assert matrix.heads == ("宁夏回族自治区", "宁夏：市、县（区）或用人单位", "银川市")
    assert [(level, [[row.figure for row in cell] for cell in found]) for level, found in matrix.rows] == [
        ("高级", [["一次性6000元"], [], []]),
        ("中级", [["一次性3000元"], [], []]),
        ("初级", [[], ["鼓励给予一定奖补"], ["一次性2000元"]]),
    ]
    service = views["en/figures/rewards/"].content.matrix.services[0]
    assert dict(service.facts)["Who"] == "People who obtain a social worker certificate (senior, intermediate)"
    assert dict(service.facts)["How much"] == "Senior: 6,000 yuan, one-off; Intermediate: 3,000 yuan, one-off"
    assert "recently" in dict(service.facts)["Valid as of"]
    assert len(service.sentences) == 1
    # What is only encouraged is nothing to ask for.
    assert [one.heading for one in views["en/figures/rewards/"].content.matrix.services] == [
        "Ningxia Hui Autonomous Region", "Yinchuan",
    ]  # fmt: skip


def test_a_chart_needs_three_points(views):
    chart = views["figures/indicators/certificate-reward/"].content.chart
    assert [(bar.label, bar.figure, bar.percent) for bar in chart.bars] == [
        ("高级 · 宁夏", "一次性6000元", "100.0"), ("中级 · 宁夏", "一次性3000元", "50.0"), ("初级 · 银川", "一次性2000元", "33.3"),
    ]  # fmt: skip
    assert chart.description == "高级 · 宁夏：一次性6000元；中级 · 宁夏：一次性3000元；初级 · 银川：一次性2000元"
    assert views["figures/indicators/township-stations/"].content.chart is None


def test_targets_stand_beside_what_was_reached(views):
    found = {one.target.what.title: one for one in views["en/figures/targets/"].content.outcomes}
    certified = found["Certified social workers"]
    assert (certified.target.figure, certified.target.kind) == ("5,000 people", "Past target")
    assert (certified.latest.figure, certified.latest.when) == ("3,658 people", "as of 2021")
    assert certified.state == "No article here has a figure from 2025 or later; the latest before it"
    assert found["Additional key personnel in social work"].latest is None


def test_a_target_is_past_when_its_year_is(newsroom):
    (_, target) = pages(newsroom, "2025-12-31")["figures/indicators/social-work-workforce/"].content.table.rows
    assert target.kind == "目标"
    library = checked_library(newsroom)[0]
    assert dated_by(library, "2025-12-31") == "2025"
    there = {sheet.name: sheet.also for sheet in site_sheets(library, "2025-12-31")}
    then = {sheet.name: sheet.also for sheet in site_sheets(library, "2026-01-01")}
    changed = {name for name in then if there[name] != then[name]}
    assert {
        "figures/targets/",
        "figures/indicators/social-work-workforce/",
        "articles/2026/guizhou-social-work/",
    } <= changed
    assert "figures/rewards/" not in changed
    assert "articles/2026/ningxia-certificate-rewards/" not in changed


def test_the_front_page_has_what_editors_find_worth_a_look(views):
    assert [(row.figure, row.sentence.label) for row in views[""].content.figures] == [
        ("超过5.2万人", "往期资料"), ("430个", "往期资料"), ("一次性6000元", "往期资料"),
    ]  # fmt: skip
    assert views["en/"].content.all_figures.permalink == "en/figures/"


def test_a_document_says_what_is_not_known_of_it(views):
    content = views["en/policies/guizhou-rural-revitalization-opinions/"].content
    facts = dict(content.about.facts)
    assert facts["Drawn up or issued by, in the order in which the article names them"].startswith(
        "Guizhou Provincial Department of Civil Affairs, Organization Department"
    )
    assert facts["Dated"] == "not stated in the article"
    assert facts["Validity"] == "not verified"
    assert content.about.label == "Unofficial English title by this site"
    assert content.about.notes == ("Named in the article; this site has not seen the original.",)
    assert content.other == "《关于推进社会工作人才高质量发展畅通参与乡村振兴途径的意见》"
    assert [one.permalink for one in content.sentences] == [
        "en/articles/2026/guizhou-social-work/#named-guizhou-rural-revitalization-opinions"
    ]


def test_a_service_has_its_sentence_and_its_article_leads_to_it(views):
    content = views["services/talent-hotline-96567/"].content
    assert "“96567”人才服务24小时热线" in content.sentences[0].text
    assert content.sentences[0].source == "中国新闻网"
    refs = views["articles/2026/guizhou-social-work/"].content.records
    assert "services/talent-hotline-96567/" in {ref.permalink for ref in refs}


def test_the_timeline_is_no_more_exact_than_the_texts(views):
    years = dict(views["timeline/"].content.years)
    assert list(years) == ["2025年", "2022年", "2021年", "原文未写日期"]
    assert [entry.when for entry in years["2021年"]].count("截至2021年底") == 1
    assert {entry.kind for entry in years["2025年"]} == {"已到期目标"}
    assert [entry.when for entry in years["原文未写日期"]] == ["原文未写时间"] * 3 + [
        "原文作“近日”",
        "原文未写时间",
        "原文作“日前”",
    ]


FIGURES = """\
    figures:
    - {{ id: a, indicator: certified-social-workers, kind: actual, value: 30, zh: 社工30人{english} }}
    - {{ id: b, indicator: social-work-workforce, kind: actual, status: proposed, value: 30, zh: 社工30人 }}
"""


def test_what_nobody_has_confirmed_and_what_is_no_longer_on_show_is_nowhere(project):
    folder = write_article(project, "one", body="社工30人。", english="30 social workers.")
    write(folder / "figures.yml", FIGURES.format(english=", en: 30 social workers"))
    assert [row.figure for row in pages(project)["figures/"].content.table.rows] == ["30人"]
    original = folder / "index.zh.md"
    original.write_text(original.read_text("utf-8").replace("status: published", "status: draft"), "utf-8")
    assert not any("figures" in permalink for permalink in pages(project))
    assert not any("figures" in permalink for permalink in other_permalinks(checked_library(project)[0]))


def test_an_untranslated_figure_leads_to_the_text_that_has_it(project):
    folder = write_article(project, "one", body="社工30人。", english="30 social workers.")
    write(folder / "figures.yml", FIGURES.format(english=""))
    (row,) = pages(project)["en/figures/"].content.table.rows
    assert (row.figure, row.sentence.text, row.sentence.lang) == ("30 people", "社工30人", "zh")
    assert row.sentence.permalink == "articles/2026/one/#figure-a"
    (folder / "index.en.md").unlink()
    (folder / "made_from.en.yml").unlink()
    (row,) = pages(project)["en/figures/"].content.table.rows
    assert row.sentence.permalink == "en/articles/2026/one/#figure-a"


def test_a_newsroom_without_ledgers_has_no_page_of_figures(project):
    write_article(project, "one")
    assert stated(checked_library(project)[0]) == ()
    found = pages(project)
    assert not [name for name in found if any(part in name for part in ("figures", "policies", "services", "timeline"))]


def test_what_was_reached_later_is_told_from_another_article(project):
    """A target and what was reached later, in articles of different years."""
    early = write_article(project, "early", body="到2025年，社工达50人。", english="By 2025, 50 social workers.")
    write(early / "figures.yml", """\
        figures:
        - { id: a, indicator: certified-social-workers, kind: target, value: 50, when: { value: '2025', precision: year, basis: 到2025年 }, zh: 社工达50人, en: 50 social workers }
        """)  # fmt: skip
    late = write_article(project, "late", body="2026年3月，社工40人。", english="In March 2026, 40 social workers.")
    write(late / "figures.yml", """\
        figures:
        - { id: a, indicator: certified-social-workers, kind: actual, value: 40, when: { value: 2026-03, precision: month, basis: 2026年3月 }, zh: 社工40人, en: 40 social workers }
        """)  # fmt: skip
    (outcome,) = pages(project)["en/figures/targets/"].content.outcomes
    assert (outcome.state, outcome.latest.figure, outcome.latest.when) == (
        "Figure from 2025 or later",
        "40 people",
        "in March 2026",
    )
    sheet = next(one for one in site_sheets(checked_library(project)[0], TODAY) if one.name == "figures/targets/")
    assert {article.id for article in sheet.listed} == {"early", "late"}


def test_a_long_timeline_has_a_page_for_each_year(newsroom, monkeypatch):
    monkeypatch.setattr("generator.views.timeline.MOST", 5)
    found = pages(newsroom)
    assert [ref.permalink for ref in found["en/timeline/"].content.ways] == [
        "en/timeline/2025/", "en/timeline/2022/", "en/timeline/2021/", "en/timeline/undated/",
    ]  # fmt: skip
    assert found["en/timeline/"].content.years == ()
    assert found["timeline/2022/"].title == "时间线：2022年"
    assert [entry.when for entry in dict(found["timeline/2022/"].content.years)["2022年"]] == ["2022年", "2022年"]
    assert dict(found["en/timeline/undated/"].content.years).keys() == {"No date given"}


def test_a_chart_of_years_leaves_out_what_has_none_and_says_which_is_a_target(project):
    folder = write_article(
        project, "one", body="截至2021年，社工10人。2022年，社工20人。到2027年，社工达40人。另有社工7人。", english=None
    )
    write(folder / "figures.yml", """\
        figures:
        - { id: a, indicator: certified-social-workers, kind: actual, value: 10, when: { value: '2021', precision: year, basis: 截至2021年 }, zh: 社工10人 }
        - { id: b, indicator: certified-social-workers, kind: actual, value: 20, when: { value: '2022', precision: year, basis: 2022年 }, zh: 社工20人 }
        - { id: c, indicator: certified-social-workers, kind: target, value: 40, when: { value: '2027', precision: year, basis: 到2027年 }, zh: 社工达40人 }
        - { id: d, indicator: certified-social-workers, kind: actual, value: 7, zh: 另有社工7人 }
        """)  # fmt: skip
    chart = pages(project)["en/figures/indicators/certified-social-workers/"].content.chart
    # Only what the text dates 截至 is "as of" its year.
    assert [(bar.when, bar.figure, bar.is_target) for bar in chart.bars] == [
        ("as of 2021", "10", False), ("in 2022", "20", False), ("by 2027 · Target", "40", True),
    ]  # fmt: skip
    (outcome,) = pages(project)["figures/targets/"].content.outcomes
    assert (outcome.state, outcome.latest.figure) == ("期限未到；最近一次", "20人")


def test_a_translation_that_is_behind_is_not_quoted_for_a_figure_that_it_does_not_state(project):
    folder = write_article(project, "one", body="社工30人。", english="30 social workers.")
    write(folder / "figures.yml", FIGURES.format(english=", en: 30 social workers"))
    for name in ("index.zh.md", "figures.yml"):
        path = folder / name
        path.write_text(
            path.read_text("utf-8").replace("30人", "31人").replace("value: 30, zh", "value: 31, zh", 1), "utf-8"
        )
    (row,) = pages(project)["en/figures/"].content.table.rows
    assert (row.figure, row.sentence.text, row.sentence.lang) == ("31 people", "社工31人", "zh")


def also_of_regions(project):
    found = site_sheets(checked_library(project)[0], TODAY)
    return {sheet.name: sheet.also for sheet in found if sheet.name.startswith("figures/regions/")}


def test_a_regions_page_stands_on_where_it_leads(project):
    """Nothing else of other articles is on it."""

    def stating(slug, region):
        folder = write_article(project, slug, body="社工人才30人。", english="There are 30 social workers.")
        front_matter(folder, "region", region)
        write(folder / "figures.yml", FIGURES.format(english=", en: 30 social workers"))
        return folder

    stating("province", "guizhou")
    alone = also_of_regions(project)
    county = stating("county", "qinglong")
    both = also_of_regions(project)
    assert both["figures/regions/guizhou/"] != alone["figures/regions/guizhou/"]
    (county / "figures.yml").unlink()
    assert also_of_regions(project) == alone
