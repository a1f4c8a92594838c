"""The ellipsis is …… and the dash is ——, each two characters wide (GB/T 15834-2011, 4.10 and 4.11)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.han import CJK_PUNCTUATION, HAN
from generator.text.seldom import seldom

_CHINESE = f"[{HAN}{CJK_PUNCTUATION}“”‘’]"
# “…”表示数据不足 speaks of a sign. Twelve points, two ellipses, may stand for a paragraph or lines left out.
_POINTS = seldom(
    rf"(?<={_CHINESE})(?<![.…])(?:\.{{3,}}|…(?: +…)+|…|…{{3}}|…{{5,}})(?![.…]|”(?:表示|代表))"
    r"|(?<!。)。{3,}|(?<!·)·{3,}"
)
_DASH = seldom(rf"(?<={_CHINESE})(?:(?<!-)-{{2,}}|(?<!－)－{{2,}}|(?<!–)–{{2,}}|(?<!—)—{{3,}})(?={_CHINESE})")


def ellipses(text: str) -> Iterator[Finding]:
    """Points, full stops or half an ellipsis where …… belongs."""
    for found in _POINTS.finditer(text):
        yield Finding(*found.span(), "……")


def dashes(text: str) -> Iterator[Finding]:
    """Hyphens where —— belongs. A single — connects (北京—上海, 1949—2022) and is right (4.13)."""
    for found in _DASH.finditer(text):
        yield Finding(*found.span(), "——")
