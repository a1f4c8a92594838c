"""The rows of figures.yml that an article's text calls for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.content.staleness import counterparts
from generator.figures.figure import HEDGES, Figure
from generator.figures.matching import matched
from generator.figures.reading import read
from generator.figures.running import running
from generator.ledger.clauses import clause, quote, sentence
from generator.ledger.countable import is_countable
from generator.ledger.indicators import Words, indicator_of
from generator.ledger.kinds import kind_of
from generator.ledger.moments import moment_of
from generator.ledger.naming import free_id, name_of, words_about
from generator.ledger.values import stated_value, values_of, words_of
from generator.model import Article, Bilingual, Indicator, Quote, StatedFigure, Translation
from generator.text.characters import unseen
from generator.text.segments import segments


@dataclass(frozen=True, slots=True)
class _Text:
    """A paragraph as it is read, folded too, and all figures in it."""

    lang: str
    text: str
    plain: str
    figures: tuple[Figure, ...]

    def printed(self, figure: Figure) -> str:
        return self.text[figure.start : figure.end]


@dataclass(frozen=True, slots=True)
class _Place:
    """A figure in its paragraph, and its pair in the translation's, None where there is none."""

    figure: Figure
    text: _Text
    other: tuple[Figure, _Text] | None

    @property
    def texts(self) -> tuple[tuple[Figure, _Text], ...]:
        own = (self.figure, self.text)
        return (own, self.other) if self.other else (own,)


def proposals(article: Article, indicators: Sequence[Indicator]) -> tuple[StatedFigure, ...]:
    """A row for each figure of the body that no row of the article's ledger holds, in the order of the text.

    `indicators` are all that there are. A row is not confirmed; what an editor has to say about it is left out.
    """
    places = tuple(_places(article))
    rows = tuple(_rows(article, places, indicators))
    held = _held(article, places)
    taken = {row.id for row in article.ledger.figures}
    found: list[StatedFigure] = []
    for place, row in rows:
        if (place.text.text, place.figure.start) not in held:
            found.append(replace(row, id=free_id(row.id, row.value, taken)))
            taken.add(found[-1].id)
    return tuple(found)


def _rows(
    article: Article, places: Iterable[_Place], indicators: Sequence[Indicator]
) -> Iterator[tuple[_Place, StatedFigure]]:
    bodies = {lang: [one.text for one in texts] for lang, texts in _paragraphs(article).items()}
    for place in places:
        row = _row(place, bodies, indicators)
        # The check tells a character that nobody can see, and no file may hold it.
        if row and not any(True for _ in unseen(row.quote.zh + row.quote.en)):
            yield place, row


def _row(place: _Place, bodies: dict[str, list[str]], indicators: Sequence[Indicator]) -> StatedFigure | None:
    figure, text = place.figure, place.text
    indicator, is_behind = _indicator(place, indicators)
    # Words such as 四 and both are figures where an indicator says that they are, and nowhere else.
    if not figure.firm and not (is_behind and figure.value > 1):
        return None
    quotes = {one.lang: _quote(number, one, bodies[one.lang]) for number, one in place.texts}
    printed = {one.lang: one.printed(number) for number, one in place.texts}
    value = stated_value(figure, text.printed(figure), indicator)
    moment = moment_of(text.text, figure.start, sentence(text.text, figure.start, text.lang), text.lang)
    known = indicator.id if indicator else ""
    return StatedFigure(
        id=name_of(known, moment, value, _words(place)),
        indicator=known,
        kind=kind_of(text.text, figure.start, text.lang),
        value=value,
        quote=Quote(quotes.get("zh", ""), quotes.get("en", "")),
        words=words_of(figure, value, Bilingual(printed.get("zh", ""), printed.get("en", ""))),
        qualifier=figure.hedge if figure.hedge in HEDGES else "",
        moment=moment,
        is_confirmed=False,
    )


def _indicator(place: _Place, indicators: Sequence[Indicator]) -> tuple[Indicator | None, bool]:
    """In the original's words, else in the translation's."""
    for figure, text in place.texts:
        start = sentence(text.text, figure.start, text.lang)[0]
        span = clause(text.text, figure.start, text.lang)
        found = indicator_of(Words(text.plain, text.figures, figure, span, start, text.lang), indicators)
        if found[0]:
            return found
    return None, False


def _words(place: _Place) -> str:
    """A name for a figure of no indicator: in English where there is any."""
    figure, text = next((pair for pair in place.texts if pair[1].lang == "en"), place.texts[0])
    end = clause(text.text, figure.start, text.lang)[1]
    begin = sentence(text.text, figure.start, text.lang)[0]
    return words_about(text.plain[begin : figure.start], text.plain[figure.end : end], text.lang)


def _quote(figure: Figure, text: _Text, bodies: Sequence[str]) -> str:
    return quote(text.text, figure.start, text.lang, lambda words: sum(body.count(words) for body in bodies))


def _places(article: Article) -> Iterator[_Place]:
    """The figures of an article's body, in order."""
    own = _paragraphs(article)
    translation = _translation(article)
    pairs = (translation and counterparts(article, translation)) or ()
    theirs = {one.number: other.number for one, other, _ in pairs}
    for number, text in enumerate(own[article.lang], 1):
        twin = own[translation.lang][theirs[number] - 1] if translation and number in theirs else None
        paired = {one.start: other for one, other in matched(text.figures, twin.figures).pairs} if twin else {}
        for figure in text.figures:
            if is_countable(figure, text.plain, text.lang):
                other = paired.get(figure.start)
                yield _Place(figure, text, (other, twin) if other and twin else None)


def _translation(article: Article) -> Translation | None:
    return next((text for text in (*article.texts, *article.drafts) if text.lang != article.lang), None)


def _paragraphs(article: Article) -> dict[str, list[_Text]]:
    """The paragraphs of each text, by its language."""
    texts = filter(None, (article.original, _translation(article)))
    return {text.lang: [_read(segment.text, text.lang) for segment in segments(text.body)] for text in texts}


def _read(markdown: str, lang: str) -> _Text:
    text = running(markdown).text
    reading = read(text, lang)
    return _Text(lang, text, reading.plain, reading.hedged())


def _held(article: Article, places: Sequence[_Place]) -> set[tuple[str, int]]:
    """The figures that rows of the ledger hold already: each holds one, in its quote and of its value.

    Where a quote has but one figure, the row holds it whatever it says of it: an editor has looked.
    """
    held: set[tuple[str, int]] = set()
    for row in sorted(article.ledger.figures, key=lambda row: len(row.quote[article.lang])):
        able = [one for one in places if _is_in(one, row.quote[article.lang])]
        free = [one for one in able if (one.text.text, one.figure.start) not in held]
        found = next((one for one in free if _says(row, one)), free[0] if len(able) == 1 and free else None)
        if found:
            held.add((found.text.text, found.figure.start))
    return held


def _is_in(place: _Place, words: str) -> bool:
    at = place.text.text.find(words) if words else -1
    while at >= 0:
        if at <= place.figure.start < at + len(words):
            return True
        at = place.text.text.find(words, at + 1)
    return False


def _says(row: StatedFigure, place: _Place) -> bool:
    printed = place.text.printed(place.figure)
    if row.number is not None:
        return row.number in values_of(place.figure, printed)
    return row.words is not None and printed in row.words[place.text.lang]
