"""The ends of a range: of 1200至1500人 neither is the number of people, but the least and the most that it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.figures.figure import AT_LEAST, AT_MOST, COUNT, MULTIPLE, PERCENT, POINTS, Figure
from generator.text.seldom import seldom

_KINDS = frozenset([COUNT, PERCENT, POINTS, MULTIPLE])
# What may stand between the ends, in a folded text: a unit, and what leads from one to the other.
_BETWEEN = {
    "zh": seldom(r"(?:%|[个名人位家所座条项次件种张户套辆支台间处元倍岁天]|人次|万元|亿元)? ?(?:-|至|到) ?"),
    "en": seldom(r"(?:%| percent| times)? ?(?:-| to ) ?"),
}
_BOTH = seldom(r"(?:%| percent| times)? and ")
_BETWEEN_BEFORE = seldom(r"\bbetween (?:about |some |roughly )?\Z")
# 由1200人到1500人 and from 1,200 to 1,500 are a change.
_CHANGED = {
    "zh": seldom(r"[从由自][^,。;、]{0,10}\Z|[-/]\Z"),
    "en": seldom(r"\bfrom (?:\w+ ){0,3}\Z|[-/]\Z"),
}
# Rose 3% to 5% is a change too; grew 3 to 5 percent and added 3 to 5 beds are not.
_VERB = seldom(
    r"\b(?:r[io]se|risen|rises|rising|gr[eo]w|grown|grows|growing|(?:increas|declin|decreas|surg)(?:e[sd]?|ing)"
    r"|(?:climb|jump|slip|soar)(?:s|p?ed|p?ing)?|drop(?:s|ped|ping)?|f[ae]ll|fallen|falls|falling)"
    r"(?: (?:\w+ly|about|some|another|a further))* \Z"
)
_SIGN = seldom(r"%|percent|times|points")
_ALONE = frozenset(["", "time"])
_GOES_ON = seldom(r"[%\w]?-\d")
_REACH = 24


def bounds(figures: Sequence[Figure], plain: str, lang: str) -> Mapping[int, str]:
    """What each end of a range in a text (folded, English in small letters) is of it, by where it begins."""
    found: dict[int, str] = {}
    for one, other in pairwise(figures):
        if _is_range(one, other, plain, lang):
            found |= {one.start: AT_LEAST, other.start: AT_MOST}
    return found


def _is_range(one: Figure, other: Figure, plain: str, lang: str) -> bool:
    if not _is_of_one_kind(one, other):
        return False
    head = plain[max(0, one.start - _REACH) : one.start]
    if lang == "en" and _BETWEEN_BEFORE.search(head):
        return bool(_BOTH.fullmatch(plain, one.end, other.start))
    # 3至5万 is from 30,000 or from 3; a score of 3-1 and a code of 1-3-5 are no range.
    if one.value >= other.value or not _BETWEEN[lang].fullmatch(plain, one.end, other.start):
        return False
    return not (_CHANGED[lang].search(head) or _GOES_ON.match(plain, other.end) or _is_change(one, other, plain, head))


def _is_of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures can be the ends of a range: by 12 percent to 1,500 people they cannot."""
    if {one.kind, other.kind} - _KINDS or (one.unit and other.unit and one.unit != other.unit):
        return False
    # Of 3 to 5 times, the 3 is read as a count.
    return one.kind == other.kind or (one.kind == COUNT and other.kind == MULTIPLE and one.unit in _ALONE)


def _is_change(one: Figure, other: Figure, plain: str, head: str) -> bool:
    """Whether a verb says by how much something has changed, or from what, and then to what."""
    return bool(_VERB.search(head)) and (other.kind == COUNT or bool(_SIGN.search(plain, one.start, other.start)))
