"""A text as it is compared with a quote of it: word for word, whatever its lines, widths and marks of Markdown."""

from __future__ import annotations

from generator.text.seldom import seldom
from generator.text.width import HALF_WIDTH

_MARKS = frozenset("[]*_`\\")
_DROPPED = seldom(r"[\s\[\]*_`\\]+")
# What editors and `check --fix` type one way or the other; sign for sign, so that places stay.
_EVEN = {
    **HALF_WIDTH,
    **str.maketrans("“”„‘’。、", '"""\'\'.,'),
}


def verbatim(text: str) -> str:
    """The signs of a text that a quote of it must have too."""
    return _DROPPED.sub("", text).translate(_EVEN)


def places(text: str) -> list[int]:
    """For each sign of `verbatim` its offset in the text, and the text's end."""
    # The full stop stands for the end; a pattern takes twice as long (measured).
    return [at for at, sign in enumerate(f"{text}.") if not (sign in _MARKS or sign.isspace())]
