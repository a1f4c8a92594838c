"""Does a text say the reverse with the same number: a fall for a rise, what is taken off for what is paid?"""

from __future__ import annotations

import re
from fractions import Fraction

from generator.figures.figure import COUNT, MULTIPLE, PERCENT, POINTS, SHARE, Figure
from generator.figures.signed import is_below
from generator.model.edition import other_language
from generator.text.seldom import seldom

_CHANGES = frozenset([COUNT, PERCENT, POINTS, SHARE, MULTIPLE])
# Between a word and its number. 降至15%, "rose to 15" are no change, and how a decline grows is none of the number.
_NEARLY_ZH = r"(?:大?约|近|将近|接近|超过?|逾|至少|不到|不足|高达)?"
_NEARLY_EN = r"(?: (?:about|around|roughly|nearly|almost|over|some|only|more than|less than|at least|up to))?"
# 至少3人, 最多3人, 最高3% and 缺少3人 go nowhere; 少增 and 负增长 are falls.
_UP_ZH = r"(?<![负少减])(?:增长|增加|上升|上涨|提高|提升|上调|回升|(?<!新)增|升|涨)|(?<![最至许众很不新])[多高]出?"
_DOWN_ZH = r"下降|下跌|下滑|下调|回落|降低|减少|缩减|降|减|跌|(?<![最至缺不])少"
_UP_EN = r"up|r[oi]se|ris(?:es|en|ing)|gr[eo]w|grow(?:s|n|ing)|increas(?:e|es|ed|ing)|climb(?:s|ed|ing)?|gain(?:s|ed)?"
_DOWN_EN = r"down|f[ae]ll|fall(?:s|en|ing)|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|shr[aiu]nk"
_RISE, _FALL = r"rise|growth|increase|gain", r"fall|drop|decline|decrease|reduction"
# The words of a percentage and of its points are no part of its figure. A yearly drop is one, and 300 people drop out.
_UNIT = r"(?:[ -]?(?:per ?cent(?:age)?|%))?(?:[ -]points?)?"
_BEHIND = _UNIT + r"(?:(?: (?!(?:or|and)\b)[\w-]+)? (?:{})| (?:(?!(?:negative|people|\w+s)\b)[\w-]+ )?(?:{})| {})\b"


def _before_zh(verbs: str, nouns: str, beyond: str) -> re.Pattern[str]:
    shape = rf"(?:(?:{verbs})了?|(?:{nouns})(?:约?为|达到?)?|{beyond}[于过][^,，。;；、\d]{{0,10}}){_NEARLY_ZH}\Z"
    return seldom(shape)


def _before_en(verbs: str, nouns: str, gone: str) -> re.Pattern[str]:
    shape = rf"\b(?:(?:{verbs})(?: by)?|(?<!negative )(?:{nouns})(?: rate)? of|(?:{gone}) by){_NEARLY_EN} [$£€¥]?\Z"
    return seldom(shape, re.IGNORECASE)


# The patterns for up and for down.
_BEFORE = {
    "zh": (
        _before_zh(_UP_ZH, r"(?<!降)[增涨升]幅|(?<!负)增速", "[高快]"),
        _before_zh(_DOWN_ZH, r"[降跌减]幅", "[低慢]"),
    ),
    "en": (
        _before_en(_UP_EN, _RISE, "higher|raised|more"),
        _before_en(_DOWN_EN, _FALL, "lower|lowered|reduced|cut|less|fewer"),
    ),
}
_AFTER = (
    seldom(_BEHIND.format("more|higher|faster", _RISE, "above"), re.IGNORECASE),
    seldom(_BEHIND.format("fewer|less|lower|slower", _FALL, "below"), re.IGNORECASE),
)
# What it rises or falls to: 降至15%, "fell from 20 to 15 percent".
_TO_UP_ZH = r"增长|增加|上升|上涨|提高|提升|上调|回升|增|升|涨"
_TO_DOWN_ZH = r"下降|下跌|下滑|下调|回落|降低|减少|降|减|跌"
_TO_UP_EN = r"r(?:ose|isen|ising)|gr[eo]wn?|growing|climb(?:ed|ing)|increas(?:ed|ing)|raised|lifted"
_TO_DOWN_EN = r"f[ae]ll(?:en|ing)?|dropp(?:ed|ing)|declin(?:ed|ing)|decreas(?:ed|ing)|lowered"
_TO_ZH = r"(?<![负少减降跌])(?:{})(?:至|到了?)(?:\d{{4}}年[底末]?的?)?" + _NEARLY_ZH + r"\Z"
_SOME = r"(?:[^,.;]|[,.](?=\d))"
_TO_EN = rf"\b(?:{{}})(?: by {_SOME}{{{{1,20}}}})?(?: from {_SOME}{{{{1,40}}}})? to{_NEARLY_EN} [$£€¥]?\Z"
_TO = {
    "zh": tuple(seldom(_TO_ZH.format(verbs)) for verbs in (_TO_UP_ZH, _TO_DOWN_ZH)),
    "en": tuple(seldom(_TO_EN.format(verbs), re.IGNORECASE) for verbs in (_TO_UP_EN, _TO_DOWN_EN)),
}
# 七五折 is what is paid, and 25 percent off.
_OFF_BEFORE = seldom(rf"\b(?:discounts?|reductions?) of{_NEARLY_EN} \Z", re.IGNORECASE)
_OFF_BEHIND = seldom(_UNIT + r" (?:off|discounts?)\b", re.IGNORECASE)
_REACH, _FAR = 40, 90


def is_reversed(one: Figure, other: Figure, text: str, other_text: str, lang: str) -> bool:
    """Whether of two figures that agree one is said to be a rise and the other a fall, right beside the number.

    Or what something rises to, and what it falls to.
    Or one what is left of a price and the other what is taken off it, of a price that is not halved.
    `lang` is the language of `text`, "zh" or "en"; `other_text` is in the other. What has a sign is none of these.
    """
    if one.kind not in _CHANGES or other.kind not in _CHANGES:
        return False
    there = other_language(lang)
    if one.value == other.value != Fraction(1, 2) and _is_paid(text, one) + _is_paid(other_text, other) == 1:
        return _is_off(text, one) or _is_off(other_text, other)
    if not any(say(text, one, lang) * say(other_text, other, there) < 0 for say in (_direction, _goes_to)):
        return False
    return not (is_below(text, one) or is_below(other_text, other))


def _is_paid(text: str, figure: Figure) -> bool:
    return text[figure.start : figure.end].endswith("折")


def _is_off(text: str, figure: Figure) -> bool:
    head = text[max(0, figure.start - _REACH) : figure.start]
    return bool(_OFF_BEFORE.search(head) or _OFF_BEHIND.match(text, figure.end))


def _goes_to(text: str, figure: Figure, lang: str) -> int:
    """1 where something rises to a figure, -1 where it falls to it, 0 where nothing is said."""
    up, down = (bool(pattern.search(text, max(0, figure.start - _FAR), figure.start)) for pattern in _TO[lang])
    return up - down


def _direction(text: str, figure: Figure, lang: str) -> int:
    """1 for a rise, -1 for a fall, 0 where nothing or both are said."""
    head = text[max(0, figure.start - _REACH) : figure.start]
    up, down = (bool(pattern.search(head)) for pattern in _BEFORE[lang])
    if lang == "en":
        more, fewer = (bool(pattern.match(text, figure.end)) for pattern in _AFTER)
        up, down = up or more, down or fewer
    return up - down
