"""The source line that a text ends with: （据贵州省民政厅）."""

from __future__ import annotations

from msgspec.structs import replace

from generator.ingest.body import Body
from generator.ingest.escape import escape
from generator.ingest.wording.signs import source_statement
from generator.model import Change


def take_source_line(body: Body) -> tuple[str | None, Body]:
    """The statement of a text's last line, None where that is no source line, and the text without it.

    A line in a list or a table stays where it is; brackets that are gone are declared.
    """
    statement = source_statement(body.said[-1]) if body.said else None
    if statement is None or body.paragraphs[-1:] != (escape(body.said[-1]),):
        return statement, body
    brackets = body.said[-1].replace(statement, "", 1)
    changes = (*body.changes, Change("bracket", 0, brackets, "", statement)) if brackets else body.changes
    return statement, replace(body, paragraphs=body.paragraphs[:-1], said=body.said[:-1], changes=changes)
