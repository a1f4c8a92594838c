"""Where in a text a figure may begin: only there are the rules tried.

The patterns begin with a set of characters, so that `re` passes over all others at once (measured: four times as fast).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from generator.figures.calendar_en import CALENDAR_WORDS
from generator.figures.clock_en import CLOCK_WORDS
from generator.figures.clock_zh import HALVES
from generator.figures.numerals_en import DENOMINATORS, NUMBER_WORDS, SCALES
from generator.figures.rule import one_of
from generator.figures.words_en import WORDS

_ZH = (
    r"[\d半翻第+(〇零一二两三四五六七八九十百千万亿数几近成过本双而不花古元圣上早清凌今中下傍晚当昨每夜深午正首]"
    rf"(?<=(?={HALVES}(?:(?<!\d)\d|\+\d|\(\d{{3}}|[半翻第〇零一二两三四五六七八九十百千万亿]"
    r"|[数几上近成过本双][十百千万亿世一二]|而立|不惑|花甲|古稀|元旦|圣诞|首季)).)"
)
_SIGNS_EN = r"[\d+'($£€¥](?:(?<=\d)(?<![\d.].)|(?<![\d(])(?=\d)|(?<=\()(?=\d{3}))"
_MONEY, _ITS_COUNTRY = frozenset("$£€¥"), r"(?:us|hk|a|c|s|nt|rmb)\Z"
# Most words of a text that begin a number now and then do so only before these.
_COUNTED = (
    *(word for word in (*SCALES, *DENOMINATORS) if len(word) > 1),
    *"decade century centuries fortnight few hour year month day week".split(),
)
_SELDOM = (
    "(?:the|this|each|every) (?!decade|century|hundred|thousand|million|billion|trillion|dozen)|new (?!year)"
    rf"|(?:an?|past|next|per|some|many|several|few)\b(?![ -](?:{one_of(_COUNTED)})|[$£€¥])"
    r"|a?round\b(?![ -]the)|no\b(?! one|\. )"
)
_FIRST = one_of((*NUMBER_WORDS, *CALENDAR_WORDS, *CLOCK_WORDS, *WORDS))
_WORDS_EN = rf"[^a-z](?<!\w)(?=(?:{_FIRST}|[IVXL]{{2,}})(?:fold)?\b|(?:rmb|cny|usd|eur|gbp|jpy|hkd) ?\d)(?!{_SELDOM})"
_compiled = cache(re.compile)


def starts_zh(text: str) -> Sequence[int]:
    """Where in a folded Chinese text a figure may begin, in order."""
    return [found.start() for found in _compiled(_ZH).finditer(text)]


def starts_en(text: str) -> Sequence[int]:
    """Where in a folded English text in small letters a figure may begin, in order."""
    signs = [_with_country(text, found.start()) for found in _compiled(_SIGNS_EN).finditer(text)]
    # The space before the first word stands for what is before any other; it is where the word begins in the text.
    words = [found.start() for found in _compiled(_WORDS_EN).finditer(" " + text)]
    return sorted(signs + words)


def _with_country(text: str, sign: int) -> int:
    """Where US$ begins, and where any other sign does."""
    if text[sign] not in _MONEY:
        return sign
    country = _compiled(_ITS_COUNTRY).search(text, max(0, sign - 3), sign)
    return country.start() if country else sign
