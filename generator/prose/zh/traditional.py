"""Traditional characters strayed into simplified text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from generator.prose.pairs import inside, veiled
from generator.prose.rule import Finding
from generator.text.folding import table
from generator.text.han import is_han

# Traditional forms that the 通用规范汉字表 of 2013 lets stand in names.
_IN_NAMES = frozenset("於昇喆淼堃甯龢頫祇鍾瞭")


def traditional_characters(text: str) -> Iterator[Finding]:
    """In neither quotation nor title marks; there they are somebody’s own."""
    if not _pattern().search(text):
        return
    for found in _pattern().finditer(veiled(text, inside(text, "“”《》「」『』（）"))):
        yield Finding(*found.span(), "".join(_simple()[sign] for sign in found[0]))


@cache
def _pattern() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_simple())}]+")


@cache
def _simple() -> Mapping[str, str]:
    """Each character that is traditional and nothing else, with its simplified form.

    GB 2312 holds the simplified set and none of these: so characters that both scripts have are left out.
    """
    folded = ((chr(code), chr(to)) for code, to in table().items() if to is not None and 0x4E00 <= code <= 0x9FFF)
    return {
        sign: simple
        for sign, simple in folded
        if sign not in _IN_NAMES and not _is_simplified(sign) and is_han(simple) and _is_simplified(simple)
    }


def _is_simplified(sign: str) -> bool:
    try:
        sign.encode("gb2312")
    except UnicodeEncodeError:
        return False
    return True
