"""Run-in leads: the short sentence or clause that says what a paragraph is about (NEWSROOM rule 11).

描绘发展蓝图。贵州省民政厅将…… and 实施社区治理创新行动，发挥…… are leads because their neighbours have them too: a form
that comes once is no form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from generator.text.han import HAN

# How many paragraphs one after another must have a lead for it to be one.
AT_LEAST = 3

_ORDINAL = r"(?:[（(]?[一二三四五六七八九十]{1,3}(?:[)）]、?|、|是))?"
_WORDS = rf"[{HAN}A-Za-z0-9“”‘’《》]"
_SENTENCE = re.compile(rf"({_ORDINAL}{_WORDS}{{3,18}}。)(?=[^”’》）]\S{{9}})")
# 截至2021年底， says when and not what.
_CLAUSE = re.compile(rf"({_ORDINAL}(?!截至|[一二\d]{{1,4}}年){_WORDS}{{4,24}}，)(?=\S{{10}})")


def lead_lengths(paragraphs: Sequence[str]) -> tuple[int, ...]:
    """For each paragraph the length of its lead with the mark that ends it, 0 where it has none.

    Either three or more neighbours begin with a sentence of a few words, or three or more begin with a clause, and all
    those clauses have their first two and last two characters in common.
    """
    lengths = [0] * len(paragraphs)
    _mark(lengths, [_match(_SENTENCE, text) for text in paragraphs], lambda _lead: "")
    _mark(lengths, [_match(_CLAUSE, text) for text in paragraphs], lambda lead: _bare(lead)[:2] + _bare(lead)[-3:-1])
    return tuple(lengths)


def _mark(lengths: list[int], leads: Sequence[str], form: Callable[[str], str]) -> None:
    start = 0
    while start < len(leads):
        end = start + 1
        while end < len(leads) and leads[start] and leads[end] and form(leads[start]) == form(leads[end]):
            end += 1
        if leads[start] and end - start >= AT_LEAST and not any(lengths[start:end]):
            lengths[start:end] = [len(lead) for lead in leads[start:end]]
        start = end


def _match(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match[1] if match else ""


def _bare(lead: str) -> str:
    return re.sub(f"^{_ORDINAL}", "", lead)
