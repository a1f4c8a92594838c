"""What a body's passages refer to: footnotes, which have rows of their own on a sheet, and addresses of links."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.text.segments import definitions, notes

# Noncharacters, which no text may hold: between them is a footnote's label, until Markdown has been read.
NOTE_OPEN, NOTE_CLOSE = "\ufdd4", "\ufdd5"
# An address may stand in the next line, and so may its title.
_ADDRESS = re.compile(
    r"^ {0,3}\[(?!\^)([^\]\n]+)\]: *(?:\n *)?\S+(?: *(?:\n *)?(?:([\"']).*\2|\(.*\)))? *$", re.MULTILINE
)
_MARK = re.compile(r"\[\^([^\]\n]+)\]")
_BRACKETS = re.compile(r"\[([^\[\]]+)\]")
_LINK = re.compile(r"!?\[(?P<text>[^\[\]]+)\](?: ?\[(?P<label>[^\[\]]*)\])?(?![(:])")


class References(Struct, frozen=True):
    """The labels of a body's footnotes, and the definitions of its addresses by their labels in small letters."""

    notes: frozenset[str] = frozenset()
    addresses: Mapping[str, str] = {}

    def noted(self, text: str) -> str:
        """A passage with its marks of footnotes as NOTE_OPEN, label, NOTE_CLOSE."""
        return _MARK.sub(lambda one: f"{NOTE_OPEN}{one[1]}{NOTE_CLOSE}" if one[1] in self.notes else one[0], text)

    def labels(self, text: str) -> Iterator[re.Match[str]]:
        """Where a passage names an address by its label, brackets included."""
        return (one for one in _BRACKETS.finditer(text) if _key(one[1]) in self.addresses)

    def addressed(self, text: str) -> str:
        """A passage with the definitions of the addresses that it names."""
        used = dict.fromkeys(_key(one[1]) for one in self.labels(text)) if self.addresses else {}
        return "\n\n".join((text, *(self.addresses[label] for label in used)))

    def bare(self, text: str) -> str:
        """A passage with the words of its links alone, where an address is named by its label."""
        return _LINK.sub(self._words, text) if self.addresses else text

    def _words(self, found: re.Match[str]) -> str:
        return found["text"] if _key(found["label"] or found["text"]) in self.addresses else found[0]


NONE = References()


def references(body: str) -> References:
    """The footnotes and addresses of a body; of two with one label the first."""
    addresses: dict[str, str] = {}
    for block in definitions(body):
        for one in _ADDRESS.finditer(block):
            addresses.setdefault(_key(one[1]), one[0])
    return References(frozenset(one.label for one in notes(body)), addresses)


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()
