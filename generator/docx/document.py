"""What a DOCX file that we write holds: paragraphs and tables, as plain values."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

# The names of styles in blank/word/styles.xml.
Style = Literal["Normal", "Title", "Heading1", "ListBullet", "Header"]


class Run(Struct, frozen=True):
    """Text of one look; its tabs and line ends are kept.

    `lang` ("zh" or "en") is what Word's dictionaries go by; with "" they go by the script.
    """

    text: str
    lang: str = ""
    is_bold: bool = False
    is_underlined: bool = False


class Bookmark(Struct, frozen=True):
    """What a reader does not see and Word keeps; no other of its document has its number, or its name."""

    number: int
    name: str


class Paragraph(Struct, frozen=True):
    """A paragraph, with the bookmark at its head."""

    runs: tuple[Run, ...]
    style: Style = "Normal"
    bookmark: Bookmark | None = None


class Cell(Struct, frozen=True):
    """A cell with at least one paragraph, which Word asks for; `fill` is its ground as six hexadecimal digits."""

    paragraphs: tuple[Paragraph, ...]
    fill: str = ""


class Table(Struct, frozen=True):
    """A table of columns as wide as `widths`, in millimetres.

    `head` stands again at the head of each page; no row is cut in two by a page's foot.
    """

    widths: tuple[int, ...]
    rows: tuple[tuple[Cell, ...], ...]
    head: tuple[Cell, ...] = ()


class Document(Struct, frozen=True):
    """An A4 document on its side, with room for 261 mm; between two tables there is a paragraph, or Word joins them.

    `header` stands large and grey at the head of each page. `title` is what a window or a PDF made of it is called.
    """

    blocks: tuple[Paragraph | Table, ...]
    header: str = ""
    title: str = ""


def paragraph(words: str, style: Style = "Normal", lang: str = "", *, is_bold: bool = False) -> Paragraph:
    """A paragraph of one look."""
    return Paragraph((Run(words, lang, is_bold),), style)
