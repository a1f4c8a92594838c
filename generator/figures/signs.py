"""Is a number below nothing in both texts? A minus is easily lost, and turns a fall into a rise."""

from __future__ import annotations

import re

from generator.figures.figure import COUNT, PERCENT, POINTS, Figure
from generator.figures.signed import DASHES, NEGATIVE_ZH, is_below
from generator.model.edition import other_language
from generator.text.seldom import seldom

_SIGNED = frozenset([COUNT, PERCENT, POINTS])
# A hyphen between two numbers, in a code (歼-20) or behind a unit is none.
_MINUS = r"(?<![\w%‰°℃)-])[-−–－]|(?<=[为是从由至到达速幅比长温率])[-−－]"
# Words beside which a number is a fall without a sign.
_FALL = {
    "zh": seldom(r"[降减跌缩亏负损退滑落低少欠扣]|零下|地下|阴性|逆差|赤字|倒挂|[▼↓]"),
    "en": seldom(
        r"\b(?:minus|negative|below|f[ae]ll|fallen|drop|declin|decreas|down|low|reduc|loss|los[te]|contract|shr[iau]nk"
        r"|slip|sl[iu]mp|slid|slow|deficit|cut|freez|sub-?zero|less|fewer|basement|underground|in the red)|[▼↓]",
        re.IGNORECASE,
    ),
}
# Of degrees only these say so: what falls, is lowest or lies below some of them may well be above zero.
_COLD = {
    "zh": seldom(rf"零下|冰点|{NEGATIVE_ZH}|(?:{_MINUS})(?=\d)"),
    "en": seldom(
        r"\b(?:minus|negative|below (?:zero|freezing|0)|sub-?zero|freezing|degrees(?: c(?:elsius)?)? below(?! [a-z]))\b"
        rf"|(?:{_MINUS})(?=\d)",
        re.IGNORECASE,
    ),
}
_BEFORE, _BEHIND = 40, 30


def is_turned(one: Figure, other: Figure, text: str, other_text: str, lang: str) -> bool:
    """Whether of two figures that agree one is below nothing, and beside the other nothing says so.

    `lang` is the language of `text`, "zh" or "en"; `other_text` is in the other.
    """
    if one.kind not in _SIGNED:
        return False
    there = other_language(lang)
    here_below, there_below = is_below(text, one), is_below(other_text, other)
    if here_below == there_below or (_has_dash(text, one) and _has_dash(other_text, other)):
        return False
    words = _COLD if any(figure.unit.startswith("degree") for figure in (one, other)) else _FALL
    return not (_says_so(other_text, other, words[there]) if here_below else _says_so(text, one, words[lang]))


def _has_dash(text: str, figure: Figure) -> bool:
    # What it is in both languages, it is the same in both.
    return figure.start > 0 and text[figure.start - 1] in DASHES


def _says_so(text: str, figure: Figure, words: re.Pattern[str]) -> bool:
    return bool(words.search(text, max(0, figure.start - _BEFORE), figure.end + _BEHIND))
