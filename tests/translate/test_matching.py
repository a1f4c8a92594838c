"""Which row that has come back is which passage of today."""

import re

import pytest
from msgspec.structs import replace

from generator.errors import ContentError
from generator.translate.sheet import Row
from generator.translate.translate import translate
from tests.clock import within
from tests.conftest import edit, write_article
from tests.translate.sheets import CHINESE, DAY, answered, back, filled, out


@pytest.mark.parametrize("is_marked", [True, False])
def test_a_paragraph_put_in_meanwhile_takes_nobodys_row(project, folder, file, is_marked):
    out(project, file)
    edit(folder / "index.zh.md", CHINESE, f"新的首段。\n\n{CHINESE}")
    if is_marked:
        translate(project, "one", "en", DAY)
    filled(file, answered("p-3", "Volunteers."))
    done = back(project, file)
    assert done.written == (("p-4",) if is_marked else ("p-3",))
    # No row is missing: there was none for it to come back with.
    assert done.told == ()
    assert (folder / "index.en.md").read_text("utf-8").endswith("- Five-way.\n\nVolunteers.\n")


def texts_of(rows):
    return [replace(r, translation=f"Text of {r.name}", is_open=False) if r.name[:2] == "p-" else r for r in rows]


REPEATED = ["（图一）", "甲段讲资金的来源和用途。", "（图一）", "乙段讲培训课程如何安排老师。", "（图一）"]


@pytest.mark.parametrize("sort", [lambda rows: rows, lambda rows: sorted(rows, key=lambda row: row.original)])
def test_what_is_said_over_and_over_comes_back_in_order(project, file, sort):
    folder = write_article(project, "one", body="\n\n".join(REPEATED), english=None)
    out(project, file)
    filled(file, texts_of)
    filled(file, sort)
    edit(folder / "index.zh.md", "（图一）\n\n甲", "（图一）\n\n新来的一段话。\n\n（图一）\n\n甲")
    translate(project, "one", "en", DAY)
    assert sorted(back(project, file).written) == ["p-1", "p-4", "p-5", "p-6", "p-7"]
    texts = re.findall(r"^Text of p-\d|^<!-- newsroom new", (folder / "index.en.md").read_text("utf-8"), re.MULTILINE)
    assert texts == ["Text of p-1", *["<!-- newsroom new"] * 2, *(f"Text of p-{number}" for number in range(2, 6))]


def test_rows_that_did_not_come_back_move_none_that_did(project, file):
    write_article(project, "one", body="\n\n".join(REPEATED), english=None)
    out(project, file)
    filled(file, texts_of)
    filled(file, lambda rows: [row for row in rows if row.name in {"p-1", "p-5"}])
    assert back(project, file).written == ("p-1", "p-5")


@pytest.mark.parametrize("change", [lambda rows: rows, answered("p-1", "The bureau made a plan.")])
def test_an_original_that_its_translator_has_corrected_is_told(project, folder, file, change):
    out(project, file)
    filled(file, change)
    filled(file, lambda rows: [replace(r, original=r.original.replace("制定", "印发")) for r in rows])
    before = (folder / "index.zh.md").read_bytes()
    told = [fault for fault in back(project, file).told if fault.rule == "row-original"]
    assert [fault.values for fault in told] == [
        {"name": "p-1", "difference": "…无锡市民政局[-制定-]{+印发+}工作方案。"}
    ]
    assert (folder / "index.zh.md").read_bytes() == before


def test_a_row_whose_paragraph_is_gone_is_not_there_twice(project, folder, file):
    out(project, file)
    edit(folder / "index.zh.md", "- 持证社工达3658人。\n- 五社联动。\n\n", "")
    edit(folder / "index.en.md", "- It has 3,658.\n- Five-way.\n\n", "")
    translate(project, "one", "en", DAY)
    with pytest.raises(ContentError) as caught:
        back(project, file)
    told = [(fault.rule, fault.values["name"]) for fault in caught.value.diagnostics]
    assert told == [("row-unknown", "p-2")]


def test_rows_that_nobody_knows_are_not_each_compared_anew(project, file):
    body = "\n\n".join(f"第{number}段讲{number}件事。" for number in range(1, 61))
    write_article(project, "one", body=body, english=None)
    out(project, file)
    filled(file, lambda rows: [*rows, *(Row(f"p-{n}", f"无此段{n}，" * 200, "x") for n in range(100, 400))])
    with within(6):
        with pytest.raises(ContentError) as caught:
            back(project, file)
        assert {fault.rule for fault in caught.value.diagnostics} == {"row-unknown"}
