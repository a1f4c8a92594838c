"""The figures of an article's body and its footnotes, each in its paragraph, with its pair in the translation's."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping

from msgspec import Struct

from generator.content.staleness import counterparts
from generator.figures.figure import Figure
from generator.figures.matching import matched
from generator.figures.reading import read
from generator.ledger.countable import is_countable
from generator.ledger.quotable import notes_facing, passages
from generator.ledger.ranges import bounds
from generator.model import Article, Translation


class Paragraph(Struct, frozen=True):
    """A paragraph as it is read, its folded form (English in small letters), and all figures in it.

    `bounds` has what those that are ends of a range are of it, by where they begin.
    """

    lang: str
    text: str
    plain: str
    figures: tuple[Figure, ...]
    bounds: Mapping[int, str]

    def between(self, start: int, end: int) -> tuple[Figure, ...]:
        """The figures that begin between two offsets."""
        first, last = (bisect_left(self.figures, place, key=lambda one: one.start) for place in (start, end))
        return self.figures[first:last]


class Place(Struct, frozen=True):
    """A figure in its paragraph; `pair` is the figure that stands for it in the translation, None where none does."""

    figure: Figure
    paragraph: Paragraph
    pair: Place | None = None

    @property
    def printed(self) -> str:
        """The figure as the text has it."""
        return self.paragraph.text[self.figure.start : self.figure.end]

    @property
    def both(self) -> tuple[Place, ...]:
        """The original's place, then the translation's."""
        return (self, self.pair) if self.pair else (self,)


def paragraphs(article: Article) -> dict[str, list[Paragraph]]:
    """The paragraphs of the original and of its translation, a draft too, by language; footnotes come last."""
    texts = filter(None, (article.original, _translation(article)))
    return {text.lang: [_read(words, text.lang) for words in passages(text.body)] for text in texts}


def places(article: Article, own: dict[str, list[Paragraph]]) -> Iterator[Place]:
    """What an article's body and its footnotes count and measure, in order; `own` are its `paragraphs`."""
    translation = _translation(article)
    numbers = _counterparts(article, translation) if translation else {}
    for number, paragraph in enumerate(own[article.lang]):
        twin = own[translation.lang][numbers[number]] if translation and number in numbers else None
        found = matched(paragraph.figures, twin.figures).pairs if twin else ()
        theirs = {one.start: Place(other, twin) for one, other in found if twin}
        for figure in paragraph.figures:
            if is_countable(figure, paragraph.plain, paragraph.lang):
                yield Place(figure, paragraph, theirs.get(figure.start))


def _counterparts(article: Article, translation: Translation) -> dict[int, int]:
    """The numbers, from 0, of what is each other's in both languages."""
    pairs = counterparts(article, translation) or ()
    found = {one.number - 1: other.number - 1 for one, other, _ in pairs}
    return found | notes_facing(article.original.body, translation.body)


def _translation(article: Article) -> Translation | None:
    return next((text for text in (*article.texts, *article.drafts) if text.lang != article.lang), None)


def _read(text: str, lang: str) -> Paragraph:
    reading = read(text, lang)
    return Paragraph(lang, text, reading.plain, reading.hedged(), bounds(reading.bare, reading.plain, lang))
