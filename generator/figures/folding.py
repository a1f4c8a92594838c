"""The width of characters, evened out in place: offsets into the folded text are offsets into the text."""

from __future__ import annotations

from generator.text.seldom import seldom
from generator.text.width import HALF_WIDTH

# Full-width ASCII, numbers in circles and Roman ones, and marks that stand for a hyphen, a colon or a quotation mark.
_FOLDED = (
    {chr(wide): chr(narrow) for wide, narrow in HALF_WIDTH.items()}
    | {chr(first + value): str(value + 1) for first in (ord("①"), ord("Ⅰ")) for value in range(9)}
    | {
        mark: plain
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
)


# Names of months may be verbs in small letters, and XI is a surname.
_CAPITALS = seldom(
    # The set of first letters lets `re` pass over all others at once.
    r"[JFMASONDIVXL](?<=\b(?="
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)[A-Za-z]*\b"
    r"|[IVXL]{2,}\b).)[A-Za-z]*"
)


def folded(text: str) -> str:
    """A text of the same length, in which each character has its plainest form."""
    # A text has few of them: to look each of its characters up took twice as long (measured).
    for mark in _FOLDED.keys() & set(text):
        text = text.replace(mark, _FOLDED[mark])
    return text


def small(text: str) -> str:
    """A text of the same length in small letters; names of months keep their first capital, Roman numerals all."""
    plain = text.lower()
    if len(plain) != len(text):
        plain = "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
    pieces, end = [], 0
    for found in _CAPITALS.finditer(text):
        pieces += [plain[end : found.start()], found[0] if set(found[0]) <= set("IVXL") else found[0].title()]
        end = found.end()
    return "".join((*pieces, plain[end:]))
