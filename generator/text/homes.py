"""Where somebody lives: an address below the township that ends at a door.

An office's street and number, a storey and a room in an office building are no home, nor is a count of households.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text.han import HAN
from generator.text.seldom import seldom

# Each home has one of these: they begin the words that stand behind its numbers.
SIGNS = "栋幢座号单门室组社队村"
_SIGN = "[0-9A-Za-z一二三四五六七八九十百零〇]"
_NUMBER = f"{_SIGN}{{1,5}}"
_PLACE = f"[{HAN}]{{1,8}}(?:路|街|道|巷|弄|胡同|里|小区|花园|新村|公寓|宿舍|家属院|苑|庄|城|坊|村|社区|屯|寨|组)"
_BUILDING = f"{_NUMBER}(?:栋|幢|座|号楼|单元|门)"
_ROOM = f"{_NUMBER}(?:室|号房)(?!{_NUMBER}厅)"


def _counted(words: str) -> re.Pattern[str]:
    """Any of some words behind a number; the words first, of which few begin in a text."""
    return re.compile("|".join(f"{word}(?<={_SIGN}{word})" for word in words.split("|")))


# 中华路12号3栋502室, 花园小区3号楼2单元501, 中华路12号502室; then 村3组12号. Each is looked for where its end may be:
# to look for a place takes a hundred times as long (measured).
_HOMES = (
    (
        _counted("栋|幢|座|号楼|单元|门|室|号房"),
        seldom(
            rf"{_PLACE} ?(?:{_NUMBER}号?(?:院|弄)?)? ?[{HAN}]{{0,8}}? ?"
            rf"(?:(?:{_BUILDING} ?){{1,3}}(?:{_NUMBER}[楼层] ?)?(?:{_ROOM}|[0-9]{{3,4}}(?![0-9]|[{HAN}]))|{_ROOM})"
        ),
    ),
    (
        _counted("组|社|队|村民小组"),
        seldom(
            rf"[{HAN}]{{1,8}}(?:村|社区|屯|寨)第?{_NUMBER}(?:组|社|队|村民小组) ?(?:门牌)?{_NUMBER}号"
            "(?![召开举上下午晚早至到])"
        ),
    ),
)
_OFFICE = seldom(
    "大楼|大厦|中心|办公|写字楼|广场|大院|政府|法院|检察院|[局厅委]|医院|学校|大学|学院|小学|中学|[站所馆]|园区|商务|基地|教学|公司"
)


def homes(text: str) -> Iterator[tuple[int, int]]:
    """Where each address of a home begins and ends in a text whose digits are ASCII or Chinese."""
    for sign, pattern in _HOMES:
        for found in pattern.finditer(text) if sign.search(text) else ():
            if not _OFFICE.search(found[0]):
                yield found.span()
