"""Captions of pictures that did not come with the text, and whose pictures they are."""

from __future__ import annotations

import re
from typing import NamedTuple

from generator.text.folding import simplified
from generator.text.han import HAN

# A caption is a line or two; a whole paragraph is none, whatever it ends with.
LENGTH = 120

_PERSON = rf"(?:\S{{0,8}}(?:记者|通讯员)\s*)?[{HAN}]{{2,4}}"
# "…主题活动(图片来源:贵州省民政厅)", "（贵州省民政厅供图）"
_BRACKETED = re.compile(
    r"\s*(?:(?P<open>[（(]\s*(?:图片来源|图片由|图源|图片提供|供图|摄影|图)\s*[:：]\s*)(?P<name>[^（）()]{2,30}?)(?P<close>\s*(?:提供|摄)?\s*[)）])"
    r"|(?P<open2>[（(]\s*)(?P<name2>[^（）()]{2,20}?)(?P<close2>\s*供图\s*[)）]))[.。]?"
)
# "活动现场（张三 摄）", "……探访。 新华社记者 李四 摄", "居民参加活动 李四/摄"
_PHOTOGRAPHER = re.compile(
    rf"(?:(?P<open>[（(]\s*)(?P<name>{_PERSON})(?P<close>\s*[/／]?\s*摄影?\s*[)）])"
    rf"|(?P<space>[\s　。])(?P<name2>{_PERSON})(?P<close2>\s*[/／]?\s*摄影?))"
)
# "赵婷在值班。某地社工供图"
_GIVEN = re.compile(rf"(?P<space>[\s　。])(?P<name2>[{HAN}·]{{2,16}})(?P<close2>\s*供图)")
# ▲督导在社区, ↑活动现场, （图为走访现场）, 图①：开幕式
_CAPTION = re.compile(r"(?:[（(]?(?:上|下|左|右|[①-⑨])?图(?:为|片说明\s*[:：]|[①-⑨]?\s*[:：])|[▲△▼▽↑↓←→◀▶])")
# One of these is in every caption, and hardly in another line.
_SIGN = re.compile("[图摄▲△▼▽↑↓←→◀▶]")


class Credit(NamedTuple):
    """A caption's text and whose picture it is; `taken` is what stood around the name."""

    caption: str
    name: str
    taken: str


def caption(text: str) -> Credit | None:
    """A caption with its credit, None for any other block; the caption is "" for a credit on a line of its own."""
    simple = simplified(text) if len(text) <= LENGTH else ""
    if not _SIGN.search(simple):
        return None
    for match in (_ending(_BRACKETED, simple), _ending(_PHOTOGRAPHER, simple), _ending(_GIVEN, simple)):
        if match:
            groups = match.groupdict()
            start, end = match.span("name" if groups.get("name") else "name2")
            name = text[start:end]
            start = match.start("space") + 1 if groups.get("space") else match.start()
            before = text[:start].rstrip() if text[start - 1 : start] != "。" else text[:start]
            return Credit(before, name, text[start:].replace(name, "", 1).strip())
    return Credit(text, "", "") if _CAPTION.match(simple) and text.count("。") <= 1 else None


def _ending(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match that reaches the end of a text whose rest is no more than one sentence."""
    for match in pattern.finditer(text):
        if match.end() == len(text) and text[: match.start()].rstrip("。").count("。") == 0:
            return match
    return None
