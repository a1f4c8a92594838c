"""The figures of a text, Chinese or English."""

from __future__ import annotations

import re

from generator.figures.amounts_en import AMOUNT_WORDS, AMOUNTS_EN
from generator.figures.amounts_zh import AMOUNTS_ZH
from generator.figures.calendar_en import CALENDAR_EN, CALENDAR_WORDS, small
from generator.figures.calendar_zh import CALENDAR_ZH, HALVES
from generator.figures.figure import Figure
from generator.figures.folding import folded
from generator.figures.hedges import hedged
from generator.figures.names_zh import NAMES_ZH
from generator.figures.rule import scan

# Where a figure may begin: only there are the rules tried.
_STARTS_ZH = re.compile(
    rf"{HALVES}(?=[\d半翻第+]|[〇零一二两三四五六七八九十百千万亿]|[数几上近成过本双][\d十百千万亿世一二])"
)
_WORDS = "|".join(sorted({*AMOUNT_WORDS, *CALENDAR_WORDS}, key=len, reverse=True))
_STARTS_EN = re.compile(rf"(?:us|hk|a|c|nt|rmb)?[$£€¥'+(](?=\d)|(?<![\d.])(?=\d)|\b(?=(?:{_WORDS})(?:fold)?\b)")
_GRAMMARS = {
    "zh": (_STARTS_ZH, (*NAMES_ZH, *CALENDAR_ZH, *AMOUNTS_ZH)),
    "en": (_STARTS_EN, (*CALENDAR_EN, *AMOUNTS_EN)),
}


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """The figures of a text in "zh" or "en", in order; they do not overlap."""
    plain = folded(text)
    if lang == "en":
        plain = small(plain)
    starts, rules = _GRAMMARS[lang]
    return tuple(hedged(plain, figure, lang) for figure in scan(plain, starts, rules))
