"""The one part of a DOCX file that is read, whoever sent the file."""

from __future__ import annotations

import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from generator.errors import DeliveryError

# A sheet of 200 paragraphs has 60 kB, and 1 MB after Word has marked every word of it with its revisions.
FILE_BYTES = 5_000_000
# 4 MB of the smallest elements take 130 MB to hold.
PART_BYTES = 4_000_000
# Word writes some 15 parts; each is an entry that could be looked at.
_ENTRIES = 500
_PART = "word/document.xml"
_MACROS = "vbaProject.bin"


def document_of(data: bytes, file: str) -> Element:
    """The document of a DOCX file as XML; nothing else of the file is opened and nothing is fetched.

    Raises DeliveryError for what is no DOCX, holds macros, is encrypted, or is larger than any sheet.
    """
    if not data.startswith(b"PK\x03\x04"):
        raise DeliveryError("sheet-kind", file)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            names = [entry.filename for entry in entries]
            if len(entries) > _ENTRIES or names.count(_PART) != 1:
                raise DeliveryError("sheet-kind", file)
            if any(name.endswith(_MACROS) for name in names):
                raise DeliveryError("sheet-macros", file)
            part = entries[names.index(_PART)]
            if part.flag_bits & 1 or part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise DeliveryError("sheet-kind", file)
            with archive.open(part) as handle:
                held = handle.read(PART_BYTES + 1)
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise DeliveryError("sheet-broken", file, reason=str(error)) from None
    if len(held) > PART_BYTES:
        raise DeliveryError("sheet-large", file, limit=PART_BYTES // 1_000_000)
    return _parsed(held, file)


def _parsed(held: bytes, file: str) -> Element:
    try:
        text = held.decode("utf-8-sig")
        # A declaration of a type can define entities, and Word writes none.
        if "<!DOCTYPE" in text or "\0" in text:
            raise DeliveryError("sheet-broken", file, reason="DOCTYPE")
        return fromstring(text.encode())  # noqa: S314 no entity is left that could be expanded
    except (UnicodeDecodeError, ParseError) as error:
        raise DeliveryError("sheet-broken", file, reason=str(error)) from None
