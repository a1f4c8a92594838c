"""Brackets, quotation marks and title marks that lack their fellow, or have one of another width."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.pairs import pairs
from generator.prose.rule import Finding
from generator.text.han import HAN, is_chinese
from generator.text.seldom import seldom

_MIXED = seldom(r"（[^（）()\n]{0,300}\)|\([^（）()\n]{0,300}）")
_HAN = seldom(f"[{HAN}]")
# A bracket that is closed by one of another width is closed.
_WIDE = str.maketrans("()", "（）")
_MARKS = "（）【】〔〕《》〈〉“”‘’「」『』"
# 1） and 一） and a) number the items of a list.
_ITEM = seldom(r"(?:^|[，。；：、！？\s（(“])(?:[0-9]{1,3}|[A-Za-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$")


def mixed_brackets(text: str) -> Iterator[Finding]:
    """（ that is closed by ), with Chinese in it or beside it."""
    for found in _MIXED.finditer(text):
        beside = text[max(0, found.start() - 1) : found.start()] + text[found.end() : found.end() + 1]
        if _HAN.search(found[0]) or any(map(is_chinese, beside)):
            offset = found.start() if found[0][0] == "(" else found.end() - 1
            yield Finding(offset, offset + 1, "（" if found[0][0] == "(" else "）")


def unpaired_marks(text: str) -> Iterator[Finding]:
    """Marks without a fellow in their paragraph.

    A quotation of several paragraphs opens each and closes the last alone (4.8.3); ’ is an apostrophe too.
    """
    for offset in pairs(text.translate(_WIDE), _MARKS)[1]:
        sign = text[offset]
        is_item = sign in "）)" and _ITEM.search(text[max(0, offset - 5) : offset])
        is_apostrophe = sign == "’" and text[max(0, offset - 1) : offset].isascii()
        if not (is_item or is_apostrophe or (sign == "“" and offset == 0)):
            yield Finding(offset, offset + 1)
