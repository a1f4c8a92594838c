"""The record as it stands in a file, and as somebody has broken it."""

import pytest

from generator.content.pairing import pairing_text, read_pairing
from generator.model import Pairing, Unit
from tests.conftest import write

RECORD = """\
# Written by newsroom translate, not by hand: what index.en.md was made from.
from: zh
units:
- name: title
  original: 一个标题
  day: '2026-11-24'
- name: p-1
  original: '宁夏: 出台新政'
  day: '2026-11-24'
  asked: 宁夏出台新政
- name: p-2
  asked: 新的一段
- name: p-3
  original: 删去的一段
  day: '2026-11-24'
  gone: '2026-11-30'
  made: 48b0c5b9fabf
"""


def read(project, text):
    path = write(project.articles / "2026/one/made_from.en.yml", text)
    faults = []
    found = read_pairing(project, path.parent, "en", faults)
    return found, [(fault.rule, fault.line, fault.column) for fault in faults]


def test_a_record_is_read_as_it_is_written(project):
    found, faults = read(project, RECORD)
    units = (
        Unit("title", "一个标题", "2026-11-24"),
        Unit("p-1", "宁夏: 出台新政", "2026-11-24", "宁夏出台新政"),
        Unit("p-2", asked="新的一段"),
        Unit("p-3", "删去的一段", "2026-11-24", gone="2026-11-30", made="48b0c5b9fabf"),
    )
    assert (found, faults) == (Pairing("zh", units), [])
    assert pairing_text(found, "en") == RECORD


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("from: zh", "from: fr", ("not-choice", 2, 7)),
        ("name: p-2", "name: p-3", ("pairing-name", 11, 9)),
        ("name: p-2", "name: title", ("pairing-name", 11, 9)),
        ("day: '2026-11-24'\n- name: p-1", "day: yesterday\n- name: p-1", ("not-date", 6, 8)),
        ("  original: 一个标题\n", "", ("key-missing", 4, 3)),
        ("  day: '2026-11-24'\n- name: p-1", "- name: p-1", ("key-missing", 4, 3)),
        ("  asked: 新的一段", "  day: 2026-11-24", ("key-missing", 11, 3)),
        ("original: 一个标题", "orignal: 一个标题", ("key-missing", 4, 3)),
        ("original: '宁夏: 出台新政'", "original: 宁夏: 出台新政", ("yaml-colon", 8, 15)),
        ("units:", "units: &a", ("yaml-anchor", 3, 8)),
    ],
)
def test_a_broken_record_is_told_where_and_not_trusted(project, old, new, fault):
    found, faults = read(project, RECORD.replace(old, new))
    assert found is None
    assert faults[0] == fault
