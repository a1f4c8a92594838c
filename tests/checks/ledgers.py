"""An article with its ledger, and what is told of it."""

from generator.checks.ledger import check_ledger
from generator.checks.ledger_names import check_ledger_names
from generator.checks.table import checked_library
from tests.conftest import write, write_article

BODY = "截至2021年底，全省社工达3658人，近900名驻站。\n\n2022年，报考1.1万名，较上年增长近1倍；另有64个旧站、366个新站，共430个。"
ENGLISH = (
    "As of the end of 2021 the province had 3,658 social workers, nearly 900 of them station-based.\n\n"
    "In 2022, 11,000 people registered, nearly double the year before; with 64 old and 366 new stations there are 430."
)
FIGURES = """\
    figures:
    - id: workers
      indicator: certified-social-workers
      kind: actual
      value: 3658
      when: { value: '2021', precision: year-end, basis: 截至2021年底 }
      zh: 截至2021年底，全省社工达3658人
      en: As of the end of 2021 the province had 3,658 social workers
    - id: station-based
      indicator: station-based-social-workers
      kind: actual
      value: 900
      qualifier: nearly
      zh: 近900名驻站
      en: nearly 900 of them station-based
    - { id: old, indicator: relocation-stations, kind: actual, value: 64, zh: 64个旧站, en: with 64 old }
    - { id: new, indicator: township-stations-added, kind: actual, value: 366, zh: 366个新站, en: 366 new stations }
    - { id: all, indicator: township-stations, kind: actual, value: 430, zh: 共430个, en: there are 430 }
    sums:
    - { total: all, parts: [old, new] }
"""
RECORDS = """\
    mentions:
    - { record: guizhou-daily, zh: 2022年，报考1.1万名, en: "In 2022, 11,000 people registered" }
    events:
    - { id: exam, when: { value: '2022', precision: year, basis: 2022年 }, zh: 报考1.1万名, en: "11,000 people registered" }
"""


def with_ledger(project):
    folder = write_article(project, "one", body=BODY, english=ENGLISH)
    write(folder / "figures.yml", FIGURES)
    write(folder / "records.yml", RECORDS)
    return folder


def told(project):
    return [
        (one.severity, one.rule, one.path.rsplit("/", 1)[-1], one.line)
        for check in (check_ledger_names, check_ledger)
        for one in check(checked_library(project)[0])
    ]
