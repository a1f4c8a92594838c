"""The width of characters, evened out in place: offsets into the folded text are offsets into the text."""

from __future__ import annotations

# Full-width ASCII, and the marks that stand for a hyphen, a dash, a colon or an apostrophe.
_FOLDED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {
    ord(mark): ord(plain)
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


def folded(text: str) -> str:
    """A text of the same length, in which each character has its plainest form."""
    return text.translate(_FOLDED)
