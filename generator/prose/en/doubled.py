"""Words and marks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.en.shortened import is_shortened
from generator.prose.rule import Finding
from generator.text.seldom import seldom

_MARKS = seldom(
    r"([,;])(?: ?\1)+|(?<!:):{2}(?!:)|(?<![.!?…])\.\.(?!\.)|[,;:]\.(?! ?\.)|(?<!\.)\.[,;:](?=\s)|,[;:]|[;:],"
)
# What each of them begins with: a text that has no such place is looked through five times as fast (measured).
_TWO = seldom("[,;:.] ?[,;:.]")
_WORDS = seldom(r"(?<![\w’'-])([A-Za-z]{1,30}) +\1\b(?![’'-])", re.IGNORECASE)
_MAY = frozenset(
    "had that is who ha no so very really bye yes now never many again long far well wow blah knock".split()
)


def doubled_marks(text: str) -> Iterator[Finding]:
    """,, and ;; lose one; of .. and of two different marks nobody but the writer knows which is meant."""
    for found in _MARKS.finditer(text) if _TWO.search(text) else ():
        # etc., and Inc., are right.
        if found[0][0] == "." and is_shortened(text, found.start()):
            continue
        yield Finding(*found.span(), found[1])


def doubled_words(text: str) -> Iterator[Finding]:
    """“the the”; what English says twice (had had), and names (Pago Pago), may."""
    for found in _WORDS.finditer(text):
        first, second = found[0].split()[0], found[0].split()[-1]
        if first.lower() not in _MAY and not second[0].isupper():
            yield Finding(*found.span())
