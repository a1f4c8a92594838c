"""What a translation may add, and leave out, because the rest of the text says it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from generator.figures.figure import CODE, COUNT, DAY, MONTH, ORDINAL, YEAR, Figure
from generator.figures.units import BY_NAME

# Words that say a year, a month or a day without its number.
_WORDS = {
    YEAR: re.compile(r"[今去明前同本当]年|(?:this|last|next|that|previous|current) year", re.IGNORECASE),
    MONTH: re.compile(r"[本上当下]个?月|(?:this|last|next|that) month", re.IGNORECASE),
    DAY: re.compile(
        r"[今昨明当前次]日|[今昨明当前后]天|[今昨当明][晚晨夜]|周[一二三四五六日末]|星期[一二三四五六日天]"
        r"|\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun|same |next |previous )day"
        r")",
        re.IGNORECASE,
    ),
}
# 7天 is a week, 24小时 a day: a unit without a number.
_ONE = r"\b(?:an?|one|per|each|every|last|next|this) (?:full |whole )?"
_WHOLES = {
    ("day", 7): re.compile(rf"{_ONE}week|\bweek(?:ly|-?long)|[一每上下本]个?(?:周|星期)"),
    ("day", 30): re.compile(rf"{_ONE}month|[一每]个?月"),
    ("hour", 24): re.compile(rf"{_ONE}day|[一每全]天"),
    ("month", 12): re.compile(rf"{_ONE}year|[一每]年"),
    ("minute", 60): re.compile(rf"{_ONE}hour|[一每]个?小时"),
}
_CENTURY = re.compile(r"[ -]centur", re.IGNORECASE)
# What may stand between the parts of a date: July 26th, 2020; 2020年7月.
_WITHIN_DATE = re.compile(r"[\s,.年月]*(?:of |the )?")


def explained(added: Figure, original: str, ours: Sequence[Figure], translation: str, theirs: Sequence[Figure]) -> bool:
    """Whether a figure that only the translation has makes plain what the original says in other words.

    The year of a date whose original has no year at all, a measure converted in brackets.
    """
    if added.kind == CODE:
        return True
    if added.kind in _WORDS:
        if _WORDS[added.kind].search(original):
            return True
        silent = not any(one.kind == added.kind for one in ours)
        return silent and added.kind != DAY and _completes_date(added, translation, theirs)
    if added.kind == ORDINAL and "世纪" in original:
        return bool(_CENTURY.match(translation, added.end))
    return added.kind == COUNT and _in_brackets(added, translation) and any(_measures(added, one) for one in ours)


def implied(
    missing: Figure, original: str, ours: Sequence[Figure], translation: str, paired: Collection[Figure]
) -> bool:
    """Whether a translation need not repeat a figure of the original, or says it in words.

    A measure that was converted in brackets, the month of a day that it has (`paired`: what it has of the original).
    """
    if missing.kind == MONTH and _completes_date(missing, original, [one for one in paired if one.kind == DAY]):
        return True
    if missing.kind == COUNT and _in_brackets(missing, original):
        return any(_measures(missing, one) for one in ours)
    if missing.kind == COUNT and (missing.unit, missing.value) in _WHOLES:
        return bool(_WHOLES[missing.unit, int(missing.value)].search(translation))
    words = _WORDS.get(missing.kind)
    return words is not None and bool(words.search(translation)) and not words.search(original)


def _completes_date(one: Figure, text: str, others: Sequence[Figure]) -> bool:
    for other in others:
        first, last = sorted((one, other), key=lambda figure: figure.start)
        if other.kind in (MONTH, DAY, ORDINAL) and _WITHIN_DATE.fullmatch(text, first.end, last.start):
            return True
    return False


def _in_brackets(one: Figure, text: str) -> bool:
    head = text[: one.start]
    return max(head.rfind("("), head.rfind("（")) > max(head.rfind(")"), head.rfind("）"))


def _measures(one: Figure, other: Figure) -> bool:
    if not one.unit or not other.unit or one.unit == other.unit:
        return False
    dimension = BY_NAME[one.unit].dimension
    return bool(dimension) and dimension == BY_NAME[other.unit].dimension
