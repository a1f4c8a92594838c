"""What is Chinese in English: characters that were left, and marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.prose.pairs import inside, veiled
from generator.prose.rule import Finding
from generator.prose.width import full_width_letters
from generator.text.han import HAN, count_han, count_latin
from generator.text.seldom import seldom

_HAN = seldom(f"[{HAN}]+(?:[ ·、，][{HAN}]+)*")
_NARROW = str.maketrans("，。；：？！（）％～", ",.;:?!()%~")
_WIDE = seldom("[，。；：？！（）％、【】]")
_ANY_WIDE = seldom("[，。；：？！（）％、【】０-９Ａ-Ｚａ-ｚ]")


def han(text: str) -> Iterator[Finding]:
    """Chinese that stands neither in brackets nor in title or quotation marks, where it is the name of something.

    A paragraph that is Chinese for the most part is one finding.
    """
    if not _HAN.search(text):
        return
    seen = _named(text)
    if count_han(seen) > count_latin(seen):
        yield Finding(0, len(text))
        return
    for found in _HAN.finditer(seen):
        yield Finding(*found.span())


def full_width_marks(text: str) -> Iterator[Finding]:
    """，。（） and the like, and full-width letters, outside Chinese names; a space goes where English has one."""
    if not _ANY_WIDE.search(text):
        return
    seen = _named(text)
    letters = list(full_width_letters(seen))
    yield from letters
    seen = veiled(seen, [(start, end) for start, end, _ in letters])
    for found in _WIDE.finditer(seen):
        start, end = found.span()
        before, after = seen[start - 1 : start], seen[end : end + 1]
        if _HAN.match(before) or _HAN.match(after):
            continue
        mark = found[0].translate(_NARROW)
        if (mark in ",;:.?!)" and after.isalpha()) or (mark == ")" and after.isdigit()):
            mark += " "
        elif mark == "(" and (before.isalnum() or before == "]"):
            mark = " " + mark
        # Whether 3。5 is a figure and a。b an address only a person can say.
        is_one = found[0] == "。" and (after.isdigit() or after.islower())
        yield Finding(start, end, mark if mark.isascii() and not is_one else None)


def _named(text: str) -> str:
    """A text without what is Chinese by right: titles in 《》, and Chinese in brackets or quotation marks.

    An English quotation in which something is named in Chinese is English all the same.
    """
    text = veiled(text, inside(text, "《》"))
    spans = [span for span in inside(text, "()（）") if _HAN.search(text, *span)]
    text = veiled(text, [(start + 1, end - 1) for start, end in spans])
    spans = [
        (start, end) for start, end in inside(text, "“”") if count_han(text[start:end]) > count_latin(text[start:end])
    ]
    return veiled(text, [(start + 1, end - 1) for start, end in spans])
