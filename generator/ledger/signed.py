"""Where a + or a - before a number is its sign, and not a hyphen, the dash of a range or the plus of a name."""

from __future__ import annotations

import re

from generator.figures.signs import NEGATIVE_ZH
from generator.text.seldom import seldom

_BLANK = "[ \\t\u3000]"
_MINUS = seldom(rf"[-−–－﹣]{_BLANK}?\Z")
_PLUS = seldom(rf"[+＋]{_BLANK}?\Z")
# A number begins at the beginning of a text, an item or a cell, behind a mark or a bracket, and behind what names or
# links a value: 增速为-3%, | -3% |, growth of -3%. Behind a digit, a unit or a capital a hyphen joins: 12-15, A-2.
_BEGINNING = seldom(
    r"(?:\A|(?:\A|\n)[ \t]*[-*+][ \t]+|[|，,、。．：:；;（(“\"「=~～]"
    r"|[为是由从达至到约长降速率幅损额值润比温]|增[加减量]|变[化动]|流[出入]|减少|结余|(?<=[a-z]) )"
    rf"{_BLANK}*\Z"
)
_CELL = seldom(rf"\|{_BLANK}*\Z")
# A rate may stand behind any word (全省-1.9%), for names have no %: 歼-20, 甲、乙-3. Behind 3个百分点 it ends a range.
_RATE = seldom(r"[\d.,]+ ?(?:[%％‰]|个?百分点|per ?cent)")
_WORD = seldom(
    rf"(?:[\u4e00-\u9fff](?<![\d一二两三四五六七八九十]成)(?<!\d百分点)(?<!个百分点)(?<!个点)|[A-Za-z] ){_BLANK}*\Z"
)
_BELOW = seldom(rf"(?:{NEGATIVE_ZH} ?|零下 ?|[▼↓]{_BLANK}?|\b(?:[Mm]inus|[Nn]egative) )\Z")
# As far as a cell is padded.
_REACH = 80


def is_negative(text: str, start: int) -> bool:
    """Whether the number that begins at an offset has a sign that puts it below nothing."""
    return bool(_BELOW.search(text, max(0, start - _REACH), start)) or _has_sign(_MINUS, text, start)


def has_plus(text: str, start: int) -> bool:
    """Whether the number that begins at an offset has a + for its sign."""
    return _has_sign(_PLUS, text, start)


def _has_sign(sign: re.Pattern[str], text: str, start: int) -> bool:
    found = sign.search(text, max(0, start - 2), start)
    if not found:
        return False
    head = text[max(0, found.start() - _REACH) : found.start()]
    # | - 1.5% |: elsewhere a blank behind it makes a dash or an item of a list.
    if found.end() > found.start() + 1:
        return bool(_CELL.search(head))
    return bool(_BEGINNING.search(head) or (_RATE.match(text, start) and _WORD.search(head)))
