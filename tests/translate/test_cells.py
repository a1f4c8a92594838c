"""Cells, rows and tables in the shapes that other programs write, and what in them only looks like nothing."""

import re
from contextlib import suppress

import pytest

from generator.errors import DeliveryError
from generator.translate import docx
from tests.clock import within
from tests.translate.word import CONTROL, paragraph, parts, told, with_document, with_rows, with_run, zipped


def controlled(tag):
    """A control around everything of a kind in the table, as Google Docs sets it around what was proposed."""
    table = re.compile(r"<w:tbl>.*</w:tbl>")
    one = re.compile(rf"<w:{tag}>(?:(?!</w:{tag}>).)*</w:{tag}>")
    return with_document(
        lambda text: table.sub(lambda found: one.sub(lambda held: CONTROL.format(held[0]), found[0]), text)
    )


@pytest.mark.parametrize("tag", ["tbl", "tr", "tc", "p", "r"])
def test_a_control_hides_nothing(tag):
    sign, rows, _ = docx.read(controlled(tag), "a.docx")
    assert (sign, [row.name for row in rows], rows[1].translation) == ("a-1 zh-en", ["title", "p-1"], "One.")
    assert told(controlled(tag)) == ()


def test_a_paragraph_in_a_control_goes_on_where_it_stands():
    more = f"One.</w:t></w:r></w:p>{CONTROL.format(paragraph('Two.'))}<w:p><w:r><w:t>Three."
    data = with_document(lambda text: text.replace("One.", more, 1))
    assert docx.read(data, "a.docx")[1][1].translation == "One.\nTwo.\nThree."


@pytest.mark.parametrize("head", [False, True])
def test_a_table_that_was_divided_is_one(head):
    data = with_rows(lambda rows: [*rows[:2], "</w:tbl><w:p/><w:tbl>", *rows[:1][: int(head)], *rows[2:]])
    rows = docx.read(data, "a.docx")[1]
    assert [(row.name, row.line) for row in rows] == [("title", 2), ("p-1", 3 + int(head))]
    assert told(data) == ()


def test_a_table_that_was_pasted_twice_has_its_rows_twice():
    data = with_rows(lambda rows: [*rows, "</w:tbl><w:p/><w:tbl>", *rows])
    assert [row.name for row in docx.read(data, "a.docx")[1]] == ["title", "p-1", "title", "p-1"]


def test_a_table_of_another_article_is_no_head_of_this_one():
    data = with_rows(lambda rows: [*rows, "</w:tbl><w:p/><w:tbl>", rows[0].replace("a-1", "b-2"), *rows[1:]])
    assert [row.name for row in docx.read(data, "a.docx")[1]] == ["title", "p-1", "b-2 zh-en", "title", "p-1"]


@pytest.mark.parametrize("where", ["<w:body>", "</w:tbl>"])
def test_a_table_of_its_translators_own_is_none_of_the_sheet(where):
    own = f"<w:tbl><w:tr><w:tc>{paragraph('five-way')}</w:tc></w:tr></w:tbl><w:p/>"
    data = with_document(lambda text: text.replace(where, where + own, 1))
    assert [(row.name, row.line) for row in docx.read(data, "a.docx")[1]] == [("title", 2), ("p-1", 3)]
    assert [fault.values["words"] for fault in told(data)] == ["five-way"]


def test_a_row_without_a_word_is_none():
    data = with_rows(lambda rows: [*rows, f"<w:tr>{'<w:tc><w:p/></w:tc>' * 3}</w:tr>"])
    assert [row.name for row in docx.read(data, "a.docx")[1]] == ["title", "p-1"]


def test_a_cell_over_one_column_is_a_plain_one():
    data = with_document(lambda text: text.replace("<w:tcPr>", '<w:tcPr><w:gridSpan w:val="1"/>'))
    assert docx.read(data, "a.docx")[1][1].translation == "One."


def test_word_in_a_browser_numbers_its_parts():
    held = parts()
    held["word/document2.xml"] = held.pop("word/document.xml")
    assert docx.read(zipped(held), "a.docx")[1][1].translation == "One."


@pytest.mark.parametrize("kind", ["footnote", "endnote"])
def test_a_footnote_of_words_is_refused_on_the_original_too(kind):
    note = f'</w:t></w:r><w:r><w:{kind}Reference w:id="2"/></w:r>'
    with pytest.raises(DeliveryError) as caught:
        docx.read(with_document(lambda text: text.replace("标题</w:t></w:r>", f"标题{note}")), "a.docx")
    assert (caught.value.rule, caught.value.values["place"]) == ("sheet-marks", "a.docx:2")


@pytest.mark.parametrize(("code", "what"), [("eq \\o\\ac(○,1)", "formula"), ("SYMBOL 177 \\f Symbol", "symbol")])
def test_a_field_whose_code_is_what_it_shows_is_refused(code, what):
    begin, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "end"))
    with pytest.raises(DeliveryError) as caught:
        docx.read(with_run(f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{end}"), "a.docx")
    assert caught.value.rule == "sheet-marks"
    assert what in caught.value.values["what"].en


@pytest.mark.parametrize(
    "look",
    [
        "<w:b/>",
        "<w:i/>",
        '<w:em w:val="dot"/>',
        '<w:u w:val="single"/>',
        '<w:color w:val="FF0000"/>',
        '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>',
        '<w:highlight w:val="yellow"/>',
    ],
)
def test_words_that_only_their_look_sets_apart_are_told(look):
    run = f"<w:r><w:rPr>{look}</w:rPr><w:t>Guizhou</w:t></w:r>"
    data = with_run(f"{run}{run.replace('Gui', ' Gui')}<w:r><w:t> says so.</w:t></w:r>")
    assert docx.read(data, "a.docx")[1][1].translation == "Guizhou Guizhou says so."
    assert [(fault.rule, fault.line, fault.values["words"]) for fault in told(data)] == [
        ("sheet-looks", 3, "Guizhou Guizhou")
    ]


@pytest.mark.parametrize(
    "look",
    [
        '<w:b w:val="0"/>',
        '<w:u w:val="none"/>',
        '<w:color w:val="000000"/>',
        '<w:color w:val="auto"/>',
        '<w:shd w:val="clear" w:color="auto"/>',
        '<w:shd w:val="clear" w:fill="ffffff"/>',
    ],
)
def test_what_looks_like_the_rest_says_nothing(look):
    run = f"<w:r><w:rPr>{look}</w:rPr><w:t>Guizhou</w:t></w:r><w:r><w:t> says so.</w:t></w:r>"
    assert told(with_run(run)) == ()


def test_a_look_that_a_whole_cell_has_says_nothing_but_for_a_highlighters():
    run = "<w:r><w:rPr>{}</w:rPr><w:t>Guizhou says so.</w:t></w:r>"
    assert told(with_run(run.format("<w:b/>"))) == ()
    marked = with_run(run.format('<w:b/><w:highlight w:val="yellow"/>'))
    assert [fault.rule for fault in told(marked)] == ["sheet-looks"]


@pytest.mark.parametrize(
    "many",
    [
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        + "<mc:Choice/>" * 100_000
        + "</mc:AlternateContent>",
        "".join(
            f'<w:r><w:fldChar/><w:instrText>HYPERLINK "a.example/{n}"</w:instrText><w:t>a.example/{n} </w:t></w:r>'
            for n in range(20_000)
        ),
    ],
)
def test_what_is_there_many_times_over_is_not_compared_with_each_other(many):
    data = with_run(f"<w:r><w:t>One.</w:t></w:r>{many}")
    with within(4), suppress(DeliveryError):
        docx.read(data, "a.docx")


def test_what_nests_without_end_is_refused_wherever_it_stands():
    """Boxes in boxes outside the table, each of which would be read for itself."""
    boxes = "<w:p>" + "<w:txbxContent><w:sdt>" * 200 + "<w:p/>" * 20_000 + "</w:sdt></w:txbxContent>" * 200 + "</w:p>"
    data = with_document(lambda text: text.replace("</w:tbl>", f"</w:tbl>{boxes}"))
    with within(2), pytest.raises(DeliveryError) as caught:
        docx.read(data, "a.docx")
    assert caught.value.rule == "sheet-cells"
