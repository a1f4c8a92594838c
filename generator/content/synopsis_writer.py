"""Synopses → the text of synopses.yml, all of it or one endorsement in what an editor has written."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence
from typing import Any

import yaml
from msgspec.structs import asdict

from generator.content.front_matter import dump, flow
from generator.model import Endorsement, Synopsis
from generator.text.strings import LOADER

_LINE_END = re.compile(r"[\r\n]")


def synopses_text(synopses: Sequence[Synopsis]) -> str:
    """The text of the file; what the reader reads back are the same synopses."""
    return dump([_facts(one) for one in synopses])


def with_endorsement(data: bytes, synopsis: Synopsis) -> bytes:
    """The file's bytes with a synopsis's endorsement in its row, in place of the one that it may have.

    Every other byte is the editor's and stays. The file has been read without a fault, and has a row of that id.
    """
    bom = codecs.BOM_UTF8 if data.startswith(codecs.BOM_UTF8) else b""
    text = data[len(bom) :].decode()
    rows: Any = yaml.compose(text, Loader=LOADER)
    row = next(row for row in rows.value if _named(row, "id")[1].value.strip() == synopsis.id)
    assert synopsis.signed is not None  # noqa: S101, whoever endorses has
    return bom + _edited(text, row, synopsis.signed).encode()


def _edited(text: str, row: Any, signed: Endorsement) -> str:
    """The text with an entry `signed` in a row: where it stands, or else at the end; at the head of a row in braces."""
    line = ("\r\n" if "\r\n" in text else "\n") + " " * row.start_mark.column
    if row.flow_style:
        entry = "signed: " + flow(asdict(signed))
    else:
        entry = dump({"signed": asdict(signed)}).strip().replace("\n", line)
    first, last = _gap(text, row)
    if first == last:
        entry = f" {entry}," if row.flow_style else line + entry
    return text[:first] + entry + text[last:]


def _gap(text: str, row: Any) -> tuple[int, int]:
    """From where to where an entry `signed` stands in a row; twice the same where it is to be put in."""
    there = _named(row, "signed")
    if there is not None:
        return there[0].start_mark.index, _end(text, there[1])
    if row.flow_style:
        return (row.start_mark.index + 1,) * 2
    # What else stands in the line of the last word is a remark on it.
    found = _LINE_END.search(text, _end(text, row))
    return (found.start() if found else len(text),) * 2


def _named(row: Any, name: str) -> Any:
    """The nodes of a key and of its value, None where it is not there."""
    return next((pair for pair in row.value if pair[0].value == name), None)


def _end(text: str, node: Any) -> int:
    """Where the last word of a node ends: to the parser a block goes on to the next one, over blanks and remarks."""
    if isinstance(node, yaml.CollectionNode) and not node.flow_style and node.value:
        last = node.value[-1]
        return _end(text, last[1] if isinstance(last, tuple) else last)
    return len(text[: node.end_mark.index].rstrip())


def _facts(synopsis: Synopsis) -> dict[str, object]:
    facts = {
        "id": synopsis.id,
        "title": asdict(synopsis.title),
        "heads": [asdict(head) for head in synopsis.heads],
        "rows": [{"cells": [asdict(cell) for cell in cells]} for cells in synopsis.rows],
        "grounds": asdict(synopsis.grounds),
    }
    return facts | ({"signed": asdict(synopsis.signed)} if synopsis.signed else {})
