"""Text that a spreadsheet would take for a formula, made harmless.

A cell that begins with = + - @, their full-width forms, a tab or a line break may be run when a CSV file is opened
(OWASP, CSV Injection). Such a text gets an apostrophe before it, and so does one that begins with an apostrophe: then
whoever takes the first apostrophe of a text away has what it was. A plain number is no formula and stays.
"""

from __future__ import annotations

import re

_MARK = "'"
_FIRST = tuple("=+-@＝＋－＠\t\r\n" + _MARK)
_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")


def harmless(text: str) -> str:
    """The text as it stands in a cell."""
    return _MARK + text if text.startswith(_FIRST) and not _NUMBER.fullmatch(text) else text
