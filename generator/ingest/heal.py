"""Paragraphs that pages have broken, whole again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.ingest.signs import continues, is_complete, is_list_item
from generator.model import Change

# A line this short without a comma is a byline or a heading, and may end without a mark.
_SHORT = 25
_COMMAS = "，,、"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the line of the delivered text at which it begins."""

    line: int
    text: str


def heal(pieces: Sequence[Paragraph]) -> tuple[tuple[Paragraph, ...], tuple[Change, ...]]:
    """The paragraphs of one item's pieces, with the joins declared."""
    whole: list[Paragraph] = []
    changes: list[Change] = []
    for piece in pieces:
        if whole and _broken(whole[-1].text, piece.text):
            before = whole[-1]
            glue = " " if _is_letter(before.text[-1]) and _is_letter(piece.text[0]) else ""
            changes.append(Change("join", piece.line, "", "", f"{before.text[-6:]}｜{piece.text[:6]}"))
            whole[-1] = Paragraph(before.line, before.text + glue + piece.text)
        else:
            whole.append(piece)
    return tuple(whole), tuple(changes)


def _broken(before: str, after: str) -> bool:
    """Whether one sentence runs from the end of one block into the next."""
    if continues(after):
        return True
    if is_complete(before):
        return False
    if before[-1] in _COMMAS:
        return True
    if is_list_item(after):
        return False
    return len(before) > _SHORT or any(comma in before for comma in _COMMAS)


def _is_letter(character: str) -> bool:
    return character.isascii() and character.isalpha()
