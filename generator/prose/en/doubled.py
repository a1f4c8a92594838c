"""Words and marks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.prose.rule import Finding

_MARKS = re.compile(r"([,;])(?: ?\1)+|(?<!:):{2}(?!:)|(?<![.!?…])\.\.(?!\.)|[,;:]\.|\.[,;:](?=\s)|,[;:]|[;:],")
# etc., and Inc., are right.
_SHORTENED = re.compile(
    r"(?:\b(?:etc|Inc|Ltd|Co|Corp|Jr|Sr|No|al|vs|Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec|[ap]\.m|[A-Za-z]))$"
)
_WORDS = re.compile(r"(?<![\w’'-])([A-Za-z]{1,30}) +\1\b(?![’'-])", re.IGNORECASE)
_MAY = frozenset(
    "had that is who ha no so very really bye yes now never many again long far well wow blah knock".split()
)


def doubled_marks(text: str) -> Iterator[Finding]:
    """,, and ;; lose one; of .. and of two different marks nobody but the writer knows which is meant."""
    for found in _MARKS.finditer(text):
        if found[0][0] == "." and _SHORTENED.search(text[max(0, found.start() - 6) : found.start()]):
            continue
        yield Finding(*found.span(), found[1])


def doubled_words(text: str) -> Iterator[Finding]:
    """“the the”; what English says twice (had had), and names (Pago Pago), may."""
    for found in _WORDS.finditer(text):
        first, second = found[0].split()[0], found[0].split()[-1]
        if first.lower() not in _MAY and not second[0].isupper():
            yield Finding(*found.span())
