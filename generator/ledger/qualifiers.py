"""What hedges a figure, also over a few words between."""

from __future__ import annotations

from generator.figures.figure import AT_LEAST, AT_MOST, HEDGES, Figure
from generator.text.seldom import seldom

# 最高气温40度 and 最低的县15% are what was measured; 最高补贴3000元 is a bound.
MEASURED = "气温|温度|海拔|值|点|峰|楼|建筑|纪录|的"
# 至少配备2名, 最高补贴3000元.
_OVER_WORDS = (
    (AT_LEAST, seldom(r"(?:至少|最少|不少于|不低于)[\u4e00-\u9fff]{1,6}\Z")),
    (AT_MOST, seldom(rf"(?:最多|至多|不超过|最高(?!{MEASURED}))[\u4e00-\u9fff]{{1,6}}\Z")),
)
_REACH = 12


def qualifier_of(figure: Figure, plain: str, lang: str) -> str:
    """The hedge of a figure in its text (folded), one of QUALIFIERS, "" for none."""
    if figure.hedge in HEDGES or lang != "zh":
        return figure.hedge
    head = plain[max(0, figure.start - _REACH) : figure.start]
    return next((hedge for hedge, pattern in _OVER_WORDS if pattern.search(head)), "")
