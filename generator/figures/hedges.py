"""What stands about a number and says that it is more, less or roughly that: 近, 超, 不超过, 以上, nearly, up to."""

from __future__ import annotations

import re
from functools import cache
from typing import TypeAlias

from msgspec.structs import replace

from generator.figures.figure import (
    ABOUT,
    AT_LEAST,
    AT_MOST,
    MONTH,
    NEARLY,
    OVER,
    PHONE,
    QUARTERS,
    RATIOS,
    UNDER,
    YEAR,
    Figure,
)
from generator.text.seldom import seldom

# The longest first: 不超过 holds 超过, no more than holds more than.
_BEFORE_ZH = (
    (
        AT_MOST,
        r"不(?:[会能应可得宜许要该准])?(?:超过?|高于|多于|大于|逾)|(?:最多|至多)[^\d,，。;；、的]{0,3}|最高|控制在|限于|[≤≦]",
    ),
    (AT_LEAST, r"不(?:少于|低于|小于|下于)|(?:至少|最少)[^\d,，。;；、的]{0,3}|起码|年满|[≥≧]"),
    # 近 and 过 stand right before the number: 附近有3家, 通过3项 hedge nothing.
    (NEARLY, r"将近|接近|临近|逼近|[略稍][低少小]于|(?<![附最])近\Z"),
    (UNDER, r"不到|不足|未到|低于|少于|小于|未满|不满|跌破"),
    (OVER, r"超过|超|逾|突破|高于|多于|大于|超出|不止|(?<![跌打])破|(?<![通经透])过\Z"),
    (ABOUT, r"大约|大概|(?<![节预公契条签])约"),
)
_AFTER_ZH = (
    (OVER, r"[多余]|个半?多|[吨年岁米元倍斤里天亩块]多(?![种样次项家人名方元边层年重功])"),
    (AT_LEAST, r".{0,3}?(?:及以上|以上|或以上|起步)"),
    (AT_MOST, r".{0,3}?(?:及以下|以下|以内|之内|封顶)"),
    (ABOUT, r".{0,3}?(?:左右|上下)"),
)
_BEFORE_EN = (
    (
        AT_MOST,
        r"(?:no|not) (?:more|greater|higher|larger) than|not (?:to )?exceed(?:ing)?|(?:cannot"
        r"|must not|may not|does not|do not|did not|should not|shall not|will not|without) "
        r"exceed(?:ing)?|at (?:the )?most|up to|a maximum of|maximum|within|capped at",
    ),
    (AT_LEAST, r"(?:no|not) (?:less|fewer|lower) than|at least|a minimum of|minimum"),
    (
        NEARLY,
        r"nearly|almost|close to|(?:just|slightly|a little) (?:under|below|(?:less|fewer|lower) than)"
        r"|approaching|approach|(?:just )?shy of|just short of|not quite|as little as",
    ),
    (UNDER, r"less than|fewer than|lower than|under|below|short of|not even"),
    (
        OVER,
        r"more than|over|above|exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|upwards? of|greater than"
        r"|higher than|beyond|top(?:s|ped|ping)|in excess of|broke through|breaking through"
        r"|pass(?:ed|es|ing)?|cross(?:ed|es|ing)|past"
        r"|larger than|north of",
    ),
    (ABOUT, r"about|around|approximately|roughly|some|an estimated|circa|or so"),
)
_AFTER_EN = (
    (AT_LEAST, r"(?: ?\+| ?plus\b| or (?:more|above|over|higher|older|greater)| and (?:above|over|more|up|older))"),
    (AT_MOST, r" or (?:less|fewer|below|under|younger|lower)| and (?:below|under)"),
    (ABOUT, r" or so\b"),
)


_Table: TypeAlias = tuple[tuple[str, re.Pattern[str]], ...]


def _compiled(table: tuple[tuple[str, str], ...], shape: str) -> _Table:
    return tuple((hedge, re.compile(shape.format(words))) for hedge, words in table)


_BEFORE = {
    "zh": (_BEFORE_ZH, r"(?:{})[到至了达为在要需须应可能有处以共 ]{{0,4}}(?:零下)?\Z"),
    "en": (_BEFORE_EN, r"\b(?:{})(?: (?:an?|about|us|rmb|of|by|the age of|the|minus)){{0,3}}[ -]?[$£€¥]*\Z"),
}
_AFTER = {"zh": (_AFTER_ZH, "{}"), "en": (_AFTER_EN, r"(?: \w+){{0,2}}?(?:{})")}


# Most figures have no hedge, as one look tells.
@cache
def _any_before(lang: str) -> re.Pattern[str]:
    table, shape = _BEFORE[lang]
    return re.compile(shape.format("|".join(words for _, words in table)))


@cache
def _rules(lang: str) -> tuple[_Table, _Table]:
    return _compiled(*_BEFORE[lang]), _compiled(*_AFTER[lang])


_REACH = 24
_SURE = frozenset([MONTH, QUARTERS, YEAR, PHONE])
# 近3天 and over the past three days are the last three days.
_SPANS = frozenset(["day", "week", "month", "year", "hour", "decade"])
# 不足去年同期的一半, 接近日系车的三倍: what it is a part of stands between.
_OF_WHAT = seldom(r"(?<=不足|不到|超过|高于|低于|接近|将近)[^,。;、\d]{1,10}的\Z")
_RECENTLY = seldom(r"(?:(?<![长了续时达用过点间超])近|过去|最近|未来|今后)\Z|\bover the (?:\w+ ){0,2}\Z")


def hedged(text: str, figure: Figure, lang: str) -> Figure:
    """A figure with what hedges it in its text (folded, English in small letters)."""
    if figure.hedge or figure.kind in _SURE:
        return figure
    before, after = _rules(lang)
    head = text[max(0, figure.start - _REACH) : figure.start]
    if figure.unit in _SPANS and _RECENTLY.search(head):
        return figure
    if lang == "zh" and figure.kind in RATIOS:
        head = _OF_WHAT.sub("", head)
    found = ""
    if _any_before(lang).search(head):
        found = next(hedge for hedge, pattern in before if pattern.search(head))
    found = found or next((hedge for hedge, pattern in after if pattern.match(text, figure.end)), "")
    return replace(figure, hedge=found) if found else figure
