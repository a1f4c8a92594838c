"""How figures are written (GB/T 15835-2011)."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.rule import Finding

_DIGITS = "一二三四五六七八九〇"
_YEAR = re.compile(rf"(?<![{_DIGITS}零○])[一二][{_DIGITS}零○0OoＯｏ]{{3}}(?=年)")
_ZERO = re.compile("[零○0OoＯｏ]")
_ADJACENT = re.compile(
    r"(?<![0-9.第第十、])[1-9]、[1-9](?=[十百千万亿])|(?<![一二三四五六七八九第、])([一二三四五六七八九])、([一二三四五六七八九])(?=[百千万亿])"
)
_HEDGED = re.compile(
    r"(?:大约|约|近|将近|接近)[0-9一二三四五六七八九十百千万亿.,%两]{1,15}(?:多|余)?[万亿]?[^，。；：、！？0-9\s]{0,4}(?:左右|上下)"
    r"|(?:超过|突破|逾|至少|不少于|不低于|不超过|最多)[0-9一二三四五六七八九十百千万亿.,%两]{1,15}[^，。；：、！？0-9\s]{0,4}(?:左右|上下)"
    r"|(?:超过|逾|至少|不少于|不低于)[0-9一二三四五六七八九十百千万亿.,%两]{1,15}(?:余|[^，。；：、！？0-9\s]{0,3}以上)"
)
_RANGE = re.compile(
    r"(?<=[0-9][年月日时])[-~－](?=[0-9]{1,4}[年月日时])|(?<![0-9-])((?:19|20)[0-9]{2})[-~－]((?:19|20)[0-9]{2})(?=年)"
)


def year_numerals(text: str) -> Iterator[Finding]:
    """A year in Chinese characters has 〇 for its nought, neither 0 nor ○ nor 零 (5.2)."""
    for found in _YEAR.finditer(text):
        if _ZERO.search(found[0]):
            yield Finding(*found.span(), _ZERO.sub("〇", found[0]))


def adjacent_numerals(text: str) -> Iterator[Finding]:
    """Two figures side by side for a rough one have no mark between them: 三四百, not 三、四百 (5.2)."""
    for found in _ADJACENT.finditer(text):
        yield Finding(*found.span())


def double_hedges(text: str) -> Iterator[Finding]:
    """A figure that is hedged on both sides: 约100人左右, 超过300余."""
    for found in _HEDGED.finditer(text):
        yield Finding(*found.span())


def date_ranges(text: str) -> Iterator[Finding]:
    """From a time to a time is — (GB/T 15834-2011, 4.13.3.2)."""
    for found in _RANGE.finditer(text):
        yield Finding(*found.span(), f"{found[1]}—{found[2]}" if found[1] else "—")
