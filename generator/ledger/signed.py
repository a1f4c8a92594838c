"""Where a + or a - before a number is its sign, and not a hyphen, the dash of a range or the plus of a name."""

from __future__ import annotations

from generator.text.seldom import seldom

# A number begins at the beginning of a text, an item or a cell, behind a mark or a bracket, and behind what names or
# links a value: 增速为-3%, | -3% |, growth of -3%. Behind a digit, a unit or a capital a hyphen joins: 12-15, A-2.
_BEGINNING = (
    r"(?:\A|(?:\A|\n)[ \t]*[-*+][ \t]+|[|，,、：:；;（(“\"「=]"
    r"|[为是由从达至到约长降速率幅损额值润比温]|(?<=[a-z]) )[ \u3000]*"
)
_MINUS = seldom(rf"(?:{_BEGINNING}[-−–－﹣]|负 ?|零下 ?|\b(?:[Mm]inus|[Nn]egative) )\Z")
_PLUS = seldom(rf"{_BEGINNING}[+＋]\Z")
_REACH = 16


def is_negative(text: str, start: int) -> bool:
    """Whether the number that begins at an offset has a sign that puts it below nothing."""
    return bool(_MINUS.search(text, max(0, start - _REACH), start))


def has_plus(text: str, start: int) -> bool:
    """Whether the number that begins at an offset has a + for its sign."""
    return bool(_PLUS.search(text, max(0, start - _REACH), start))
