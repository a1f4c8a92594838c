"""A site with an article that is called one: its files, and what all checks find in it."""

import json

from generator.checks.table import checked_library, errors
from generator.model import Bilingual, Site
from tests.conftest import edit, write_article

SITE = Site(Bilingual("站", "Site"), Bilingual("", ""), Bilingual("", ""))


def zh(project):
    return project.articles / "2026/one/index.zh.md"


def en(project):
    return project.articles / "2026/one/index.en.md"


def record(project):
    return project.articles / "2026/one/made_from.en.yml"


def numbered(project, *slugs, number=", number: 3"):
    """Articles with a number of a column that has numbers."""
    columns = project.data / "columns.yml"
    edit(columns, "owner: cited", "owner: ours")
    edit(columns, "numbering: none", "numbering: running")
    for slug in slugs:
        if slug != "one":
            write_article(project, slug)
        path = project.articles / f"2026/{slug}/index.zh.md"
        edit(path, "editor:", f"columns: [{{id: helping-people-help-themselves{number}}}]\neditor:")


def read(
    project, heads="[{ zh: 一, en: a }, { zh: 二, en: b }]", cells="[{ zh: 三, en: c }, { zh: 四, en: d }]", **signed
):
    """A reading of the article, endorsed in no way that holds."""
    entry = {"by": "", "on": "2026-11-24", "read": "0" * 64, "signature": "A" * 86 + "==", **signed}
    text = f"- id: two\n  title: {{ zh: 题, en: T }}\n  heads: {heads}\n  rows:\n  - cells: {cells}\n  grounds: {{ zh: 五, en: e }}\n"
    path = project.articles / "2026/one/synopses.yml"
    path.write_text(text + (f"  signed: {json.dumps(entry, ensure_ascii=False)}\n" if signed else ""), "utf-8")
    return path


def faults(project):
    return [(fault.rule, fault.path.rpartition("/")[2], fault.line) for fault in errors(checked_library(project)[1])]
