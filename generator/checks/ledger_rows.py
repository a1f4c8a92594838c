"""The rows of an article's ledger as checks look at them: in which file each is, and under which keys."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.checks.faults import Keys
from generator.content.ledger_reader import FIGURES, RECORDS
from generator.model import Article, Moment, Quote, StatedFigure


class Row(Struct, frozen=True):
    """A row of a file with what it quotes; `figure` where it states one."""

    file: str
    keys: Keys
    quote: Quote
    moment: Moment | None = None
    figure: StatedFigure | None = None


def rows_of(article: Article) -> Iterator[Row]:
    """All rows, figures first."""
    for at, one in enumerate(article.ledger.figures):
        yield Row(FIGURES, ("figures", at), one.quote, one.moment, one)
    for at, mention in enumerate(article.ledger.mentions):
        yield Row(RECORDS, ("mentions", at), mention.quote)
    for at, event in enumerate(article.ledger.events):
        yield Row(RECORDS, ("events", at), event.quote, event.moment)


def path_of(article: Article, file: str) -> str:
    """A file beside an article, from the project's root."""
    return f"{article.folder}/{file}"
