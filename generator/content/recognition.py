"""Which paragraph of a translation is which of its record: by its own words, and between such by their order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence

from generator.model import Unit
from generator.text.fingerprint import digest
from generator.text.markers import is_untranslated


def known_by(text: str) -> str:
    """By what a text is known letter for letter: twelve hexadecimal digits of its SHA-256."""
    return digest(text.encode())[:12]


def recognized(
    units: Sequence[Unit], found: Sequence[str], removable: Collection[str], *, renews: bool
) -> dict[int, int] | None:
    """The paragraph of each unit, both by their indexes; None where nobody can say which is which.

    `removable` names the units that may have been taken out; one without a paragraph has been, or is missing.
    Where it `renews`, places that nobody has filled need not be the same: they have no paragraph, and are no unit's.
    """
    places = _certain(units, found)
    theirs = _between(len(found), {place: unit for unit, place in places.items()})
    ours = _between(len(units), {unit: unit for unit in places})
    # Where some are to be taken out, another may have been in their stead.
    is_plain = not any(unit.gone for unit in units)
    for key in ours.keys() | theirs.keys():
        if is_plain and key not in theirs:
            continue
        run = {index: units[index] for index in ours.get(key, ())}
        pairs = _paired(run, {index: found[index] for index in theirs.get(key, ())}, removable, renews=renews)
        if pairs is None:
            return None
        places |= pairs
    return places


def _certain(units: Sequence[Unit], found: Sequence[str]) -> dict[int, int]:
    """Those of which the record knows the words, where these are in both just once."""
    held, marks = [unit.made for unit in units], [known_by(text) for text in found]
    times, there = Counter(held), Counter(marks)
    place = {mark: index for index, mark in enumerate(marks)}
    return {index: place[mark] for index, mark in enumerate(held) if mark and times[mark] == there[mark] == 1}


def _between(count: int, known: Mapping[int, int]) -> dict[tuple[int, int], list[int]]:
    """Runs of indexes that are not known, by the units known before and after them, -1 at either end."""
    runs: dict[tuple[int, int], list[int]] = {}
    before, run = -1, list[int]()
    for index in range(count + 1):
        after = known.get(index, -1)
        if index < count and after < 0:
            run.append(index)
            continue
        if run:
            runs[before, after] = run
        before, run = after, []
    return runs


def _paired(
    ours: Mapping[int, Unit], theirs: Mapping[int, str], removable: Collection[str], *, renews: bool
) -> Mapping[int, int] | None:
    """Pairs of what stands between the same two."""
    absent = [index for index, unit in ours.items() if unit.name in removable]
    # Of others nobody was told that they are to be taken out, or a record without words would not know.
    told = [index for index in absent if ours[index].gone or not (ours[index].made or ours[index].original is None)]
    known = [index for index in absent if ours[index].made]
    if len(ours) == len(theirs) and known and (len(ours) > 1 or known[0] in told):
        # One has been taken out and another put in, or all are there in other words.
        return None
    pairs = _in_order(ours, theirs, renews=renews)
    if pairs is not None:
        return pairs
    out = told if any(not is_untranslated(text.strip()) for text in theirs.values()) else absent
    return _in_order({index: unit for index, unit in ours.items() if index not in out}, theirs, renews=renews)


def _in_order(ours: Mapping[int, Unit], theirs: Mapping[int, str], *, renews: bool) -> Mapping[int, int] | None:
    made = [index for index, unit in ours.items() if unit.made or unit.original is not None]
    said = [index for index, text in theirs.items() if not is_untranslated(text.strip())]
    pairs = dict(zip(ours, theirs, strict=False))
    if len(ours) == len(theirs) and all(pairs[index] in said for index in made):
        return pairs
    # A place that waits for its text beside a text could have been that one's.
    is_certain = len(made) == len(said) and (not said or len(made) == len(ours))
    return dict(zip(made, said, strict=True)) if renews and is_certain else None
