"""What a text itself says of when it was written. Nothing here ever makes a day of 近日."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime

from msgspec.structs import replace

from generator.model import KnownDate
from generator.text.stated_dates import stated_date

# 2025年底前, 2025年度 and 2023年至2025年 say nothing of now; 2025年前三季度 does.
_MONTH = r"(?:\d{1,2}月(?:份|\d{1,2}日)?)?"
_SO_FAR = r"(?!三季度|两季度|半年|[\d一二三四五六七八九十]{1,2}个?月)"
_YEAR = re.compile(
    rf"(?<!\d)(?P<year>(?:19|20)\d\d)\s?年(?!度|\s?(?:至|到|[-—–~～])|{_MONTH}[底末]?[以之]?前{_SO_FAR})"
)
# Nor does 到2025年, a goal; 截至2021年 does.
_AHEAD = re.compile(r"[到至—–~～-]\s*$")
_REACHED = re.compile(r"截[至止]到?\s*$")
# A clause that plans, or says how long a paper holds: 确保2025年底建成, 自2025年1月1日起施行, 距2025年还有三年.
_PLANS = re.compile(
    r"确保|力争|争取|计划|预计|目标|规划|有望|展望|面向|迎接|(?<![模虚])拟|将(?!近)|不[晚迟]于|实现.*全覆盖|距.*还有"
    r"|起(?:正式)?(?:施行|实施|执行|生效)|有效期|废止|失效"
)
_STOPS = "。！？；"
_SENTENCE_END, _COMMAS = re.compile(f"[{_STOPS}]"), re.compile("[，,：:]")
# What may stand between a year and its comma: 2025年，全省将建成….
_NO_WORDS = re.compile(r"[\d月日份初底末上下半年]*")
# No more than this is looked at on either side of a year, or a text of nothing but years would take the square of its
# length.
_NEAR = 40
_VAGUE = re.compile(r"近日|日前|近期|不久前|最近")


def known_date(statement: str | None, paragraphs: Sequence[str], now: datetime) -> KnownDate:
    """The source's date as far as a text lets it be known.

    A day only where the source line prints one; else the last year that the text speaks of as past or present, as a
    lower bound, and none where that is in doubt; else unknown, with the word that the text has for it.
    """
    stated = stated_date(statement or "", now)
    if stated and stated.precision == "day":
        return replace(stated, basis=statement)
    cited: tuple[int, str] | None = None
    for paragraph in paragraphs:
        for match in _YEAR.finditer(paragraph):
            year = int(match["year"])
            if year <= now.year and (not cited or year > cited[0]) and not _is_planned(paragraph, match):
                cited = (year, _sentence_at(paragraph, match.start()))
    if cited:
        return KnownDate(str(cited[0]), "year-or-later", cited[1])
    vague = next((found[0] for paragraph in paragraphs if (found := _VAGUE.search(paragraph))), None)
    return KnownDate(None, "unknown", vague)


def _is_planned(paragraph: str, year: re.Match[str]) -> bool:
    """Whether a year may be yet to come: what its sentence says up to the end of its clause is a plan."""
    before = _SENTENCE_END.split(paragraph[max(0, year.start() - _NEAR) : year.start()])[-1]
    after = _SENTENCE_END.split(paragraph[year.end() : year.end() + _NEAR])[0]
    if _REACHED.search(before):
        return False
    clause, *rest = _COMMAS.split(after, maxsplit=2)
    said = clause + rest[0] if rest and _NO_WORDS.fullmatch(clause) else clause
    return bool(_AHEAD.search(before) or _PLANS.search(before + year[0] + said))


def _sentence_at(paragraph: str, position: int) -> str:
    start = max(paragraph.rfind(mark, 0, position) for mark in _STOPS) + 1
    end = min((at for mark in _STOPS if (at := paragraph.find(mark, position)) >= 0), default=len(paragraph))
    return paragraph[start:end]
