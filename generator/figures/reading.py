"""The figures of a text, Chinese or English."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from itertools import groupby

from generator.figures.amounts_en import AMOUNTS_EN
from generator.figures.amounts_zh import AMOUNTS_ZH
from generator.figures.calendar_en import CALENDAR_EN, CALENDAR_WORDS
from generator.figures.calendar_zh import CALENDAR_ZH
from generator.figures.clock_en import CLOCK_EN, CLOCK_WORDS
from generator.figures.clock_zh import CLOCK_ZH, HALVES
from generator.figures.figure import Figure
from generator.figures.folding import folded, small
from generator.figures.hedges import hedged
from generator.figures.measures_en import MEASURES_EN
from generator.figures.measures_zh import MEASURES_ZH
from generator.figures.names_zh import NAMES_ZH
from generator.figures.numerals_en import NUMBER_WORDS
from generator.figures.rule import Grammar, grammar, scan
from generator.figures.telephone import TELEPHONES
from generator.figures.words_en import WORDS, WORDS_EN

# Where a figure may begin: only there are the rules tried.
_STARTS_ZH = (
    rf"{HALVES}(?=(?<!\d)\d|[半翻第+(]|[〇零一二两三四五六七八九十百千万亿]|[数几上近成过本双][\d十百千万亿世一二]"
    r"|而立|不惑|花甲|古稀|元旦|圣诞)"
)


def _one_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, by their first letters: all in one row took three times as long (measured)."""
    rows = groupby(sorted(set(words)), key=lambda word: word[0])
    return "|".join(f"{letter}(?:{'|'.join(word[1:] for word in row)})" for letter, row in rows)


_FIRST = _one_of((*NUMBER_WORDS, *CALENDAR_WORDS, *CLOCK_WORDS, *WORDS))
# Most words of a text that begin a number now and then, but behind "the" only before these.
_SELDOM = (
    "(?:the|this|each|every) (?!past|last|next|decade|century|hundred|thousand|million|billion|trillion|dozen)"
    "|new (?!year)"
)
_STARTS_EN = (
    r"(?:us|hk|a|c|s|nt|rmb)?[$£€¥'+(](?=\d)|\b(?:rmb|cny|usd|eur|gbp|jpy|hkd) ?(?=\d)|(?<![\d.])(?=\d)"
    rf"|\b(?!{_SELDOM})(?=(?:{_FIRST}|[IVXL]{{2,}})(?:fold)?\b)"
)
_RULES = {
    "zh": (_STARTS_ZH, (*NAMES_ZH, *TELEPHONES, *CLOCK_ZH, *CALENDAR_ZH, *MEASURES_ZH, *AMOUNTS_ZH)),
    "en": (_STARTS_EN, (*TELEPHONES, *CLOCK_EN, *CALENDAR_EN, *WORDS_EN, *MEASURES_EN, *AMOUNTS_EN)),
}


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """The figures of a text in "zh" or "en", in order; they do not overlap."""
    plain = folded(text)
    if lang == "en":
        plain = small(plain)
    return tuple(hedged(plain, figure, lang) for figure in scan(plain, _grammar(lang)))


@cache
def _grammar(lang: str) -> Grammar:
    return grammar(*_RULES[lang])
