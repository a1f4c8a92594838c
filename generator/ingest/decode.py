"""Bytes → text, or one sentence on why not."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from generator.errors import DeliveryError
from generator.text.han import count_han, is_han

# A digest of a hundred items has 0.5 MB; what is larger is not one.
SIZE = 10_000_000

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF", "PDF"),
    (b"PK\x03\x04", "DOCX/ZIP"),
    (b"\xd0\xcf\x11\xe0", "DOC"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF8", "GIF"),
    (b"{\\rtf", "RTF"),
    (b"\x1f\x8b", "GZIP"),
)
# All of ASCII's control characters but tab, line feed, form feed, carriage return.
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f]")
# Chinese read in a wrong encoding is full of characters that nobody writes: GB2312's 6,763 are those in use.
_IN_USE = 0.9


class Decoded(NamedTuple):
    """A text with LF line ends and without a BOM, and the encoding it was read in."""

    text: str
    encoding: str


def decode(data: bytes, name: str) -> Decoded:
    """Reads UTF-8, UTF-16 and UTF-32 with a BOM, and GB18030 with its subsets GBK and GB2312.

    `name` is the file's, for the sentence. Raises DeliveryError for what is empty, too large, binary, or in no encoding
    of these: a guess would put wrong characters into an article.
    """
    if len(data) > SIZE:
        raise DeliveryError("delivery-large", name, limit=SIZE // 1_000_000)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise DeliveryError("delivery-binary", name, kind=kind)
    text, encoding = _read(data, name)
    control = _CONTROL.search(text)
    if control:
        line = text.count("\n", 0, control.start()) + 1
        raise DeliveryError("delivery-binary", f"{name}:{line}", kind=f"U+{ord(control.group()):04X}")
    if not text.strip():
        raise DeliveryError("delivery-empty", name)
    return Decoded(text.replace("\r\n", "\n").replace("\r", "\n"), encoding)


def _read(data: bytes, name: str) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding), encoding
            except UnicodeDecodeError:
                raise DeliveryError("delivery-encoding", name) from None
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
    if b"\0" in data[:4096]:
        raise DeliveryError("delivery-binary", name, kind="U+0000")
    try:
        text = data.decode("gb18030")
    except UnicodeDecodeError:
        raise DeliveryError("delivery-encoding", f"{name}:{line}") from None
    in_use = sum(_in_gb2312(character) for character in text if is_han(character))
    # Without two Han in three characters beyond ASCII it is some other 8-bit text that GB18030 happens to allow.
    beyond = sum(not character.isascii() for character in text)
    if in_use < _IN_USE * count_han(text) or count_han(text) * 3 < beyond * 2:
        raise DeliveryError("delivery-encoding", f"{name}:{line}")
    return text, "gb18030"


def _in_gb2312(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
