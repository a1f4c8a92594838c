"""A figure → the row of a table, each cell leading to its sentence on the article's page."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.ledger.stating import states
from generator.model import LANGUAGES, Article, Edition, Quote, StatedFigure
from generator.model.ledger import figure_anchor
from generator.text.strings import interface
from generator.views.figures.stated import Stated, moment_order, stated_in
from generator.views.figures.wording import figure_words, kind_words, moment_words
from generator.views.lines import source_name
from generator.views.view import Ref

# What a table can show of a figure, in the order of its columns.
COLUMNS = (WHAT, WHERE, FIGURE, WHEN, SENTENCE) = ("what", "where", "figure", "when", "sentence")


class Sentence(Struct, frozen=True):
    """A sentence as it stands in an article, in the language `lang`, with the way to it there.

    `article` is the article's headline, `source` who said it first, and `label` is set on archive items.
    """

    text: str
    lang: str
    permalink: str
    article: str
    source: str | None
    label: str | None


class Row(Struct, frozen=True):
    """A row of a table of figures. `number` and `moment` are what it is sorted by, "" where the text has none.

    `detail` says of a reward for which certificate it is and who pays it; `kind` says that it is a rule or a target,
    and that this is a past one.
    """

    what: Ref
    where: Ref
    figure: str
    number: str
    detail: str | None
    kind: str | None
    when: str
    moment: str
    sentence: Sentence


class Table(Struct, frozen=True):
    """A table of figures: which of COLUMNS it has, and its rows."""

    columns: tuple[str, ...]
    rows: tuple[Row, ...]


def table(figures: Sequence[Stated], edition: Edition, library: Library, today: str, *without: str) -> Table:
    """The table of some figures without some columns; on `today` (ISO 8601) some targets are past ones."""
    columns = tuple(one for one in COLUMNS if one not in without)
    return Table(columns, tuple(row(one, edition, library, today) for one in figures))


def figures_in(article: Article, edition: Edition, library: Library, today: str) -> tuple[Row, ...]:
    """What an article states, in its own order."""
    return tuple(row(one, edition, library, today) for one in stated_in(article, library))


def row(one: Stated, edition: Edition, library: Library, today: str) -> Row:
    """The row of a figure in an edition; `today` as in `kind_words`."""
    lang, figure = edition.lang, one.figure
    region = library.regions.get(one.region)
    return Row(
        what=Ref(one.indicator.name[lang], permalinks.indicator(one.indicator.id, edition)),
        where=Ref(region.short[lang] if region else one.region, permalinks.region_figures(one.region, edition)),
        figure=figure_words(figure, one.indicator, lang),
        number=figure.value,
        detail=_detail(figure, lang),
        kind=kind_words(figure, lang, today),
        when=moment_words(figure, one.indicator, lang),
        moment=moment_order(figure.moment),
        sentence=sentence(one.article, _quote(one), figure_anchor(figure.id), edition, library),
    )


def _quote(one: Stated) -> Quote:
    """The quote in the languages in which it says the figure: a translation can be behind its original."""
    figure, quote, own = one.figure, one.figure.quote, one.article.lang
    if not figure.value or any(not quote[lang] for lang in LANGUAGES):
        return quote
    is_said = {lang: lang == own or states(quote[lang], lang, figure, one.indicator) for lang in LANGUAGES}
    return Quote(quote.zh if is_said["zh"] else "", quote.en if is_said["en"] else "")


def _detail(figure: StatedFigure, lang: str) -> str | None:
    words = interface(lang)
    level = words["certificate_of"].format(level=words[f"level_{figure.level}"]) if figure.level else ""
    payer = words["paid_by"].format(payer=figure.paid_by[lang]) if figure.paid_by else ""
    # No line begins with the dot.
    return "\u00a0· ".join(filter(None, [level, payer])) or None


def sentence(article: Article, quote: Quote, anchor: str, edition: Edition, library: Library) -> Sentence:
    """A sentence in the language that the article's page in an edition has it in."""
    text = article.text(edition.lang) or article.original
    lang = text.lang if quote[text.lang] else article.lang
    home = permalinks.article(article, edition)
    # Where only the other language is quoted, that edition's page has the mark.
    if lang != text.lang:
        home = permalinks.article(article, edition.other)
    return Sentence(
        text=quote[lang],
        lang=lang,
        permalink=f"{home}#{anchor}",
        article=text.short_title,
        source=source_name(article, edition.lang, library),
        label=interface(edition.lang)["archive_item"] if article.is_archive else None,
    )
