"""Where an article is from: what its page says of source, date and rights (NEWSROOM rules 1 and 3)."""

from __future__ import annotations

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition, Translation
from generator.text.strings import interface
from generator.views.dating import known_date
from generator.views.lines import source_name


class Provenance(Struct, frozen=True):
    """Who said it first and what is known of when.

    `author` says who wrote it there. `line` closes the text and leads to `page`, the source's list here, or to `url`,
    the page there. `headline` is the source's own, in the language `headline_lang`, and `sense` what it means.
    `known_date` is a sentence; `date` is ISO 8601 and only there where the source states one, for a lower bound is no
    date.
    """

    name: str
    line: str
    author: str | None
    page: str | None
    url: str | None
    headline: str | None
    headline_lang: str
    sense: str | None
    known_date: str
    date: str | None
    rights: str | None


def provenance(article: Article, text: Translation, edition: Edition, library: Library) -> Provenance | None:
    """The provenance of an article, for its page in an edition; None for what is our own."""
    attribution, words = article.attribution, interface(edition.lang)
    if attribution is None:
        return None
    name = source_name(article, edition.lang, library) or ""
    line = words["source_named"].format(name=name)
    if edition.lang == article.lang:
        # As it is printed, where it can be read as it is.
        line = words["source_line"].format(statement=attribution.statement or line)
    published, known = attribution.published, library.sources.get(attribution.id or "")
    author = words["author"].format(name=attribution.author) if attribution.author else None
    is_unknown = article.kind != "own" and article.rights is not None and article.rights.basis == "unknown"
    return Provenance(
        name=name,
        line=line,
        author=author,
        page=permalinks.source(known.id, edition) if known else None,
        url=attribution.url,
        headline=article.original_title,
        headline_lang=Edition.of(article.lang).html_lang,
        sense=text.original_title,
        known_date=known_date(published, edition.lang),
        date=published.value if published.precision in {"day", "month", "year"} else None,
        rights=words["rights_unknown"] if is_unknown else None,
    )
