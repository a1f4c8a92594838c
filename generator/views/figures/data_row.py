"""A figure with all that is known of it and where it comes from: a row of open data."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, Article, Bilingual, Edition, Indicator, KnownDate, Quote, StatedFigure
from generator.model.ledger import figure_anchor
from generator.views.figures.stated import Stated
from generator.views.lines import source_name


class Origin(Struct, frozen=True):
    """Who said it first: the source's name, its statement as printed, and what is known of its date."""

    name: Bilingual
    statement: str
    url: str | None
    published: KnownDate


class DataRow(Struct, frozen=True):
    """A figure with all that is known of it and where it comes from.

    Its quote is "" in a language in which readers have no text. `pages` are the permalinks of its sentence in each
    edition; `published` is when it appeared here, ISO 8601 with a zone. `region` is an id, and `region_code` GB/T 2260.
    """

    figure: StatedFigure
    indicator: Indicator
    region: str
    region_name: Bilingual
    region_code: str | None
    article: str
    title: Quote
    lang: str
    pages: Bilingual
    published: str
    is_archive: bool
    origin: Origin | None


def data_row(one: Stated, library: Library) -> DataRow:
    """The row of a figure on show."""
    article, region = one.article, library.regions.get(one.region)
    figure = replace(one.figure, quote=_on_show(one.figure.quote, article))
    pages = (_page(figure, article, edition) for edition in EDITIONS)
    return DataRow(
        figure=figure,
        indicator=one.indicator,
        region=one.region,
        region_name=region.name if region else Bilingual("", ""),
        region_code=region.code if region else None,
        article=article.id,
        title=Quote(**{text.lang: text.title for text in article.texts}),
        lang=article.lang,
        pages=Bilingual(*pages),
        published=article.published.isoformat() if article.published else "",
        is_archive=article.is_archive,
        origin=_origin(article, library),
    )


def _on_show(quote: Quote, article: Article) -> Quote:
    """What of a quote readers may see: a translation that is still a draft has a sentence too."""
    zh, en = (quote[edition.lang] if article.text(edition.lang) else "" for edition in EDITIONS)
    return Quote(zh, en)


def _page(figure: StatedFigure, article: Article, edition: Edition) -> str:
    """Where the sentence stands; the article's page where it has none in the language that is shown there."""
    shown = (article.text(edition.lang) or article.original).lang
    anchor = f"#{figure_anchor(figure.id)}" if figure.quote[shown] else ""
    return permalinks.article(article, edition) + anchor


def _origin(article: Article, library: Library) -> Origin | None:
    found = article.attribution
    if found is None:
        return None
    names = (source_name(article, edition.lang, library) or "" for edition in EDITIONS)
    return Origin(Bilingual(*names), found.statement, found.url, found.published)
