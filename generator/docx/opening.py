"""The two parts of a DOCX file that are read, whoever sent the file: its document, and the comments on it."""

from __future__ import annotations

import re
import zlib
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile

from generator.docx.markup import NAMESPACE
from generator.errors import DeliveryError

# A sheet of 200 paragraphs has 60 kB, and 1 MB after Word has marked every word of it with its revisions.
FILE_BYTES = 5_000_000
# 4 MB of the smallest elements take 130 MB to hold.
PART_BYTES = 4_000_000
# Two hundred comments of a line or two have 300 kB.
COMMENT_BYTES = 1_000_000
# Word writes some 15 parts; each is an entry that could be looked at.
_ENTRIES = 500
# Word in a browser numbers its parts.
_DOCUMENT = re.compile(r"word/document\d*\.xml")
_COMMENTS = re.compile(r"word/comments\d*\.xml")
_MACROS = "vbaProject.bin"


def document_of(data: bytes, file: str) -> Element:
    """The document of a DOCX file as XML; nothing is fetched.

    Raises DeliveryError for what is no DOCX, holds macros, is encrypted, or is larger than any sheet.
    """
    held = _part(data, file, _DOCUMENT, PART_BYTES)
    if held is None:
        raise DeliveryError("sheet-kind", file)
    root = _parsed(held, file)
    # The strict form, which Word offers too, calls everything by other names.
    if root.tag.endswith("}document") and root.tag != f"{{{NAMESPACE}}}document":
        raise DeliveryError("sheet-kind", file)
    return root


def comments_of(data: bytes, file: str) -> Element | None:
    """The comments of a DOCX file as XML, None where it has none; raises what `document_of` raises."""
    held = _part(data, file, _COMMENTS, COMMENT_BYTES)
    return None if held is None else _parsed(held, file)


def _part(data: bytes, file: str, name: re.Pattern[str], limit: int) -> bytes | None:
    if not data.startswith(b"PK\x03\x04"):
        raise DeliveryError("sheet-kind", file)
    try:
        with ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            parts = [entry for entry in entries if name.fullmatch(entry.filename)]
            if len(entries) > _ENTRIES or len(parts) > 1:
                raise DeliveryError("sheet-kind", file)
            if any(entry.filename.endswith(_MACROS) for entry in entries):
                raise DeliveryError("sheet-macros", file)
            if not parts:
                return None
            if parts[0].flag_bits & 1 or parts[0].compress_type not in (ZIP_STORED, ZIP_DEFLATED):
                raise DeliveryError("sheet-kind", file)
            with archive.open(parts[0]) as handle:
                held = handle.read(limit + 1)
    except (BadZipFile, OSError, EOFError, ValueError, NotImplementedError, RuntimeError, zlib.error) as error:
        raise DeliveryError("sheet-broken", file, reason=str(error)) from None
    if len(held) > limit:
        raise DeliveryError("sheet-large", file, limit=limit // 1_000_000)
    return held


def _parsed(held: bytes, file: str) -> Element:
    try:
        text = held.decode("utf-8-sig")
        # A declaration of a type can define entities, and Word writes none.
        if "<!DOCTYPE" in text or "\0" in text:
            raise DeliveryError("sheet-broken", file, reason="DOCTYPE")
        return fromstring(text.encode())  # noqa: S314 no entity is left that could be expanded
    except (ValueError, LookupError, ParseError) as error:
        # No UTF-8, or another encoding is declared, which may be none that is known.
        raise DeliveryError("sheet-broken", file, reason=str(error)) from None
