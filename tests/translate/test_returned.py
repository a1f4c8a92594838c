"""Rows that have come back: what is an answer in them, and what is told or refused."""

import pytest
from msgspec.structs import replace

from generator.errors import ContentError
from generator.translate.sheet import Row
from generator.translate.translate import translate
from tests.clock import within
from tests.conftest import edit, tree, write_article
from tests.translate.sheets import DAY, answered, back, filled, out, rows_of


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


LONG = "\n\n".join(f"第{number}段讲{number}件事。" for number in range(1, 601))


@pytest.mark.parametrize(("wrong", "told"), [(1, 1), (30, 20)])
def test_wrong_rows_of_a_long_text_are_found_in_good_time(project, file, wrong, told):
    write_article(project, "one", body=LONG, english=None)
    with within(12):
        out(project, file)
        names = {f"p-{number}" for number in range(300, 300 + wrong)}
        texts = {True: "\tA tab goes on the paragraph above.", False: "A text."}
        filled(file, lambda rows: [replace(r, translation=texts[r.name in names], is_open=False) for r in rows])
        with pytest.raises(ContentError) as caught:
            back(project, file)
        found = [fault.values["name"] for fault in caught.value.diagnostics]
        assert found == [f"p-{number}" for number in range(300, 300 + told)]


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


@pytest.mark.parametrize(("before", "after"), [("", "\n"), ("", "  \n\n"), ("\n", ""), (" ", " ")])
def test_a_return_or_a_space_at_either_end_is_no_word_of_its_translators(project, folder, file, before, after):
    out(project, file)
    filled(file, answered("p-1", f"{before}The bureau drew up a plan.{after}"))
    filled(file, answered("p-3", f"{before}Key ones.{after}"))
    assert back(project, file).written == ("p-3",)
    assert (folder / "index.en.md").read_text("utf-8").endswith("- Five-way.\n\nKey ones.\n")


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
