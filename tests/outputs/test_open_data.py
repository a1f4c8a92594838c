"""Open data: what is printed for a small newsroom, byte by byte, and read back by other readers equal to the ledger."""

import json
import pickle
import re
from pathlib import Path

import frictionless
import pytest

from generator.content.library import read_library
from generator.outputs.data_columns import COLUMNS
from generator.outputs.open_data import data_files
from generator.text.strings import interface
from generator.views.figures.open_data import data_sheets, dataset_at
from tests.conftest import write, write_article
from tests.outputs.data_reader import FORMS, figure, rows
from tests.press.newsrooms import printed

SITE = "https://example.org/news/"
GOLDEN = Path(__file__).parent / "open_data"
INDICATORS = """\
    - id: stations
      name: { zh: 社工站, en: Social work stations }
      unit: { zh: 个, en: stations }
      measure: stock
    - id: growth
      name: { zh: 增长, en: Growth }
      measure: flow
    - id: reward
      name: { zh: 证书奖补, en: Reward for a certificate }
      unit: { zh: 元, en: yuan }
      measure: norm
"""
GUIZHOU = """\
    figures:
    - id: stations-2021
      indicator: stations
      kind: actual
      value: 430
      when: { value: '2021', precision: year-end, basis: 截至2021年底 }
      highlight: yes
      zh: 截至2021年底，贵州建成社工站430个
      en: "As of the end of 2021, Guizhou had 430 stations, “villages” included"
    - id: growth
      indicator: growth
      kind: target
      value: 1.5
      qualifier: at least
      words: { zh: 比上年增长1.5倍以上, en: "=growth of 1.5 times or more" }
      when: { value: '2025', precision: year, basis: 到2025年 }
      zh: 到2025年增长1.5倍以上
      en: growth of 1.5 times or more by 2025
    - id: proposed
      status: proposed
      kind: actual
      value: 99
      zh: 另有99个村级站
"""
WUXI = """\
    figures:
    - id: senior
      indicator: reward
      kind: rule
      value: 3000
      qualifier: at most
      region: wuxi
      level: senior
      paid_by: { zh: 无锡市, en: Wuxi }
      zh: 无锡市对高级证书奖补不超过3000元
"""


@pytest.fixture
def small(project):
    """Two articles with figures, one of which has no English text that readers may see; and a draft with one."""
    write(project.data / "indicators.yml", INDICATORS)
    guizhou = write_article(
        project,
        "guizhou",
        title="贵州的社工站",
        body="截至2021年底，贵州建成社工站430个。到2025年增长1.5倍以上。另有99个村级站。",
        english="As of the end of 2021, Guizhou had 430 stations, “villages” included; growth of 1.5 times or more by 2025.",
    )
    wuxi = write_article(
        project,
        "wuxi",
        title="无锡奖补证书",
        body="无锡市对高级证书奖补不超过3000元。",
        more="original_title: 无锡奖补证书\nsource: {id: chinanews, statement: 据中国新闻网, published: {precision: unknown}}\nrights: {basis: unknown}",
        english=None,
    )
    draft = write_article(
        project, "draft", body="截至2021年底，贵州建成社工站77个。到2025年增长1.5倍以上。另有99个村级站。", english=None
    )
    for folder, kind in ((wuxi, "reprint"), (draft, "own")):
        path = folder / "index.zh.md"
        text = path.read_text("utf-8").replace("kind: own", f"kind: {kind}")
        path.write_text(text.replace("status: published\n", "status: draft\n") if folder is draft else text, "utf-8")
    write(guizhou / "figures.yml", GUIZHOU)
    write(wuxi / "figures.yml", WUXI)
    write(draft / "figures.yml", GUIZHOU.replace("430", "77"))
    return project


def files(project, site=SITE):
    library, faults = read_library(project)
    assert not [fault for fault in faults if fault.is_error]
    found = {}
    for sheet in data_sheets(library):
        for item in sheet.make():
            made = data_files(item, site)
            assert found.keys().isdisjoint(made)
            found |= made
    return found


@pytest.mark.parametrize(
    "name",
    [
        "figures/figures.csv",
        "figures/figures.json",
        "figures/datapackage.json",
        "en/figures/figures.csv",
        "en/figures/datapackage.json",
    ],
)
def test_what_is_printed_is_what_was_looked_over(small, name):
    assert files(small)[name] == (GOLDEN / name.replace("/", ".")).read_bytes()


def test_a_table_without_figures_has_no_files(small):
    tables = ("indicators/stations", "indicators/growth", "indicators/reward", "regions/guizhou", "regions/wuxi")
    homes = ("figures/", *(f"figures/{name}/" for name in (*tables, "targets", "rewards")))
    package = {
        f"{lang}figures/{name}" for lang in ("", "en/") for name in ("datapackage.json", "figures.csv.schema.json")
    }
    assert set(files(small)) == {
        *(f"{home}figures.csv" for home in homes),
        *(f"en/{home}figures.csv" for home in homes),
        *(f"{home}figures.json" for home in homes),
        *package,
        "figures/figures.json.schema.json",
    }


def test_a_newsroom_without_figures_has_no_data(project):
    write_article(project, "one")
    assert files(project) == {}


def test_nothing_that_readers_may_not_see_is_in_a_file(small):
    folder = write_article(
        small,
        "gone",
        body="社工站88个。",
        more="withdrawal: {level: notice, on: 2026-11-25, reason: {zh: 有误。, en: Wrong.}}",
    )
    write(folder / "figures.yml", GUIZHOU.replace("430", "88"))
    path = folder / "index.zh.md"
    path.write_text(path.read_text("utf-8").replace("status: published", "status: withdrawn"), "utf-8")
    hidden = re.compile(r"77个|88个|99|draft/|gone/|另有")
    assert not [name for name, data in files(small).items() if hidden.search(data.decode())]


def test_the_sentence_of_a_translation_that_is_a_draft_is_not_told(small):
    path = small.articles / "2026/guizhou/index.en.md"
    path.write_text(path.read_text("utf-8").replace("---\n", "---\nstatus: draft\n", 1), "utf-8")
    (row, *_) = json.loads(files(small)["figures/figures.json"])
    assert (row["sentence_en"], row["title_en"]) == (None, None)
    assert "As of the end" not in "".join(data.decode() for data in files(small).values())


def test_without_an_address_the_data_leads_from_the_root_of_the_site_on(small):
    (row, *_) = json.loads(files(small, "")["figures/figures.json"])
    assert row["page_en"] == "en/articles/2026/guizhou/#figure-stations-2021"
    assert "homepage" not in json.loads(files(small, "")["figures/datapackage.json"])


def test_another_process_prints_the_same(small):
    library, _ = read_library(small)
    items = [item for sheet in data_sheets(library) for item in sheet.make()]
    sent = pickle.loads(pickle.dumps(items))
    assert [data_files(item, SITE) for item in sent] == [data_files(item, SITE) for item in items]


def test_every_column_has_a_header_of_its_own_in_each_edition():
    for lang in ("zh", "en"):
        assert len({column.header(lang) for column in COLUMNS}) == len(COLUMNS)
        for column in COLUMNS:
            assert len(set(column.code_words(lang).values())) == len(column.codes)


def test_every_word_of_the_data_is_used():
    columns = {part for column in COLUMNS for part in (f"data_{column.name}", f"data_about_{column.name}")}
    codes = {column.words + re.sub("[ -]", "_", code) for column in COLUMNS for code in column.codes}
    others = "all csv description in_en in_zh json name no rewards rights targets yes".split()
    kept = {key for key in interface("zh") if key.startswith("data_")}
    assert kept == (columns | codes | {f"data_{name}" for name in others}) - {"language_zh", "language_en"}


@pytest.mark.parametrize("name", FORMS)
def test_the_data_of_the_newsroom_is_its_ledger(newsroom, name):
    library, _ = read_library(newsroom)
    stated = {f"{one.id}/{figure.id}": figure for one in library.articles for figure in one.ledger.figures}
    assert len(stated) > 20
    assert {row["id"]: figure(row) for row in rows(files(newsroom), name)} == stated


@pytest.mark.parametrize("name", FORMS)
def test_every_form_says_the_same(newsroom, name):
    made = files(newsroom)
    assert rows(made, name) == json.loads(made["figures/figures.json"])


def test_the_tables_together_hold_what_the_whole_holds(newsroom):
    made = files(newsroom)
    for kind in ("indicators", "regions"):
        parts = [name for name in made if name.startswith(f"figures/{kind}/") and name.endswith(".json")]
        found = [row for name in parts for row in json.loads(made[name])]
        assert sorted(row["id"] for row in found) == sorted(
            row["id"] for row in json.loads(made["figures/figures.json"])
        )


def valid(package):
    report = frictionless.validate(str(package))
    return report.valid, [[note.type for note in task.errors] for task in report.tasks]


@pytest.mark.parametrize(("edition", "forms"), [("", 2), ("en/", 1)])
def test_the_library_of_the_standard_finds_every_file_of_the_site_valid(built, edition, forms):
    package = built.root / "site" / edition / "figures/datapackage.json"
    tables = len(list(package.parent.rglob("figures.csv")))
    assert tables > 20
    assert valid(package) == (True, [[]] * tables * forms)


def test_every_row_leads_to_a_page_of_the_site(built):
    site, home = built.root / "site", "https://social-work-bulletins.example/"
    for row in json.loads((site / "figures/figures.json").read_bytes()):
        for lang in ("zh", "en"):
            page, _, anchor = row[f"page_{lang}"].removeprefix(home).partition("#")
            assert (site / page / "index.html").is_file()
            assert anchor == f"figure-{row['id'].partition('/')[2]}"


@pytest.mark.parametrize(
    ("was", "becomes", "fault"),
    [
        (",实际,", ",真实,", "constraint-error"),
        (",430,", ",四百三十,", "type-error"),
        (",年底,", ",,", "constraint-error"),
        ("guizhou/growth,", "guizhou/stations-2021,", "primary-key"),
        ("编号,", "号,", "incorrect-label"),
    ],
)
def test_the_library_of_the_standard_would_find_a_fault(small, tmp_path, was, becomes, fault):
    for name, data in files(small).items():
        write(tmp_path / name, "").write_bytes(data)
    path = tmp_path / "figures/figures.csv"
    path.write_bytes(path.read_bytes().replace(was.encode(), becomes.encode(), 1))
    is_valid, (first, *_) = valid(tmp_path / "figures/datapackage.json")
    assert not is_valid
    assert fault in first


def test_a_changed_figure_prints_only_the_tables_that_it_is_in(small):
    site = small.root / "site"

    def stamps():
        return {name: (site / name).stat().st_mtime_ns for name in files(small)}

    assert printed(small)
    before, folder = stamps(), small.articles / "2026/wuxi"
    for path in (folder / "figures.yml", folder / "index.zh.md"):
        path.write_text(path.read_text("utf-8").replace("3000", "2999"), "utf-8")
    assert printed(small)
    changed = {name for name, stamp in stamps().items() if before[name] != stamp}
    homes = ("", "indicators/reward/", "regions/wuxi/", "rewards/")
    assert changed == {
        *(f"{edition}figures/{home}figures.csv" for edition in ("", "en/") for home in homes),
        *(f"figures/{home}figures.json" for home in homes),
    }


def test_a_page_is_told_of_its_table(small):
    library, _ = read_library(small)
    facts = dataset_at("en/figures/", library)
    assert (facts.csv, facts.json) == ("en/figures/figures.csv", "figures/figures.json")
    assert (facts.period, facts.regions) == ("2021", ("Guizhou Province", "Wuxi"))
    assert dataset_at("figures/targets/", library).period == "2025"
    assert dataset_at("figures/rewards/", library).period is None
    assert dataset_at("figures/regions/beijing/", library) is None
