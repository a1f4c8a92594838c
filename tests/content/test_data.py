"""The real data files: what every article of the desk leans on."""

import os
from collections import Counter
from pathlib import Path

import pytest

from generator.content.library import read_library
from generator.content.project import Project
from tests.conftest import edit

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def library():
    library, faults = read_library(Project(ROOT))
    assert not faults
    return library


def test_all_34_provincial_divisions_in_the_official_order(library):
    provinces = [region for region in library.regions.values() if region.level == "province"]
    assert len(provinces) == 34
    assert [region.code for region in provinces] == sorted(region.code for region in provinces)
    assert all(region.code.endswith("0000") for region in provinces)


def test_the_trail_of_a_place(library):
    assert [region.id for region in library.trail("liancheng")] == ["guizhou", "qianxinan", "qinglong", "liancheng"]
    assert [region.id for region in library.trail("wuxi")] == ["jiangsu", "wuxi"]
    assert library.trail("atlantis") == ()


def test_the_column_is_somebody_elses(library):
    column = library.columns["helping-people-help-themselves"]
    assert (column.owner, column.numbering) == ("cited", "none")
    assert column.partner.zh == "《贵州日报》"


def test_a_term_has_one_printed_form(library):
    assert max(Counter(term.term.zh for term in library.terms).values()) == 1
    for term in library.terms:
        assert term.term.en not in (*term.also, *term.forbidden)


def test_where_the_zone_cannot_be_read_it_is_no_machines(project):
    edit(project.data / "site.yml", '"+08:00"', '"+8"')
    library, faults = read_library(project)
    assert [fault.rule for fault in faults] == ["not-offset"]
    assert library.site.utc_offset == "+08:00"


@pytest.mark.samples
def test_codes_and_names_are_those_of_a_foreign_list(library):
    folder = Path(os.environ["NEWSROOM_SAMPLES"]) / "lists"
    rows = "".join(path.read_text("utf-8-sig") for path in folder.glob("*.csv"))
    known = [region for region in library.regions.values() if region.code]
    missing = {region.name.zh for region in known if f"{region.code},{region.name.zh}," not in rows}
    # Those lists end with Xinjiang.
    assert missing == {"台湾省", "香港特别行政区", "澳门特别行政区"}
