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
