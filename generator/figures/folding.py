"""Width and script of characters, evened out in place: offsets into the folded text are offsets into the text."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from generator.text.folding import table
from generator.text.seldom import seldom
from generator.text.width import HALF_WIDTH

# Full-width ASCII, numbers in circles and Roman ones, and marks that stand for a hyphen, a colon or a quotation mark.
_FOLDED = (
    {chr(wide): chr(narrow) for wide, narrow in HALF_WIDTH.items()}
    | {chr(first + value): str(value + 1) for first in (ord("①"), ord("Ⅰ")) for value in range(9)}
    | {
        mark: plain
        for plain, marks in {
            " ": "\u00a0\u2002\u2003\u2009\u202f\u3000",
            "-": "‐‑‒–—―−~～〜",
            ":": "∶",
            "'": "‘’",
            '"': "“”",
            "〇": "○◯",
        }.items()
        for mark in marks
    }
)
_FIRST_HAN = 0x3400
# Names of months may be verbs in small letters, and XI is a surname.
_CAPITALS = seldom(
    # The set of first letters lets `re` pass over all others at once.
    r"[JFMASONDIVXL](?<=\b(?="
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\b"
    r"|[IVXL]{2,}\b).)[A-Za-z]*"
)
# 人民币叁佰伍拾万元整: the numerals of contracts and receipts stand before their yuan.
_FORMAL = dict(zip(map(ord, "壹贰叁参肆伍陆柒捌玖拾佰仟"), "一二三三四五六七八九十百千", strict=True))
_IN_FULL = seldom(r"[壹贰叁参肆伍陆柒捌玖拾][壹贰叁参肆伍陆柒捌玖拾佰仟零万亿]{0,24}(?=[元圆])")


@cache
def _scripts() -> Mapping[int, str]:
    """Each traditional character, as `str.translate` takes it, with its simplified form."""
    folds = ((code, to) for code, to in table().items() if to and min(code, to) >= _FIRST_HAN)
    return {code: chr(to) for code, to in folds if not 0xFF00 <= code < 0x10000}


@cache
def _traditional() -> frozenset[str]:
    return frozenset(map(chr, _scripts()))


def simplified(text: str) -> str:
    """A text of the same length in simplified characters."""
    return text if text.isascii() or _traditional().isdisjoint(set(text)) else text.translate(_scripts())


def is_traditional(text: str) -> bool:
    """Whether a text has traditional characters that no simplified one has; GB 2312 holds those of both (乾隆)."""
    return any(not sign.encode("gb2312", "ignore") for sign in _traditional() & set(text))


def folded(text: str) -> str:
    """A text of the same length, in which each character has its plainest form."""
    if text.isascii():
        return text
    signs = set(text)
    if not signs.isdisjoint(_traditional()):
        text = text.translate(_scripts())
    # A text has few of them: to look each of its characters up took twice as long (measured).
    for mark in _FOLDED.keys() & signs:
        text = text.replace(mark, _FOLDED[mark])
    return text if signs.isdisjoint("壹贰貳叁參肆伍陆陸柒捌玖拾") else _IN_FULL.sub(_plain_numeral, text)


def _plain_numeral(match: re.Match[str]) -> str:
    return match[0].translate(_FORMAL)


def small(text: str) -> str:
    """A text of the same length in small letters; names of months keep their first capital, Roman numerals all."""
    plain = text.lower()
    if len(plain) != len(text):
        plain = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    pieces, end = [], 0
    for found in _CAPITALS.finditer(text):
        pieces += [plain[end : found.start()], found[0] if set(found[0]) <= set("IVXL") else found[0].title()]
        end = found.end()
    return "".join((*pieces, plain[end:]))
