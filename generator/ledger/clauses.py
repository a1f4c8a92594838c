"""The sentence and the clause in which a figure stands, and how much of them says what it is a figure of."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache
from itertools import pairwise

from generator.figures.folding import folded
from generator.ledger.moments import is_date_alone
from generator.text.han import count_han

Span = tuple[int, int]

# In a list and a table each line is for itself; the lines of a paragraph that has been wrapped go on.
_LINE = r"\n(?=[ \t]|[-*+|>])"
_SENTENCE = {
    "zh": re.compile(rf"[。！？!?]+[”」』’）)]*|{_LINE}"),
    "en": re.compile(rf"(?<![A-Z])[.!?]+[”\"’)]*(?=\s|$)|{_LINE}"),
}
_CLAUSE = {
    "zh": re.compile(r"[，；：;|]|[,:](?!\d)|——"),
    "en": re.compile(r"[;|]|[,:](?=\s|$)| [–—-] "),
}
_OPENING, _CLOSING = "（(“‘「『《〈【〔[", "）)”’」』》〉】〕]"
_TRIMMED = " \t\n|>，。；：、！？,.;:!?—"
_ITEM = re.compile(r"[ \t\n>|]*(?:[-*+#]+[ \t]+)+")
_AND = re.compile(r"(?:and|but|while|以及|并且|而) ?(?=\S)")
# What goes on what stands before it: 同比增长12.3% says nothing of what has grown.
_LEANING = {
    "zh": re.compile(r"(?:[同环]比|较|比|其中|占(?!地)|达|增长|增幅|下降|降幅|提高|上升|减少|惠及|覆盖率?达)"),
    "en": re.compile(
        r"(?:up|down|an? (?:year-on-year )?(?:increase|rise|growth|decrease|fall|drop)|year[ -]on[ -]year"
        r"|accounting for|of (?:which|whom|them)|including|representing|reaching|totall?ing|benefiting|compared|or)\b"
    ),
}
# No sentence that somebody reads is longer, and to look further would take long.
_LONGEST = 1_000
# What is not told apart by so many clauses more is told twice.
_MOST_ADDED = 4
# A clause with less beside its figure says nothing alone: 床位500张, training 230 of them.
_LEAST = {"zh": 4, "en": 5}
_NUMBERS = re.compile(r"[\d.,，%]+[万亿千百]*[个名人位家所座条项次件种张户套辆台间处元]?")


def sentence(text: str, place: int, lang: str) -> Span:
    """Where the sentence about an offset begins and ends; of one that never ends, what stands about the offset."""
    ends = _ends(text, lang)
    after = bisect_right(ends, place, hi=len(ends) - 1)
    return max(ends[after - 1], place - _LONGEST), min(ends[after], place + _LONGEST)


# Every figure of a paragraph asks.
@lru_cache(maxsize=4)
def _ends(text: str, lang: str) -> tuple[int, ...]:
    return (0, *(found.end() for found in _SENTENCE[lang].finditer(text)), len(text))


@lru_cache(maxsize=8)
def clauses(text: str, span: Span, lang: str) -> tuple[Span, ...]:
    """The clauses of a sentence, in order; a mark in brackets or quotation marks parts none."""
    cuts = [span[0]]
    depth = 0
    marks = {found.start(): found.end() for found in _CLAUSE[lang].finditer(text, *span)}
    for place in range(*span):
        # An apostrophe is a closing mark that nothing has opened.
        depth = max(0, depth + (text[place] in _OPENING) - (text[place] in _CLOSING))
        if not depth and place in marks:
            cuts.append(marks[place])
    return tuple((start, end) for start, end in pairwise([*cuts, span[1]]) if start < end)


def clause(text: str, place: int, lang: str) -> Span:
    """Where the clause about an offset begins and ends."""
    parts = clauses(text, sentence(text, place, lang), lang)
    return next(part for part in parts if part[0] <= place < part[1])


def quote(text: str, place: int, lang: str, count: Callable[[str], int]) -> str:
    """The passage that states the figure at `place`, as the text prints it, without the marks about it.

    Its clause; with the clause before it where that says only when, or where this one says nothing alone; with as much
    of the sentence as makes it the only one of its words, of which the article has `count`.
    """
    parts = clauses(text, sentence(text, place, lang), lang)
    first = last = next(number for number, part in enumerate(parts) if part[0] <= place < part[1])
    least = max(0, first - _MOST_ADDED)
    while first > least and _leans(_trimmed(text, parts[first][0], parts[last][1]), lang):
        first -= 1
    if last + 1 < len(parts) and _is_thin(_trimmed(text, parts[first][0], parts[last][1]), lang):
        last += 1
    if first > 0 and is_date_alone(_trimmed(text, *parts[first - 1]), lang):
        first -= 1
    for _ in range(_MOST_ADDED):
        if count(_trimmed(text, parts[first][0], parts[last][1])) == 1:
            break
        first, last = (first - 1, last) if first > 0 else (first, min(last + 1, len(parts) - 1))
    return _trimmed(text, parts[first][0], parts[last][1])


def _trimmed(text: str, start: int, end: int) -> str:
    found = _ITEM.sub("", text[start:end].strip(_TRIMMED), count=1) if _ITEM.match(text, start) else text[start:end]
    found = found.strip(_TRIMMED)
    return _AND.sub("", found, count=1) if _AND.match(found) else found


def _leans(words: str, lang: str) -> bool:
    return bool(_LEANING[lang].match(words)) or _is_thin(words, lang)


def _is_thin(words: str, lang: str) -> bool:
    rest = _NUMBERS.sub(" ", folded(words))
    return (count_han(rest) if lang == "zh" else len(rest.split())) < _LEAST[lang]
