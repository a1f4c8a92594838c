"""Marks of papers that are not for the public, as a paper bears them: not the words in a sentence about secrets.

Source: GB/T 9704-2012 (the layout of official papers): the degree of secrecy stands at the head with a star and its
term (秘密★1年), whether a paper is made public at its foot (此件不公开).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_DEGREE = "绝密|机密|秘密"
_TERM = "(?:[0-9一二三四五六七八九十]+(?:年|个月)|长期)"
_STAR = re.compile(rf"(?<![“\"‘])(?:{_DEGREE})[ \u3000]*[★☆][ \u3000]*{_TERM}?")
_CARE = "(?:注意保存|妥善保管|请勿外传|不得外传|严禁外传|禁止外传|不得翻印|请勿转发|不得复制|阅后销毁|会后收回)"
_INSIDE = "(?:内部(?:资料|文件|参考|材料|刊物|明电|传阅)|内参|仅[供限]内部(?:使用|参考|传阅)|仅供领导参阅)"
_CLOSED = "(?:此件)?(?:不予?公开(?:发布)?|不宜公开)"
_ENGLISH = (
    "(?:strictly )?confidential|top secret|secret|(?:for )?internal use only|internal document|not for publication"
)
_LINE = re.compile(
    rf"(?:(?:{_DEGREE}){_TERM}?|{_INSIDE}|{_CLOSED}|{_CARE}|{_ENGLISH})"
    rf"(?:[ \u3000,，;；、:：]*(?:特急|加急|平急|{_TERM}|{_INSIDE}|{_CARE}|{_CLOSED}))*",
    re.IGNORECASE,
)
# At the foot of a paper the mark may follow its last words, in brackets.
_BRACKETED = re.compile(rf"[（(【\[](?:{_CLOSED}|{_INSIDE}[ ,，;；]*{_CARE}?)[）)】\]]$")
_EDGES = " \t\u3000*_#>-—=★☆【】〔〕[]（）()《》“”。.!！:："


def internal_marks(text: str) -> Iterator[tuple[int, int]]:
    """Where each mark begins and ends: one with a star, one alone on its line, one in brackets at the end of a line."""
    offset = 0
    for line in text.split("\n"):
        words = line.strip(_EDGES)
        found = _STAR.search(line) or _BRACKETED.search(line.rstrip())
        if found:
            yield offset + found.start(), offset + found.end()
        elif _LINE.fullmatch(words):
            start = offset + line.index(words)
            yield start, start + len(words)
        offset += len(line) + 1
