"""A sheet as gettext's PO, the format that translators' tools have in common; babel reads and writes it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import datetime
from io import BytesIO, StringIO

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po, write_po

from generator.errors import DeliveryError
from generator.model import WARNING, Diagnostic
from generator.text.line_ends import with_lf
from generator.translate.sheet import Row, Sheet

# Where other files say in which line of a program a text stands.
_BASE = "made-"
_HEAD = "# {sign}: msgctxt names the passage, fuzzy marks what is not in step with the original, #. lines are terms."
# Each text stands between two quotation marks: babel takes the last sign off, whatever it is, and goes on.
_LINE = re.compile(r'\s*(?:#.*|(?:(?:msgctxt|msgid|msgid_plural|msgstr(?:\[\d+\])?)\s+)?"(?:[^"\\]|\\.)*"\s*)?')
_NAME, _ORIGINAL = re.compile(r'^msgctxt\s+"(.*)"', re.MULTILINE), re.compile(r"^msgid\s", re.MULTILINE)
# So much of a line says which it is.
_TOLD = 60


def write(sheet: Sheet, now: datetime) -> bytes:
    """A sheet as a PO file; `fuzzy` is what somebody has still to look at."""
    catalog = Catalog(
        locale=sheet.lang,
        header_comment=_HEAD.format(sign=sheet.sign),
        project=sheet.sign.rpartition(" ")[0],
        version=sheet.sign.rpartition(" ")[2],
        creation_date=now,
        revision_date=now,
        msgid_bugs_address="newsroom",
        last_translator="newsroom",
        language_team="newsroom",
        fuzzy=False,
    )
    for row in sheet.rows:
        flags = ["fuzzy"] if row.is_open and row.translation else []
        places = [(f"{_BASE}{row.base}", 1)] if row.base else []
        catalog.add(row.original, row.translation, places, context=row.name, flags=flags, auto_comments=row.terms)
    buffer = BytesIO()
    write_po(buffer, catalog, width=0, include_lineno=False)
    return buffer.getvalue()


def read(data: bytes, file: str) -> tuple[str, tuple[Row, ...], tuple[Diagnostic, ...]]:
    """What a PO file says it is a sheet of, its rows, and what the desk is told beside them.

    Raises DeliveryError where it cannot be read.
    """
    try:
        text = with_lf(data.decode("utf-8-sig"))
        _refuse_damaged(text, file)
        catalog = read_po(StringIO(text), abort_invalid=True)
        sign = f"{catalog.project} {catalog.version}"
    except (PoFileError, ValueError, LookupError) as error:
        raise DeliveryError("sheet-po", file, reason=str(error)) from None
    if len(_ORIGINAL.findall(text)) > len(catalog) + 1:
        raise _doubled(text, file)
    rows: list[Row] = []
    told: list[Diagnostic] = []
    for message in catalog:
        if not message.id:
            continue
        if not isinstance(message.id, str) or not isinstance(message.string, str):
            raise DeliveryError("sheet-po", file, reason="msgid_plural")
        is_open = message.fuzzy or not message.string
        base = next((place[len(_BASE) :] for place, _ in message.locations if place.startswith(_BASE)), "")
        line = message.lineno or 1
        rows.append(Row(message.context or "", message.id, message.string, is_open, base=base, line=line))
        if words := " ".join(" ".join(message.user_comments).split()):
            told.append(Diagnostic(file, line, 1, "sheet-remark", {"words": words}, WARNING))
    return sign, tuple(rows), tuple(told)


def _refuse_damaged(text: str, file: str) -> None:
    """Raises DeliveryError for a text that does not end where it should: a file that was cut off somewhere."""
    for number, line in enumerate(text.split("\n"), 1):
        if not _LINE.fullmatch(line):
            raise DeliveryError("sheet-broken", f"{file}:{number}", reason=line.strip()[:_TOLD])


def _doubled(text: str, file: str) -> DeliveryError:
    """Why a file has more rows than its catalog: of two with one name and one original babel keeps one, untold."""
    twice = [name for name, count in Counter(_NAME.findall(text)).items() if count > 1]
    if twice:
        return DeliveryError("row-twice", file, name=", ".join(twice))
    return DeliveryError("sheet-po", file, reason='msgid ""')
