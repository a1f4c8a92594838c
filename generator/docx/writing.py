"""A document as the bytes of a DOCX file.

Written with zip and XML alone: paragraphs and tables are all there is, and a library for more would bring its own
parser (lxml, 5 MB). What is the same in every file lies in blank/, as it would in a DOCX that was unpacked.
"""

from __future__ import annotations

from importlib.resources import files
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from generator.docx.document import Document
from generator.docx.markup import document_xml, header_xml, properties_xml

# The list of types stands first, where those who sniff at files look for it.
_BLANK = (
    "[Content_Types].xml",
    "_rels/.rels",
    "word/_rels/document.xml.rels",
    "word/styles.xml",
    "word/numbering.xml",
)
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MADE = {"word/header.xml": header_xml, "docProps/core.xml": properties_xml, "word/document.xml": document_xml}


def to_docx(document: Document) -> bytes:
    """The file's bytes, the same for the same document; nothing in it names a machine, its user or a time."""
    blank = files("generator.docx").joinpath("blank")
    parts = {name: blank.joinpath(name).read_text("utf-8") for name in _BLANK}
    parts |= {name: _XML + make(document) for name, make in _MADE.items()}
    buffer = BytesIO()
    with ZipFile(buffer, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            # Without a time of its own a part has that of 1980, the oldest that ZIP knows.
            archive.writestr(ZipInfo(name), text.encode(), ZIP_DEFLATED)
    return buffer.getvalue()
