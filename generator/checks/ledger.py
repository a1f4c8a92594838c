"""Is every row of a ledger what its sentence says, in both languages?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from generator.checks.faults import fault_at
from generator.checks.ledger_dates import held_moment
from generator.checks.ledger_rows import Row, path_of, rows_of
from generator.checks.quoted import instead, is_hedged_alike, is_hedged_one_way
from generator.content.library import Library
from generator.content.staleness import Staleness, counterparts, staleness
from generator.figures.figure import Figure
from generator.ledger.quotable import notes_facing, passages
from generator.ledger.stating import Spot, ends, other_unit, said, spots, unsaid
from generator.model import ERROR, WARNING, Article, Diagnostic, StatedFigure, Translation
from generator.model.ledger import NOTHING_STATED
from generator.text.strings import command_pair

_Facing: TypeAlias = frozenset[tuple[int, int]]


def check_ledger(library: Library) -> Iterator[Diagnostic]:
    """Quotes, values, hedges, words, units and dates of all rows."""
    for article in library.articles:
        if article.ledger != NOTHING_STATED:
            yield from _held(library.whole(article), library)


def _held(article: Article, library: Library) -> Iterator[Diagnostic]:
    """Each row, held against each text that the article has."""
    texts = {text.lang: passages(text.body) for text in article.texts}
    known = {text.lang: staleness(article, text, text.pairing) for text in article.texts if text.pairing}
    facing = {
        text.lang: _facing(article, text, known.get(text.lang))
        for text in article.texts
        if text is not article.original
    }
    for row in rows_of(article):
        found = {lang: spots(row.quote[lang], some) for lang, some in texts.items() if row.quote[lang]}
        for text in article.texts:
            if not row.quote[text.lang]:
                # A proposal is nobody's yet.
                if row.figure is None or row.figure.is_confirmed:
                    path = path_of(article, row.file)
                    yield fault_at(library, path, row.keys, "ledger-untranslated", WARNING, lang=text.lang)
                continue
            # Readers are told there that a translation is behind; a correction must not wait for its translator.
            is_open = row.figure is not None and not row.figure.is_confirmed
            is_behind = text.lang in known and known[text.lang].is_behind
            severity = WARNING if is_open or is_behind else ERROR
            yield from _against(row, text, found[text.lang], texts[text.lang], article, library, severity)
        yield from _apart(row, found, facing, article, library)
        if here := found.get(article.lang):
            yield from held_moment(row, here[0], article, library)


def _against(
    row: Row,
    text: Translation,
    found: Sequence[Spot],
    texts: Sequence[str],
    article: Article,
    library: Library,
    severity: str,
) -> Iterator[Diagnostic]:
    """What a row says wrongly of one text; `found` is where its quote stands."""
    path, keys, quote = path_of(article, row.file), (*row.keys, text.lang), row.quote[text.lang]
    if not found:
        other = instead(quote, texts, text.lang)
        if other is not None and other.has_other_figures:
            yield fault_at(library, path, keys, "ledger-otherwise", severity, quote=quote, passage=other.passage)
        else:
            passage = command_pair("ledger_alike", passage=other.passage) if other else ""
            yield fault_at(library, path, keys, "ledger-gone", severity, quote=quote, passage=passage)
    elif len(found) > 1:
        yield fault_at(library, path, keys, "ledger-twice", WARNING, quote=quote, count=len(found))
    if row.figure is not None:
        spot = found[0] if found else Spot(quote, 0, len(quote))
        for rule, values, is_sure in _stated(row.figure, spot, text.lang, article, library):
            yield fault_at(library, path, keys, rule, severity if is_sure else WARNING, quote=quote, **values)


def _stated(
    figure: StatedFigure, spot: Spot, lang: str, article: Article, library: Library
) -> Iterator[tuple[str, Mapping[str, object], bool]]:
    """What a passage does not say of a figure: rule, values, and whether that is sure."""
    indicator = library.indicators.get(figure.indicator)
    if figure.words and (other := unsaid(figure.words[lang], spot, lang)):
        yield "ledger-words", {"words": figure.words[lang], "value": other}, True
    if not figure.value:
        return
    there = said(spot, lang, figure, indicator)
    if not there:
        yield "ledger-lacks", {"value": figure.value}, True
        return
    known = ends(spot, lang)
    # Readers of both editions get the original's hedge: "below" is not "nearly".
    is_said = is_hedged_alike if lang == article.lang else is_hedged_one_way
    if not any(is_said(hedge, figure.qualifier) for one in there for hedge in _hedges(one, known)):
        yield "ledger-hedge", {"qualifier": figure.qualifier or "–"}, True
    elif not figure.qualifier and all(one.start in known for one in there):
        yield "ledger-range", {"value": figure.value, "qualifier": known[there[0].start]}, False
    elif indicator and all(other_unit(one, indicator, lang) for one in there):
        yield "ledger-unit", {"unit": indicator.unit[lang], "value": figure.value}, False


def _hedges(one: Figure, known: Mapping[int, str]) -> tuple[str, ...]:
    """What may be said of a figure: of an end of a range also that it is one."""
    return (one.hedge, known[one.start]) if one.start in known else (one.hedge,)


def _apart(
    row: Row, found: Mapping[str, Sequence[Spot]], facing: Mapping[str, _Facing], article: Article, library: Library
) -> Iterator[Diagnostic]:
    """A row whose quotes are of two paragraphs of which neither is the other's translation."""
    for lang, pairs in facing.items():
        ours, theirs = found.get(article.lang, ()), found.get(lang, ())
        if ours and theirs and pairs and not any((a.number, b.number) in pairs for a in ours for b in theirs):
            yield fault_at(
                library, path_of(article, row.file), (*row.keys, lang), "ledger-apart", WARNING, quote=row.quote[lang]
            )


def _facing(article: Article, text: Translation, known: Staleness | None) -> _Facing:
    """The numbers, from 0, of paragraphs that are each other's; none where nobody knows."""
    pairs = counterparts(article, text, known)
    if pairs is None:
        return frozenset()
    numbers = ((one.number - 1, other.number - 1) for one, other, _ in pairs)
    return frozenset((*numbers, *notes_facing(article.original.body, text.body).items()))
