"""A text as its reader takes it in: without what typesetting alone has decided.

Stricter than the substance of a text, for whoever signs it has read its marks too. Full width and half width are one,
straight and curly quotation marks are one, and a space counts only where it keeps two words or figures apart. No mark
is taken away, none is taken for another (、 is no comma), and nothing that gives a figure its value is touched.
"""

from __future__ import annotations

import re
import unicodedata

from generator.text.han import CJK_PUNCTUATION, HAN

# The address of a link and an HTML tag are no running text: there a full-width sign is another sign.
_VERBATIM = re.compile(r"\]\([^)\n]*\)|<[^>\n]*>")
_BLANK = re.compile(r"[^\S\n ]")
_CJK = f"{HAN}{CJK_PUNCTUATION}“”‘’"
_WORD = rf"{_CJK}A-Za-z0-9%"

# Tables look at every character and regular expressions only at those that are there: it is five times as fast.
_LETTERS = re.compile("[０-９Ａ-Ｚａ-ｚ]")
_QUOTES = (("“", '"'), ("”", '"'), ("‘", "'"), ("’", "'"))
# Behind a word or figure, or behind the mark that closes one: elsewhere such a sign may be Markdown's.
_BEHIND = rf"(?<=[{HAN}A-Za-z0-9”’\"'）)》〉」』%])"
_MARKS = re.compile(rf"{_BEHIND}[，；：？！％]+(?!\[)")
_MARK_WIDTH = str.maketrans("，；：？！％", ",;:?!%")
# 1。5 is no way of setting 1.5, and 示例。com is none of an address.
_STOP = re.compile(rf"(?<=[{HAN}”’\"'）)》〉」』])。(?![A-Za-z0-9])")
_POINT = re.compile(r"(?<=[0-9])．(?=[0-9])")
_OPENED = re.compile(r"(?<!\])（")
_APART = re.compile(rf"(?<=[{_CJK}]) +(?=[{_WORD}])|(?<=[{_WORD}]) +(?=[{_CJK}])")
# 社工, 志愿者 and 社工 (志愿者): a half-width mark between Chinese words brings its space with it.
_BESIDE_MARK = re.compile(rf"(?<=[{HAN}][,;:?!.)]) +(?=[{HAN}(\"'])|(?<=[{HAN}]) +(?=\()")


def as_read(text: str) -> str:
    """A text in one setting; two that are alike in it differ in width and spaces only."""
    # What is verbatim is fenced by a sign that no file may hold, so that it never equals running text.
    parts, end = [], 0
    for found in _VERBATIM.finditer(text):
        parts += [_set(text[end : found.start()]), f"\0{found[0]}\0"]
        end = found.end()
    return "".join((*parts, _set(text[end:])))


def _set(text: str) -> str:
    text = _LETTERS.sub(lambda found: chr(ord(found[0]) - 0xFEE0), unicodedata.normalize("NFC", text))
    text = re.sub(r" +$", "", _BLANK.sub(" ", text), flags=re.MULTILINE)
    text = re.sub(r"(?<=\S) {2,}", " ", _APART.sub("", re.sub(r"\n{2,}", "\n\n", text)))
    text = _MARKS.sub(lambda found: found[0].translate(_MARK_WIDTH), text)
    text = _OPENED.sub("(", _POINT.sub(".", _STOP.sub(".", text))).replace("）", ")")
    for curly, straight in _QUOTES:
        text = text.replace(curly, straight)
    return _BESIDE_MARK.sub("", text)
