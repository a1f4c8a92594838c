"""What the desk is told of a Word file beside its translations: comments, notes, changes that were tracked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import chain
from xml.etree.ElementTree import Element

from generator.model import LANGUAGES, WARNING, Diagnostic
from generator.text.strings import command_text
from generator.translate.cells import W, all_said, in_boxes, is_deleted, nearest, said, set_apart

_TRACKED = frozenset(W + name for name in ("ins", "del", "moveFrom", "moveTo"))
_ANCHORS = frozenset(W + name for name in ("commentRangeStart", "commentReference"))
_OURS = ("sheet_hint", "sheet_terms", "sheet_original", "sheet_translation", "sheet_open")


def remarks(
    root: Element,
    comments: Element | None,
    rows: Sequence[tuple[int, Element]],
    outside: Sequence[Element],
    terms: Collection[str],
    file: str,
) -> Iterator[Diagnostic]:
    """What nobody may miss and no text takes in, each in the line of its row, or in the first.

    `rows` are all of the sheet by their lines, `outside` the paragraphs and tables that are not its own; `terms` are
    lines that an export has written there.
    """
    if any(one.tag in _TRACKED for one in root.iter()):
        yield Diagnostic(file, 1, 1, "sheet-tracked", severity=WARNING)
    yield from _commented(comments, rows, file)
    ours = {*terms, *(words for key in _OURS for lang in LANGUAGES for words in command_text(key, lang).split("\n"))}
    yield from _remark(chain.from_iterable(map(all_said, outside)), ours, 1, file)
    for number, row in (pair for pair in rows if not is_deleted(pair[1])):
        names, original, translation = nearest(row, "tc")
        lines = said(names).strip().split("\n")[1:]
        # The head's titles are the sheet's own.
        lines += [] if number > 1 else [*said(original).split("\n"), *said(translation).split("\n")]
        yield from _remark((*lines, *in_boxes(names), *in_boxes(original)), ours, number, file)
        if words := set_apart(translation) if number > 1 else "":
            yield Diagnostic(file, number, 1, "sheet-looks", {"words": words}, WARNING)


def _commented(comments: Element | None, rows: Sequence[tuple[int, Element]], file: str) -> Iterator[Diagnostic]:
    """The comments of Word's review, and the answers to them."""
    rows = rows if comments is not None else ()
    anchors = {one.get(f"{W}id"): number for number, row in rows for one in row.iter() if one.tag in _ANCHORS}
    for one in comments.iter(f"{W}comment") if comments is not None else ():
        values = {"who": one.get(f"{W}author", "").strip() or "?", "words": " ".join(said(one).split())}
        yield Diagnostic(file, anchors.get(one.get(f"{W}id"), 1), 1, "sheet-comment", values, WARNING)


def _remark(
    words: Iterator[str] | Sequence[str], ours: Collection[str], number: int, file: str
) -> Iterator[Diagnostic]:
    plain = (" ".join(one.split()) for one in words)
    if kept := list(dict.fromkeys(one for one in plain if one and one not in ours)):
        yield Diagnostic(file, number, 1, "sheet-remark", {"words": " / ".join(kept)}, WARNING)
