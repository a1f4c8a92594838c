"""Which numbers of a text are figures that somebody would put into a table."""

from __future__ import annotations

import re

from generator.figures.figure import COUNT, MULTIPLE, PERCENT, POINTS, SHARE, Figure
from generator.figures.signed import has_plus
from generator.ledger.titles import in_title

_KINDS = frozenset([COUNT, PERCENT, POINTS, SHARE, MULTIPLE])
_SPANS = frozenset(
    ["second", "minute", "hour", "day", "week", "fortnight", "month", "quarter", "year", "decade", "century"]
)
# “96567” is a name, and so is what a hotline is called or how long it is open.
_CALLED = re.compile(r"(?:热线|专线|电话|拨打|hotline|helpline|telephone|call|dial)(?: the| at| on)? ?\"?\Z")
_LINE = {
    "zh": re.compile(r"\"?[^,。;、条部个]{0,14}(?:热线|专线|电话)"),
    "en": re.compile(r"\"?(?:[ -][\w-]+){0,4} (?:hotline|helpline|line)\b"),
}
_JOINED = re.compile(r"[+×*/:比][\dA-Za-z]")
_JOINED_BEFORE = re.compile(r"[\dA-Za-z][+×*/:比]\Z|[+×]\Z")
# What has a number for its name: ISO 9001, 〔2021〕38号, 第5、6条, Chapter 12.
_NUMBERED = {
    "zh": re.compile(
        r"[A-Za-z][ -]?\Z|[〔〕]\Z|(?:号|编号|号码|代码):?\Z|第[\d一二三四五六七八九十]+(?:[、和至-]\d+)*[、和至-]\Z"
    ),
    "en": re.compile(
        r"[〔\[]\Z|\b(?:chapter|article|section|figure|table|page|room|phase|type|class|grade|level|number|no\.|iso|windows"
        r"|boeing|document)s? \Z"
    ),
}
_PER = {"zh": re.compile(r"每(?:隔)?\Z"), "en": re.compile(r"\b(?:per|every|each|out of|in every)(?: the)? \Z")}
# An age says who is meant, unless it is what was measured: 60岁以上老年人; 人均预期寿命78.6岁.
_AGES = {"zh": re.compile(r"平均|寿命|中位"), "en": re.compile(r"\b(?:average|mean|median|expectancy)\b")}
_AGED = re.compile(r"\bage(?:s|d)?(?: of| over| under| at least)? \Z")
# A span of time says when, unless something took it or was shortened to it.
_WHEN_BEFORE = {
    "zh": re.compile(r"(?:近|过去|未来|今后|最近|连续|每|第|用|历时|为期|满)\Z"),
    "en": re.compile(
        r"\b(?:past|last|next|coming|within|for|every|each|after|recent)(?: the)?(?: past| last| next)? \Z"
    ),
}
_WHEN_AFTER = {
    "zh": re.compile(
        r"[个多余]*(?:小时|钟头|分钟|秒|天|日|周|星期|月|年|季度)?[多余]?(?:以?[内来后前]|周年|时间|期间|间|里|计划|规划|行动|[^,。;]{0,8}(?:服务|生活|救助)?圈)"
    ),
    "en": re.compile(r"[ -](?:\w+[ -])?(?:ago|later|earlier|old|plan|circle|campaign)"),
}
_ROUND_THE_CLOCK = 24
_REACH = 40


def is_countable(figure: Figure, plain: str, lang: str) -> bool:
    """Whether a figure of a text (folded, English in small letters) counts or measures something by itself.

    Dates, ordinals, telephone numbers, codes and plans do not, nor do the numbers in a name, an age that says who is
    meant, or a span that says when. Words such as 一个 are not asked about here: they have `firm` False.
    """
    if figure.kind not in _KINDS:
        return False
    head, tail = plain[max(0, figure.start - _REACH) : figure.start], plain[figure.end : figure.end + _REACH]
    if head.endswith('"') and tail.startswith('"'):
        return False
    if (
        _CALLED.search(head)
        or _LINE[lang].match(tail)
        or _JOINED.match(tail)
        or (_JOINED_BEFORE.search(head) and not has_plus(plain, figure.start))
        or _PER[lang].search(head)
    ):
        return False
    if in_title(plain, figure.start):
        return False
    if not figure.unit and _NUMBERED[lang].search(head):
        return False
    if figure.unit == "age" or _AGED.search(head):
        return bool(_AGES[lang].search(head))
    if figure.unit in _SPANS:
        is_when = _WHEN_BEFORE[lang].search(head) or _WHEN_AFTER[lang].match(tail)
        return not is_when and not (figure.unit == "hour" and figure.value == _ROUND_THE_CLOCK)
    return True
