"""What a text says, without how it is set: so that a change of punctuation, width or spacing is none.

Two texts are the same when their substance is. What gives a number its value stays: a decimal point, a colon, the mark
of a range, a sign, per cent, a currency; a thousands comma does not, nor does an editor's comment.
"""

from __future__ import annotations

import unicodedata

from generator.text.comments import as_shown
from generator.text.han import HAN
from generator.text.seldom import seldom

_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−～〜~"), "-")
_THOUSANDS = seldom(r"(?<=\d),(?=\d{3}(?!\d))")
# A mark that belongs to a number: 1.5, 9:30, 3/4, 2021-2025; a sign before one, and that it is less or more than one;
# and what is no mark of punctuation.
_VALUE = seldom(
    r"(?<=\d)[.:/-](?=\d)|(?<![A-Za-z0-9_-])[-+](?=\d)|[%‰°]"
    # Not where it begins a quotation, or ends a tag.
    r"|(?:(?<=[^\W_A-Za-z])|(?<=[^\W_] ))[<>](?= ?\d)"
)
_JOINED = frozenset(".'’")
_SET = frozenset("`^|<>=~")
_BESIDE_HAN = seldom(f" ?(?<=[{HAN}]) | (?=[{HAN}])")


def substance(text: str) -> str:
    """A text in its plainest form: one space between words of the Latin script, none beside Han, no marks."""
    text = _THOUSANDS.sub("", unicodedata.normalize("NFKC", as_shown(text)).translate(_DASHES))
    kept = {found.start() for found in _VALUE.finditer(text)}
    signs = (sign if at in kept else _plain(sign) for at, sign in enumerate(text))
    return _BESIDE_HAN.sub("", " ".join("".join(signs).split()))


def is_same(one: str, other: str) -> bool:
    """Whether two texts say the same and are only set differently."""
    return one == other or substance(one) == substance(other)


def _plain(sign: str) -> str:
    if sign in _JOINED:
        return ""
    return " " if sign in _SET or unicodedata.category(sign)[0] == "P" else sign
