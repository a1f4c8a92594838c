"""A proof sheet as a DOCX (发稿单): the form in which desks keep them, to print and to sign by hand."""

from __future__ import annotations

from datetime import UTC
from io import BytesIO

from docx import Document
from docx.document import Document as Docx
from docx.enum.section import WD_ORIENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.run import Run

from generator.figures.reading import figures
from generator.proof.sheet import Sheet
from generator.text.markup import plain
from generator.text.strings import command_text, rule_sentences

_GREY = RGBColor(0x80, 0x80, 0x80)
# What the body of an official paper is set in (GB/T 9704-2012 asks for 仿宋); a machine without it takes its own.
_CHINESE, _LATIN = "仿宋", "Times New Roman"
_TAGS = {"zh": "zh-CN", "en": "en-US"}


def document(sheet: Sheet, desk: str) -> bytes:
    """The file's bytes; `desk` is the language of its labels. Nothing in it names a machine or its user."""

    def word(key: str, **values: object) -> str:
        return command_text(f"proof_{key}", desk, **values)

    docx = _blank(word("watermark"))
    docx.core_properties.title = f"{word('heading')} · {sheet.article.original.title}"
    docx.core_properties.author = docx.core_properties.last_modified_by = ""
    docx.core_properties.created = docx.core_properties.modified = sheet.made.astimezone(UTC)
    docx.add_heading(word("heading"), 0)
    docx.add_paragraph(f"{word('made', moment=sheet.made.isoformat(timespec='minutes'))} {word('caution')}")
    _table(docx, [], [list(fact) for fact in sheet.facts], (40, 220))
    docx.add_heading(word("texts"), 1)
    _texts(docx, sheet, ["", *(word(f"lang_{lang}") for lang in sheet.langs)])
    docx.add_heading(word("findings", count=len(sheet.findings)), 1)
    for fault in sheet.findings:
        what, mend = rule_sentences(fault.rule, desk, fault.values)
        place = f"{fault.path.rpartition('/')[2]}:{fault.line}:{fault.column}"
        docx.add_paragraph(f"{command_text(fault.severity, desk)} [{fault.rule}] {place}  {what} {mend}", "List Bullet")
    docx.add_heading(word("answers", count=len(sheet.answers)), 1)
    for one in sheet.answers:
        docx.add_paragraph(f"{one.who}{word('colon')}{one.reason} [{one.rule}] {one.value}", "List Bullet")
    docx.add_heading(word("signatures"), 1)
    lines = [
        [word(f"lang_{line.lang}"), command_text(f"stage_{line.stage}", desk), line.who, line.on, ""]
        for line in sheet.lines
    ]
    head = [word(key) for key in ("language", "stage", "who", "when", "remarks")]
    _table(docx, head, lines, (25, 25, 60, 60, 90))
    stream = BytesIO()
    docx.save(stream)
    return stream.getvalue()


def _blank(watermark: str) -> Docx:
    """An empty A4 sheet on its side, for two columns, with the word that it is a draft at the head of each page."""
    docx = Document()
    section = docx.sections[0]
    section.orientation, section.page_width, section.page_height = WD_ORIENT.LANDSCAPE, Mm(297), Mm(210)
    section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = Mm(18)
    style = docx.styles["Normal"]
    style.font.name, style.font.size = _LATIN, Pt(11)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), _CHINESE)
    head = section.header.paragraphs[0].add_run(watermark)
    head.font.size, head.font.color.rgb, head.bold = Pt(22), _GREY, True
    return docx


def _texts(docx: Docx, sheet: Sheet, head: list[str]) -> None:
    table = _table(docx, head, [], (15, *[245 // len(sheet.langs)] * len(sheet.langs)))
    # The languages stand at the head of each page, and no passage is cut in two by its foot.
    table.rows[0]._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for row in sheet.rows:
        line = table.add_row()
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        cells = line.cells
        cells[0].text = row.label
        for cell, text, lang in zip(cells[1:], row.texts, sheet.langs, strict=True):
            _passage(cell, plain(text), lang)


def _passage(cell: _Cell, text: str, lang: str) -> None:
    """A passage with its figures underlined, in its own language for Word's dictionaries."""
    paragraph, end = cell.paragraphs[0], 0
    for figure in figures(text, lang):
        _run(paragraph.add_run(text[end : figure.start]), lang)
        _run(paragraph.add_run(text[figure.start : figure.end]), lang).underline = True
        end = figure.end
    _run(paragraph.add_run(text[end:]), lang)


def _run(run: Run, lang: str) -> Run:
    properties = run._element.get_or_add_rPr()
    tag = properties.makeelement(qn("w:lang"), {qn("w:eastAsia" if lang == "zh" else "w:val"): _TAGS[lang]})
    properties.append(tag)
    return run


def _table(docx: Docx, head: list[str], rows: list[list[str]], widths: tuple[int, ...]) -> Table:
    table: Table = docx.add_table(rows=0, cols=len(widths))
    table.style, table.autofit = "Table Grid", False
    for line in ([head] if head else []) + rows:
        for cell, text in zip(table.add_row().cells, line, strict=True):
            cell.text = text
    for column, width in zip(table.columns, widths, strict=True):
        column.width = Mm(width)
    return table
