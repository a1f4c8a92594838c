"""A feed's text that is only the beginning of one: it breaks off, or ends in the words of a link to the whole."""

from __future__ import annotations

import re

from msgspec.structs import replace

from generator.ingest.body import Body
from generator.ingest.escape import escape
from generator.ingest.wording.signs import is_complete
from generator.model import Change

_ARROW = r"(?:>{1,3}|＞{1,3}|»|›|→|…+|\.{3})"
_WHOLE = (
    r"(?:(?:点击)?(?:阅读|查看)(?:全文|原文|更多|详情|详细|详细内容|全部)|点击查看|继续阅读|详细(?:内容)?|详情|全文|更多(?:内容)?|"
    r"(?i:read (?:more|on|the (?:full|whole|rest)(?: \w+){0,2})|continue reading|full (?:story|text|article)|more))"
)
# 更多 alone may end a sentence: it stands in brackets, before an arrow, or after the end of a sentence or of the text.
_MORE = re.compile(
    rf"\s*(?:[\[【（(]\s*(?:{_WHOLE}\s*{_ARROW}?|…+|\.{{3}})\s*[\]】）)]|(?<![A-Za-z]){_WHOLE}\s*{_ARROW}"
    rf"|(?:\A|(?<=[。！？.!?…\]）)])\s*){_WHOLE})\s*\Z"
)
_BREAKS_OFF = re.compile(r"(?:…|\.{3}|。。。)\s*\Z")
_BRACKET = re.compile(r"(?<!\\)\[")
_END = re.compile(r"[.;][”’\"')\]]*\Z")
_SHORT = 60


def without_teaser(body: Body) -> Body:
    """The body without the words that lead to the whole; that it is not the whole is a change of kind "excerpt"."""
    if not body.said:
        return body
    last = body.said[-1]
    more = _MORE.search(last[-_SHORT:])
    kept = last[: len(last) - len(more[0])] if more else last
    said = (*body.said[:-1], *((kept,) if kept else ()))
    if not (more or _BREAKS_OFF.search(last) or _is_short(said)):
        return body
    changes = (*body.changes, Change("excerpt", 0, more[0].strip() if more else "", "", kept[-12:]))
    return replace(body, paragraphs=_without(body.paragraphs, last, kept), said=said, changes=changes)


def _without(paragraphs: tuple[str, ...], last: str, kept: str) -> tuple[str, ...]:
    """The blocks of Markdown, the end of the last of them taken off where it stands there as it was said."""
    if kept == last or not paragraphs:
        return paragraphs
    block = paragraphs[-1]
    ends = (block.removesuffix(escape(last[len(kept) :], at_start=False)), _unlinked(block))
    shorter = next((end for end in ends if end != block), escape(kept) if block == escape(last) else block)
    return (*paragraphs[:-1], *((shorter,) if kept and shorter else ()))


def _unlinked(block: str) -> str:
    """A paragraph without the link at its end."""
    end = block.rfind("](")
    openings = [found.start() for found in _BRACKET.finditer(block, max(0, end - 2 * _SHORT), max(0, end))]
    return block[: openings[-1]].rstrip() if openings and block.endswith(")") else block


def _is_short(said: tuple[str, ...]) -> bool:
    """Whether a text is no longer than a line and has no end of a sentence."""
    return sum(map(len, said)) < _SHORT and not any(is_complete(line) or _END.search(line) for line in said)
