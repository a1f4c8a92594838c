"""A sheet as a table in a DOCX file, which translators open in Word (ECMA-376, WordprocessingML).

Written and read with zip and XML alone: a table of text is all there is, and a library for more would bring its own
parser (lxml) and read parts of a stranger's file that we never open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from xml.etree.ElementTree import Element
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.errors import DeliveryError
from generator.text.strings import command_text
from generator.translate.package import document_of
from generator.translate.sheet import Row, Sheet

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml"'
    ' ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1"'
    ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"'
    ' Target="word/document.xml"/></Relationships>'
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# What Word's spelling checker goes by.
_TAGS = {"zh": '<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>', "en": '<w:lang w:val="en-US" w:eastAsia="en-US"/>'}
# In twentieths of a point: a landscape page of A4 with margins of 2 cm.
_WIDTHS = (1700, 6400, 6400)
_GRID = "".join(f'<w:gridCol w:w="{width}"/>' for width in _WIDTHS)
_PAGE = '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>'  # noqa: E501
_BORDERS = "".join(
    f'<w:{side} w:val="single" w:sz="4" w:color="999999"/>'
    for side in ("top", "left", "bottom", "right", "insideH", "insideV")
)
_GREY, _YELLOW = "F2F2F2", "FFF2CC"
# What a cell's text is not made of: what was deleted or moved away, codes of fields, pictures and their boxes.
_SKIPPED = frozenset(
    _W + name for name in ("del", "moveFrom", "instrText", "delText", "drawing", "pict", "object", "pPr")
)
_BOOKMARK = re.compile(r"made_\d+_([0-9a-f]{12})")
_SIGNS = {_W + "br": "\n", _W + "cr": "\n", _W + "tab": "\t", _W + "noBreakHyphen": "\u2011"}


def write(sheet: Sheet) -> bytes:
    """A sheet as a DOCX file, the same bytes for the same sheet."""
    parts = {
        "[Content_Types].xml": _XML + _TYPES,
        "_rels/.rels": _XML + _RELATIONS,
        "word/document.xml": _XML + _document(sheet),
    }
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # Without a time of its own a part has that of 1980, the oldest that ZIP knows.
            archive.writestr(ZipInfo(name), text.encode(), ZIP_DEFLATED)
    return buffer.getvalue()


def read(data: bytes, file: str) -> tuple[str, tuple[Row, ...], bool]:
    """What a DOCX file says it is a sheet of, its rows, and whether changes in it were tracked.

    Insertions are taken as accepted and deletions as done. Raises DeliveryError where it is no sheet of ours.
    """
    root = document_of(data, file)
    body = root.find(f"{_W}body")
    tables = [] if body is None else body.findall(f"{_W}tbl")
    if not tables:
        raise DeliveryError("sheet-table", file)
    rows = [(*_cells(row, number, file), _base(row)) for number, row in enumerate(tables[0].iter(f"{_W}tr"), 1)]
    if not rows:
        raise DeliveryError("sheet-table", file)
    tracked = any(root.find(f".//{_W}{name}") is not None for name in ("ins", "del", "moveFrom", "moveTo"))
    return rows[0][0].strip(), tuple(_row(*cells) for cells in rows[1:]), tracked


def _row(name: str, original: str, translation: str, base: str) -> Row:
    first, *rest = name.strip().split("\n")
    return Row(first.strip(), original, translation, is_open=any(line.strip() for line in rest), base=base)


def _base(row: Element) -> str:
    names = (mark.get(f"{_W}name", "") for mark in row.iter(f"{_W}bookmarkStart"))
    return next((found[1] for name in names if (found := _BOOKMARK.fullmatch(name))), "")


def _cells(row: Element, number: int, file: str) -> Iterator[str]:
    cells = row.findall(f"{_W}tc")
    spans = any(row.find(f".//{_W}{name}") is not None for name in ("tbl", "gridSpan", "vMerge"))
    if len(cells) != len(_WIDTHS) or spans:
        raise DeliveryError("sheet-cells", f"{file}:{number}")
    for cell in cells:
        try:
            yield "\n".join("".join(_text(paragraph)) for paragraph in cell.findall(f"{_W}p"))
        except RecursionError:
            # Word nests a run in an insertion in a link in a control; what nests deeper by hundreds is an attack.
            raise DeliveryError("sheet-cells", f"{file}:{number}") from None


def _text(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif child.tag not in _SKIPPED:
            yield from _text(child)


def _document(sheet: Sheet) -> str:
    lang = sheet.lang
    head = "".join(
        _cell(text, width, _TAGS[lang], _GREY, "<w:b/>")
        for text, width in zip(
            (sheet.sign, command_text("sheet_original", lang), command_text("sheet_translation", lang)),
            _WIDTHS,
            strict=True,
        )
    )
    rows = "".join(_row_xml(number, row, sheet) for number, row in enumerate(sheet.rows, 1))
    terms = dict.fromkeys(term for row in sheet.rows for term in row.terms)
    return (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
        f"{_paragraphs(command_text('sheet_hint', lang), _TAGS[lang])}"
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(_WIDTHS)}" w:type="dxa"/><w:tblBorders>{_BORDERS}</w:tblBorders>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{_GRID}</w:tblGrid>'
        f"<w:tr><w:trPr><w:tblHeader/></w:trPr>{head}</w:tr>{rows}</w:tbl>"
        f"{_paragraphs(command_text('sheet_terms', lang), _TAGS[lang], '<w:b/>') if terms else ''}"
        f"{''.join(_paragraphs(term, _TAGS[lang]) for term in terms)}<w:p/>{_PAGE}</w:body></w:document>"
    )


def _row_xml(number: int, row: Row, sheet: Sheet) -> str:
    name = f"{row.name}\n{command_text('sheet_open', sheet.lang)}" if row.is_open else row.name
    bookmark = f"made_{number}_{row.base}" if row.base else ""
    cells = (
        _cell(name, _WIDTHS[0], _TAGS[sheet.lang], _YELLOW if row.is_open else _GREY, bookmark=bookmark),
        _cell(row.original, _WIDTHS[1], _TAGS[sheet.source], _GREY),
        _cell(row.translation, _WIDTHS[2], _TAGS[sheet.lang], _YELLOW if row.is_open else None),
    )
    return f"<w:tr>{''.join(cells)}</w:tr>"


def _cell(text: str, width: int, tag: str, fill: str | None = None, style: str = "", bookmark: str = "") -> str:
    """A cell of the table; what a reader need not see goes into a bookmark's name, which Word keeps."""
    number = bookmark.split("_")[1] if bookmark else ""
    mark = f'<w:bookmarkStart w:id="{number}" w:name="{bookmark}"/><w:bookmarkEnd w:id="{number}"/>' if bookmark else ""
    held = _paragraphs(text, tag, style).replace("<w:p>", f"<w:p>{mark}", 1)
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>' if fill else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shade}</w:tcPr>{held}</w:tc>'


def _paragraphs(text: str, tag: str, style: str = "") -> str:
    """A paragraph a line; tabs are elements, and spaces at the ends are kept."""
    runs = (
        "<w:tab/>".join(f'<w:t xml:space="preserve">{escape(piece)}</w:t>' for piece in line.split("\t"))
        for line in text.split("\n")
    )
    return "".join(f"<w:p><w:r><w:rPr>{style}{tag}</w:rPr>{run}</w:r></w:p>" for run in runs)
