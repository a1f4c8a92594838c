"""Rows that come back from a translator → what is taken over from them, and what must be told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from generator.content.recognition import known_by
from generator.model import ERROR, WARNING, Diagnostic, Pairing
from generator.text.alignment import aligned
from generator.text.characters import code_point, control, unseen
from generator.text.difference import difference
from generator.text.segments import notes, segments
from generator.text.substance import substance
from generator.translate.answers import Answer, has_comment
from generator.translate.sheet import Row, Sheet

# How like its paragraph of today an original must be to be an older version of it.
_LIKE = 0.5
# What only one font knows: a tick of Wingdings, say.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# So many signs say where in a row something is.
_BEFORE = 12
# Four digits: who writes more has no paragraph of ours, and each number below it would be counted.
_PARAGRAPH = re.compile(r"p-([1-9]\d{0,3})", re.ASCII)


# Each row is held against each that is left, in every version of it.
_substance = lru_cache(maxsize=20_000)(substance)


class _Pair(Struct, frozen=True):
    given: Row
    ours: Row


def taken(
    given: Sequence[Row], sheet: Sheet, pairing: Pairing, file: str, *, edits_settle: bool
) -> tuple[tuple[Answer, ...], tuple[Diagnostic, ...]]:
    """The answers of rows that have come back, and every fault, in the line of its row.

    `sheet` is the translation as it is now. A row is known by its name and its original, in any version that the record
    knows, so paragraphs that were put in meanwhile do no harm. An edited row is answered for where `edits_settle` or it
    is no longer open; one that is not edited where it was open and is no longer. Either must be of today's text.
    """
    faults: list[Diagnostic] = []
    answers: list[Answer] = []
    for pair in _paired(given, sheet, pairing, file, faults):
        faults += _faults(pair, file)
        ours, theirs = pair.ours, pair.given
        is_edited = bool(theirs.translation.strip()) and theirs.translation != ours.translation and _is_new(theirs)
        is_confirmed = not is_edited and _is_confirmed(pair, pairing)
        if is_edited or is_confirmed:
            faults += _conflict(pair, file)
        is_known = any(_is_same(theirs.original, version) for version in _versions(ours, pairing))
        is_answered = (edits_settle or not theirs.is_open) if is_edited else is_confirmed
        if not is_known:
            values = {"name": theirs.name, "difference": difference(ours.original, theirs.original)}
            faults.append(Diagnostic(file, theirs.line, 1, "row-original", values, WARNING))
        if (is_edited or is_answered) and not _is_same(theirs.original, ours.original):
            faults.append(Diagnostic(file, pair.given.line, 1, "row-older", {"name": theirs.name}, WARNING))
        if is_edited or (is_answered and ours.translation):
            original = theirs.original.strip() if is_answered and is_known else None
            answers.append(
                Answer(ours.name, theirs.translation if is_edited else ours.translation, original, theirs.line)
            )
    return tuple(answers), tuple(faults)


def _paired(
    given: Sequence[Row], sheet: Sheet, pairing: Pairing, file: str, faults: list[Diagnostic]
) -> Iterator[_Pair]:
    """Each row with the one that it is today; rows that are unknown, there twice or not there are told."""
    left = {row.name: row for row in sheet.rows}
    numbered = list(enumerate(given))
    found = {number: left.pop(name) for number, name in _in_order(numbered, sheet)}
    for test in (_by_name, _by_text, _by_likeness):
        for number, row in numbered:
            if number not in found and (ours := test(row, left, pairing)) is not None:
                found[number] = left.pop(ours.name)
    times = Counter(row.name for row in given)
    for number, row in numbered:
        if number in found:
            yield _Pair(_trimmed(row, found[number]), found[number])
        else:
            rule = "row-twice" if times[row.name] > 1 else "row-unknown"
            faults.append(Diagnostic(file, row.line, 1, rule, {"name": row.name}, ERROR))
    # One without a translation may have come after the export; it stays open, and nothing is lost.
    lost = (name for name, ours in left.items() if ours.translation)
    last = max((row.line for row in given), default=1)
    faults += [Diagnostic(file, last, 1, "row-missing", {"name": name}, WARNING) for name in lost]


def _in_order(numbered: Sequence[tuple[int, Row]], sheet: Sheet) -> Iterator[tuple[int, str]]:
    """Paragraphs whose original is as it was, in the order that they went out in, with the names that they have today.

    Of an original that stands several times only the order says which is which; a number would swap them.
    """
    sent = {
        int(found[1]): (number, row.original) for number, row in numbered if (found := _PARAGRAPH.fullmatch(row.name))
    }
    # What has not come back keeps its place, as something that is like nothing.
    before = [sent[at][1] if at in sent else f"\0{at}" for at in range(1, max(sent, default=0) + 1)]
    now = [row for row in sheet.rows if row.name.startswith("p-")]
    for one, other in aligned(before, [row.original for row in now]):
        if one is not None and other is not None and _is_same(before[one], now[other].original):
            yield sent[one + 1][0], now[other].name


def _trimmed(row: Row, ours: Row) -> Row:
    """A row without what a return or a space at the end of a cell has left; what begins as code does is left to see."""
    text = row.translation.strip()
    if text == ours.translation.strip():
        text = ours.translation
    elif row.translation.startswith(("\t", "    ")):
        text = row.translation.rstrip()
    return replace(row, translation=text)


def _by_name(row: Row, left: dict[str, Row], pairing: Pairing) -> Row | None:
    ours = left.get(row.name)
    return ours if ours and any(_is_same(row.original, one) for one in _versions(ours, pairing)) else None


def _by_text(row: Row, left: dict[str, Row], pairing: Pairing) -> Row | None:
    if not row.name.startswith("p-"):
        return None
    paragraphs = (ours for name, ours in left.items() if name.startswith("p-"))
    return next((o for o in paragraphs if any(_is_same(row.original, one) for one in _versions(o, pairing))), None)


def _by_likeness(row: Row, left: dict[str, Row], _pairing: Pairing) -> Row | None:
    ours = left.get(row.name)
    if ours is None:
        return None
    likeness = SequenceMatcher(None, _substance(row.original)[:600], _substance(ours.original)[:600], autojunk=False)
    return ours if likeness.ratio() >= _LIKE else None


def _versions(row: Row, pairing: Pairing) -> tuple[str, ...]:
    """The original's text of a passage, as it is and as its record knows it."""
    unit = pairing.unit(row.name)
    return tuple(text for text in (row.original, unit and unit.original, unit and unit.asked) if text)


def _private(text: str, ours: str) -> tuple[int, str] | None:
    """The first character of a text that has no meaning but in its font, if it did not go out with it."""
    found = next((one for one in _PRIVATE.finditer(text) if one[0] not in ours), None)
    return (found.start(), code_point(found[0])) if found else None


def _is_same(one: str, other: str) -> bool:
    return one == other or _substance(one) == _substance(other)


def _is_new(row: Row) -> bool:
    """Whether its translation is another than went out: the desk may have revised what its translator left alone."""
    return not row.base or row.base != known_by(row.translation)


def _is_confirmed(pair: _Pair, pairing: Pairing) -> bool:
    """Whether somebody says of a text that was not edited that it needs no edit, for another original than its own."""
    unit, theirs = pairing.unit(pair.ours.name), pair.given
    is_own = unit is not None and unit.original is not None and _is_same(theirs.original, unit.original)
    return bool(theirs.translation.strip()) and pair.ours.is_open and not theirs.is_open and not is_own


def _conflict(pair: _Pair, file: str) -> Iterator[Diagnostic]:
    """What was said of another text than today's, or, where the row has lost its mark, perhaps of another."""
    today, base = pair.ours.translation, pair.given.base
    if pair.given.translation != today and base != known_by(today) and (base or today):
        yield Diagnostic(
            file, pair.given.line, 1, "row-conflict" if base else "row-unmarked", {"name": pair.given.name}
        )


def _faults(pair: _Pair, file: str) -> Iterator[Diagnostic]:
    """What keeps a text from being taken over; one that was emptied is only left as it was."""
    text, values = pair.given.translation, {"name": pair.given.name}
    if text == pair.ours.translation or not _is_new(pair.given):
        return
    if not text.strip():
        yield Diagnostic(file, pair.given.line, 1, "row-empty", values, WARNING)
    elif (found := control(text) or next(unseen(text), None) or _private(text, pair.ours.translation)) is not None:
        at, code = found
        before = text[max(at - _BEFORE, 0) : at]
        yield Diagnostic(file, pair.given.line, 1, "row-characters", {**values, "code": code, "before": before})
    elif pair.ours.name.startswith("p-"):
        passages = segments(text)
        if len(passages) != 1 or passages[0].text != text or has_comment(text):
            yield Diagnostic(file, pair.given.line, 1, "row-split", values)
    elif pair.ours.name.startswith("note-"):
        label = pair.ours.name.removeprefix("note-")
        if [one.text for one in notes(f"[^{label}]: {text}")] != [text.strip()] or has_comment(text):
            yield Diagnostic(file, pair.given.line, 1, "row-split", values)
    elif "\n" in text.strip():
        yield Diagnostic(file, pair.given.line, 1, "row-split", values)
