"""PO files as translators' programs write them, and as they break."""

import pytest

from generator.checks.table import checked_library
from generator.errors import DeliveryError
from generator.translate.translate import translate
from tests.conftest import edit, tree
from tests.translate.sheets import DAY, answered, back, filled, left, out, rows_of


def test_an_edited_row_that_is_fuzzy_stays_open(project, folder, tmp_path):
    file = tmp_path / "a.po"
    out(project, file)
    filled(file, answered("title", "A try", is_open=True))
    filled(file, answered("p-3", "Not sure.", is_open=True))
    done = back(project, file)
    assert (done.written, done.settled, done.asked) == (("title", "p-3"), (), ("title", "p-3"))
    text = (folder / "index.en.md").read_text("utf-8")
    assert "# newsroom open title: " in text
    assert "translation-open" in [fault.rule for fault in checked_library(project)[1]]
    assert "-->\nNot sure.\n" in text
    out(project, file)
    assert [row.name for row in rows_of(file) if row.is_open] == ["title", "p-3"]
    translate(project, "one", "en", DAY, done=True)
    assert left(project) == []


def test_in_po_fuzzy_says_not_yet(project, folder, tmp_path):
    file = tmp_path / "a.po"
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    out(project, file)
    filled(file, answered("p-2", "- About 3,685.\n- Five-way.", is_open=True))
    filled(file, answered("p-3", "A first try.", is_open=True))
    done = back(project, file)
    assert (done.written, done.settled, done.asked) == (("p-2", "p-3"), (), ("p-2", "p-3"))
    text = (folder / "index.en.md").read_text("utf-8")
    assert "-->\n- About 3,685." in text
    assert "-->\nA first try.\n" in text


def test_line_ends_of_an_old_mac_are_line_ends(project, folder, tmp_path):
    file = tmp_path / "a.po"
    out(project, file)
    filled(file, answered("p-3", "Key ones."))
    file.write_bytes(file.read_bytes().replace(b"\n", b"\r"))
    assert back(project, file).written == ("p-3",)


@pytest.mark.parametrize(
    ("damage", "rule"),
    [
        (lambda data: data[: data.index(b"The bureau drew") + 9], "sheet-broken"),
        (lambda data: data.replace(b'msgstr "The bureau drew up a plan."', b'msgstr "The bureau drew up a plan.'), "sheet-broken"),
        (lambda data: data + b'\nmsgctxt "p-1"\n' + data[data.index(b"msgid", data.index(b'"p-1"')) :].partition(b"msgstr")[0] + b'msgstr "Second."\n', "row-twice"),
    ],
)  # fmt: skip
def test_a_damaged_po_file_is_refused_whole(project, folder, tmp_path, damage, rule):
    file = tmp_path / "a.po"
    out(project, file)
    before = tree(project.root)
    file.write_bytes(damage(file.read_bytes()))
    with pytest.raises(DeliveryError) as caught:
        back(project, file)
    assert caught.value.rule == rule
    assert tree(project.root) == before


def test_a_note_that_a_translators_program_keeps_is_told(project, folder, tmp_path):
    file = tmp_path / "a.po"
    out(project, file)
    file.write_bytes(
        file.read_bytes().replace(b'msgctxt "p-1"', '# 原文似有误。\n#   2 or 20?\nmsgctxt "p-1"'.encode())
    )
    done = back(project, file)
    assert [(one.rule, one.values["words"]) for one in done.told] == [("sheet-remark", "原文似有误。 2 or 20?")]
    assert file.read_text("utf-8").split("\n")[done.told[0].line - 2] == 'msgctxt "p-1"'
