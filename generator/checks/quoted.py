"""Where a quote stands in a text, and what stands there instead."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from fractions import Fraction

from generator.figures.figure import AT_LEAST, AT_MOST, MULTIPLE, NEARLY, OVER, Figure
from generator.figures.reading import read
from generator.figures.running import running
from generator.figures.sentences import around
from generator.ledger.qualifiers import qualifier_of
from generator.ledger.values import stated_value
from generator.model import Indicator, StatedFigure
from generator.text.segments import segments
from generator.text.verbatim import verbatim

# Below this, two sentences have only their subject in common.
_ALIKE = 0.6
_UP, _DOWN = frozenset([OVER, AT_LEAST]), frozenset([NEARLY, AT_MOST])
_BLANK = "\N{OBJECT REPLACEMENT CHARACTER}"


@dataclass(frozen=True, slots=True)
class Otherwise:
    """What a text has where a quote should be; `has_other_figures`: the same words, with other figures."""

    passage: str
    has_other_figures: bool


def paragraphs(body: str) -> tuple[str, ...]:
    """The running texts of a body (Markdown): what a quote is looked for in, one by one."""
    return tuple(running(one.text).text for one in segments(body))


def stands(quote: str, texts: Iterable[str]) -> bool:
    """Whether a quote stands in one of some paragraphs, word for word."""
    words = verbatim(quote)
    return any(words in verbatim(text) for text in texts)


def instead(quote: str, texts: Sequence[str], lang: str) -> Otherwise | None:
    """What stands where a quote that is gone has most likely been; None where nothing is like it."""
    bare, _ = _bare(quote, lang)
    for text in texts:
        words, places = _bare(text, lang)
        at = words.find(bare)
        if at >= 0:
            return Otherwise(text[places[at] : places[at + len(bare)]], has_other_figures=True)
    best = max(_sentences(texts), key=lambda one: _likeness(quote, one), default="")
    return Otherwise(best, has_other_figures=False) if _likeness(quote, best) >= _ALIKE else None


def states(quote: str, lang: str, stated: StatedFigure, indicator: Indicator | None) -> bool:
    """Whether a quote says the value of a figure, which is in the unit of its indicator."""
    return any(_is(one, quote, stated, indicator) for one in read(quote, lang).bare)


def hedged_otherwise(quote: str, lang: str, stated: StatedFigure, indicator: Indicator | None) -> bool:
    """Whether a quote hedges a figure the other way, or only one of both hedges it: 突破5.2万 is not 近5.2万."""
    reading = read(quote, lang)
    said = [one for one in reading.hedged() if _is(one, quote, stated, indicator)]
    hedges = {qualifier_of(one, reading.plain, lang) for one in said}
    ours = stated.qualifier
    return bool(hedges) and not any(_side(one) == _side(ours) for one in hedges)


def _side(hedge: str) -> str:
    """Over and "at least" are as good as each other: 6倍以上 is "more than six times"."""
    return OVER if hedge in _UP else NEARLY if hedge in _DOWN else hedge


def _is(one: Figure, quote: str, stated: StatedFigure, indicator: Indicator | None) -> bool:
    if stated.number is None:
        return False
    if one.kind == MULTIPLE and stated.number + 1 in one.values:
        return True  # 增长1倍 is doubled
    able = (stated_value(replace(one, value=value), quote, indicator) for value in one.values)
    return any(Fraction(value) == stated.number for value in able if value)


def _bare(text: str, lang: str) -> tuple[str, Sequence[int]]:
    """A text with one sign for each figure, and for each of its signs, and its end, the offset in the text."""
    pieces: list[str] = []
    places: list[int] = []
    end = 0
    for one in read(text, lang).bare:
        if one.firm:
            pieces += [text[end : one.start], _BLANK]
            places += [*range(end, one.start), one.start]
            end = one.end
    return "".join([*pieces, text[end:]]), [*places, *range(end, len(text) + 1)]


def _sentences(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        place = 0
        while place < len(text):
            start, end = around(text, place)
            yield text[start:end].strip()
            place = max(end, place + 1)


def _likeness(one: str, other: str) -> float:
    match = SequenceMatcher(None, one, other, autojunk=False)
    # A quote is often a part of its sentence.
    found = sum(block.size for block in match.get_matching_blocks())
    return found / len(one) if one and match.real_quick_ratio() > 0 else 0.0
