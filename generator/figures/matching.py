"""Which figure of a translation stands for which of its original."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Hashable, Iterable, Sequence
from fractions import Fraction

from msgspec import Struct

from generator.figures.figure import COUNT, ORDINAL, PERCENT, POINTS, QUARTERS, RATIOS, TIME, Figure
from generator.figures.likeness import bare_percent, converted, equal, rounded
from generator.figures.units import BY_NAME

Pair = tuple[Figure, Figure]
# The marks of a figure: of each pair, the two have one in common.
_Marks = Callable[[Figure], Iterable[Hashable]]
# Whether two figures make a pair, and the marks of the original's and of the translation's.
_Way = tuple[Callable[[Figure, Figure], bool], _Marks, _Marks]
# The figures of both are in the order of their texts: what stands for what is not further off.
_FAR = 200


class Match(Struct, frozen=True):
    """The pairs of figures of two texts, (original, translation), and those that have no pair on either side."""

    pairs: tuple[Pair, ...]
    missing: tuple[Figure, ...]
    added: tuple[Figure, ...]


def matched(original: Sequence[Figure], translation: Sequence[Figure]) -> Match:
    """Pairs of figures that say the same, each figure in one pair at most, in the original's order.

    Of several that could be a pair, those at the same place among their like are: sentences change places, figures of
    one value seldom do.
    """
    return _matched(original, translation, _WAYS)


def differ(original: Sequence[Figure], translation: Sequence[Figure]) -> bool:
    """Whether both have figures without a pair, as far as that can be told without what stands about them.

    Where they do not differ, neither does that make a difference: hedges are asked for in the last way alone, and a
    unit that stands elsewhere only makes more of them pairs.
    """
    match = _matched(original, translation, _WAYS[:-1])
    return bool(match.missing and match.added)


def _matched(original: Sequence[Figure], translation: Sequence[Figure], ways: Sequence[_Way]) -> Match:
    ours, theirs = list(original), list(translation)
    pairs: list[Pair] = []
    for way in ways:
        if not ours or not theirs:
            break
        found = _pairs(ours, theirs, way)
        pairs += found
        mine, its = {one.start for one, _ in found}, {other.start for _, other in found}
        ours = [one for one in ours if one.start not in mine]
        theirs = [one for one in theirs if one.start not in its]
    return Match(tuple(sorted(pairs, key=lambda pair: pair[0].start)), tuple(ours), tuple(theirs))


class Values:
    """The figures of a text by their values: whether it has one that equals another text's.

    An ordinal is not said by a count: 为期5天 does not say the fifth.
    """

    def __init__(self, figures: Iterable[Figure]) -> None:
        # Of those that say the same one is enough: a text may have thousands.
        self._figures: dict[Hashable, dict[Hashable, Figure]] = defaultdict(dict)
        for figure in figures:
            said = (figure.kind, figure.unit, *map(_ratio, figure.values))
            for mark in _values(figure):
                self._figures[mark][said] = figure

    def has(self, figure: Figure) -> bool:
        """Whether any of them says the same."""
        able = (other for mark in _values(figure) for other in self._figures.get(mark, {}).values())
        return any(equal(figure, other) and {figure.kind, other.kind} != {COUNT, ORDINAL} for other in able)


def _pairs(ours: Sequence[Figure], theirs: Sequence[Figure], way: _Way) -> list[Pair]:
    """The pairs that are the same in one way; only figures that share a mark are compared."""
    same, marks, its_marks = way
    marked: dict[Hashable, deque[Figure]] = defaultdict(deque)
    for other in theirs:
        for mark in its_marks(other):
            marked[mark].append(other)
    found: list[Pair] = []
    taken: set[int] = set()
    for one in ours:
        able = (_first(one, marked[mark], taken, same) for mark in marks(one))
        match = next((figure for figure in able if figure), None)
        if match is not None:
            taken.add(match.start)
            found.append((one, match))
    return found


def _first(one: Figure, able: deque[Figure], taken: set[int], same: Callable[[Figure, Figure], bool]) -> Figure | None:
    """The first that makes a pair, as far as one looks; those that are taken are taken out on the way."""
    for place in range(_FAR):
        while place < len(able) and able[place].start in taken:
            del able[place]
        if place >= len(able):
            return None
        if same(one, able[place]):
            return able[place]
    return None


def _ratio(value: Fraction) -> tuple[int, int]:
    """A value as a mark: to hash a fraction takes longer than all the rest (measured)."""
    return value.as_integer_ratio()


def _values(figure: Figure) -> Iterable[Hashable]:
    """Its values; three o'clock may be a three in the other language, and three percentage points three points."""
    yield from map(_ratio, figure.values)
    if figure.kind == POINTS:
        yield from (_ratio(value * 100) for value in figure.values)
    if figure.kind == TIME:
        yield from (_ratio(value / 60) for value in figure.values)


def _hundredths(figure: Figure) -> Iterable[Hashable]:
    yield _ratio(figure.value * 100 if figure.kind == PERCENT else figure.value)


def _size(figure: Figure) -> Iterable[Hashable]:
    """How many digits a count has, and would have if it were rounded up."""
    if figure.kind == COUNT:
        over, under = figure.value.as_integer_ratio()
        yield from {len(str(over // under)), len(str(over * 101 // (under * 100)))}
    elif figure.kind in RATIOS:
        yield PERCENT


def _size_given(figure: Figure) -> Iterable[Hashable]:
    """The same of what may be rounded: a hedge says so, and a large count may be without one."""
    if figure.hedge or (figure.kind == COUNT and figure.value >= 10**6):
        yield from _size(figure)


def _dimension(figure: Figure) -> Iterable[Hashable]:
    """Of what measures it can be one; a unit that is the only one of its kind has no other to be told in."""
    if figure.kind == QUARTERS:
        yield BY_NAME["quarter"].dimension
    if figure.kind == COUNT and figure.unit:
        if (dimension := BY_NAME[figure.unit].dimension) not in ("", "money"):
            yield dimension
        if BY_NAME[figure.unit].name.startswith("degree"):
            yield "heat"


# From the surest to the loosest: each takes its pairs before the next is asked.
_WAYS: tuple[_Way, ...] = (
    *(
        (same, marks, marks)
        for same, marks in (
            (lambda one, other: True, lambda one: [(one.kind, one.unit, _ratio(one.value))]),
            (converted, _dimension),
            (lambda one, other: True, lambda one: [(one.kind, _ratio(one.value))]),
            (lambda one, other: one.kind == other.kind and equal(one, other), _values),
            (equal, _values),
            (bare_percent, _hundredths),
        )
    ),
    (rounded, _size, _size_given),
)
