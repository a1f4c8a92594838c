"""The figures of a text, Chinese or English."""

from __future__ import annotations

from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from generator.figures.amounts_en import AMOUNTS_EN, PLAIN_EN
from generator.figures.amounts_zh import AMOUNTS_ZH, PLAIN_ZH
from generator.figures.calendar_en import CALENDAR_EN
from generator.figures.calendar_zh import CALENDAR_ZH
from generator.figures.clock_en import CLOCK_EN
from generator.figures.clock_zh import CLOCK_ZH
from generator.figures.figure import Figure
from generator.figures.folding import folded, is_traditional, small
from generator.figures.hedges import hedged
from generator.figures.measures_en import MEASURES_EN
from generator.figures.measures_zh import MEASURES_ZH
from generator.figures.names_zh import NAMES_ZH
from generator.figures.rule import Grammar, grammar, scan
from generator.figures.shared_units import shared
from generator.figures.starts import starts_en, starts_zh
from generator.figures.telephone import TELEPHONES
from generator.figures.words_en import WORDS_EN

_RULES = {
    "zh": (starts_zh, (*PLAIN_ZH, *NAMES_ZH, *TELEPHONES, *CLOCK_ZH, *CALENDAR_ZH, *MEASURES_ZH, *AMOUNTS_ZH)),
    "en": (starts_en, (*PLAIN_EN, *TELEPHONES, *CLOCK_EN, *CALENDAR_EN, *WORDS_EN, *MEASURES_EN, *AMOUNTS_EN)),
}


class Reading(Struct, frozen=True):
    """A text in `lang` ("zh" or "en"), evened out, and its figures in order, as they stand by themselves.

    The figures do not overlap.
    """

    plain: str
    lang: str
    bare: tuple[Figure, ...]

    def hedged(self) -> tuple[Figure, ...]:
        """The figures with what hedges them, and what they may mean by a unit that stands once for several."""
        return tuple(hedged(self.plain, one, self.lang) for one in shared(self.plain, self.bare, self.lang))


def read(text: str, lang: str) -> Reading:
    """What a text states; to look for what stands about its figures takes its time, and not everybody asks for it."""
    plain = small(folded(text)) if lang == "en" else folded(text)
    found = tuple(scan(plain, _grammar(lang)))
    if lang == "zh" and any(one.unit == "yuan" for one in found) and is_traditional(text):
        # What is 元 in Hong Kong or Taiwan is no yuan.
        found = tuple(replace(one, unit="") if one.unit == "yuan" else one for one in found)
    return Reading(plain, lang, found)


def figures(text: str, lang: str) -> tuple[Figure, ...]:
    """The figures of a text in "zh" or "en", in order and hedged; they do not overlap."""
    return read(text, lang).hedged()


@cache
def _grammar(lang: str) -> Grammar:
    return grammar(*_RULES[lang])
