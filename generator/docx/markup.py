"""Paragraphs and tables as WordprocessingML (ECMA-376, part 1, chapter 17); elements stand in its schema's order."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape, quoteattr

from generator.docx.document import Cell, Document, Paragraph, Run, Table

NAMESPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TAGS = {"zh": "zh-CN", "en": "en-US"}
# What XML cannot hold in any form (XML 1.0, Char), from a file's name perhaps; one such sign and Word opens nothing.
_NO_CHARACTERS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SIGNS = {"\t": "<w:tab/>", "\n": "<w:br/>"}
# A4 on its side; the header is as far from the edge as its one line leaves room for above the text.
_PAGE = (
    '<w:sectPr><w:headerReference w:type="default" r:id="header"/>'
    '<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1021" w:right="1021" w:bottom="1021" w:left="1021" w:header="397" w:footer="567" w:gutter="0"/>'
    "</w:sectPr>"
)


def document_xml(document: Document) -> str:
    """The part word/document.xml."""
    blocks = "".join(_table(one) if isinstance(one, Table) else _paragraph(one) for one in document.blocks)
    # The body may not end with a table.
    return (
        f'<w:document xmlns:w="{NAMESPACE}" xmlns:r="{_RELATIONS}"><w:body>{blocks}<w:p/>{_PAGE}</w:body></w:document>'
    )


def header_xml(document: Document) -> str:
    """The part word/header.xml."""
    return f'<w:hdr xmlns:w="{NAMESPACE}">{_paragraph(Paragraph((Run(document.header),), "Header"))}</w:hdr>'


def properties_xml(document: Document) -> str:
    """The part docProps/core.xml: the title, and no author, program or time."""
    return (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{_escaped(document.title)}</dc:title></cp:coreProperties>'
    )


def _table(table: Table) -> str:
    widths = [_twentieths(width) for width in table.widths]
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(table.head, widths, "<w:cantSplit/><w:tblHeader/>") if table.head else ""
    rows = "".join(_row(row, widths, "<w:cantSplit/>") for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>'
    )


def _row(cells: tuple[Cell, ...], widths: list[int], properties: str) -> str:
    held = "".join(_cell(cell, width) for cell, width in zip(cells, widths, strict=True))
    return f"<w:tr><w:trPr>{properties}</w:trPr>{held}</w:tr>"


def _cell(cell: Cell, width: int) -> str:
    ground = f'<w:shd w:val="clear" w:color="auto" w:fill="{cell.fill}"/>' if cell.fill else ""
    held = "".join(map(_paragraph, cell.paragraphs))
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{ground}</w:tcPr>{held}</w:tc>'


def _paragraph(paragraph: Paragraph) -> str:
    style = "" if paragraph.style == "Normal" else f'<w:pPr><w:pStyle w:val="{paragraph.style}"/></w:pPr>'
    mark = paragraph.bookmark
    place = (
        f'<w:bookmarkStart w:id="{mark.number}" w:name={quoteattr(mark.name)}/><w:bookmarkEnd w:id="{mark.number}"/>'
        if mark
        else ""
    )
    return f"<w:p>{style}{place}{''.join(map(_run, paragraph.runs))}</w:p>"


def _run(run: Run) -> str:
    tag = _TAGS.get(run.lang)
    looks = (
        (run.is_bold, "<w:b/>"),
        (run.is_underlined, '<w:u w:val="single"/>'),
        (tag, f'<w:lang w:val="{tag}" w:eastAsia="{tag}"/>'),
    )
    look = "".join(markup for applies, markup in looks if applies)
    pieces = (_SIGNS.get(piece) or _piece(piece) for piece in re.split(r"([\t\n])", run.text))
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{''.join(pieces)}</w:r>"


def _piece(words: str) -> str:
    return f'<w:t xml:space="preserve">{_escaped(words)}</w:t>' if words else ""


def _escaped(words: str) -> str:
    return escape(_NO_CHARACTERS.sub("\ufffd", words))


def _twentieths(millimetres: int) -> int:
    """Of a point, the measure of Word's tables and pages."""
    return round(millimetres * 1440 / 25.4)
