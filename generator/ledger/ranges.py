"""The ends of a range: of 1200至1500人 neither is the number of people, but the least and the most that it is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from generator.figures.figure import AT_LEAST, AT_MOST, COUNT, MULTIPLE, PERCENT, POINTS, Figure
from generator.text.seldom import seldom

_KINDS = frozenset([COUNT, PERCENT, POINTS, MULTIPLE])
# What may stand between the ends, in a folded text: a unit, and what leads from one to the other.
_BETWEEN = {
    "zh": seldom(r"(?P<unit>[^\s\d,.。;:!?、()\"-]{0,6}?) ?(?:-|(?P<to>[至到])) ?"),
    "en": seldom(r"(?P<unit>%?(?: [a-z-]+){0,3}?)(?: ?- ?| (?P<to>to) )[$£€¥]?"),
}
_BOTH = seldom(r"(?P<unit>%?(?: [a-z-]+){0,3}?) and [$£€¥]?")
_BETWEEN_BEFORE = seldom(r"\bbetween (?:about |some |roughly )?\Z")
# 由1200人到1500人 and from 1,200 to 1,500 are a change.
_CHANGED = {
    "zh": seldom(r"[从由自][^,。;、]{0,10}\Z|[-/]\Z"),
    "en": seldom(r"\bfrom (?:\w+ ){0,3}\Z|[-/]\Z"),
}
# Rose 3% to 5%, rose by 64 to 430 and 增加64个至430个 are changes too; grew 3 to 5 percent, rose by 3% to 5%, added
# 3 to 5 beds, raised 3 to 5 million and 增加3至5个 are none.
_HOW = r"(?: (?:\w+ly|about|some|another|a further))*"
_VERB = {
    "zh": seldom(r"(?:增[加长]|提高|[上下]调|调[高低]|减少|降低|扩大|缩[小减]|[增减升降涨])了?[近约超]?过? ?\Z"),
    "en": seldom(
        r"\b(?:(?:r[io]se|risen|rises|rising|gr[eo]w|grown|grows|growing|(?:increas|declin|decreas|surg)(?:e[sd]?|ing)"
        r"|(?:climb|jump|slip|soar)(?:s|p?ed|p?ing)?|drop(?:s|ped|ping)?|f[ae]ll|fallen|falls|falling"
        rf"|(?:is|are|was|were|been|went|gone|,) (?:up|down)){_HOW}(?P<by> by)?"
        rf"|(?:rais|reduc)(?:e[sd]?|ing){_HOW} by|(?:lift|lower|cut)(?:s|ed|t?ing)?{_HOW} by){_HOW} [$£€¥]?\Z"
    ),
}
_SIGN = seldom(r"%|percent|times|points")
_ALONE = frozenset(["", "time"])
_GOES_ON = seldom(r"[%\w]?-\d")
_REACH = 40


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
    is_between = lang == "en" and bool(_BETWEEN_BEFORE.search(head))
    found = (_BOTH if is_between else _BETWEEN[lang]).fullmatch(plain, one.end, other.start)
    # 30名社工到50个社区: what stands behind the one must stand behind the other too.
    if not found or not (plain.startswith(found["unit"], other.end) or plain.endswith(found["unit"], 0, other.end)):
        return False
    if is_between:
        return True
    # 3至5万 is from 30,000 or from 3; a score of 3-1 and a code of 1-3-5 are no range.
    if one.value >= other.value or _CHANGED[lang].search(head) or _GOES_ON.match(plain, other.end):
        return False
    return not (found["to"] and _is_change(one, other, found, head, lang))


def _is_of_one_kind(one: Figure, other: Figure) -> bool:
    """Whether two figures can be the ends of a range: by 12 percent to 1,500 people they cannot."""
    if {one.kind, other.kind} - _KINDS or (one.unit and other.unit and one.unit != other.unit):
        return False
    # Of 3 to 5 times, the 3 is read as a count.
    return one.kind == other.kind or (one.kind == COUNT and other.kind == MULTIPLE and one.unit in _ALONE)


def _is_change(one: Figure, other: Figure, between: re.Match[str], head: str, lang: str) -> bool:
    """Whether a verb says by how much something has changed, or from what, and then to what."""
    verb = _VERB[lang].search(head)
    if not verb:
        return False
    if lang == "zh":
        return other.kind == COUNT and bool(between["unit"])
    return other.kind == COUNT or (not verb["by"] and bool(_SIGN.search(between.string, one.start, other.start)))
