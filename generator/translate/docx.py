"""A sheet as a table in a DOCX file, which translators open in Word; only its one table is read."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from xml.etree.ElementTree import Element

from generator.docx.document import Bookmark, Cell, Document, Paragraph, Run, Table, paragraph
from generator.docx.opening import comments_of, document_of
from generator.docx.writing import to_docx
from generator.errors import DeliveryError
from generator.model import LANGUAGES, Diagnostic
from generator.text.strings import command_pair, command_text
from generator.translate.cells import W, depth, has_note, is_deleted, nearest, said, unread
from generator.translate.remarks import remarks
from generator.translate.sheet import Row, Sheet

_WIDTHS = (30, 113, 113)
_GREY, _YELLOW = "F2F2F2", "FFF2CC"
_BOOKMARK = re.compile(r"made_\d+_([0-9a-f]{12})")
_SIGN = re.compile(rf"\S+ (?:{'|'.join(LANGUAGES)})-(?:{'|'.join(LANGUAGES)})")
_NAME = re.compile(r"(?:title|list_title|summary|p-\d+|(?:caption|note)-.+)")
# Word nests a run in an insertion in a link in a control in a cell; a hundred deep is an attack.
_DEEPEST = 100


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


def read(data: bytes, file: str, terms: Collection[str] = ()) -> tuple[str, tuple[Row, ...], tuple[Diagnostic, ...]]:
    """What a DOCX file says it is a sheet of, its rows, and what the desk is told beside them.

    Insertions are taken as accepted and deletions as done. `terms` are lines that stood below the table. Raises
    DeliveryError where it is no sheet of ours.
    """
    root, comments = document_of(data, file), comments_of(data, file)
    if max(depth(one) for one in (root, comments) if one is not None) > _DEEPEST:
        raise DeliveryError("sheet-cells", f"{file}:1")
    body = root.find(f"{W}body")
    blocks = [] if body is None else list(nearest(body, "tbl", "p"))
    tables = _sheets([one for one in blocks if next(nearest(one, "tr"), None) is not None])
    if not tables:
        raise DeliveryError("sheet-table", file)
    rows = list(enumerate(chain.from_iterable(nearest(table, "tr") for table in tables), 1))
    sign, found = _read(rows, file)
    held = frozenset(tables)
    outside = [one for one in blocks if one not in held]
    return sign, found, tuple(remarks(root, comments, rows, outside, terms, file))


def _read(rows: Sequence[tuple[int, Element]], file: str) -> tuple[str, tuple[Row, ...]]:
    (line, head), *rest = rows
    sign = said(_cells(head, line, file)[0]).strip()
    kept = (_row(row, line, file) for line, row in rest if not is_deleted(row))
    # A table that was divided may have its head twice; in its last cell the tab key makes a row without a word.
    return sign, tuple(row for row in kept if row.name != sign and f"{row.name}{row.original}{row.translation}".strip())


def _sheets(tables: Sequence[Element]) -> list[Element]:
    """The sheet's own tables: the first with a sign in its first cell, and those that have rows of a sheet after it.

    Who presses the wrong key in Word divides a table; others are its translator's own.
    """
    first = next((at for at, table in enumerate(tables) if _SIGN.fullmatch(next(_names(table)))), 0)
    return [
        table
        for at, table in enumerate(tables)
        if at == first or (at > first and any(_NAME.match(name) or _SIGN.match(name) for name in _names(table)))
    ]


def _names(table: Element) -> Iterator[str]:
    for row in nearest(table, "tr"):
        first = next(nearest(row, "tc"), None)
        yield "" if first is None else said(first).strip()


def _row(row: Element, line: int, file: str) -> Row:
    name, original, translation = _cells(row, line, file)
    if what := next(unread(translation), "footnote" if has_note(row) else ""):
        raise DeliveryError("sheet-marks", f"{file}:{line}", what=command_pair(f"sheet_{what}"))
    first, *rest = said(name).strip().split("\n")
    is_open = any(map(str.strip, rest))
    return Row(first.strip(), said(original), said(translation), is_open=is_open, base=_base(row), line=line)


def _base(row: Element) -> str:
    names = (mark.get(f"{W}name", "") for mark in row.iter(f"{W}bookmarkStart"))
    return next((found[1] for name in names if (found := _BOOKMARK.fullmatch(name))), "")


def _cells(row: Element, line: int, file: str) -> tuple[Element, ...]:
    cells = tuple(nearest(row, "tc"))
    spans = any(span.get(f"{W}val") != "1" for span in row.iter(f"{W}gridSpan"))
    joined = any(row.find(f".//{W}{name}") is not None for name in ("tbl", "vMerge"))
    if len(cells) != len(_WIDTHS) or spans or joined:
        raise DeliveryError("sheet-cells", f"{file}:{line}")
    return cells


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
