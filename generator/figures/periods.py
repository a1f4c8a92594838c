"""How often is it paid or done, and of how much? 每月1200元 is not 1,200 yuan a year, 亩均800元 not 800 a hectare."""

from __future__ import annotations

import re

from generator.figures.figure import COUNT, MULTIPLE, Figure
from generator.text.seldom import seldom

# 每周一 is a day of the week; what has a number of its own between is another figure's: 每年7月发放1200元.
_BEFORE_ZH = seldom(
    r"(?:(?:每个?|(?<![\d十第])一(?=[天日]))(年|季|月|周(?![一二三四五六日末])|星期(?![一二三四五六日])|天|日|亩|公顷|吨"
    r"|公斤|千克|斤|桶)|(?<![\d十])(年|月|周|日|亩)均)[^\d,，。；;、:：()（）每均]{0,8}\Z"
)
_AFTER_ZH = seldom(r"[^\d,，。；;、]{0,3}(?:/|每)(?:[人户][·•/]?)?(年|季|月|周|天|日|亩|公顷|吨|公斤|千克|斤|桶)")
_AFTER_EN = seldom(
    r"(?: [a-z]+){0,4}? (?:(?:an?|per|each|every) "
    # Of 600 yuan per mu per year the period is compared.
    r"(year|quarter|month|week|day|(?:mu|hectare|ton|tonne|kilogram|kilo|kg|jin|barrel)(?! (?:an?|per|each|every) ))"
    r"|(year|annual|quarter|month|week|dai)ly)\b",
    re.IGNORECASE,
)
_ENGLISH = {
    "年": "year", "季": "quarter", "月": "month", "周": "week", "星期": "week", "天": "day", "日": "day",
    "亩": "mu", "公顷": "hectare", "吨": "tonne", "公斤": "kilogram", "千克": "kilogram", "斤": "jin", "桶": "barrel",
}  # fmt: skip
_MEASURES = frozenset("mu hectare tonne kilogram jin barrel".split())
_SAME = {"annual": "year", "dai": "day", "ton": "tonne", "kilo": "kilogram", "kg": "kilogram"}
_ANY_ZH = seldom("[每均/]|一[天日]")
# Twice is a multiple too.
_COUNTED = frozenset([COUNT, MULTIPLE])
_REACH = 16


def differ_in_period(one: Figure, other: Figure, text: str, other_text: str, lang: str) -> bool:
    """Whether two counts that agree are so many of one period or measure here and of another there, said beside them.

    `lang` is the language of `text`, "zh" or "en"; `other_text` is in the other.
    """
    if not {one.kind, other.kind} <= _COUNTED:
        return False
    if lang != "zh":
        one, other, text, other_text = other, one, other_text, text
    here = _period_zh(text, one)
    there = _period_en(other_text, other) if here else ""
    # 每亩每年600元, 600 yuan per mu per year: nothing is said against each other by a measure and a period.
    return bool(there) and here != there and (here in _MEASURES) == (there in _MEASURES)


def _period_zh(text: str, figure: Figure) -> str:
    start = max(0, figure.start - _REACH)
    if not _ANY_ZH.search(text, start, figure.end + 4):
        return ""
    found = _BEFORE_ZH.search(text[start : figure.start]) or _AFTER_ZH.match(text, figure.end)
    return _ENGLISH[found[found.lastindex or 0]] if found else ""


def _period_en(text: str, figure: Figure) -> str:
    found = _AFTER_EN.match(text, figure.end)
    said = (found[1] or found[2]).lower() if found else ""
    return _SAME.get(said, said)
