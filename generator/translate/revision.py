"""A translation and its record, brought up to date: what is settled, and what its translator is asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from generator.content.recognition import known_by
from generator.content.staleness import GONE, MISSING, STEP, Staleness, Standing
from generator.model import Pairing, Unit
from generator.text.markers import is_untranslated, markers, strip_markers, without_markers
from generator.text.segments import Segment, segments
from generator.text.substance import is_same

# Makes a mark: its kind, the name of its passage, and the original that it was made from and that it has now.
Mark = Callable[[str, str, str, str], str]


class Revision(Struct, frozen=True):
    """What a translation becomes: its body, with marks; the marks of its front matter, by name; and its record.

    `settled` are the names of the passages that are in step again, `asked` of those that its translator has to look at.
    """

    body: str
    heads: Mapping[str, str]
    pairing: Pairing
    settled: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()


def revised(
    found: Staleness, pairing: Pairing, body: str, heads: Mapping[str, str], day: str, mark: Mark, *, done: bool = False
) -> Revision:
    """A translation brought up to date on a day (ISO 8601).

    `body` is the translation's, `heads` the marks of its front matter by name, both as they are in the file; `found`
    says how they stand. A passage whose mark is gone is settled: made from the text that the mark showed. `done` takes
    all marks for answered, and every passage for one that says what the original says now.
    """
    marks = {one.name: body[one.start : one.end] for one in markers(body)}
    text = segments(without_markers(body))
    work = _Work(pairing, {**marks, **heads}, _above(body, text), day, mark, done)
    facts = [work.unit(one, one.name) for one in found.standings if not one.number and one.is_placed]
    standings = [one for one in found.standings if one.number or not one.is_placed]
    paragraphs, written = _paragraphs(work, standings, body, text)
    kept = {name: work.kept[name] for name in work.kept if not name.startswith("p-")}
    return Revision(
        written, kept, replace(pairing, units=(*facts, *paragraphs)), tuple(work.settled), tuple(work.asked)
    )


class _Work:
    """The units of a record, one after another; notes what is settled and what is asked for."""

    def __init__(
        self, pairing: Pairing, marks: Mapping[str, str], above: Mapping[int, str], day: str, mark: Mark, done: bool
    ) -> None:
        self._pairing, self._marks, self._above = pairing, marks, above
        self._day, self._mark, self._done = day, mark, done
        self.kept: dict[str, str] = {}
        self.settled: list[str] = []
        self.asked: list[str] = []

    def unit(self, one: Standing, name: str) -> Unit:
        """The unit of a passage, under the name that it has from now on; its mark, where it needs one, in `kept`."""
        unit = self._pairing.unit(one.name) if one.is_placed else None
        since = unit.gone if unit else None
        unit = replace(unit, name=name, gone=None) if unit else Unit(name)
        # A run that was killed has left marks under names that the record does not know yet.
        now, is_marked = one.now or "", one.is_placed and (one.name in self._marks or one.number in self._above)
        if one.state == STEP and unit == Unit(name):
            return self._settle(unit, now)
        if one.state == GONE:
            self._ask("gone", name, one, is_marked)
            return replace(unit, gone=since or self._day, asked=None if unit.original else unit.asked)
        if one.state == MISSING:
            self._ask("new", name, one, is_marked and _says(unit.asked, now))
            return replace(unit, asked=now)
        if self._done and not _says(unit.original, now):
            unit = self._settle(unit, now)
        elif unit.asked is not None and not is_marked:
            unit = self._settle(unit, unit.asked)
        if _says(unit.original, now):
            return replace(unit, asked=None)
        one = replace(one, was=unit.original)
        kind = "open" if unit.original is None else "changed"
        self._ask(kind, name, one, is_marked and _says(unit.asked, now))
        return replace(unit, asked=now)

    def _settle(self, unit: Unit, original: str) -> Unit:
        self.settled.append(unit.name)
        return replace(unit, original=original, day=self._day, asked=None)

    def _ask(self, kind: str, name: str, one: Standing, is_marked: bool) -> None:
        """Keeps a mark that says what it must, for its translator may have written into it, or makes one."""
        self.asked.append(name)
        held = self._above.get(one.number, "") if one.number else self._marks.get(name, "")
        if is_marked and held.partition(":")[0].endswith(f"newsroom {kind} {one.name}"):
            self.kept[name] = held.replace(f" {one.name}:", f" {name}:", 1)
        else:
            self.kept[name] = self._mark(kind, name, one.was or "", one.now or "")


def _says(held: str | None, now: str) -> bool:
    return held is not None and is_same(held, now)


def _above(body: str, found: Sequence[Segment]) -> dict[int, str]:
    """The mark above each paragraph, or in its place, by its number."""
    marks: dict[int, str] = {}
    for mark in markers(body):
        number = bisect_left(found, mark.end, key=lambda one: one.end) + 1
        # One for a new paragraph that keeps no place and has no text right below it belongs to what is above.
        if number <= len(found) and (mark.kind != "new" or found[number - 1].start <= mark.end + 1):
            marks[number] = body[mark.start : mark.end]
    return marks


def _paragraphs(
    work: _Work, standings: list[Standing], body: str, found: tuple[Segment, ...]
) -> tuple[list[Unit], str]:
    """The units of the body in the original's order, and the body with its marks, all else as it was."""
    units: list[Unit] = []
    pieces: list[tuple[Standing, str]] = []
    for one in _in_order(standings):
        if one.state == GONE and one.was is None:
            continue  # nobody has translated it, and nobody need any more
        name = f"p-{len(units) + 1}"
        text = found[one.number - 1].text if one.is_placed else ""
        made = None if not text or is_untranslated(text.strip()) else known_by(text)
        units.append(replace(work.unit(one, name), made=made))
        lines = [work.kept[name]] if name in work.kept else []
        # A paragraph that is missing is its mark and nothing more.
        pieces.append((one, "\n".join(lines if one.state == MISSING else [*lines, text])))
    return units, _joined(pieces, body, found)


def _in_order(standings: list[Standing]) -> list[Standing]:
    """In the order of the original; what is gone from there stays after the one that it came after."""
    places, last = [], 0
    for one in standings:
        last = one.source or last
        places.append(last)
    return [one for _, one in sorted(zip(places, standings, strict=True), key=lambda pair: pair[0])]


def _joined(pieces: list[tuple[Standing, str]], body: str, found: tuple[Segment, ...]) -> str:
    """The paragraphs with what stood between them: where two still follow each other, exactly that."""
    gaps = [strip_markers(body[one.end : after.start]) for one, after in pairwise(found)]
    first, last = (found[0].start, found[-1].end) if found else (len(body), len(body))
    ends = strip_markers(body[:first]), strip_markers(body[last:])
    text, before = ends[0], None
    for one, piece in pieces:
        if before is not None:
            follows = one.is_placed and 0 < before.number == one.number - 1
            text += gaps[before.number - 1] if follows else "\n\n"
            if follows:
                gaps[before.number - 1] = ""
        text, before = text + piece, one
    # Footnotes that stood between two paragraphs which no longer meet.
    return text + "".join(f"\n\n{gap.strip()}" for gap in gaps if gap.strip()) + ends[1]
