"""A translation to a translator's own tools and back."""

import re
import time
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from generator.checks.table import checked_library
from generator.errors import CommandError, ContentError, DeliveryError, SiteError
from generator.text.segments import segments
from generator.text.strings import rule_sentences
from generator.translate import docx, po
from generator.translate.exchange import export, take_back
from generator.translate.sheet import Row, Sheet
from generator.translate.translate import translate
from tests.conftest import edit, tree, write_article
from tests.text.patterns import CLEAR

DAY = datetime.fromisoformat("2026-11-30T09:00:00+08:00")
CHINESE = "日前，无锡市民政局制定工作方案。\n\n- 持证社工达3658人。\n- 五社联动。\n\n挖掘志愿者骨干。"
ENGLISH = "The bureau drew up a plan.\n\n- It has 3,658.\n- Five-way.\n\n“Key” volunteers `a\\b`."


@pytest.fixture
def folder(project):
    folder = write_article(project, "one", body=CHINESE, english=ENGLISH, more="images: [{id: a, caption: 图说}]")
    edit(folder / "index.en.md", "machine", "captions: { a: A caption }\nmachine")
    return folder


@pytest.fixture(params=[".docx", ".po"])
def file(request, tmp_path):
    return tmp_path / f"sheet{request.param}"


def left(project):
    """What is still told of the translation being behind."""
    return [fault.rule for fault in checked_library(project)[1] if fault.rule.startswith("translation-")]


def rows_of(file: Path):
    return po.read(file.read_bytes(), "x")[1] if file.suffix == ".po" else docx.read(file.read_bytes(), "x")[1]


def filled(file: Path, change):
    """The file as somebody sends it back: `change` is what becomes of its rows."""
    sign, rows = (po.read if file.suffix == ".po" else docx.read)(file.read_bytes(), "x")[:2]
    article, _, pair = sign.rpartition(" ")
    back = Sheet(article, *pair.split("-"), tuple(change(list(rows))))
    file.write_bytes(po.write(back, DAY) if file.suffix == ".po" else docx.write(back))


def answered(name, text, is_open=False):
    """A row's translation, put in."""
    return lambda rows: [replace(r, translation=text, is_open=is_open) if r.name == name else r for r in rows]


def out(project, file):
    file.unlink(missing_ok=True)
    export(project, "one", "en", file, DAY)


def back(project, file):
    return take_back(project, "one", "en", file, DAY)


def test_the_rows_are_the_passages(project, folder, file):
    out(project, file)
    assert [(row.name, row.original, row.translation, row.is_open) for row in rows_of(file)] == [
        ("title", "一个标题", "A title", False),
        ("summary", "一段摘要。", "A summary.", False),
        ("caption-a", "图说", "A caption", False),
        ("p-1", "日前，无锡市民政局制定工作方案。", "The bureau drew up a plan.", False),
        ("p-2", "- 持证社工达3658人。\n- 五社联动。", "- It has 3,658.\n- Five-way.", False),
        ("p-3", "挖掘志愿者骨干。", "“Key” volunteers `a\\b`.", False),
    ]


def test_out_and_back_changes_no_byte(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    edit(folder / "index.zh.md", "一段摘要", "另一段摘要")
    out(project, file)
    before = tree(folder)
    done = back(project, file)
    assert (done.written, done.settled, done.told) == ((), (), ())
    assert tree(folder) == before


def test_what_a_translator_has_written_stands_there_and_is_in_step(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    edit(folder / "index.zh.md", "title: 一个标题", "title: 另一个标题")
    out(project, file)
    filled(file, answered("title", "Another: title"))
    filled(file, answered("p-2", "- It has 3,685.\n- Five-way."))
    filled(file, answered("p-3", "A new one."))
    done = back(project, file)
    assert (done.written, done.settled, done.asked) == (("title", "p-2", "p-3"), ("title", "p-2", "p-3"), ())
    text = (folder / "index.en.md").read_text("utf-8")
    assert text.startswith("---\ntitle: 'Another: title'\nsummary: A summary.\n")
    assert text.endswith("\n\n" + ENGLISH.replace("3,658", "3,685").replace("\n\n“", "\n\nA new one.\n\n“") + "\n")
    assert left(project) == []


def test_what_needs_no_change_is_confirmed_by_taking_the_flag_out(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3,658多")
    out(project, file)
    assert [row.name for row in rows_of(file) if row.is_open] == ["p-2"]
    filled(file, answered("p-2", "- It has 3,658.\n- Five-way."))
    before = (folder / "index.en.md").read_bytes().replace(b"\n", b"")
    done = back(project, file)
    assert (done.written, done.settled) == ((), ("p-2",))
    assert b"<!--" in before
    assert b"<!--" not in (folder / "index.en.md").read_bytes()


def test_a_footnote_goes_out_and_comes_back(project, file):
    body = "甲。[^1][^b]\n\n[^1]: 共12个。\n[^b]: 乙。"
    folder = write_article(project, "one", body=body, english="A.[^1]\n\n[^1]: 12 in all.")
    out(project, file)
    assert [row.name for row in rows_of(file)] == ["title", "summary", "note-1", "note-b", "p-1"]
    filled(file, answered("note-1", "Twelve in all."))
    filled(file, answered("note-b", "B."))
    assert back(project, file).written == ("note-1", "note-b")
    assert (folder / "index.en.md").read_text("utf-8").endswith("A.[^1]\n\n[^1]: Twelve in all.\n\n[^b]: B.\n")
    out(project, file)
    filled(file, answered("note-1", "Two\n\nparagraphs."))
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert [fault.rule for fault in caught.value.diagnostics] == ["row-split"]


def test_a_file_that_is_there_is_not_written_over(project, folder, file):
    file.write_bytes(b"sent back")
    with pytest.raises(CommandError) as caught:
        export(project, "one", "en", file, DAY)
    assert (caught.value.rule, file.read_bytes()) == ("sheet-exists", b"sent back")


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


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("", "  \n\n"), ("\n", ""), (" ", " ")])
def test_a_return_or_a_space_at_either_end_is_no_word_of_its_translators(project, folder, file, before, after):
    out(project, file)
    filled(file, answered("p-1", f"{before}The bureau drew up a plan.{after}"))
    filled(file, answered("p-3", f"{before}Key ones.{after}"))
    assert back(project, file).written == ("p-3",)
    assert (folder / "index.en.md").read_text("utf-8").endswith("- Five-way.\n\nKey ones.\n")


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


def test_an_original_that_changed_meanwhile_is_told_and_stays_behind(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    out(project, file)
    edit(folder / "index.zh.md", "3685", "3700")
    filled(file, answered("p-2", "- It has 3,685.\n- Five-way."))
    done = back(project, file)
    assert [fault.rule for fault in done.told] == ["row-older"]
    assert (done.written, done.asked) == (("p-2",), ("p-2",))
    assert "[-3685-]{+3700+}" in (folder / "index.en.md").read_text("utf-8")


def test_a_caption_leaves_what_an_editor_has_written_about_it(project, folder, file):
    edit(
        folder / "index.en.md", "captions: { a: A caption }", "captions:\n  # by the agency\n  a: A caption  # checked"
    )
    before = (folder / "index.en.md").read_text("utf-8")
    out(project, file)
    filled(file, answered("caption-a", "Another caption"))
    assert back(project, file).written == ("caption-a",)
    assert (folder / "index.en.md").read_text("utf-8") == before.replace("A caption", "Another caption")


def test_nobody_is_asked_to_translate_what_an_editor_has_written_for_the_desk(project, file):
    folder = write_article(project, "one", body="甲。\n\n<!-- 编者：再核对 -->\n\n乙。", english=None)
    out(project, file)
    assert [row.name for row in rows_of(file)] == ["title", "summary", "p-1", "p-2"]
    filled(file, lambda rows: [replace(row, translation=f"Text of {row.name}", is_open=False) for row in rows])
    back(project, file)
    assert (folder / "index.en.md").read_text("utf-8").endswith("---\n\nText of p-1\n\nText of p-2\n")
    assert left(project) == ["translation-draft"]


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


@pytest.mark.parametrize(
    "code", ["```\n<!-- x -->\n```", "~~~ html\n\n<!--\nx -->\n~~~", "One `<!-- x -->`, ``<!--`` two."]
)
def test_code_may_show_a_comment(project, folder, file, code):
    out(project, file)
    filled(file, answered("p-1", code))
    assert back(project, file).written == ("p-1",)
    assert f"---\n\n{code}\n\n- It has" in (folder / "index.en.md").read_text("utf-8")


def test_a_footnote_may_show_one_too(project, file):
    write_article(project, "one", body="甲。[^1]\n\n[^1]: 乙。", english="A.[^1]\n\n[^1]: B.")
    out(project, file)
    filled(file, answered("note-1", "It is `<!-- x -->`."))
    assert back(project, file).written == ("note-1",)


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


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda rows: [*rows, Row("p-9", "没有的一段，谁也不认得。", "x")], "row-unknown"),
        (lambda rows: [*rows, Row("p-2", rows[3].original + "。", "Other.")], "row-twice"),
        (answered("p-1", "One.\n\nTwo."), "row-split"),
        (answered("p-1", "One. <!-- x -->"), "row-split"),
        (answered("p-1", "One \\`<!-- x -->\\`."), "row-split"),
        (answered("p-1", "```\na\n```\n<!-- x -->"), "row-split"),
        (answered("p-1", "```\n<!-- newsroom new p-1: x\n-->\n```"), "row-split"),
        (answered("p-1", "One `<!-- newsroom new`."), "row-split"),
        (answered("p-1", "[a]: https://example.org/"), "row-split"),
        (answered("title", "Two\nlines"), "row-split"),
        (answered("p-2", "\tA tab goes on the paragraph above."), "row-split"),
        (answered("p-2", "    Four spaces do too."), "row-split"),
        (answered("p-1", "```\nAn open fence swallows all below."), "row-split"),
        (answered("p-1", "A\u202eb"), "row-characters"),
    ],
)
def test_with_one_wrong_row_nothing_is_taken(project, folder, file, change, rule):
    out(project, file)
    filled(file, answered("p-3", "Good."))
    filled(file, change)
    before = tree(folder)
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert [fault.rule for fault in caught.value.diagnostics] == [rule]
    assert tree(folder) == before


@pytest.mark.parametrize("text", ["One.\n\nTwo.", "```"])
def test_each_wrong_row_is_told_in_its_own_line(project, folder, file, text):
    out(project, file)
    filled(file, answered("p-1", text))
    filled(file, answered("p-3", text))
    with pytest.raises(ContentError) as caught:
        back(project, file)
    lines = {row.name: row.line for row in rows_of(file)}
    told = [(fault.values["name"], fault.line) for fault in caught.value.diagnostics]
    assert told == [("p-1", lines["p-1"]), ("p-3", lines["p-3"])]
    if file.suffix == ".po":
        for name, line in told:
            assert file.read_text("utf-8").split("\n")[line - 2] == f'msgctxt "{name}"'
    else:
        assert lines == {"title": 2, "summary": 3, "caption-a": 4, "p-1": 5, "p-2": 6, "p-3": 7}


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


def test_rows_that_are_missing_or_emptied_lose_nothing(project, folder, file):
    out(project, file)
    filled(file, lambda rows: [row for row in rows if row.name != "p-1"])
    filled(file, answered("p-2", ""))
    filled(file, answered("p-3", "Volunteers."))
    done = back(project, file)
    assert sorted(fault.rule for fault in done.told) == ["row-empty", "row-missing"]
    assert done.written == ("p-3",)
    assert "- It has 3,658.\n- Five-way." in (folder / "index.en.md").read_text("utf-8")


def test_what_the_desk_has_revised_meanwhile_is_not_put_back(project, folder, file):
    out(project, file)
    edit(folder / "index.en.md", "The bureau drew up a plan.", "The bureau recently drew up a plan.")
    filled(file, answered("p-3", "Volunteers."))
    assert back(project, file).written == ("p-3",)
    assert "The bureau recently drew up a plan." in (folder / "index.en.md").read_text("utf-8")


def test_what_both_have_revised_is_for_an_editor(project, folder, file):
    out(project, file)
    edit(folder / "index.en.md", "The bureau drew up a plan.", "The bureau recently drew up a plan.")
    filled(file, answered("p-1", "The bureau made a plan."))
    before = tree(folder)
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert [fault.rule for fault in caught.value.diagnostics] == ["row-conflict"]
    assert tree(folder) == before


def unmarked(rows):
    return [replace(row, base="") for row in rows]


@pytest.mark.parametrize("change", [lambda rows: rows, answered("p-2", "- It has 3,658.\n- Five-way work.")])
def test_a_file_that_has_lost_its_marks_puts_nothing_back(project, folder, file, change):
    out(project, file)
    edit(folder / "index.en.md", "- Five-way.", "- Five-way linkage.")
    filled(file, unmarked)
    filled(file, change)
    before = tree(folder)
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert [fault.rule for fault in caught.value.diagnostics] == ["row-unmarked"]
    assert tree(folder) == before


def test_what_lacked_a_translation_is_taken_from_a_file_that_has_lost_its_marks(project, folder, file):
    edit(folder / "index.zh.md", "\n\n挖掘", "\n\n新的一段。\n\n挖掘")
    out(project, file)
    filled(file, unmarked)
    filled(file, answered("p-3", "A new one."))
    assert back(project, file).written == ("p-3",)


def confirmed(rows):
    return [replace(row, is_open=False) for row in rows]


def test_who_confirms_a_text_does_not_answer_for_what_the_desk_has_written_since(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    out(project, file)
    filled(file, confirmed)
    edit(folder / "index.en.md", "- It has 3,658.", "- HALF DONE")
    before = tree(folder)
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert [fault.rule for fault in caught.value.diagnostics] == ["row-conflict"]
    assert tree(folder) == before


def test_what_was_in_step_when_it_went_out_confirms_nothing(project, folder, file):
    out(project, file)
    edit(folder / "index.zh.md", "3658", "3685")
    translate(project, "one", "en", DAY)
    edit(folder / "index.en.md", "- It has 3,658.", "- HALF DONE")
    # The record knows what the desk has written.
    translate(project, "one", "en", DAY)
    before = tree(folder)
    done = back(project, file)
    assert (done.written, done.settled, done.told) == ((), (), ())
    assert tree(folder) == before


def test_an_emptied_row_confirms_nothing(project, folder, file):
    edit(folder / "index.zh.md", "3658", "3685")
    out(project, file)
    filled(file, answered("p-2", ""))
    before = tree(folder)
    assert [fault.rule for fault in back(project, file).told] == ["row-empty"]
    assert tree(folder) == before


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


@pytest.mark.parametrize("sign", ["\u200b", "\u200f", "\uf0fc", "\U000f0001"])
def test_what_no_reader_sees_is_told_with_its_number_and_place(project, folder, file, sign):
    out(project, file)
    filled(file, answered("p-1", f"The bureau made{sign} a plan."))
    with pytest.raises(ContentError) as caught:
        back(project, file)
    values = {"name": "p-1", "code": f"U+{ord(sign):04X}", "before": " bureau made"}
    assert [(fault.rule, fault.values) for fault in caught.value.diagnostics] == [("row-characters", values)]


def test_a_sign_of_one_font_that_the_desk_has_put_in_is_its_own(project, folder, file):
    edit(folder / "index.en.md", "The bureau drew", "\uf0fc The bureau drew")
    out(project, file)
    filled(file, answered("p-1", "\uf0fc The bureau made a plan."))
    assert back(project, file).written == ("p-1",)


def test_a_note_that_a_translators_program_keeps_is_told(project, folder, tmp_path):
    file = tmp_path / "a.po"
    out(project, file)
    file.write_bytes(
        file.read_bytes().replace(b'msgctxt "p-1"', '# 原文似有误。\n#   2 or 20?\nmsgctxt "p-1"'.encode())
    )
    done = back(project, file)
    assert [(one.rule, one.values["words"]) for one in done.told] == [("sheet-remark", "原文似有误。 2 or 20?")]
    assert file.read_text("utf-8").split("\n")[done.told[0].line - 2] == 'msgctxt "p-1"'


def test_rows_that_nobody_knows_are_not_each_compared_anew(project, file):
    body = "\n\n".join(f"第{number}段讲{number}件事。" for number in range(1, 61))
    write_article(project, "one", body=body, english=None)
    out(project, file)
    filled(file, lambda rows: [*rows, *(Row(f"p-{n}", f"无此段{n}，" * 200, "x") for n in range(100, 400))])
    began = time.process_time()
    with pytest.raises(ContentError) as caught:
        back(project, file)
    assert {fault.rule for fault in caught.value.diagnostics} == {"row-unknown"}
    assert time.process_time() - began < 6


def test_a_sheet_of_another_article_is_refused(project, folder, file):
    write_article(project, "two")
    export(project, "two", "en", file, DAY)
    with pytest.raises(DeliveryError) as caught:
        back(project, file)
    assert caught.value.rule == "sheet-other"
    assert "Project-Id-Version in a PO file" in rule_sentences("sheet-other", "en", caught.value.values)[1]


def test_a_draft_goes_out_and_comes_back_whole(project, file):
    folder = write_article(project, "one", body=CHINESE, english=None)
    out(project, file)
    assert [row.translation for row in rows_of(file)] == [""] * 5
    texts = {
        "title": "A title",
        "summary": "A summary.",
        "p-1": "One.",
        "p-2": "- It has 3,658.\n- Five-way.",
        "p-3": "Three.",
    }
    for name, text in texts.items():
        filled(file, answered(name, text))
    assert back(project, file).settled == tuple(texts)
    edit(folder / "index.en.md", "status: draft\n", "")
    assert left(project) == []


@pytest.mark.parametrize("name", ["a.doc", "a.docm", "a"])
def test_the_suffix_says_what_it_is(project, folder, tmp_path, name):
    with pytest.raises(SiteError) as caught:
        out(project, tmp_path / name)
    assert caught.value.rule == "sheet-suffix"


signs = st.sampled_from([*"*_`[]<>\\\"'#|-:&;", "\n", "  ", "“", "中", "😀", "\\n", "%s", "\t"])
strange = st.lists(signs | CLEAR, min_size=1, max_size=30).map("".join)
paragraph = strange.filter(lambda text: [one.text for one in segments(text)] == [text] and "<!--" not in text)


def unplaced(rows):
    return tuple(replace(row, line=0) for row in rows)


@settings(suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.too_slow], max_examples=150)
@given(st.lists(st.tuples(paragraph, st.just("") | paragraph, st.booleans()), min_size=1, max_size=3))
def test_every_text_comes_back_as_it_went(rows):
    rows = tuple(Row(f"p-{n}", *row[:2], row[2] or not row[1], base="0123456789ab") for n, row in enumerate(rows, 1))
    out = Sheet("a-1", "zh", "en", rows)
    sign, found, told = po.read(po.write(out, DAY), "x")
    assert (sign, unplaced(found), told) == (out.sign, rows, ())
    sign, found, told = docx.read(docx.write(out), "x")
    assert (sign, unplaced(found), told) == (out.sign, rows, ())
