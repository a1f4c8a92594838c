"""What translators write for the desk in a Word file, where no translation goes."""

import re

import pytest

from generator.errors import DeliveryError
from generator.translate import docx
from tests.translate.word import comments, packed, paragraph, told, with_document, with_rows, with_run

ABOUT = '<w:commentRangeStart w:id="{0}"/><w:r><w:t>{1}</w:t></w:r><w:r><w:commentReference w:id="{0}"/></w:r>'
BOX = "<w:txbxContent>" + paragraph("In a box.") + "</w:txbxContent>"
SHAPE = (
    '<w:r><mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
    f"<mc:Choice><w:drawing>{BOX}</w:drawing></mc:Choice><mc:Fallback><w:pict>{BOX}</w:pict></mc:Fallback>"
    "</mc:AlternateContent></w:r>"
)


def remarks(data):
    """The rule, line, writer and words of what is told."""
    return [(one.rule, one.line, one.values.get("who", ""), one.values.get("words", "")) for one in told(data)]


def test_what_an_export_wrote_is_no_remark():
    assert remarks(packed({})) == []


def test_a_comment_on_an_original_is_told_in_its_row():
    run = re.compile(r"<w:r>(?:(?!</w:r>).)*标题</w:t></w:r>")
    held = comments((7, "李四", "原文似有误 — 2 or 20?"))
    data = with_document(lambda text: run.sub(ABOUT.format(7, "标题"), text), held)
    assert remarks(data) == [("sheet-comment", 2, "李四", "原文似有误 — 2 or 20?")]
    assert docx.read(data, "a.docx")[1][0].original == "标题"


def test_an_answer_to_a_comment_is_told_too():
    about = ABOUT.format(0, "One.") + '<w:r><w:commentReference w:id="1"/></w:r>'
    data = with_run(about, comments((0, "A", "Is it?"), (1, "B", "It is.")))
    assert remarks(data) == [("sheet-comment", 3, "A", "Is it?"), ("sheet-comment", 3, "B", "It is.")]


def test_a_comment_on_no_row_is_told_of_the_file():
    """One that has lost its place in the text as well."""
    below = f"</w:tbl><w:p>{ABOUT.format(2, '')}</w:p>"
    data = with_document(lambda text: text.replace("</w:tbl>", below), comments((2, "A", "Dear desk"), (3, "", "lost")))
    assert remarks(data) == [("sheet-comment", 1, "A", "Dear desk"), ("sheet-comment", 1, "?", "lost")]


def test_words_below_a_rows_name_are_told():
    def noted(rows):
        return [*rows[:2], rows[2].replace("</w:tc>", paragraph("Not sure.") + "</w:tc>", 1)]

    assert remarks(with_rows(noted)) == [("sheet-remark", 3, "", "Not sure.")]


def test_words_in_the_tables_head_are_told():
    data = with_document(lambda text: text.replace(">Translation<", ">Translation (Li)<"))
    assert remarks(data) == [("sheet-remark", 1, "", "Translation (Li)")]


def test_words_outside_the_table_are_told_but_not_the_exports_own():
    more = paragraph("Dear desk,") + paragraph("p-1 is a riddle.")
    data = with_document(lambda text: text.replace("</w:tbl>", f"</w:tbl>{more}", 1))
    assert remarks(data) == [("sheet-remark", 1, "", "Dear desk, / p-1 is a riddle.")]


def test_a_term_that_its_translator_has_changed_is_told():
    data = with_document(lambda text: text.replace("= social worker", "= social worker?"))
    assert remarks(data) == [("sheet-remark", 1, "", "社工 = social worker?")]


@pytest.mark.parametrize(("behind", "number"), [("</w:tbl>", 1), ("标题</w:t></w:r>", 2)])
def test_a_text_box_is_told_once(behind, number):
    shape = f"<w:p>{SHAPE}</w:p>" if number == 1 else SHAPE
    data = with_document(lambda text: text.replace(behind, behind + shape, 1))
    assert remarks(data) == [("sheet-remark", number, "", "In a box.")]


def test_a_row_that_was_deleted_says_nothing_but_its_comments():
    gone = f"<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p>{ABOUT.format(0, 'x')}</w:p></w:tc></w:tr>"
    data = with_rows(lambda rows: [*rows, gone], comments((0, "A", "Gone?")))
    assert remarks(data) == [("sheet-tracked", 1, "", ""), ("sheet-comment", 4, "A", "Gone?")]


@pytest.mark.parametrize(
    ("part", "rule"),
    [
        (b"<a>" + b" " * 50_000_000, "sheet-large"),
        (b"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>", "sheet-broken"),
        (b"<a", "sheet-broken"),
    ],
)
def test_comments_are_opened_as_guarded_as_the_text(part, rule):
    with pytest.raises(DeliveryError) as caught:
        docx.read(packed({"word/comments.xml": part}), "a.docx")
    assert caught.value.rule == rule
