"""Is every row of a ledger what its sentence says, in both languages? Do the figures add up that must?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from fractions import Fraction
from typing import NamedTuple

from generator.checks.quoted import hedged_otherwise, instead, paragraphs, stands, states
from generator.content.ledger_reader import FIGURES, RECORDS
from generator.content.library import Library
from generator.content.places import place
from generator.content.staleness import staleness
from generator.model import ERROR, NOTE, WARNING, Article, Diagnostic, Moment, Quote, StatedFigure, Translation
from generator.model.ledger import NOTHING_STATED

_YEAR = re.compile(r"(?:19|20)\d\d")
_END = re.compile(r"[年月][底末终]|\bend of\b", re.IGNORECASE)


class _Row(NamedTuple):
    """A row of a file with what it quotes; `figure` where it states one."""

    file: str
    keys: tuple[str | int, ...]
    quote: Quote
    moment: Moment | None = None
    figure: StatedFigure | None = None


def check_ledger(library: Library) -> Iterator[Diagnostic]:
    """Quotes, values, hedges and dates of all rows; sums; names of indicators, regions and records."""
    for article in library.articles:
        if article.ledger != NOTHING_STATED:
            yield from _names(article, library)
            yield from _sums(article, library)
            yield from _held(library.whole(article), library)


def _held(article: Article, library: Library) -> Iterator[Diagnostic]:
    """Each row, held against each text that the article has."""
    texts = {text.lang: paragraphs(text.body) for text in article.texts}
    for row in _rows(article):
        for text in article.texts:
            if not row.quote[text.lang]:
                # A proposal is nobody's yet.
                if row.figure is None or row.figure.is_confirmed:
                    path = _path(article, row.file)
                    yield _told(library, path, row.keys, "ledger-untranslated", WARNING, lang=text.lang)
                continue
            # Readers are told there that a translation is behind; a correction must not wait for its translator.
            is_open = row.figure is not None and not row.figure.is_confirmed
            severity = WARNING if is_open or _is_behind(article, text) else ERROR
            yield from _against(row, text, texts[text.lang], article, library, severity)
        yield from _moment(row, texts[article.lang], article, library)


def _against(
    row: _Row, text: Translation, texts: Sequence[str], article: Article, library: Library, severity: str
) -> Iterator[Diagnostic]:
    """What a row says wrongly of one text."""
    path, keys, quote = _path(article, row.file), (*row.keys, text.lang), row.quote[text.lang]
    if not stands(quote, texts):
        found = instead(quote, texts, text.lang)
        if found is not None and found.has_other_figures:
            yield _told(library, path, keys, "ledger-otherwise", severity, quote=quote, passage=found.passage)
        else:
            passage = f" ({found.passage})" if found else ""
            yield _told(library, path, keys, "ledger-gone", severity, quote=quote, passage=passage)
    figure = row.figure
    if figure is None or not figure.value:
        return
    indicator = library.indicators.get(figure.indicator)
    if not states(quote, text.lang, figure, indicator):
        yield _told(library, path, keys, "ledger-lacks", severity, quote=quote, value=figure.value)
    elif hedged_otherwise(quote, text.lang, figure, indicator):
        qualifier = figure.qualifier or "–"
        yield _told(library, path, keys, "ledger-hedge", severity, quote=quote, qualifier=qualifier)


def _moment(row: _Row, texts: Sequence[str], article: Article, library: Library) -> Iterator[Diagnostic]:
    """A date rests on words of the original: its year is theirs, and so is the end of it."""
    moment, path = row.moment, _path(article, row.file)
    if moment is None or moment.basis is None:
        return
    if not stands(moment.basis, texts):
        yield _told(library, path, (*row.keys, "when", "basis"), "ledger-basis", basis=moment.basis)
        return
    years = set(_YEAR.findall(moment.basis))
    wrong_year = moment.value is not None and years and moment.value[:4] not in years
    wrong_end = moment.value is not None and len(moment.value) < 10 and moment.is_end != bool(_END.search(moment.basis))
    if wrong_year or wrong_end:
        values = {"basis": moment.basis, "value": moment.value or "–", "precision": moment.precision}
        yield _told(library, path, (*row.keys, "when"), "ledger-moment", **values)


def _names(article: Article, library: Library) -> Iterator[Diagnostic]:
    """Indicators, regions and records that nobody knows; proposals that wait."""
    path, seen = _path(article, FIGURES), dict[str, int]()
    records = {**library.policies, **library.cards}
    waiting = [at for at, one in enumerate(article.ledger.figures) if not one.is_confirmed]
    if waiting:
        yield _told(library, path, ("figures", waiting[0]), "ledger-proposed", NOTE, count=len(waiting))
    for at, one in enumerate(article.ledger.figures):
        for key, known, rule, data in (
            ("indicator", library.indicators, "ledger-indicator", "indicators.yml"),
            ("region", library.regions, "region-unknown", "regions.yml"),
        ):
            name = getattr(one, key)
            if name and name not in known and f"content/data/{data}" not in library.faulty:
                yield _unknown(library, path, ("figures", at, key), rule, name, known)
    path = _path(article, RECORDS)
    is_whole = library.faulty.isdisjoint(["content/data/policies.yml", "content/data/organisations.yml"])
    for at, mention in enumerate(article.ledger.mentions):
        if mention.record not in records and mention.record and is_whole:
            yield _unknown(library, path, ("mentions", at, "record"), "ledger-record", mention.record, records)
        if mention.record in seen:
            yield _told(library, path, ("mentions", at, "record"), "named-twice", value=mention.record)
        seen.setdefault(mention.record, at)


def _sums(article: Article, library: Library) -> Iterator[Diagnostic]:
    """What must add up and does not."""
    path, figures = _path(article, FIGURES), {one.id: one for one in article.ledger.figures}
    for at, one in enumerate(article.ledger.sums):
        named = [("total", one.total), *((("parts", number), part) for number, part in enumerate(one.parts))]
        lacking = [(key, name) for key, name in named if name not in figures or not figures[name].value]
        for key, name in lacking:
            keys = key if isinstance(key, tuple) else (key,)
            yield _told(library, path, ("sums", at, *keys), "ledger-sum-row", name=name)
        if lacking:
            continue
        parts = [figures[part].number or Fraction() for part in one.parts]
        if sum(parts) != figures[one.total].number:
            values = {"parts": " + ".join(figures[part].value for part in one.parts), "sum": _decimal(sum(parts))}
            yield _told(library, path, ("sums", at), "ledger-sum", **values, total=figures[one.total].value)


def _rows(article: Article) -> Iterator[_Row]:
    for at, one in enumerate(article.ledger.figures):
        yield _Row(FIGURES, ("figures", at), one.quote, one.moment, one)
    for at, mention in enumerate(article.ledger.mentions):
        yield _Row(RECORDS, ("mentions", at), mention.quote)
    for at, event in enumerate(article.ledger.events):
        yield _Row(RECORDS, ("events", at), event.quote, event.moment)


def _is_behind(article: Article, text: Translation) -> bool:
    return text.pairing is not None and staleness(article, text, text.pairing).is_behind


def _path(article: Article, file: str) -> str:
    return f"{article.folder}/{file}"


def _decimal(value: Fraction | int) -> str:
    return str(value) if Fraction(value).denominator == 1 else f"{float(value):g}"


def _unknown(
    library: Library, path: str, keys: tuple[str | int, ...], rule: str, name: str, known: Mapping[str, object]
) -> Diagnostic:
    near = get_close_matches(name, known, 1)
    return _told(library, path, keys, rule, value=name, near=f" ({near[0]}?)" if near else "")


def _told(
    library: Library, path: str, keys: tuple[str | int, ...], rule: str, severity: str = ERROR, **values: object
) -> Diagnostic:
    return Diagnostic(path, *place(library.project, path, *keys), rule, values, severity=severity)
