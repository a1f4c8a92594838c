"""Bytes → text, or one sentence on why not."""

from __future__ import annotations

from typing import NamedTuple

from generator.errors import DeliveryError
from generator.ingest.encodings import BOMS, CHINESE, SEVEN_BIT, WIDE, declared_encodings, strictly
from generator.ingest.limits import TEXT_BYTES
from generator.ingest.plausible import FORBIDDEN, is_doubtful_utf8, is_plausible, is_wide
from generator.text.line_ends import with_lf
from generator.text.mojibake import find_mojibake

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


class Decoded(NamedTuple):
    """A text with LF line ends and without a BOM, and the encoding it was read in."""

    text: str
    encoding: str


def decode(data: bytes, name: str, declared: str | None = None) -> Decoded:
    """Reads what is told by a mark at its head, by its zero bytes, by being UTF-8, and last by what it declares itself.

    Without any declaration GB18030 and Big5 are read beside Unicode; with one (`declared` is HTTP's charset, an XML
    declaration and a <meta> are found here) also Japanese, Korean and the alphabets of Europe. A declaration is never
    believed against the bytes. `name` is the file's, for the sentence.

    Raises DeliveryError for what is empty, too large, binary, holds characters that no text has, was encoded twice, or
    can be read in no way or in two: a guess would put wrong characters into an article. U+FFFD is left standing.
    """
    if len(data) > TEXT_BYTES:
        raise DeliveryError("delivery-large", name, limit=TEXT_BYTES // 1_000_000)
    for magic, kind in _MAGIC:
        if data.startswith(magic):
            raise DeliveryError("delivery-binary", name, kind=kind)
    text, encoding = _read(data, name, declared)
    text = with_lf(text)
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        kind = f"U+{ord(forbidden[0]):04X}"
        raise DeliveryError("delivery-binary", _place(name, text, forbidden.start()), kind=kind)
    if not text.strip():
        raise DeliveryError("delivery-empty", name)
    twice = find_mojibake(text)
    if twice is not None:
        raise DeliveryError("delivery-mojibake", _place(name, text, twice), found=text[twice : twice + 12])
    return Decoded(text, encoding)


def _read(data: bytes, name: str, declared: str | None) -> tuple[str, str]:
    for bom, encoding in BOMS:
        if data.startswith(bom):
            text = strictly(data[len(bom) :], encoding)
            if text is None:
                raise DeliveryError("delivery-encoding", name)
            return text, encoding
    if b"\0" in data:
        return _one_of(_wide(data), name, DeliveryError("delivery-binary", name, kind="U+0000"))
    encodings = declared_encodings(data, declared)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        unreadable = DeliveryError("delivery-encoding", f"{name}:{line}")
        return _one_of(_narrow(data, encodings), name, unreadable)
    if is_doubtful_utf8(data, text):
        raise DeliveryError("delivery-encoding", name)
    if text.isascii():
        escaped = [(text, one) for one in encodings if one in SEVEN_BIT and (text := strictly(data, one)) is not None]
        return next(iter(escaped), (text, "utf-8"))
    return text, "utf-8"


def _wide(data: bytes) -> list[tuple[str, str]]:
    """UTF-16 and UTF-32 without their mark; text in them has zero bytes wherever it has ASCII or a line end."""
    found = [(text, encoding) for encoding in WIDE if (text := strictly(data, encoding)) is not None]
    return [(text, encoding) for text, encoding in found if is_wide(text)]


def _narrow(data: bytes, declared: tuple[str, ...]) -> list[tuple[str, str]]:
    """Every plausible reading in an encoding that is no Unicode."""
    found = []
    for encoding in dict.fromkeys((*CHINESE, *declared)):
        text = strictly(data, encoding)
        if text is not None and is_plausible(text, encoding, declared=encoding in declared):
            found.append((text, encoding))
    return found


def _one_of(readings: list[tuple[str, str]], name: str, otherwise: DeliveryError) -> tuple[str, str]:
    if len({text for text, _ in readings}) > 1:
        raise DeliveryError("delivery-encoding", name)
    if not readings:
        raise otherwise
    return readings[0]


def _place(name: str, text: str, offset: int) -> str:
    line = text.count("\n", 0, offset) + 1
    return f"{name}:{line}"
