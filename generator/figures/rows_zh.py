"""Chinese numbers in a row that share one sign or scale: 3至5%, 2.1、3.4和5.6个百分点, 12和15万元."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.figures.figure import COUNT, PERCENT, POINTS, SHARE, Figure
from generator.figures.numerals_zh import ARABIC, HAN, NUMBER, number_zh
from generator.figures.rule import Rule, part, rule
from generator.text.seldom import seldom

TO_ZH = r" ?(?:-|至|到|—|、|和|及|与|比|或) ?"
SCALE_ZH = r"(?:万亿|[十百千]?[万亿])"
POINTS_ZH = r"(?:百分点|%点|(基点|基本点|bps?))"
_NUMBERS = seldom(NUMBER)
# 15个 of what is no point may stand before 2.3个百分点, and nothing is counted by tenths.
_POINT = rf"(?:\d{{1,9}}\.\d{{1,9}} ?个|{NUMBER})"
_SHARE = rf"(?:{HAN}{{1,6}}|{ARABIC})"


def _in_a_row(match: re.Match[str], kind: str, size: int) -> Sequence[Figure]:
    found = _NUMBERS.finditer(match.string, *match.span(1))
    return [Figure(*one.span(), kind, number_zh(one[0]) / size) for one in found]


def _percents(match: re.Match[str]) -> Sequence[Figure]:
    """3%至5%, 3、5和8%, 百分之三至五: the last sign is for all, or the first word."""
    return _in_a_row(match, PERCENT, 100)


def _points(match: re.Match[str]) -> Sequence[Figure]:
    """3至5个百分点, 25-50个基点: the last word is for all."""
    return _in_a_row(match, POINTS, 10_000 if match[2] else 100)


def _with_scale(match: re.Match[str]) -> Sequence[Figure]:
    """12 in 12和15万元, 1 in 1、2、3万人: of the scale of the last, or as it stands."""
    value = number_zh(match[1])
    return [part(match, 1, COUNT, value * number_zh("1" + (match[2] or match[3])), value)]


ROWS_ZH: tuple[Rule, ...] = (
    rule("percents", rf"({ARABIC}%?(?:{TO_ZH}{ARABIC}%?){{0,4}}{TO_ZH}{ARABIC}) ?%(?!点)", _percents),
    rule(
        "percents in words",
        rf"百分之({_SHARE}[至到](?![百千万]分){_SHARE})(?!{HAN}|分之|[成年月日号周])",
        _percents,
    ),
    rule(
        "points",
        rf"({_POINT}(?:{TO_ZH}{_POINT}){{1,5}}|{NUMBER} ?个?[至到]{NUMBER}) ?个?{POINTS_ZH}",
        _points,
    ),
    rule("per mille", rf"({ARABIC}{TO_ZH}{ARABIC}) ?‰", lambda match: _in_a_row(match, SHARE, 1000)),
    rule(
        "one scale",
        rf"(?<![\d.,第])({ARABIC})"
        rf"(?=(?:、{ARABIC}){{1,4}}[、和及与]{ARABIC} ?({SCALE_ZH})|[和及与]{ARABIC} ?({SCALE_ZH}))",
        _with_scale,
    ),
)
