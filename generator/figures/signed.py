"""Where a + or a - before a number is its sign, and not a hyphen, the dash of a range or the plus of a name."""

from __future__ import annotations

import re

from generator.figures.figure import Figure
from generator.text.seldom import seldom

# 个人自负50元, 肩负3项任务, 胜负3场 and 1胜1负3平 are above it.
NEGATIVE_ZH = r"(?<![自肩担背不胜抱欺身\d一二两三四五六七八九十])负"
_BLANK = "[ \\t\u3000]"
DASHES = "-−–－﹣"
_MINUS = seldom(rf"[{DASHES}]{_BLANK}?\Z")
_PLUS = seldom(rf"[+＋]{_BLANK}?\Z")
# A number begins at the beginning of a text, an item or a cell, behind a mark or a bracket, and behind what names or
# links a value: 增速为-3%, | -3% |, growth of -3%. Behind a digit, a unit or a capital a hyphen joins: 12-15, A-2.
_BEGINNING = seldom(
    r"(?:\A|(?:\A|\n)[ \t]*[-*+][ \t]+|[|，,、。．：:；;（(“\"「=~～]"
    r"|[为是由从达至到约长降速率幅损额值润比温]|增[加减量]|变[化动]|流[出入]|减少|结余|(?<=[a-z]) )"
    rf"{_BLANK}*\Z"
)
_CELL = seldom(rf"\|{_BLANK}*\Z")
# A rate and a temperature may stand behind any word (全省-1.9%, 最低-12℃), for names have no % and no ℃: 歼-20,
# 甲、乙-3. Behind 3个百分点 and 5度 they end a range.
_RATE = seldom(r"[\d.,]+ ?(?:[%％‰℃度]|°C|个?百分点|per ?cent)")
_WORD = seldom(
    r"(?:[\u4e00-\u9fff](?<![\d一二两三四五六七八九十]成)(?<!\d百分点)(?<!个百分点)(?<!个点)(?<![\d十]度)"
    rf"|[A-Za-z](?<!°C) ){_BLANK}*\Z"
)
_BELOW = seldom(rf"(?:{NEGATIVE_ZH} ?|零下 ?|[▼↓]{_BLANK}?|\b(?<!plus or )(?:[Mm]inus|[Nn]egative) )\Z")
# 10 degrees below zero, but not 12 days below zero.
_AFTER = seldom(r"(?: ?°C?| ?℃| degrees?)?(?: C(?:elsius)?)? below zero\b", re.IGNORECASE)
# As far as the longest of these words goes; as far as a cell is padded.
_SAID, _REACH = 9, 80


def is_below(text: str, figure: Figure) -> bool:
    """Whether a figure of a text has a sign that puts it below nothing."""
    start = figure.start
    is_said = _BELOW.search(text, max(0, start - _SAID), start) or _AFTER.match(text, figure.end)
    return bool(is_said) or _has_sign(_MINUS, text, start)


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
