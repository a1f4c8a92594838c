"""Half-width marks in Chinese: GB/T 15834-2011 sets every mark of a Chinese text full-width."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.rule import Finding
from generator.text.han import HAN
from generator.text.seldom import seldom
from generator.text.typography import WIDE, typeset

# Four signs before it, so that 一. of a list is none.
_STOP = seldom(rf"(?<=\S{{3}}[{HAN}”》）])\.(?=[”’」』）)]?$)|(?<=[{HAN}])\.(?=”)")
# 增长7%. ends a sentence where there is another clause before it.
_CLAUSE = seldom("[，。；]")
_FIGURE = seldom(rf"[{HAN}][0-9][0-9,.]{{0,11}}[%‰]?(\.)[”’」』）)]?$")
# In a sentence it may be the point of a foreign name, · by right; of 米.斯特 that is left alone.
_POINT = seldom(rf"(?:(?<=[{HAN}]{{2}})|(?<=[”）]))\.(?=[{HAN}][{HAN}0-9])")
# A list of literature has half-width marks throughout (GB/T 7714): 王思斌.社会工作概论[M].北京:高等教育出版社,2014.
_LITERATURE = seldom(r"\[(?:[A-DGJMNPRSZ]|EB|DB|CP)(?:/(?:OL|CD|DK|MT))?\]")
# A mark that is spoken of: “,”与“，”不同.
_SHOWN = seldom("[“‘][^“”‘’]*[”’]")
# Beside a Latin word ingest lets a mark be. Yahoo!公司, 搜索?q=a and :smile: are none of ours.
_BESIDE_LATIN = seldom(
    rf"(?<=[{HAN}])(?:[,;!]|\?(?![A-Za-z_]+=)|:(?![a-z_]+:))(?=[A-Za-z0-9])"
    rf"|(?<=[A-Za-z0-9]),(?=[{HAN}])"
)


def half_width_marks(text: str) -> Iterator[Finding]:
    """`, : ; ? !` that ingest would set too; times, figures, addresses and English stay."""
    if _LITERATURE.search(text):
        return
    for edit in typeset(text, brackets=False)[1]:
        # The spaces around it may be a line's end, and are another rule's.
        start = edit.position + len(edit.before) - len(edit.before.lstrip())
        end = start + len(edit.before.strip())
        if not _SHOWN.match(text, start - 1, end + 1):
            yield Finding(start, end, edit.after)
    for found in _BESIDE_LATIN.finditer(text):
        yield Finding(*found.span(), found[0].translate(WIDE))


def half_width_brackets(text: str) -> Iterator[Finding]:
    """Pairs of `( )` with Chinese between them, where the site has them full-width."""
    for edit in typeset(text)[1]:
        if edit.before in "()":
            yield Finding(edit.position, edit.position + 1, edit.after)


def half_width_stop(text: str) -> Iterator[Finding]:
    """A point where a paragraph’s or a quotation’s 。 belongs; one between Chinese is only told."""
    if _LITERATURE.search(text):
        return
    for found in _STOP.finditer(text):
        yield Finding(*found.span(), "。")
    figure = _FIGURE.search(text) if _CLAUSE.search(text) else None
    if figure:
        yield Finding(*figure.span(1), "。")
    for found in _POINT.finditer(text):
        yield Finding(*found.span())
