"""Spaces, of which Chinese has none between its characters."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.pairs import inside, veiled
from generator.prose.rule import Finding
from generator.text.han import HAN
from generator.text.seldom import seldom

_STOPS = seldom("[，。；！？]")
# A dateline and what credits a name: 新华社北京11月24日电 …, 记者 张三.
_BYLINE = seldom("(?:[日讯]电|讯|记者|通讯员|特派员|作者|编辑|责编|摄影|供图|图|文|供稿)$")
# Two on each side: 张 三 is a name set to the width of its neighbours.
_BETWEEN = seldom(rf"(?<=[{HAN}]{{2}})[ \u3000]+(?=[{HAN}]{{2}})")
_HEADED = seldom(
    r"(?:第[一二三四五六七八九十百0-9]{1,5}[章节条编部分]{1,2}|附[件录表图][一二三四五六七八九十0-9]{0,3})$"
)
_BESIDE = seldom(
    rf"(?<=[{HAN}])[ \u3000]+(?=[，。、；：？！）》”’])|(?<=[A-Za-z0-9%”’）》])[ \u3000]+(?=[，。、；：？！])"
    rf"|(?<=[，。、；：？！（《“‘])[ \u3000]+(?=[{HAN}（《“])"
)
# Who took a picture stands off its caption: ……活动。　新华社发（李四摄）.
_CREDIT = seldom("[^，。；：]{0,20}(?:(?:记者|通讯员)[^，。；：]{1,20}摄|发（[^（）]{0,20}摄）|供图)$")


def spaces_between_han(text: str) -> Iterator[Finding]:
    """In sentences; titles, slogans in quotation marks and headings divide their parts by a space."""
    if not _STOPS.search(text):
        return
    for found in _BETWEEN.finditer(veiled(text, inside(text, "《》“”（）"))):
        before = text[max(0, found.start() - 8) : found.start()]
        if not _HEADED.search(before) and not _BYLINE.search(before):
            yield Finding(*found.span(), "")


def spaces_beside_marks(text: str) -> Iterator[Finding]:
    """Before or after a full-width mark, which has its own."""
    for found in _BESIDE.finditer(text):
        if text[found.start() - 1] != "。" or not _CREDIT.match(text, found.end()):
            yield Finding(*found.span(), "")
