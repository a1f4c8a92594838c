"""A number stated in a text, wherever it stands there and however it is written."""

from __future__ import annotations

from fractions import Fraction

from msgspec import Struct

from generator.model.ledger import QUALIFIERS

KINDS = (
    COUNT,
    PERCENT,
    POINTS,
    SHARE,
    MULTIPLE,
    ORDINAL,
    YEAR,
    MONTH,
    QUARTERS,
    DAY,
    TIME,
    PHONE,
    CODE,
    PLAN,
    CONGRESS,
    POWER_OF_TEN,
) = (
    "count",
    "percent",
    "percentage points",
    "fraction",
    "multiple",
    "ordinal",
    "year",
    "month",
    "quarters of a year",
    "day of a month",
    "time of day",
    "telephone number",
    "code",
    "five-year plan",
    "party congress",
    "power of ten",
)

# Parts of something, and no amounts.
PARTS = frozenset([PERCENT, POINTS, SHARE])
# How much one thing is of another.
RATIOS = frozenset([PERCENT, SHARE, MULTIPLE])
HEDGES = (ABOUT, NEARLY, UNDER, OVER, AT_LEAST, AT_MOST) = QUALIFIERS
# Those that say: this or more, this or less.
UP, DOWN = frozenset([OVER, AT_LEAST]), frozenset([NEARLY, UNDER, AT_MOST])


class Figure(Struct, frozen=True):
    """A number stated in a text; `text[start:end]` is how it is printed.

    `value` is exact: 2.03万 is 20300, 30% is 3/10, a time of day is in minutes after midnight, a telephone number
    is its digits. `kind` is one of KINDS ("power of ten": 数百, dozens of). The ends of a range are two figures.
    Quarters are digits of a value: the first is 1, the second half of a year 34, its first three quarters 123.
    `others` are values that the other language may give instead: 增长6倍 is sevenfold. `unit` is a name of
    `units.UNITS`, "" for none; `hedge` one of HEDGES, "" for none.

    `firm` is False for what languages add and leave out as they please: a couple, both, 一个.
    """

    start: int
    end: int
    kind: str
    value: Fraction
    others: tuple[Fraction, ...] = ()
    unit: str = ""
    hedge: str = ""
    firm: bool = True

    @property
    def values(self) -> tuple[Fraction, ...]:
        """Its value, and those that are as good."""
        return (self.value, *self.others)
