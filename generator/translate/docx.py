"""A sheet as a table in a DOCX file, which translators open in Word; only its one table is read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from xml.etree.ElementTree import Element

from generator.docx.document import Bookmark, Cell, Document, Paragraph, Run, Table, paragraph
from generator.docx.markup import NAMESPACE
from generator.docx.opening import document_of
from generator.docx.writing import to_docx
from generator.errors import DeliveryError
from generator.text.strings import command_pair, command_text
from generator.translate.sheet import Row, Sheet

_W = f"{{{NAMESPACE}}}"
_WIDTHS = (30, 113, 113)
_GREY, _YELLOW = "F2F2F2", "FFF2CC"
# What a cell's text is not made of: what was deleted or moved away, codes of fields, pictures and their boxes.
_SKIPPED = frozenset(
    _W + name for name in ("del", "moveFrom", "instrText", "delText", "drawing", "pict", "object", "pPr", "rPr")
)
# What would be lost or changed on the way into a text, and what the sheet's translator is told that it is.
_UNREAD = {
    _W + "sym": "symbol",
    _W + "footnoteReference": "footnote",
    _W + "endnoteReference": "footnote",
    _W + "ruby": "ruby",
    _W + "drawing": "picture",
    _W + "pict": "picture",
    _W + "object": "picture",
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath": "formula",
}
_LOOKS = {_W + "vanish": "hidden", _W + "strike": "struck", _W + "dstrike": "struck", _W + "vertAlign": "raised"}
_OFF = frozenset(["0", "false", "off", "baseline", "subscript"])
# Of two ways to show one thing, the second is for programs that do not know the first.
_OTHER = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_CHOICE, _FALLBACK = f"{_OTHER}Choice", f"{_OTHER}Fallback"
# Where a link leads stands in a part that is not read: its words must say it.
_TARGET = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ADDRESS = re.compile(r"://|\bwww\.|@|^\s*$")
# Of a link that is the code of a field, what is no address, with what it says; and how an address may be cut in words.
_SWITCH = re.compile(r'\\[lotm]\s*(?:"[^"]*"|[^\s"]*)|\\\w')
_HYPERLINK = re.compile(r'\s*HYPERLINK\b[\s"]*([^\s"]+)', re.IGNORECASE)
_CUT = re.compile(r"^(?:https?://|mailto:)|/$")
# Word's own styles, which set a number or a bullet without the paragraph saying so.
_LISTED = re.compile(r"List(?:Bullet|Number)\d?")
_BOOKMARK = re.compile(r"made_\d+_([0-9a-f]{12})")
_SIGNS = {_W + "br": "\n", _W + "cr": "\n", _W + "tab": "\t", _W + "ptab": "\t", _W + "noBreakHyphen": "\u2011"}


def write(sheet: Sheet) -> bytes:
    """A sheet as a DOCX file, the same bytes for the same sheet."""
    lang = sheet.lang
    titles = (sheet.sign, command_text("sheet_original", lang), command_text("sheet_translation", lang))
    head = tuple(Cell((paragraph(title, lang=lang, is_bold=True),), _GREY) for title in titles)
    rows = tuple(_written(number, row, sheet) for number, row in enumerate(sheet.rows, 1))
    terms = dict.fromkeys(term for row in sheet.rows for term in row.terms)
    below = (paragraph(command_text("sheet_terms", lang), lang=lang, is_bold=True),) if terms else ()
    hint = _lines(command_text("sheet_hint", lang), lang)
    listed = (paragraph(term, lang=lang) for term in terms)
    return to_docx(Document((*hint, Table(_WIDTHS, rows, head), *below, *listed)))


def read(data: bytes, file: str) -> tuple[str, tuple[Row, ...], bool]:
    """What a DOCX file says it is a sheet of, its rows, and whether changes in it were tracked.

    Insertions are taken as accepted and deletions as done. Raises DeliveryError where it is no sheet of ours.
    """
    root = document_of(data, file)
    body = root.find(f"{_W}body")
    tables = [] if body is None else body.findall(f"{_W}tbl")
    if not tables or tables[0].find(f".//{_W}tr") is None:
        raise DeliveryError("sheet-table", file)
    head, *rows = enumerate(tables[0].iter(f"{_W}tr"), 1)
    rows = [(line, row) for line, row in rows if row.find(f"{_W}trPr/{_W}del") is None]
    sign = next(_cells(head[1], head[0], file)).strip()
    tracked = any(root.find(f".//{_W}{name}") is not None for name in ("ins", "del", "moveFrom", "moveTo"))
    return sign, tuple(_row(row, line, file) for line, row in rows), tracked


def _row(row: Element, line: int, file: str) -> Row:
    name, original, translation = _cells(row, line, file)
    first, *rest = name.strip().split("\n")
    is_open = any(map(str.strip, rest))
    return Row(first.strip(), original, translation, is_open=is_open, base=_base(row), line=line)


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
            if cell is cells[-1] and (what := next(chain(_unread(cell), _field_links(cell)), None)):
                raise DeliveryError("sheet-marks", f"{file}:{number}", what=command_pair(f"sheet_{what}"))
            yield "".join(map(_line, cell.findall(f"{_W}p"))).removesuffix("\n")
        except RecursionError:
            # Word nests a run in an insertion in a link in a control; what nests deeper by hundreds is an attack.
            raise DeliveryError("sheet-cells", f"{file}:{number}") from None


def _line(paragraph: Element) -> str:
    """A paragraph's text with its end, unless that was deleted: then the next one goes on in its line."""
    mark = f"{_W}pPr/{_W}rPr/{_W}"
    is_open = any(paragraph.find(mark + name) is not None for name in ("del", "moveFrom"))
    return "".join(_text(paragraph)) + ("" if is_open else "\n")


def _text(element: Element) -> Iterator[str]:
    for child in element:
        if child.tag == f"{_W}t":
            yield child.text or ""
        elif child.tag in _SIGNS:
            yield _SIGNS[child.tag]
        elif not _is_passed_over(child, element):
            yield from _text(child)


def _unread(element: Element) -> Iterator[str]:
    """What in a cell is no plain text, by its name in strings.yml."""
    for child in element:
        if child.tag in _UNREAD:
            yield _UNREAD[child.tag]
        elif child.tag == f"{_W}p" and _is_numbered(child) and any(map(str.strip, _text(child))):
            yield "numbered"
        elif child.tag == f"{_W}hyperlink" and child.get(_TARGET) and not _ADDRESS.search("".join(_text(child))):
            yield "link"
        elif child.tag == f"{_W}r":
            yield from _looks(child)
        if not _is_passed_over(child, element):
            yield from _unread(child)


def _field_links(cell: Element) -> Iterator[str]:
    """A "link" for each that is the code of a field, unless the cell's words say its address."""
    codes: list[list[str]] = [[]]
    for child in cell.iter():
        if child.tag == f"{_W}instrText":
            codes[-1].append(child.text or "")
        elif child.tag == f"{_W}fldChar":
            codes.append([])
        elif child.tag == f"{_W}fldSimple":
            codes += [[child.get(f"{_W}instr", "")], []]
    found = (_HYPERLINK.match(_SWITCH.sub("", "".join(code))) for code in codes if code)
    addresses = {_CUT.sub("", link[1]) for link in found if link}
    words = "".join(_text(cell)) if addresses else ""
    yield from ("link" for address in addresses if address not in words)


def _is_passed_over(child: Element, parent: Element) -> bool:
    return child.tag in _SKIPPED or (child.tag == _CHOICE and parent.find(_FALLBACK) is not None)


def _looks(run: Element) -> Iterator[str]:
    words = "".join(text.text or "" for text in run.findall(f"{_W}t"))
    for look in run.findall(f"{_W}rPr/*") if words.strip() else ():
        # Word itself raises the letters of 21st.
        is_read = look.get(f"{_W}val") in _OFF or (look.tag == f"{_W}vertAlign" and not re.search(r"\d", words))
        if look.tag in _LOOKS and not is_read:
            yield _LOOKS[look.tag]


def _is_numbered(paragraph: Element) -> bool:
    numbering, style = paragraph.find(f"{_W}pPr/{_W}numPr/{_W}numId"), paragraph.find(f"{_W}pPr/{_W}pStyle")
    if numbering is not None:
        return numbering.get(f"{_W}val") != "0"
    return style is not None and bool(_LISTED.fullmatch(style.get(f"{_W}val", "")))


def _written(number: int, row: Row, sheet: Sheet) -> tuple[Cell, ...]:
    name = f"{row.name}\n{command_text('sheet_open', sheet.lang)}" if row.is_open else row.name
    bookmark = Bookmark(number, f"made_{number}_{row.base}") if row.base else None
    return (
        Cell(_lines(name, sheet.lang, bookmark), _YELLOW if row.is_open else _GREY),
        Cell(_lines(row.original, sheet.source), _GREY),
        Cell(_lines(row.translation, sheet.lang), _YELLOW if row.is_open else ""),
    )


def _lines(words: str, lang: str, bookmark: Bookmark | None = None) -> tuple[Paragraph, ...]:
    """A paragraph a line, which is what the return key makes."""
    first, *rest = words.split("\n")
    return Paragraph((Run(first, lang),), bookmark=bookmark), *(paragraph(line, lang=lang) for line in rest)
