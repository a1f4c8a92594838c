"""Rows that come back from a translator → the answers in them, and what of them must be told."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from generator.content.recognition import known_by
from generator.model import WARNING, Diagnostic, Pairing
from generator.text.characters import code_point, control, unseen
from generator.text.difference import difference
from generator.text.segments import notes, segments
from generator.text.substance import is_same
from generator.translate.answers import Answer, has_comment
from generator.translate.matching import matched, versions
from generator.translate.sheet import Row, Sheet

# What only one font knows: a tick of Wingdings, say.
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U0010ffff]")
# So many signs say where in a row something is.
_BEFORE = 12


class _Pair(Struct, frozen=True):
    """A row that has come back, and the one that it is today."""

    given: Row
    ours: Row


def answers_in(
    given: Sequence[Row], sheet: Sheet, pairing: Pairing, file: str, *, edits_settle: bool
) -> tuple[tuple[Answer, ...], tuple[Diagnostic, ...]]:
    """The answers of rows that have come back, and every fault, in the line of its row.

    `sheet` is the translation as it is now. An edited row is answered for where `edits_settle` or it is no longer open;
    one that is not edited where it was open and is no longer. Either must be of today's text.
    """
    found = matched(given, sheet, pairing)
    faults = list(_unmatched(given, found, sheet, file))
    answers: list[Answer] = []
    for at, ours in found.items():
        theirs = _trimmed(given[at], ours)
        pair = _Pair(theirs, ours)
        faults += _faults(pair, file)
        is_edited = bool(theirs.translation.strip()) and theirs.translation != ours.translation and _is_new(theirs)
        is_confirmed = not is_edited and _is_confirmed(pair, pairing)
        if is_edited or is_confirmed:
            faults += _conflict(pair, file)
        is_known = any(is_same(theirs.original, version) for version in versions(ours, pairing))
        is_answered = (edits_settle or not theirs.is_open) if is_edited else is_confirmed
        if not is_known:
            values = {"name": theirs.name, "difference": difference(ours.original, theirs.original)}
            faults.append(Diagnostic(file, theirs.line, 1, "row-original", values, WARNING))
        if (is_edited or is_answered) and not is_same(theirs.original, ours.original):
            faults.append(Diagnostic(file, theirs.line, 1, "row-older", {"name": theirs.name}, WARNING))
        if is_edited or (is_answered and ours.translation):
            original = theirs.original.strip() if is_answered and is_known else None
            answers.append(
                Answer(ours.name, theirs.translation if is_edited else ours.translation, original, theirs.line)
            )
    return tuple(answers), tuple(sorted(faults, key=lambda fault: fault.line))


def _unmatched(given: Sequence[Row], found: Mapping[int, Row], sheet: Sheet, file: str) -> Iterator[Diagnostic]:
    """Rows that are unknown, there twice or not there."""
    times = Counter(row.name for row in given)
    for at, row in enumerate(given):
        if at not in found:
            rule = "row-twice" if times[row.name] > 1 else "row-unknown"
            yield Diagnostic(file, row.line, 1, rule, {"name": row.name})
    back = {ours.name for ours in found.values()}
    last = max((row.line for row in given), default=1)
    for row in sheet.rows:
        # One without a translation may have come after the export; it stays open, and nothing is lost.
        if row.name not in back and row.translation:
            yield Diagnostic(file, last, 1, "row-missing", {"name": row.name}, WARNING)


def _trimmed(row: Row, ours: Row) -> Row:
    """A row without what a return or a space at the end of a cell has left; what begins as code does is left to see."""
    text = row.translation.strip()
    if text == ours.translation.strip():
        text = ours.translation
    elif row.translation.startswith(("\t", "    ")):
        text = row.translation.rstrip()
    return replace(row, translation=text)


def _private(text: str, ours: str) -> tuple[int, str] | None:
    """The first character of a text that has no meaning but in its font, if it did not go out with it."""
    found = next((one for one in _PRIVATE.finditer(text) if one[0] not in ours), None)
    return (found.start(), code_point(found[0])) if found else None


def _is_new(row: Row) -> bool:
    """Whether its translation is another than went out: the desk may have revised what its translator left alone."""
    return not row.base or row.base != known_by(row.translation)


def _is_confirmed(pair: _Pair, pairing: Pairing) -> bool:
    """Whether somebody says of a text that was not edited that it needs no edit, for another original than its own."""
    unit, theirs = pairing.unit(pair.ours.name), pair.given
    is_own = unit is not None and unit.original is not None and is_same(theirs.original, unit.original)
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
