"""What a translation may add, and leave out, because the rest of the text says it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import pairwise

from msgspec import Struct

from generator.figures.figure import COUNT, DAY, MONTH, ORDINAL, PERCENT, QUARTERS, SHARE, YEAR, Figure
from generator.figures.likeness import is_conversion
from generator.figures.units import BY_NAME
from generator.text.seldom import seldom

# Words that say a year, a month or a day without its number.
_WORDS = {
    YEAR: seldom(
        r"[今去明前同本当上次]一?年|年[初底末]|(?:this|last|next|that|previous|current) year"
        r"|years? (?:before|earlier|after|later|ago)",
        re.IGNORECASE,
    ),
    MONTH: seldom(
        r"[本上当下]个?月|(?:this|last|next|that|previous) month|\bmonth (?:before|earlier|after)", re.IGNORECASE
    ),
    DAY: seldom(
        r"[今昨明当前次]日|[今昨明当前后]天|[今昨当明][晚晨夜]|周[一二三四五六日末]|星期[一二三四五六日天]"
        r"|\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun|same |next |previous )day"
        r")",
        re.IGNORECASE,
    ),
}
# 环比 is with the month before, 同比 with the year before.
_COMPARED = {
    MONTH: seldom(r"环比|\bmonth[ -]on[ -]month", re.IGNORECASE),
    YEAR: seldom(r"同比|\byear[ -]on[ -]year", re.IGNORECASE),
}
_WEEKDAY = seldom(
    r"周[一二三四五六日末]|星期[一二三四五六日天]|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day", re.IGNORECASE
)
# 7天 is a week, 24小时 a day: a unit without a number.
_ONE = r"\b(?:an?|one|per|each|every|last|next|this) (?:full |whole )?"
_WHOLES = {
    ("day", 7): seldom(rf"{_ONE}week|\bweek(?:ly|-?long)|[一每上下本]个?(?:周|星期)"),
    ("day", 30): seldom(rf"{_ONE}month|[一每]个?月"),
    ("day", 365): seldom(r"\b(?:every day|all year|year-?round|(?:an?|the|every) year)\b|全年|[一每]年"),
    ("hour", 24): seldom(rf"{_ONE}day|[一每全]天"),
    ("month", 12): seldom(rf"{_ONE}year|[一每]年"),
    ("minute", 60): seldom(rf"{_ONE}hour|[一每]个?小时"),
}
_FIRST_MONTHS = seldom(
    r"\bfirst (?:\w+ )?(?:months|quarters?|half)|lunar"
    r"|[前首][\d一二三四五六七八九十两]+个?(?:月|季度)|[上下]半年|[一二三四]季度|农历"
)
_ALL = seldom(r"\b(?:all|every(?:one|body)?|entire|fully?|complete(?:ly)?|whole)\b|全|所有|百分百", re.IGNORECASE)
_OUT_OF = seldom(r"(?: ?(?:out of|in|of)|(?: [\w-]+){0,3} per|(?: [\w-]+){1,2} (?:out of|in))(?: every)? ")
_EACH = seldom(r"(?<=每)")
_THERE_ARE = seldom(r"[^，,。；;\d]{0,10}[，,]?[^，,。；;\d]{0,4}有")
_MARKS, _FULL_MARKS = seldom(r"[评得打][了为]?分|\d分|星级?|\b(?:rat|scor)(?:ed?|ing)\b"), (5, 10, 100)
# The 31 provinces of health bulletins are "the Chinese mainland"; a force of winds may be told by their speed alone.
_SAID = (
    (seldom(r"31个?省"), seldom(r"\b(?:mainland|nationwide|provinc\w+|country)\b", re.IGNORECASE)),
    (seldom(r"\d\d?级[（(]\d"), seldom(r"met(?:er|re)s (?:per|a) second|m/s|km/h|per hour")),
)
_BRACKETS = seldom(r"[(（)）]")
# 10 mu are "0.7 hectares".
_ROUGHLY = Fraction(1, 10)
_LAST_DAYS = seldom(r"[月年季]度?[底末]")
_BASE = seldom(r"(?:比|较|\bthan(?: in)?|\bover|\bfrom) ?$")
_CENTURY = seldom(r" ?世纪|[ -]centur", re.IGNORECASE)
_QUARTERS_BEGIN = frozenset(map(Fraction, (1, 4, 7, 10)))
# How far about a figure "first … months" is looked for.
_NEAR = 14
# What may stand between the parts of a date: July 26th, 2020; 2020年7月.
_WITHIN_DATE = seldom(r"[\s,.年月]*(?:of |the )?")


class _Ratios(Struct, frozen=True):
    """The ratios of a text: the shares that they come to, those of each figure by where it begins, and its wholes."""

    shares: frozenset[Fraction]
    of: Mapping[int, Sequence[Fraction]]
    wholes: frozenset[int]


def _months_said(figure: Figure) -> Iterable[Fraction]:
    if figure.kind == QUARTERS:
        return [Fraction(int(str(figure.value)[-1]) * 3)]
    return [figure.value] if figure.kind == ORDINAL or figure.unit == "month" else []


@dataclass(frozen=True)
class Side:
    """A text and its figures; what is asked for each of them is found out once."""

    text: str
    figures: tuple[Figure, ...]

    def says(self, words: re.Pattern[str]) -> bool:
        """Whether any of some words stands in it."""
        if words not in self._said:
            self._said[words] = bool(words.search(self.text))
        return self._said[words]

    @cached_property
    def _said(self) -> dict[re.Pattern[str], bool]:
        return {}

    @cached_property
    def stated(self) -> frozenset[tuple[str, Fraction]]:
        """The kinds and values of its figures."""
        return frozenset((one.kind, one.value) for one in self.figures)

    @cached_property
    def kinds(self) -> frozenset[str]:
        """The kinds of its figures."""
        return frozenset(one.kind for one in self.figures)

    @cached_property
    def units(self) -> frozenset[str]:
        """The units of its figures."""
        return frozenset(one.unit for one in self.figures)

    @cached_property
    def months_said(self) -> frozenset[Fraction]:
        """The months in which quarters and so many months begin and end; the eighth lunar month is one too."""
        return _QUARTERS_BEGIN.union(*(_months_said(one) for one in self.figures))

    @cached_property
    def units_in_brackets(self) -> frozenset[str]:
        """The units of what it states in brackets."""
        return frozenset(one.unit for one in self.figures if self.in_brackets(one))

    def in_brackets(self, figure: Figure) -> bool:
        """Whether one of its figures stands in brackets."""
        place = bisect_left(self._brackets, figure.start)
        return place > 0 and self.text[self._brackets[place - 1]] in "(（"

    def before_brackets(self, figure: Figure) -> Sequence[Figure]:
        """The last two figures before the brackets that one stands in."""
        begun = self._brackets[bisect_left(self._brackets, figure.start) - 1]
        place = bisect_left(self.figures, begun, key=lambda one: one.start)
        return self.figures[max(0, place - 2) : place]

    @cached_property
    def _brackets(self) -> tuple[int, ...]:
        return tuple(found.start() for found in _BRACKETS.finditer(self.text))

    @cached_property
    def shares(self) -> frozenset[Fraction]:
        """What it states as a share or a percentage."""
        return frozenset(one.value for one in self.figures if one.kind in (SHARE, PERCENT))

    @cached_property
    def ratios(self) -> _Ratios:
        """Each two figures that are a ratio: three out of four, one in every ten, 每四人中有三人."""
        of: dict[int, list[Fraction]] = defaultdict(list)
        wholes = set()
        for one, other in pairwise(self.figures):
            if one.kind != COUNT or other.kind != COUNT:
                continue
            if _OUT_OF.fullmatch(self.text, one.end, other.start):
                some, whole = one, other
            elif _EACH.match(self.text, one.start) and _THERE_ARE.fullmatch(self.text, one.end, other.start):
                some, whole = other, one
            else:
                continue
            wholes.add(whole.start)
            for figure in (one, other) if whole.value else ():
                of[figure.start].append(some.value / whole.value)
        return _Ratios(frozenset(share for shares in of.values() for share in shares), of, frozenset(wholes))


def explained(added: Figure, original: Side, translation: Side) -> bool:
    """Whether a figure that only the translation has makes plain what the original says in other words.

    So does the year of a date whose original has no year at all.
    """
    if added.kind in _WORDS and original.says(_WORDS[added.kind]):
        return True
    if added.kind in _COMPARED and original.says(_COMPARED[added.kind]) and _is_before(added, original):
        return True
    if added.kind == DAY and added.value > 27 and original.says(_LAST_DAYS):
        return True
    silent = added.kind not in original.kinds
    if added.kind in (YEAR, MONTH) and silent and _completes_date(added, translation.text, translation.figures):
        return True
    return _otherwise(added, translation, original)


def implied(missing: Figure, original: Side, translation: Side, days: Sequence[Figure]) -> bool:
    """Whether a translation says a figure of the original in other words, or need not say it.

    It need not name the month of a day that it has; `days` are the original's that it has, in order.
    """
    if missing.kind == MONTH and _completes_date(missing, original.text, days):
        return True
    if missing.kind == DAY and translation.says(_WEEKDAY) and not original.says(_WEEKDAY):
        return True
    if missing.kind in (YEAR, MONTH) and _is_compared(missing, original, translation):
        return True
    words = _WORDS.get(missing.kind)
    if words and translation.says(words) and not original.says(words):
        return True
    return _otherwise(missing, original, translation)


def _is_compared(missing: Figure, original: Side, translation: Side) -> bool:
    """Whether it is the year or month before one that the translation has, and only what that is compared with."""
    head = original.text[max(0, missing.start - 8) : missing.start]
    is_base = _BASE.search(head) or translation.says(_COMPARED[missing.kind])
    return bool(is_base) and _is_before(missing, translation)


def _is_before(date: Figure, side: Side) -> bool:
    """Whether it is the year or month before one of a text."""
    after = date.value % 12 + 1 if date.kind == MONTH else date.value + 1
    return (date.kind, after) in side.stated


def _otherwise(one: Figure, here: Side, there: Side) -> bool:
    """Whether the other text has it in a form that is no figure of its kind: a ratio, a week, another unit."""
    if one.kind == PERCENT and one.value == 1:
        return there.says(_ALL)
    if one.kind in (SHARE, PERCENT):
        return one.value in there.ratios.shares
    if one.kind == MONTH:
        return there.says(_FIRST_MONTHS) and one.value in there.months_said
    if one.kind == ORDINAL:
        return bool(_CENTURY.match(here.text, one.end) and there.says(_CENTURY))
    return one.kind == COUNT and _counted_otherwise(one, here, there)


def _counted_otherwise(one: Figure, here: Side, there: Side) -> bool:
    if any(said.match(here.text, one.start) and there.says(meant) for said, meant in _SAID):
        return True
    if _FIRST_MONTHS.search(here.text, max(0, one.start - _NEAR), one.end + _NEAR):
        return (MONTH, one.value) in there.stated or (one.unit != "month" and MONTH in there.kinds)
    if _is_full_mark(one, here) and there.says(_MARKS):
        return True
    whole = _WHOLES.get((one.unit, int(one.value)))
    if whole is not None:
        return there.says(whole)
    if any(share in there.shares for share in here.ratios.of.get(one.start, ())):
        return True
    return here.in_brackets(one) and one.unit not in there.units_in_brackets and _is_converted(one, here, there)


def _is_converted(one: Figure, here: Side, there: Side) -> bool:
    """Whether what stands in brackets may say in another unit what stands before them, or else what the other does."""
    able = [other for other in here.before_brackets(one) if _measures(one.unit, other.unit)]
    if able:
        return any(is_conversion(one, other, _ROUGHLY) for other in able)
    return any(_measures(one.unit, unit) for unit in there.units)


def _completes_date(one: Figure, text: str, others: Sequence[Figure]) -> bool:
    """Whether one of the figures about it, in order, is a day or a month of the same date."""
    place = bisect_left(others, one.start, key=lambda other: other.start)
    for other in others[max(0, place - 1) : place + 2]:
        first, last = sorted((one, other), key=lambda figure: figure.start)
        if other.kind in (MONTH, DAY, ORDINAL) and _WITHIN_DATE.fullmatch(text, first.end, last.start):
            return True
    return False


def _is_full_mark(one: Figure, here: Side) -> bool:
    """Whether it is the 10 of "8.4 out of 10"."""
    return one.value in _FULL_MARKS and one.start in here.ratios.wholes


def _measures(one: str, other: str) -> bool:
    """Whether two units are of one dimension."""
    if not one or not other or one == other:
        return False
    dimension = BY_NAME[one].dimension
    return bool(dimension) and dimension == BY_NAME[other].dimension
