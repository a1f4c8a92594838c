"""What readers are told of a date: never more than is known (NEWSROOM rule 1)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.model import Article, KnownDate, Translation
from generator.text.dates import long_date
from generator.text.strings import interface

# A text's own words for "recently".
RECENTLY = frozenset("近日 日前 近期 最近 日来 近来 不久前".split())
# Longer than this, a basis is an editor's sentence and not the text's own word.
_WORD = 4


def known_date(date: KnownDate, lang: str) -> str:
    """One sentence on when the source says that it was written."""
    words = interface(lang)
    if date.value is None:
        if date.basis is None or len(date.basis) > _WORD:
            return words["date_unknown"]
        return words["date_vague" if date.basis in RECENTLY else "date_otherwise"].format(basis=date.basis)
    key = "date_lower_bound" if date.precision == "year-or-later" else "date_day"
    return words[key].format(date=long_date(date.value, lang))


def short_date(article: Article, lang: str) -> str:
    """The date in a list: the source's where it is not ours, and "undated" rather than a date that is not its own."""
    words = interface(lang)
    if article.attribution is None:
        return long_date(article.published.date().isoformat(), lang) if article.published else ""
    date = article.attribution.published
    if date.value is None:
        return words["date_short_unknown"] if article.is_archive else ""
    text = long_date(date.value, lang)
    return words["date_short_lower_bound"].format(date=text) if date.precision == "year-or-later" else text


def updated(article: Article, text: Translation) -> str | None:
    """When a text last changed, as ISO 8601: its publication, or what came later, its translation or a correction.

    A change of the original makes a translation no newer: only what its translator has done to it does.
    """
    return _latest([(article, text)])


def latest(articles: Iterable[Article], lang: str) -> str | None:
    """When the latest of some articles changed in a language."""
    return _latest([(article, text) for article in articles if (text := article.text(lang))])


def _latest(texts: Sequence[tuple[Article, Translation]]) -> str | None:
    # At once: each front page asks all texts of its edition.
    shown = [one for one in texts if one[0].published]
    moments = {text.translated for _, text in shown}
    moments |= {unit.day for _, text in shown if text.pairing for unit in text.pairing.units}
    moments |= {one.on for article, text in shown for one in article.corrections if text.lang in one.languages}
    published = max((article.published for article, _ in shown if article.published), default=None)
    moments.add(published.isoformat() if published else None)
    # ISO 8601 of one zone sorts by time; a day alone sorts before the moments of the same day.
    return max(filter(None, moments), default=None)


def here(article: Article, lang: str) -> str | None:
    """When it appeared here, in a few words for a list."""
    if article.published is None:
        return None
    return interface(lang)["date_short_here"].format(date=long_date(article.published.date().isoformat(), lang))


def published_here(article: Article, lang: str) -> str:
    """One sentence on when it appeared here."""
    if article.published is None:
        return ""
    return interface(lang)["published_here"].format(date=long_date(article.published.date().isoformat(), lang))
