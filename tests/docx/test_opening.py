"""Files that call themselves DOCX and are something else, broken, or meant to do harm."""

import tracemalloc
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_LZMA, ZipFile

import pytest

from generator.docx.document import Document, paragraph
from generator.docx.opening import document_of
from generator.docx.writing import to_docx
from generator.errors import DeliveryError

PLAIN = to_docx(Document((paragraph("One."),)))
HEAD = PLAIN.index(b"word/document.xml")


def packed(changes=None, kind=ZIP_DEFLATED):
    buffer = BytesIO()
    with ZipFile(BytesIO(PLAIN)) as plain, ZipFile(buffer, "w", kind) as archive:
        for name, data in {**{name: plain.read(name) for name in plain.namelist()}, **(changes or {})}.items():
            archive.writestr(name, data)
    return buffer.getvalue()


def refused(data):
    with pytest.raises(DeliveryError) as caught:
        document_of(data, "a.docx")
    return caught.value.rule


@pytest.mark.parametrize(
    ("data", "rule"),
    [
        (b"{\\rtf1\\ansi One.}", "sheet-kind"),
        (b"<html><body><table></table></body></html>", "sheet-kind"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, "sheet-kind"),
        (b"", "sheet-kind"),
        (PLAIN[:-40], "sheet-broken"),
        (PLAIN[: HEAD + 40] + b"\xff" * 200 + PLAIN[HEAD + 240 :], "sheet-broken"),
        (packed({"word/vbaProject.bin": b"x"}), "sheet-macros"),
        (packed(kind=ZIP_LZMA), "sheet-kind"),
        (packed({f"word/{n}.xml": b"" for n in range(600)}), "sheet-kind"),
        (packed({"word/document.xml": b"<a"}), "sheet-broken"),
        (packed({"word/document.xml": "<a/>".encode("utf-16")}), "sheet-broken"),
        (packed({"word/document.xml": b"<?xml version='1.0' encoding='GB18030'?><a/>"}), "sheet-broken"),
        (packed({"word/document.xml": b"<?xml version='1.0' encoding='none-such'?><a/>"}), "sheet-broken"),
        (packed({"word/document.xml": b"<d:document xmlns:d='http://purl.oclc.org/ooxml/wordprocessingml/main'/>"}), "sheet-kind"),
        (packed({"word/document.xml": b"<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>"}), "sheet-broken"),
    ],
)  # fmt: skip
def test_what_is_no_docx_is_refused_with_its_reason(data, rule):
    assert refused(data) == rule


def test_two_documents_in_one_file_are_refused():
    buffer = BytesIO(PLAIN)
    with pytest.warns(UserWarning, match="Duplicate"), ZipFile(buffer, "a") as archive:
        archive.writestr("word/document.xml", b"<a/>")
    assert refused(buffer.getvalue()) == "sheet-kind"


def test_an_encrypted_part_is_refused():
    entry = b"PK\x01\x02\x14\x03\x14\x00\x00\x00"
    assert refused(packed().replace(entry, entry[:-2] + b"\x01\x00")) == "sheet-kind"


def test_a_bomb_is_not_unpacked():
    bomb = packed({"word/document.xml": b"<a>" + b" " * 100_000_000})
    assert len(bomb) < 150_000
    tracemalloc.start()
    assert refused(bomb) == "sheet-large"
    assert tracemalloc.get_traced_memory()[1] < 20_000_000
    tracemalloc.stop()
