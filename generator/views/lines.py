"""An article → its line in a list."""

from __future__ import annotations

from urllib.parse import urlsplit

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition
from generator.text.strings import interface
from generator.views.dating import here, short_date
from generator.views.view import Line


def line(
    article: Article, edition: Edition, library: Library, column: str | None = None, *, dated: bool = False
) -> Line:
    """The line of an article in an edition, in the language it has.

    In the list of a column it has its number; `dated`, the day on which it appeared here, where that is not its date.
    """
    text = article.text(edition.lang) or article.original
    region = library.regions.get(article.region)
    return Line(
        article=article.id,
        title=text.short_title,
        summary=text.summary,
        permalink=permalinks.article(article, edition),
        kicker=region.short[edition.lang] if region else "",
        label=interface(edition.lang)["archive_item"] if article.is_archive else None,
        dateline=short_date(article, edition.lang),
        source=source_name(article, edition.lang, library),
        lang=text.lang,
        here=here(article, edition.lang) if dated and article.attribution else None,
        number=number(article, column, edition.lang) if column else None,
    )


def number(article: Article, column: str, lang: str) -> str | None:
    """An article's number in a column as readers see it, None where it has none."""
    one = article.instalment(column)
    if one is None or one.number is None:
        return None
    words = interface(lang)
    return words["number_in_season" if one.season else "number"].format(season=one.season, number=one.number)


def source_name(article: Article, lang: str, library: Library) -> str | None:
    """Who said it first, in a language: the desk's name for it, else the statement as printed, else its host."""
    if article.attribution is None:
        return None
    source = library.sources.get(article.attribution.id or "")
    if source:
        return source.name[lang]
    return article.attribution.statement or urlsplit(article.attribution.url or "").hostname


def credit_name(credit: str | None, lang: str, library: Library) -> str | None:
    """A credit as readers see it: by id or by name, of somebody of this desk, the name in a language."""
    if not credit or credit in library.people:
        return library.people[credit].name[lang] if credit else credit
    named = [one for one in library.people.values() if credit in (one.name.zh, one.name.en, *one.also)]
    return named[0].name[lang] if len(named) == 1 else credit
