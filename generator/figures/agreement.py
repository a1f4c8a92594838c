"""Do the figures of a translation agree with its original's?"""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from generator.figures.directions import is_reversed
from generator.figures.explained import Side, explained, implied
from generator.figures.figure import (
    COUNT,
    DAY,
    DOWN,
    ORDINAL,
    PERCENT,
    POINTS,
    POWER_OF_TEN,
    QUARTERS,
    SHARE,
    TIME,
    UP,
    YEAR,
    Figure,
)
from generator.figures.folding import simplified
from generator.figures.likeness import alike, differ_in_unit, of_one_measure
from generator.figures.matching import Match, Pair, Values, differ, matched
from generator.figures.periods import differ_in_period
from generator.figures.reading import figures, read
from generator.figures.signs import is_turned
from generator.figures.swaps import swapped
from generator.figures.units import BY_NAME
from generator.model import ERROR, NOTE, WARNING
from generator.model.edition import other_language

# Both lists are in the order of their texts: what stands for what is not further off.
_FAR = 50


class Finding(Struct, frozen=True):
    """What does not agree: the figure of the original, that of the translation, None where one has none.

    `places` are the offsets at which to look for them, also where there is none. `rule` is one of strings.yml,
    `severity` one of the model's.
    """

    severity: str
    rule: str
    original: Figure | None
    translation: Figure | None
    places: tuple[int, int] = (0, 0)


def agree(original: str, translation: str, lang: str) -> tuple[Finding, ...]:
    """What the figures of a text and of its translation do not agree in, in the original's order.

    `lang` is the original's, "zh" or "en"; the translation is in the other. An error: a figure of the original is
    missing and the translation has another for it. A warning: one is only missing, only added, hedged the other way,
    without its minus, saying the reverse, in another unit or period, a percentage where there are points, or where
    another should be. A note: an addition that the original explains, such as the year of a date, a hedge that is gone,
    or a percentage that has lost its sign.
    """
    ours = Side(simplified(original), figures(original, lang))
    theirs = Side(simplified(translation), figures(translation, other_language(lang)))
    original, translation = ours.text, theirs.text
    match = matched(ours.figures, theirs.figures)
    found = [finding for one, other in match.pairs for finding in _pair(one, other)]
    found += [
        Finding(WARNING, "figure-sign", one, other)
        for one, other in match.pairs
        if is_turned(one, other, original, translation, lang)
    ]
    swaps = [*_swaps(match.pairs, original, translation, lang)]
    found += [*swaps, *_turns(match.pairs, ours, theirs, lang, swaps)]
    return _in_order((*found, *_unpaired(ours, theirs, match)), match)


def differing(original: str, translation: str, lang: str) -> tuple[Finding, ...]:
    """The errors among what `agree` finds, in less time: most translations have none.

    The translation of what states no figure is not read, and no hedge where figures are left over on one side only.
    """
    here = read(original, lang)
    if not here.bare:
        return ()
    there = read(translation, other_language(lang))
    if not differ(here.bare, there.bare):
        return ()
    ours, theirs = Side(simplified(original), here.hedged()), Side(simplified(translation), there.hedged())
    match = matched(ours.figures, theirs.figures)
    found = _unpaired(ours, theirs, match) if match.missing and match.added else ()
    return _in_order((one for one in found if one.severity == ERROR), match)


def _unpaired(ours: Side, theirs: Side, match: Match) -> Iterator[Finding]:
    """What is to be said of the figures that have no pair."""
    said, given = Values(ours.figures if match.added else ()), Values(theirs.figures if match.missing else ())
    wholes = {whole for pair in match.pairs for whole in _wholes(*pair)}
    days = [one for one, _ in match.pairs if one.kind == DAY]
    # What is said once more than in the original is not added.
    extra = [one for one in match.added if not said.has(one) and one.value not in wholes]
    added: list[Figure] = []
    for one in extra:
        if not explained(one, ours, theirs):
            added.append(one)
        elif one.firm:
            yield Finding(NOTE, "figure-added", None, one)
    for one in match.missing:
        again = given.has(one)
        wrong = _instead(one, added, again, (ours, theirs))
        if wrong is not None:
            added.remove(wrong)
            yield Finding(ERROR, "figure-differs", one, wrong)
        elif one.firm and not again and one.value not in wholes:
            severity = NOTE if implied(one, ours, theirs, days) else WARNING
            yield Finding(severity, "figure-missing", one, None)
    yield from (Finding(WARNING, "figure-added", None, one) for one in added if one.firm)


def _wholes(one: Figure, other: Figure) -> Iterator[Fraction]:
    """Of what a count is so many, where the other figure is a share: the 1,000 of 6.2 per 1,000, beside 6.2‰."""
    if {one.kind, other.kind} == {COUNT, SHARE}:
        count, share = (one, other) if one.kind == COUNT else (other, one)
        if share.value not in (0, count.value):
            yield count.value / share.value


def _in_order(found: Iterable[Finding], match: Match) -> tuple[Finding, ...]:
    pairs = match.pairs, sorted(match.pairs, key=lambda pair: pair[1].start)
    return tuple(sorted((_placed(one, *pairs) for one in found), key=lambda one: one.places))


def _pair(one: Figure, other: Figure) -> Sequence[Finding]:
    found = []
    if {one.kind, other.kind} == {POINTS, PERCENT}:
        found.append(Finding(WARNING, "figure-points", one, other))
    if {one.kind, other.kind} == {COUNT, PERCENT} and set(one.values).isdisjoint(other.values):
        found.append(Finding(NOTE, "figure-unit", one, other))
    if differ_in_unit(one, other):
        found.append(Finding(WARNING, "figure-unit", one, other))
    if (one.hedge in UP and other.hedge in DOWN) or (one.hedge in DOWN and other.hedge in UP):
        found.append(Finding(WARNING, "figure-hedge", one, other))
    elif one.hedge in UP | DOWN and not other.hedge and one.firm:
        found.append(Finding(NOTE, "figure-unhedged", one, other))
    return found


def _swaps(pairs: Sequence[tuple[Figure, Figure]], original: str, translation: str, lang: str) -> Iterator[Finding]:
    """The first of two figures in the original, and what the translation has in its place."""
    if lang == "zh":
        couples = swapped(pairs, original, translation)
    else:
        couples = swapped([(other, one) for one, other in pairs], translation, original)
    side = 0 if lang == "zh" else 1
    for one, other in couples:
        yield Finding(WARNING, "figure-swapped", one[side], other[1 - side])


def _turns(
    pairs: Sequence[tuple[Figure, Figure]], ours: Side, theirs: Side, lang: str, swaps: Sequence[Finding]
) -> Iterator[Finding]:
    """What says the reverse in one text, or is paid in another period.

    Figures that occur twice tell nothing, and swaps are told.
    """
    here, there = (Counter((figure.value, figure.unit) for figure in side.figures) for side in (ours, theirs))
    told = {swap.original for swap in swaps} | {swap.translation for swap in swaps}
    for one, other in pairs:
        if here[one.value, one.unit] > 1 or there[other.value, other.unit] > 1 or one in told or other in told:
            continue
        if is_reversed(one, other, ours.text, theirs.text, lang):
            yield Finding(WARNING, "figure-direction", one, other)
        elif differ_in_period(one, other, ours.text, theirs.text, lang):
            yield Finding(WARNING, "figure-unit", one, other)


def _instead(one: Figure, added: Sequence[Figure], again: bool, sides: tuple[Side, Side]) -> Figure | None:
    """What a translation has in place of a figure that it has not.

    `again`: it has the figure, but not as often as the original. Then it may well have been said once for both, and
    only a figure of the same unit stands in its place.
    """
    ratios, theirs = (side.ratios.of if added else () for side in sides)
    able = [
        other
        for other in added[:_FAR]
        if alike(one, other)
        and (_certain(one, other) or (one.start in ratios and other.start in theirs))
        and not _dated(one, other)
    ]
    same = [other for other in able if other.unit == one.unit and other.kind == one.kind]
    if again:
        return next((other for other in same if one.unit), None)
    return next(iter(same or able), None)


def _certain(one: Figure, other: Figure) -> bool:
    """Words like "two" come and go; they stand for each other where they count the same."""
    if one.firm and other.firm:
        return True
    if one.firm or other.firm:
        measured = any(figure.unit and BY_NAME[figure.unit].dimension for figure in (one, other) if figure.firm)
        same = one.unit == other.unit or (not measured and not (one.unit and other.unit))
        return one.kind == other.kind and same and (one.kind != COUNT or other.value != 1)
    if {one.kind, other.kind} == {COUNT, POWER_OF_TEN}:
        # 近万册, "a thousand books".
        return min(one.value, other.value) >= 100 and all(
            set(str(value)[1:]) == {"0"} for value in (one.value, other.value)
        )
    if one.kind != other.kind:
        return {one.kind, other.kind} == {ORDINAL, QUARTERS} and 1 not in (one.value, other.value)
    if one.kind == POWER_OF_TEN:
        return one.unit == other.unit or not (one.unit and other.unit)
    # 首次 is no figure, and "first" is.
    if one.kind == ORDINAL:
        return 1 not in (one.value, other.value)
    return one.kind in (SHARE, TIME, QUARTERS) or (one.kind == COUNT and of_one_measure(one, other))


def _dated(one: Figure, other: Figure) -> bool:
    """Whether one is a date and the other a count of something."""
    counts, dates = [[figure for figure in (one, other) if figure.kind in kinds] for kinds in ((COUNT,), (YEAR, DAY))]
    return bool(counts and dates and counts[0].unit)


def _placed(finding: Finding, ours: Sequence[Pair], theirs: Sequence[Pair]) -> Finding:
    """Where one text lacks the figure, it would stand beside those that stand beside it in the other.

    `ours` are the pairs in the original's order, `theirs` in the translation's.
    """
    one, other = finding.original, finding.translation
    if one is None and other is not None:
        return replace(finding, places=(_beside(theirs, 1, other.start), other.start))
    if one is not None and other is None:
        return replace(finding, places=(one.start, _beside(ours, 0, one.start)))
    return replace(finding, places=(one.start if one else 0, other.start if other else 0))


def _beside(pairs: Sequence[Pair], side: int, start: int) -> int:
    """Where the other figure of the pair begins that is nearest on one side; the pairs are in the order of that."""
    place = bisect(pairs, start, key=lambda pair: pair[side].start)
    able = ((abs(pair[side].start - start), pair[0].start, pair) for pair in pairs[max(0, place - 1) : place + 1])
    near = min(able, key=lambda one: one[:2], default=None)
    return near[2][1 - side].start if near else 0
