"""What is written, as python-docx reads it: another's reading of the same standard."""

import re
from io import BytesIO
from posixpath import dirname, join
from xml.etree import ElementTree
from zipfile import ZipFile

import docx
from docx.enum.section import WD_ORIENT
from docx.oxml.ns import qn
from docx.shared import Mm
from hypothesis import given
from hypothesis import strategies as st

from generator.docx.document import Bookmark, Cell, Document, Paragraph, Run, Table, paragraph
from generator.docx.markup import NAMESPACE
from generator.docx.opening import document_of
from generator.docx.writing import to_docx

STATION = Paragraph(
    (Run("社工站", "zh"), Run("1500", "zh", is_underlined=True), Run("个 <新>\t& more\nend ", "zh")),
    bookmark=Bookmark(7, 'made_"7"'),
)
DOCUMENT = Document(
    (
        paragraph("发稿单", "Title"),
        paragraph("Texts", "Heading1"),
        Table(
            (30, 100),
            ((Cell((paragraph("1"),), "FFF2CC"), Cell((STATION, paragraph("Second.", lang="en")))),),
            (Cell((paragraph("No.", is_bold=True),)), Cell((paragraph("中文"),))),
        ),
        paragraph("a finding", "ListBullet"),
    ),
    header="DRAFT 草稿",
    title="Proof <1>",
)
READ = docx.Document(BytesIO(to_docx(DOCUMENT)))


def test_the_same_document_is_the_same_bytes():
    assert to_docx(DOCUMENT) == to_docx(DOCUMENT)


def test_paragraphs_have_their_styles():
    assert [(one.text, one.style.name) for one in READ.paragraphs] == [
        ("发稿单", "Title"),
        ("Texts", "Heading 1"),
        ("a finding", "List Bullet"),
        ("", "Normal"),
    ]
    fonts = READ.styles.element.find(f".//{qn('w:rPrDefault')}//{qn('w:rFonts')}")
    assert (fonts.get(qn("w:ascii")), fonts.get(qn("w:eastAsia"))) == ("Times New Roman", "仿宋")


def test_a_table_has_its_texts_its_looks_and_its_languages():
    head, row = READ.tables[0].rows
    assert [cell.text for cell in head.cells] == ["No.", "中文"]
    assert [cell.text for cell in row.cells] == ["1", "社工站1500个 <新>\t& more\nend \nSecond."]
    assert head.cells[0].paragraphs[0].runs[0].bold
    first, second = row.cells[1].paragraphs
    assert [run.text for run in first.runs if run.underline] == ["1500"]
    tags = [one.runs[0]._element.rPr.find(qn("w:lang")).get(qn("w:val")) for one in (first, second)]
    assert tags == ["zh-CN", "en-US"]
    assert row.cells[0]._tc.find(f".//{qn('w:shd')}").get(qn("w:fill")) == "FFF2CC"
    mark = first._element.find(qn("w:bookmarkStart"))
    assert (mark.get(qn("w:id")), mark.get(qn("w:name"))) == ("7", 'made_"7"')


def test_a_table_goes_over_pages_by_whole_rows_below_its_head():
    rows = [row._tr.trPr for row in READ.tables[0].rows]
    assert [properties.find(qn("w:tblHeader")) is not None for properties in rows] == [True, False]
    assert [properties.find(qn("w:cantSplit")) is not None for properties in rows] == [True, True]
    assert [round(cell.width / Mm(1)) for cell in READ.tables[0].rows[1].cells] == [30, 100]


def test_the_page_lies_on_its_side_under_its_header():
    section = READ.sections[0]
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert [round(side / Mm(1)) for side in (section.page_width, section.page_height)] == [297, 210]
    header = section.header.paragraphs[0]
    assert (header.text, header.style.font.size.pt, str(header.style.font.color.rgb)) == ("DRAFT 草稿", 22, "808080")


def test_nothing_names_a_machine_its_user_or_a_time():
    properties = READ.core_properties
    assert properties.title == "Proof <1>"
    assert (properties.author, properties.last_modified_by, properties.comments) == ("", "", "")
    assert (properties.created, properties.modified) == (None, None)
    with ZipFile(BytesIO(to_docx(DOCUMENT))) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}


def test_each_part_is_named_with_its_type_and_nothing_leads_outside():
    with ZipFile(BytesIO(to_docx(DOCUMENT))) as archive:
        parts = {name: ElementTree.fromstring(archive.read(name)) for name in archive.namelist()}
    assert next(iter(parts)) == "[Content_Types].xml"
    typed = {one.get("PartName") for one in parts["[Content_Types].xml"] if one.get("PartName")}
    related = {
        "/" + join(dirname(dirname(name)), one.get("Target"))
        for name, root in parts.items()
        if name.endswith(".rels")
        for one in root
    }
    written = {f"/{name}" for name in parts if not name.endswith(".rels") and name != "[Content_Types].xml"}
    assert typed == related == written


@given(st.text(st.characters(exclude_categories=()), max_size=40))
def test_any_text_opens_again_and_what_xml_cannot_hold_is_shown_as_lost(words):
    root = document_of(to_docx(Document((paragraph(words),), title=words)), "a.docx")
    names = {"t": None, "tab": "\t", "br": "\n"}
    found = "".join(
        names[name] or one.text or ""
        for one in root.iter()
        if (name := one.tag.removeprefix(f"{{{NAMESPACE}}}")) in names
    )
    lost = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
    assert found == lost.sub("\ufffd", words).replace("\r", "\n")
