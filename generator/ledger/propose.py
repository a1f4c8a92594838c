"""The rows of figures.yml that an article's text calls for."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from msgspec.structs import replace

from generator.ledger.clauses import clause, quote, sentence
from generator.ledger.holding import APART, Draft, not_held
from generator.ledger.indicators import Words, indicator_of
from generator.ledger.kinds import kind_of
from generator.ledger.moments import moment_of
from generator.ledger.places import Place, paragraphs, places
from generator.ledger.qualifiers import qualifier_of
from generator.ledger.row_ids import FreeIds, name_of, words_about
from generator.ledger.values import stated_value, words_of
from generator.model import Article, Bilingual, Indicator, Quote, StatedFigure
from generator.text.characters import unseen


def proposals(article: Article, indicators: Sequence[Indicator]) -> tuple[StatedFigure, ...]:
    """A row for each figure of the body that no row of the article's ledger holds, in the order of the text.

    `indicators` are all that there are. A row is not confirmed; what an editor has to say about it is left out.
    """
    rows = article.ledger.figures
    ids = FreeIds(row.id for row in rows)
    drafts = not_held(tuple(_drafts(article, indicators)), rows, article.lang)
    return tuple(replace(one.row, id=ids.take(one.row.id, one.row.value)) for one in drafts)


def _drafts(article: Article, indicators: Sequence[Indicator]) -> Iterator[Draft]:
    own = paragraphs(article)
    whole = {lang: APART.join(one.text for one in texts) for lang, texts in own.items()}
    for place in places(article, own):
        row = _row(place, whole, indicators)
        # The check tells a character that nobody can see, and no file may hold it.
        if row and not any(True for _ in unseen(row.quote.zh + row.quote.en)):
            yield Draft(place, row)


def _row(place: Place, whole: Mapping[str, str], indicators: Sequence[Indicator]) -> StatedFigure | None:
    figure, paragraph = place.figure, place.paragraph
    indicator, is_behind = _indicator(place, indicators)
    # Words such as 四 and both are figures where an indicator says that they are, and nowhere else.
    if not figure.firm and not (is_behind and figure.value > 1):
        return None
    quotes = {one.paragraph.lang: _quote(one, whole[one.paragraph.lang]) for one in place.both}
    printed = {one.paragraph.lang: one.printed for one in place.both}
    value = stated_value(figure, paragraph.text, paragraph.lang, indicator)
    span = sentence(paragraph.text, figure.start, paragraph.lang)
    moment = moment_of(paragraph.text, paragraph.plain, figure.start, span, paragraph.lang)
    known = indicator.id if indicator else ""
    return StatedFigure(
        id=name_of(known, moment, value, _words(place)),
        indicator=known,
        kind=kind_of(paragraph.text, figure.start, paragraph.lang),
        value=value,
        quote=Quote(quotes.get("zh", ""), quotes.get("en", "")),
        words=words_of(figure, value, Bilingual(printed.get("zh", ""), printed.get("en", ""))),
        qualifier=_qualifier(place),
        moment=moment,
        is_confirmed=False,
    )


def _qualifier(place: Place) -> str:
    """The hedge of a figure; that of a range's end is its own, or that it is the least or the most."""
    figure, paragraph = place.figure, place.paragraph
    return qualifier_of(figure, paragraph.plain, paragraph.lang) or paragraph.bounds.get(figure.start, "")


def _indicator(place: Place, indicators: Sequence[Indicator]) -> tuple[Indicator | None, bool]:
    """In the original's words, else in the translation's."""
    for one in place.both:
        text, lang = one.paragraph.text, one.paragraph.lang
        span, start = clause(text, one.figure.start, lang), sentence(text, one.figure.start, lang)[0]
        inside = one.paragraph.between(*span)
        found = indicator_of(Words(one.paragraph.plain, inside, one.figure, span, start, lang), indicators)
        if found[0]:
            return found
    return None, False


def _words(place: Place) -> str:
    """A name for a figure of no indicator: in English where there is any."""
    one = next((one for one in place.both if one.paragraph.lang == "en"), place)
    text, plain, lang = one.paragraph.text, one.paragraph.plain, one.paragraph.lang
    begin, end = sentence(text, one.figure.start, lang)[0], clause(text, one.figure.start, lang)[1]
    return words_about(plain[begin : one.figure.start], plain[one.figure.end : end], lang)


def _quote(place: Place, whole: str) -> str:
    """Counted in the whole text, so that nobody is led to the same words elsewhere."""
    return quote(place.paragraph.text, place.figure.start, place.paragraph.lang, whole.count)
