"""A proof sheet as a DOCX (发稿单): the form in which desks keep them, to print and to sign by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.docx.document import Cell, Document, Paragraph, Run, Table, paragraph
from generator.docx.writing import to_docx
from generator.figures.reading import figures
from generator.model import Diagnostic
from generator.proof.references import NONE, NOTE_CLOSE, NOTE_OPEN
from generator.proof.rows import Row
from generator.proof.sheet import Line, Sheet
from generator.text.han import WRAPPED
from generator.text.markup import plain
from generator.text.strings import command_text, rule_sentences

# Where a line of Markdown ends for readers too: at a blank one, a list's sign, a row of a table, two spaces at an end.
_LINES = re.compile(r"\n(?:[ \t]*\n)+|(?: {2,}|\\)?\n(?=[ \t]*(?:[-*+]|\d{1,9}[.)]|\|)[ \t]?)|(?: {2,}|\\)\n")
_BRACKETS = str.maketrans({NOTE_OPEN: "[", NOTE_CLOSE: "]"})
_RULER = re.compile(r"[ \t|:-]+")


def document(sheet: Sheet, desk: str) -> bytes:
    """The file's bytes; `desk` is the language of its labels. Nothing in it names a machine or its user."""

    def word(key: str, **values: object) -> str:
        return command_text(f"proof_{key}", desk, **values)

    made = word("made", moment=sheet.made.isoformat(timespec="minutes"))
    blocks: tuple[Paragraph | Table, ...] = (
        paragraph(word("heading"), "Title"),
        paragraph(f"{made} {word('caution')}"),
        Table((45, 215), tuple(_cells(fact) for fact in sheet.facts)),
        paragraph(word("texts"), "Heading1"),
        _texts(sheet, ("", *(word(f"lang_{lang}") for lang in sheet.langs))),
        paragraph(word("findings", count=len(sheet.findings)), "Heading1"),
        *(paragraph(_finding(fault, desk), "ListBullet") for fault in sheet.findings),
        paragraph(word("answers", count=len(sheet.answers)), "Heading1"),
        *(
            paragraph(f"{one.who}{word('colon')}{one.reason} [{one.rule}] {one.value}", "ListBullet")
            for one in sheet.answers
        ),
        paragraph(word("signatures"), "Heading1"),
        Table(
            (25, 25, 60, 60, 90),
            tuple(_signed(line, desk) for line in sheet.lines),
            _cells(word(key) for key in ("language", "stage", "who", "when", "remarks")),
        ),
    )
    title = f"{word('heading')} · {sheet.article.original.title}"
    return to_docx(Document(blocks, header=word("watermark"), title=title))


def _finding(fault: Diagnostic, desk: str) -> str:
    what, mend = rule_sentences(fault.rule, desk, fault.values)
    place = f"{fault.path.rpartition('/')[2]}:{fault.line}:{fault.column}"
    return f"{command_text(fault.severity, desk)} [{fault.rule}] {place}  {what} {mend}"


def _signed(line: Line, desk: str) -> tuple[Cell, ...]:
    names = command_text(f"proof_lang_{line.lang}", desk), command_text(f"stage_{line.stage}", desk)
    return _cells((*names, line.who, line.on, ""))


def _texts(sheet: Sheet, head: tuple[str, ...]) -> Table:
    rows = tuple(
        (*_cells((row.label,)), *(_passage(row, column, lang) for column, lang in enumerate(sheet.langs)))
        for row in sheet.rows
    )
    return Table((24, *[236 // len(sheet.langs)] * len(sheet.langs)), rows, _cells(head))


def _cells(texts: Iterable[str]) -> tuple[Cell, ...]:
    return tuple(Cell((paragraph(words),)) for words in texts)


def _passage(row: Row, column: int, lang: str) -> Cell:
    """A passage with its figures underlined, in its own language for Word's dictionaries; a row or an item a line."""
    text = row.texts[column]
    if row.is_plain:
        return Cell(tuple(Paragraph(tuple(_runs(line, lang))) for line in text.split("\n")))
    refers = row.refers[column] if row.refers else NONE
    lines = _LINES.split(refers.noted(refers.bare(text)))
    shown = (plain(WRAPPED.sub("", line)).translate(_BRACKETS) for line in lines if not _RULER.fullmatch(line))
    return Cell(tuple(Paragraph(tuple(_runs(line, lang))) for line in shown))


def _runs(words: str, lang: str) -> Iterator[Run]:
    end = 0
    for figure in figures(words, lang):
        yield Run(words[end : figure.start], lang)
        yield Run(words[figure.start : figure.end], lang, is_underlined=True)
        end = figure.end
    yield Run(words[end:], lang)
