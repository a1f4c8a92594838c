"""DOCX files that were not written by us: from Word, from its users, and from worse."""

import re

import pytest

from generator.errors import DeliveryError
from generator.translate import docx
from generator.translate.sheet import Row
from tests.translate.word import SHEET, packed, parts, with_document, with_run


def refused(data):
    with pytest.raises(DeliveryError) as caught:
        docx.read(data, "a.docx")
    return caught.value.rule


def test_the_same_sheet_is_the_same_bytes():
    assert docx.write(SHEET) == docx.write(SHEET)


def test_word_is_told_each_columns_language_and_shown_what_is_open():
    text = parts()["word/document.xml"].decode()
    rows = re.findall(r"<w:tr>.*?</w:tr>", text)
    assert "<w:tblHeader/>" in rows[0]
    assert re.findall(r'w:lang w:val="([^"]+)"', rows[1]) == ["en-US", "zh-CN", "en-US"]
    assert ["FFF2CC" in row for row in rows] == [False, False, True]
    assert "社工 = social worker" in text.partition("</w:tbl>")[2]


def test_what_word_makes_of_a_cell_is_one_text():
    """Runs cut by spelling marks, a link, a comment's range, an insertion and a deletion that were tracked."""
    word = (
        '<w:r><w:t>O</w:t></w:r><w:proofErr w:type="spellStart"/><w:hyperlink><w:r><w:t>ne</w:t></w:r></w:hyperlink>'
        '<w:ins w:author="x"><w:r><w:t xml:space="preserve"> more</w:t></w:r></w:ins>'
        '<w:del w:author="x"><w:r><w:delText> less</w:delText></w:r></w:del>'
        '<w:commentRangeStart w:id="0"/><w:r><w:br/><w:t>line.</w:t></w:r><w:r><w:commentReference w:id="0"/></w:r>'
    )
    data = with_run(word)
    _, rows, told = docx.read(data, "a.docx")
    assert rows[1].translation == "One more\nline."
    assert told


LINK = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
MATH = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
OTHER = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


SIMPLE = '<w:fldSimple w:instr="{}"><w:r><w:t>{}</w:t></w:r></w:fldSimple>'


def field(*codes, words="the notice"):
    """A field as Word writes it: its code, perhaps in several runs, and what it shows."""
    begin, middle, end = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))
    code = "".join(f"<w:r><w:instrText>{code}</w:instrText></w:r>" for code in codes)
    return f"{begin}{code}{middle}<w:r><w:t>{words}</w:t></w:r>{end}"


@pytest.mark.parametrize(
    ("word", "text"),
    [
        (field('HYPERLINK "https://example.org/a/"', words="See example.org/a"), "See example.org/a"),
        (field('HYPERLINK "mailto:a@example.org"', words="a@example.org"), "a@example.org"),
        (field('HYPERLINK \\l "part"'), "the notice"),
        (SIMPLE.format("PAGE", "3"), "3"),
    ],
)
def test_a_field_that_says_all_it_has_is_read(word, text):
    assert docx.read(with_run(word), "a.docx")[1][1].translation == text


@pytest.mark.parametrize(
    ("word", "what"),
    [
        ('<w:r><w:t>5</w:t></w:r><w:r><w:sym w:font="Symbol" w:char="F0B1"/></w:r>', "Insert symbol"),
        ('<w:r><w:t>10</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>', "raised"),
        ("<w:r><w:rPr><w:vanish/></w:rPr><w:t>HIDDEN</w:t></w:r>", "hidden"),
        ("<w:r><w:rPr><w:strike/></w:rPr><w:t>old</w:t></w:r>", "struck"),
        ('<w:r><w:footnoteReference w:id="2"/></w:r>', "footnote"),
        (f"<m:oMath {MATH}><m:r><m:t>x</m:t></m:r></m:oMath>", "formula"),
        (
            "<w:r><w:drawing><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></w:drawing></w:r>",
            "picture",
        ),
        ("<w:r><w:t>One</w:t></w:r><w:r><w:pict/></w:r>", "picture"),
        (f'<w:hyperlink {LINK} r:id="rId9"><w:r><w:t>the notice</w:t></w:r></w:hyperlink>', "link"),
        (field('HYPERLINK "https://example.org/a" \\o "x"'), "link"),
        (field('hyperlink \\l "part" https://example.org/a'), "link"),
        (field(" HYPER", 'LINK "https://example.org/a"'), "link"),
        (SIMPLE.format("HYPERLINK &quot;https://example.org/a&quot;", "the notice"), "link"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>han</w:t></w:r></w:rt></w:ruby></w:r>", "ruby"),
    ],
)
def test_what_no_text_can_hold_is_refused_with_its_row(word, what):
    with pytest.raises(DeliveryError) as caught:
        docx.read(with_run(word), "a.docx")
    assert (caught.value.rule, caught.value.values["place"]) == ("sheet-marks", "a.docx:3")
    assert what in caught.value.values["what"].en


def line(words, mark=""):
    return f"<w:p><w:pPr><w:rPr>{mark}</w:rPr></w:pPr><w:r>{words}</w:r></w:p>"


KEPT, GONE, MARK = "<w:t>{}</w:t>", "</w:r><w:del><w:r><w:delText>{}</w:delText></w:r></w:del><w:r>", "<w:del/>"


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        ((line(KEPT.format("One "), MARK), line(KEPT.format("two."))), "One two."),
        ((line(KEPT.format("One"), "<w:moveFrom/>"), line(KEPT.format("."))), "One."),
        ((line(KEPT.format("- a")), line(GONE.format("- b"), MARK), line(KEPT.format("- c"))), "- a\n- c"),
        ((line(KEPT.format("a"), MARK), line(GONE.format("b"))), "a"),
        ((line(KEPT.format("a"), "<w:ins/>"), line(KEPT.format("b"))), "a\nb"),
    ],
)
def test_a_paragraphs_end_that_was_deleted_ends_nothing(lines, text):
    data = with_document(lambda xml: re.sub(r"<w:p>(?:(?!</w:p>).)*One\..*?</w:p>", "".join(lines), xml))
    assert docx.read(data, "a.docx")[1][1].translation == text


def test_a_row_that_was_deleted_is_none_and_the_others_keep_their_lines():
    gone = "<w:tr><w:trPr><w:cantSplit/><w:del/></w:trPr>"
    xml = parts()["word/document.xml"].decode()
    rows = xml.split("<w:tr><w:trPr><w:cantSplit/></w:trPr>")
    data = packed({"word/document.xml": (rows[0] + gone + rows[1] + "<w:tr>" + rows[2]).encode()})
    _, found, told = docx.read(data, "a.docx")
    assert [(row.name, row.line) for row in found] == [("p-1", 3)]
    assert told


@pytest.mark.parametrize(
    "look",
    [
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>',
        '<w:pStyle w:val="ListBullet"/>',
        '<w:pStyle w:val="ListNumber2"/>',
    ],
)
def test_a_list_that_word_numbers_is_refused(look):
    data = with_document(lambda text: re.sub(r"<w:p>(?=(?:(?!</w:p>).)*One)", f"<w:p><w:pPr>{look}</w:pPr>", text))
    assert refused(data) == "sheet-marks"


def test_a_style_of_lists_without_a_number_is_text():
    look = '<w:pStyle w:val="ListBullet"/><w:numPr><w:numId w:val="0"/></w:numPr>'
    data = with_document(lambda text: re.sub(r"<w:p>(?=(?:(?!</w:p>).)*One)", f"<w:p><w:pPr>{look}</w:pPr>", text))
    assert docx.read(data, "a.docx")[1][1].translation == "One."


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ('<w:r><w:t>21</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>st</w:t></w:r>', "21st"),
        (f'<w:hyperlink {LINK} r:id="rId9"><w:r><w:t>https://a.example</w:t></w:r></w:hyperlink>', "https://a.example"),
        (f'<w:hyperlink {LINK} r:id="rId9"><w:r><w:t>desk@a.example</w:t></w:r></w:hyperlink>', "desk@a.example"),
        ('<w:hyperlink w:anchor="made_1"><w:r><w:t>above</w:t></w:r></w:hyperlink>', "above"),
        ('<w:r><w:rPr><w:strike w:val="0"/><w:vanish w:val="false"/></w:rPr><w:t>One</w:t></w:r>', "One"),
        (
            f"<mc:AlternateContent {OTHER}><mc:Choice><w:r><w:t>new</w:t></w:r></mc:Choice>"
            "<mc:Fallback><w:r><w:t>old</w:t></w:r></mc:Fallback></mc:AlternateContent>",
            "old",
        ),
        (f"<mc:AlternateContent {OTHER}><mc:Choice><w:r><w:t>new</w:t></w:r></mc:Choice></mc:AlternateContent>", "new"),
    ],
)
def test_what_only_looks_like_more_is_text(word, text):
    assert docx.read(with_run(word), "a.docx")[1][1].translation == text


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (packed({"word/document.xml": b"<a/>"}), "sheet-table"),
        (with_document(lambda text: re.sub("<w:tbl>.*</w:tbl>", "", text)), "sheet-table"),
        (with_document(lambda text: text.replace("<w:tcPr>", "<w:tcPr><w:gridSpan w:val='2'/>", 7)), "sheet-cells"),
        (with_document(lambda text: text.replace("</w:tc>", "<w:tbl><w:tr/></w:tbl></w:tc>", 4)), "sheet-cells"),
        (with_document(lambda text: re.sub(r"(<w:tr>.*?)<w:tc>.*?</w:tc>", r"\1", text, count=1)), "sheet-cells"),
        (with_document(lambda text: text.replace("<w:p>", "<w:p>" + "<w:ins>" * 5000 + "</w:ins>" * 5000)), "sheet-cells"),
    ],
)  # fmt: skip
def test_what_is_no_sheet_is_refused_with_its_reason(data, rule):
    assert refused(data) == rule


def test_what_a_file_would_have_fetched_is_not_looked_at():
    relations = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        'Target="file:///etc/passwd" TargetMode="External"/></Relationships>'
    )
    data = packed({"word/_rels/document.xml.rels": relations.encode(), "word/media/a.png": b"x"})
    assert docx.read(data, "a.docx")[1] == tuple(
        Row(row.name, row.original, row.translation, row.is_open, line=line) for line, row in enumerate(SHEET.rows, 2)
    )
