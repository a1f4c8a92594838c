"""Both languages of an article, their paragraphs moved, taken out and put in, and whose translation is whose then."""

import re
from types import SimpleNamespace

import pytest

from generator.checks.table import checked_library
from generator.content.library import read_library
from generator.errors import CommandError
from generator.model import EDITIONS
from generator.translate.translate import translate
from generator.views.remarks import remarks
from tests.conftest import tree, write_article
from tests.translate.rearranged import LATER, MARK, ORIGINALS, english, in_step, paired, told


@pytest.fixture
def pair(project):
    return paired(project)


def begun(project):
    """A draft of four places."""
    folder = write_article(project, "one", body="\n\n".join(map(ORIGINALS.get, "ABCD")), english=None)
    one = SimpleNamespace(
        file=folder / "index.en.md",
        run=lambda: translate(project, "one", "en", LATER),
        rules=lambda: told(project),
    )
    one.run()
    return one


def read(body):
    """The letters of a body's paragraphs, and its marks."""
    found = re.findall(r"^Para (\w)|^<!-- newsroom (\w+ p-\d+)", body, re.MULTILINE)
    return " ".join(letter or mark for letter, mark in found)


def without_mark(body, name):
    """A body without a mark and the paragraph below it."""
    return re.sub(rf"<!-- newsroom \w+ {name}:.*\n(?:\|.*\n)*-->\n.*\n*", "", body)


def test_a_paragraph_that_its_translator_has_moved_is_not_moved_again(pair):
    pair.original("DABC")
    assert pair.rules() == ["translation-moved"]
    pair.translation("DABC")
    assert pair.rules() == []
    pair.run()
    assert (read(pair.body()), pair.rules()) == ("D A B C", [])


def test_a_record_that_could_not_be_written_moves_nothing_twice(pair):
    record = pair.record.read_bytes()
    pair.original("DABC")
    pair.run()
    whole = tree(pair.folder)
    pair.record.write_bytes(record)
    pair.run()
    assert tree(pair.folder) == whole


def test_marks_that_a_killed_run_has_left_under_other_names_are_no_answers(pair):
    text = pair.folder / "index.zh.md"
    text.write_text(text.read_text("utf-8").replace("敬老院。", "敬老院改。"), "utf-8")
    pair.run()
    record = pair.record.read_bytes()
    text.write_text(text.read_text("utf-8").replace("甲段", f"{ORIGINALS['X']}\n\n甲段"), "utf-8")
    pair.run()
    whole = tree(pair.folder)
    pair.record.write_bytes(record)
    assert pair.run().settled == ()
    assert tree(pair.folder) == whole


def test_an_answered_place_is_kept_while_others_are_taken_out(pair):
    pair.original("XAC")
    pair.run()
    assert read(pair.body()) == "new p-1 A gone p-3 B C gone p-5 D"
    body = without_mark(
        MARK.sub(lambda found: english("X") + "\n" if found[1] == "new" else found[0], pair.body()), "p-3"
    )
    pair.write([body])
    assert pair.run().settled == ("p-1",)
    assert read(pair.body()) == "X A C gone p-4 D"
    assert in_step(pair) == [("X", "X"), ("A", "A"), ("C", "C")]


def test_one_put_in_where_another_is_taken_out(pair):
    pair.original("ACXD")
    pair.run()
    assert read(pair.body()) == "A gone p-2 B C new p-4 D"
    pair.original("AYCXD")
    body = without_mark(
        MARK.sub(lambda found: english("X") + "\n" if found[1] == "new" else found[0], pair.body()), "p-2"
    )
    pair.write([body])
    pair.run()
    assert read(pair.body()) == "A new p-2 C X D"
    assert in_step(pair) == [("A", "A"), ("C", "C"), ("X", "X"), ("D", "D")]


def test_the_one_taken_out_must_be_the_one_that_was_marked(pair):
    pair.original("ACD")
    pair.run()
    pair.write([pair.body().replace(english("C") + "\n\n", "")])
    before = tree(pair.folder)
    assert pair.rules() == ["translation-uneven"]
    with pytest.raises(CommandError):
        pair.run()
    assert tree(pair.folder) == before


@pytest.mark.parametrize("missing", "ABCD")
def test_one_that_is_lost_between_others_is_missing_there(pair, missing):
    left = "ABCD".replace(missing, "")
    pair.translation(left)
    (fault,) = [one for one in checked_library(pair.project)[1] if one.rule.startswith("translation-")]
    assert (fault.rule, fault.values["source"]) == ("translation-new", "ABCD".index(missing) + 1)
    article = read_library(pair.project)[0].articles[0]
    (note,) = remarks(article, article.text("en"), EDITIONS[1]).notes
    assert note.text == "The Chinese text has a paragraph here that has not been translated yet."
    assert note.before == (fault.values["source"] if missing != "D" else None)
    pair.run()
    number = fault.values["source"]
    assert read(pair.body()) == " ".join("ABCD").replace(missing, f"new p-{number}")
    assert in_step(pair) == [(letter, letter) for letter in left]


def test_one_that_is_lost_beside_one_in_other_words_is_nobodys(pair):
    pair.write([english("A"), english("B", ", revised"), english("D")])
    assert pair.rules() == ["translation-uneven"]


def test_the_original_may_change_its_order_while_one_is_taken_out(pair):
    pair.original("ACD")
    pair.run()
    pair.original("ADC")
    pair.write([without_mark(pair.body(), "p-2")])
    pair.run()
    assert (read(pair.body()), pair.rules()) == ("A D C", [])


def test_of_two_that_are_gone_one_may_be_taken_out(pair):
    pair.original("AC")
    pair.run()
    assert read(pair.body()) == "A gone p-2 B C gone p-4 D"
    pair.write([without_mark(pair.body(), "p-2").replace(english("C"), english("C", ", revised"))])
    pair.run()
    assert read(pair.body()) == "A C gone p-3 D"


def test_one_put_in_and_one_taken_out_in_both_is_refused(pair):
    pair.original("ACDX")
    pair.translation("ACDX")
    before = tree(pair.folder)
    assert pair.rules() == ["translation-uneven"]
    with pytest.raises(CommandError):
        pair.run()
    assert tree(pair.folder) == before


def test_a_place_that_was_taken_out_is_made_anew(project):
    pair = begun(project)
    text = pair.file.read_text("utf-8")
    pair.file.write_text(MARK.sub(lambda found: "" if found[2] == "p-2" else found[0], text), "utf-8")
    pair.run()
    assert pair.file.read_text("utf-8") == text


def test_a_place_that_was_taken_out_of_a_draft_beside_an_answer_is_refused(project):
    pair = begun(project)
    given = {"p-1": "", "p-2": english("B") + "\n"}
    text = MARK.sub(lambda found: given.get(found[2], found[0]), pair.file.read_text("utf-8"))
    pair.file.write_text(text, "utf-8")
    with pytest.raises(CommandError):
        pair.run()
    assert pair.file.read_text("utf-8") == text


def test_a_mark_says_that_the_original_is_gone_when_it_is(pair):
    text = pair.folder / "index.zh.md"
    text.write_text(text.read_text("utf-8").replace("培训课程", "培训班"), "utf-8")
    pair.run()
    assert read(pair.body()) == "A changed p-2 B C D"
    pair.original("ACD")
    pair.run()
    assert read(pair.body()) == "A gone p-2 B C D"


def test_text_above_a_mark_is_its_paragraph(pair):
    pair.original("ABCDX")
    pair.run()
    pair.write([pair.body().replace("<!--", f"{english('X')}\n<!--")])
    assert pair.run().asked == ("p-5",)
    assert read(pair.body()) == "A B C D open p-5 X"
    assert pair.body().endswith(f"\n| {ORIGINALS['X']}\n-->\n{english('X')}")
    once = tree(pair.folder)
    pair.run()
    assert tree(pair.folder) == once


def test_what_nobody_has_answered_for_is_told_when_it_is_no_draft_any_more(project):
    pair = begun(project)
    text = MARK.sub(lambda found: f"{found[0]}Text of {found[2]}.\n", pair.file.read_text("utf-8"))
    text = text.replace("\ntitle:", "\ntitle: A title").replace("\nsummary:", "\nsummary: A summary")
    pair.file.write_text(text, "utf-8")
    assert "translation-open" not in pair.rules()
    pair.file.write_text(text.replace("status: draft\n", ""), "utf-8")
    assert pair.rules() == ["translation-open"] * 6
    assert pair.run().asked == ("title", "summary", "p-1", "p-2", "p-3", "p-4")
    assert pair.rules() == ["translation-open"] * 6
    assert "# newsroom open title: compare title with the original, then remove this line: " in pair.file.read_text(
        "utf-8"
    )
