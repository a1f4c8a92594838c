"""A line end between two Chinese characters is no space: Chinese does not put any between words."""

from __future__ import annotations

import re
from itertools import pairwise

from generator.text.han import WRAPPED
from generator.text.seldom import seldom

_PRE = seldom(r"(<pre\b.*?</pre>)", re.DOTALL)
# What the line reads through: the marks of stress and links, and the number of a note.
_CLEAR = seldom(r'<sup\b.*?</sup>|</?(?:a|abbr|b|cite|del|em|i|ins|q|s|small|span|strong|sub|u)\b(?:[^>"]|"[^"]*")*>')
_BLANKS = " \t"


def joined(html: str) -> str:
    """HTML without the line ends that are no space."""
    if "\n" not in html:
        return html
    parts = _PRE.split(html) if "<pre" in html else (html,)
    return "".join(part if number % 2 else _joined(part) for number, part in enumerate(parts))


def _joined(html: str) -> str:
    lines = html.split("\n")
    seen = [(_CLEAR.sub("", line) if "<" in line else line).strip(_BLANKS) for line in lines]
    pieces = lines[:1]
    for number, (before, after) in enumerate(pairwise(seen), 1):
        if WRAPPED.search(f"{before[-1:]}\n{after[:1]}"):
            pieces[-1] = pieces[-1].rstrip(_BLANKS)
            pieces.append(lines[number].lstrip(_BLANKS))
        else:
            pieces += ["\n", lines[number]]
    return "".join(pieces)
