"""An editor's file after an edit of its text: all that the edit does not touch stays, byte for byte."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable
from pathlib import Path

from generator.content.disk import write_file
from generator.text.line_ends import with_lf

_LINE_END = re.compile(rb"\r\n?|\n")


def edit_file(path: Path, edit: Callable[[str], str]) -> None:
    """Edits a file in place as `edited` does; raises CommandError where it cannot be written."""
    write_file(path, edited(path.read_bytes(), edit))


def edited(data: bytes, edit: Callable[[str], str]) -> bytes:
    """A file's bytes after an edit of its text (LF); BOM, line ends and what is no UTF-8 are the editor's and stay.

    Where lines end in more ways than one, all end as the first does; an edit that changes nothing touches no byte.
    """
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = with_lf(data[len(bom) :].decode("utf-8", "surrogateescape"))
    after = edit(text)
    if after == text:
        return data
    first = _LINE_END.search(data)
    return bom + after.encode("utf-8", "surrogateescape").replace(b"\n", first[0] if first else b"\n")
