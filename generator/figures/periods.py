"""How often is it paid or done? 每月1200元 is not 1,200 yuan a year."""

from __future__ import annotations

import re

from generator.figures.figure import COUNT, MULTIPLE, Figure
from generator.text.seldom import seldom

# 每周一 is a day of the week; what has a number of its own between is another figure's: 每年7月发放1200元.
_BEFORE_ZH = seldom(
    r"每个?(年|季|月|周(?![一二三四五六日末])|星期(?![一二三四五六日])|天|日)[^\d,，。；;、:：()（）每]{0,8}\Z"
)
_AFTER_ZH = seldom(r"[^\d,，。；;、]{0,3}(?:/|每)(?:[人户][·•/]?)?(年|季|月|周|天|日)")
_AFTER_EN = seldom(
    r"(?: [a-z]+){0,4}? (?:(?:an?|per|each|every) (year|quarter|month|week|day)"
    r"|(year|annual|quarter|month|week|dai)ly)\b",
    re.IGNORECASE,
)
_ENGLISH = {"年": "year", "季": "quarter", "月": "month", "周": "week", "星期": "week", "天": "day", "日": "day"}
_SAME = {"annual": "year", "dai": "day"}
# Twice is a multiple too.
_COUNTED = frozenset([COUNT, MULTIPLE])
_REACH = 16


def differ_in_period(one: Figure, other: Figure, text: str, other_text: str, lang: str) -> bool:
    """Whether two counts that agree are so many in one period here and in another there, said right beside them.

    `lang` is the language of `text`, "zh" or "en"; `other_text` is in the other.
    """
    if not {one.kind, other.kind} <= _COUNTED:
        return False
    if lang != "zh":
        one, other, text, other_text = other, one, other_text, text
    here = _period_zh(text, one)
    there = _period_en(other_text, other) if here else ""
    return bool(there) and here != there


def _period_zh(text: str, figure: Figure) -> str:
    start = max(0, figure.start - _REACH)
    if text.rfind("每", start, figure.end + 4) < 0 and text.find("/", figure.end, figure.end + 4) < 0:
        return ""
    found = _BEFORE_ZH.search(text[start : figure.start]) or _AFTER_ZH.match(text, figure.end)
    return _ENGLISH[found[1]] if found else ""


def _period_en(text: str, figure: Figure) -> str:
    found = _AFTER_EN.match(text, figure.end)
    said = (found[1] or found[2]).lower() if found else ""
    return _SAME.get(said, said)
