"""Telephone numbers, which are written alike in both languages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from generator.figures.figure import PHONE, Figure
from generator.figures.rule import Rule, at, rule
from generator.text.seldom import seldom

_COUNTRY = seldom(r"^(?:00)?86")
_HOTLINE = r"(?<!\d)\d{3,6}(?=\"?[\u4e00-\u9fff]{0,8}(?:热线|专线|电话))(?!\d| ?[年月日万亿个名人条部])"


def _number(match: re.Match[str]) -> Sequence[Figure]:
    """Its digits; with the prefix of China or without."""
    digits = re.sub(r"\D", "", match[0])
    return [at(match, PHONE, int(digits), int(_COUNTRY.sub("", digits) or digits))]


TELEPHONES: tuple[Rule, ...] = (
    rule("abroad", r"(?:\+|00)\d{1,3}[- ]?(?:\(0\))?\d[\d -]{6,14}\d(?!\d)", _number),
    rule("area code", r"\(?0\d{2,3}\)?[- ]?\d{7,8}(?!\d)", _number),
    rule("groups", r"\d{3,4}[ -]\d{3,4}[ -]\d{3,4}(?! ?\d|[-/.]\d)", _number),
    rule("area code in brackets", r"\(\d{3}\) ?\d{3}-\d{4}(?!\d)", _number),
    rule("mobile", r"1[3-9]\d{9}(?!\d)", _number),
    rule("hotline", _HOTLINE, _number),
)
