"""Markdown as readers read it: an address and the number of a list state no figure, stress inside one is no gap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

_SILENT = re.compile(
    r"(?<=\])\([^)\n]*\)"  # the address of a link or a picture
    r"|\[\^[^\]\n]+\]:?"  # the mark of a footnote
    r"|<!--.*?-->|</?[A-Za-z][^>\n]*>"
    r"|(?:https?://|www\.)[\w./?=&%#:;~+@-]+"
    r"|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
    r"|^[ \t>]*\d{1,3}[.)](?=[ \t])"  # an item of a numbered list
    r"|(?P<stress>[*_]{1,3}|\\(?=[^\w\s]))",
    re.MULTILINE | re.DOTALL,
)
# Where none of these is, all is read as it stands.
_MARKUP = re.compile(r"[\]<*_\\@]|\[\^|://|www\.|\d[.)][ \t]")


@dataclass(frozen=True, slots=True)
class Running:
    """A running text, and for each of its offsets, the end included, the offset in the Markdown it was taken from."""

    text: str
    places: Sequence[int]


def running(markdown: str) -> Running:
    """The running text of a paragraph.

    What readers do not read is a space; marks of stress are taken out, so that **3**万 is one number.
    """
    if not _MARKUP.search(markdown):
        return Running(markdown, range(len(markdown) + 1))
    text: list[str] = []
    places: list[int] = []
    end = 0
    for match in _SILENT.finditer(markdown):
        text.append(markdown[end : match.start()])
        places.extend(range(end, match.start()))
        end = match.end()
        if match["stress"] is None:
            text.append(" ")
            places.append(match.start())
    text.append(markdown[end:])
    places.extend(range(end, len(markdown) + 1))
    return Running("".join(text), tuple(places))
