"""Markdown as readers read it: an address and the number of a list state no figure, stress inside one is no gap."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from generator.text.seldom import seldom

_MAIL = r"(?<=[\w.+-])[\w.+-]*@[\w-]+(?:\.[\w-]+)+|"


def _silent(mail: str = "", signs: str = "") -> re.Pattern[str]:
    # What any of them begins with comes first, by itself: so `re` passes over all others at once.
    return seldom(
        rf"[(\[<&hw \t>\d*_\\{signs}](?:"
        r"(?<=\]\()[^)\n]*\)"  # the address of a link or a picture
        r"|(?<=\[)\^[^\]\n]+\]:?"  # the mark of a footnote
        r"|(?<=&)#(?:\d{1,7}|[xX][0-9A-Fa-f]{1,6});"  # a character by its number
        r"|(?<=<)(?:!--.*?-->|/?[A-Za-z][^>\n]*>)"
        r"|(?:(?<=h)ttps?://|(?<=w)ww\.)[\w./?=&%#:;~+@-]+|"
        + mail
        + r"(?<=^[ \t>])[ \t>]*\d{1,3}[.)](?=[ \t])"  # an item of a numbered list
        r"|(?<=^\d)\d{0,2}[.)](?=[ \t])"
        r"|(?P<stress>(?<=[*_])[*_]{0,2}|(?<=\\)(?=[^\w\s])))",
        re.MULTILINE | re.DOTALL,
    )


# To try every word as an address of mail takes most of the time, and few texts have one (measured).
_SILENT, _SILENT_BUT_MAIL = _silent(_MAIL, r"\w.+-"), _silent()
# Where none of these is, all is read as it stands.
_MARKUP = seldom(r"[\]<&*_\\@/.)](?:(?<=[\]<&*_\\@])|(?<=:/)/|(?<=www\.)|(?<=\d[.)])[ \t])")


@dataclass(frozen=True)
class Running:
    """A running text, and the stretches of the Markdown it was taken from, the end of that included."""

    text: str
    taken: tuple[range, ...]

    @cached_property
    def places(self) -> Sequence[int]:
        """For each offset of the text, its end included, the offset in the Markdown."""
        return self.taken[0] if len(self.taken) == 1 else tuple(chain.from_iterable(self.taken))


def running(markdown: str) -> Running:
    """The running text of a paragraph.

    What readers do not read is a space; marks of stress are taken out, so that **3**万 is one number.
    """
    text: list[str] = []
    taken: list[range] = []
    end = 0
    silent = _SILENT if "@" in markdown else _SILENT_BUT_MAIL
    for match in silent.finditer(markdown) if _MARKUP.search(markdown) else ():
        text.append(markdown[end : match.start()])
        taken.append(range(end, match.start()))
        end = match.end()
        if match["stress"] is None:
            text.append(" ")
            taken.append(range(match.start(), match.start() + 1))
    text.append(markdown[end:])
    taken.append(range(end, len(markdown) + 1))
    return Running("".join(text), tuple(taken))
