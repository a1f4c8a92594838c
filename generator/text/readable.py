"""HTML of ours as plain text: what a reader of a page can see and select, paragraph by paragraph."""

from __future__ import annotations

import re
from html import unescape

from generator.text.seldom import seldom
from generator.text.tags import ATTRIBUTES, INLINE, TAG

# The number of a footnote in running text, and the way back from the note: no word of the text.
_REFERENCES = seldom(rf'<sup id="fnref[^"]*">.*?</sup>|<a class="footnote-backref"{ATTRIBUTES}>.*?</a>')
# What the page says of the text, between its paragraphs.
_REMARKS = seldom(r'<div class="behind" role="note">.*?</div>', re.DOTALL)
_PICTURE = seldom(rf'<img\b{ATTRIBUTES}\balt="([^"]*)"{ATTRIBUTES}>')
_BREAK = seldom(rf"<br\b{ATTRIBUTES}>")
_INLINE_TAG = re.compile(rf"</?(?:{'|'.join(sorted(INLINE))})\b{ATTRIBUTES}>")


def paragraphs(html: str) -> tuple[str, ...]:
    """The paragraphs, headings, list items, cells and pictures' words of sanitised HTML, each on one line."""
    # Most texts have none of these, and that is seen at once.
    text = _REMARKS.sub("", html) if '<div class="behind"' in html else html
    text = text.replace("\n", " ")
    if "<br" in text:
        text = _BREAK.sub(" ", text)
    if "footnote-backref" in text or '<sup id="fnref' in text:
        text = _REFERENCES.sub("", text)
    if "<img" in text:
        text = _PICTURE.sub(lambda found: f"\n{found[1]}\n", text)
    text = TAG.sub("\n", _INLINE_TAG.sub("", text))
    return tuple(filter(None, map(_one_line, text.split("\n"))))


def _one_line(text: str) -> str:
    text = unescape(text).strip()
    # No white space but the space is printable: a text that has nothing of the kind needs not to be taken apart.
    return text if text.isprintable() and "  " not in text else " ".join(text.split())
