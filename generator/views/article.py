"""An article's page."""

from __future__ import annotations

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition, Translation
from generator.text.strings import interface
from generator.views.corrections import CorrectionNotice, correction_notices
from generator.views.dating import published_here, updated
from generator.views.facing import has_facing
from generator.views.figures.rows import Row, figures_in
from generator.views.glossary import Explanations, explanations
from generator.views.lines import credit_name, number
from generator.views.pictures import Picture, pictures
from generator.views.provenance import Provenance, provenance
from generator.views.records import records_in
from generator.views.remarks import Remarks, remarks
from generator.views.shelves import in_edition, neighbours
from generator.views.synopses import SynopsisView, synopses
from generator.views.translation import about_translation, translation_short
from generator.views.view import Ref, View

# The standing page that explains administrative levels.
LEVELS_PAGE = "about"


class Step(Struct, frozen=True):
    """An article's place in a column; `label` says whether it belongs to it or speaks of it, `number` is its 第N期."""

    label: str
    is_mentioned: bool
    column: Ref
    older: Ref | None
    newer: Ref | None
    number: str | None


class ArticleView(Struct, frozen=True):
    """All that the template of an article takes; texts are in the edition's language, `body` is Markdown.

    `published` is our moment; `places` are those that the text mentions, `levels` leads to what their levels mean.
    `remarks` say where a translation is behind its original.
    `facing` leads to both languages side by side. `quotes` are passages of the text to which something leads, each with
    its anchor; `figures` are what the text states in figures, `records` the documents, organisations and services
    that it names.
    `fallback` says that the text, in `text_lang`, is not in the edition's language. `terms` can be explained in it.
    `translator` is who is named as such. `synopses` are readings of this site that somebody has endorsed.
    """

    title: str
    body: str
    trail: tuple[Ref, ...]
    label: str | None
    source: Provenance | None
    published: str | None
    published_here: str
    places: tuple[str, ...]
    editor: str | None
    pictures: tuple[Picture, ...]
    topics: tuple[Ref, ...]
    steps: tuple[Step, ...]
    editor_notes: tuple[str, ...]
    translator_notes: tuple[str, ...]
    translation: tuple[str, ...]
    translation_short: str | None
    translator: str | None
    remarks: Remarks
    facing: Ref | None
    levels: Ref | None
    original: str | None
    text_lang: str
    fallback: str | None
    corrections: tuple[CorrectionNotice, ...] = ()
    terms: Explanations | None = None
    quotes: tuple[tuple[str, str], ...] = ()
    figures: tuple[Row, ...] = ()
    records: tuple[Ref, ...] = ()
    synopses: tuple[SynopsisView, ...] = ()


def article_view(article: Article, edition: Edition, library: Library, today: str = "") -> View:
    """The page of an article in an edition; in its own language, with a notice, where it has not been translated.

    `today` (ISO 8601) tells which of its targets are past ones.
    """
    text, other = article.text(edition.lang) or article.original, permalinks.article(article, edition.other)
    is_fallback = text.lang != edition.lang
    return View(
        edition=edition,
        permalink=permalinks.article(article, edition),
        template="article.html",
        title=text.title,
        description=text.summary,
        content=_content(article, text, edition, library, today),
        twin=other if len(article.texts) > 1 else None,
        counterpart=other,
        canonical=other if is_fallback else None,
        is_indexed=not is_fallback,
        article=article.id,
        files=permalinks.attachment(article, ""),
        updated=updated(article, text),
        feed=permalinks.front(edition) if in_edition(edition, library) else None,
    )


def _content(article: Article, text: Translation, edition: Edition, library: Library, today: str) -> ArticleView:
    lang, words = edition.lang, interface(edition.lang)
    is_fallback, is_translation = text.lang != lang, text is not article.original
    editor = credit_name(article.editor, lang, library)
    return ArticleView(
        title=text.title,
        body=text.body,
        trail=tuple(
            Ref(region.short[lang], permalinks.region(region.id, edition)) for region in library.trail(article.region)
        ),
        label=words["archive_item"] if article.is_archive else None,
        source=provenance(article, text, edition, library),
        published=article.published.isoformat() if article.published else None,
        published_here=published_here(article, lang),
        places=tuple(library.regions[place].name[lang] for place in article.places if place in library.regions),
        editor=words["editor"].format(name=editor) if editor else None,
        pictures=tuple(pictures(article, text, library)),
        topics=tuple(
            Ref(library.topics[topic].name[lang], permalinks.topic(topic, edition))
            for topic in article.topics
            if topic in library.topics
        ),
        steps=tuple(_step(one.column, article, edition, library) for one in article.columns),
        editor_notes=text.editor_notes,
        translator_notes=text.translator_notes,
        translation=about_translation(text, article, lang, library),
        translation_short=translation_short(text, article, lang, library),
        translator=credit_name(text.translator, lang, library),
        remarks=remarks(article, text, edition),
        facing=_facing(article, edition),
        levels=_levels(edition, library),
        text_lang=Edition.of(text.lang).html_lang,
        fallback=words["fallback"] if is_fallback else None,
        original=permalinks.article(article, edition.other) if is_translation or is_fallback else None,
        terms=explanations(text.lang, edition, library),
        corrections=correction_notices(article, text, edition),
        quotes=tuple((anchor, quote[text.lang]) for anchor, quote in article.ledger.quotes() if quote[text.lang]),
        figures=figures_in(article, edition, library, today),
        records=tuple(records_in(article, edition, library)),
        synopses=synopses(article, edition, library),
    )


def _facing(article: Article, edition: Edition) -> Ref | None:
    if not has_facing(article):
        return None
    return Ref(interface(edition.lang)["facing_link"], permalinks.facing(article, edition))


def _step(column: str, article: Article, edition: Edition, library: Library) -> Step:
    older, newer = neighbours(article, column, library)
    found = library.columns.get(column)
    title = found.short[edition.lang] if found else column
    is_mentioned = found is not None and found.owner == "cited"
    label = interface(edition.lang)["column_mentioned" if is_mentioned else "column"]
    return Step(
        label,
        is_mentioned,
        column=Ref(title, permalinks.column(column, edition)),
        older=_ref(older, edition),
        newer=_ref(newer, edition),
        number=number(article, column, edition.lang),
    )


def _ref(article: Article | None, edition: Edition) -> Ref | None:
    if article is None:
        return None
    text = article.text(edition.lang) or article.original
    lang = None if text.lang == edition.lang else text.lang
    return Ref(text.short_title, permalinks.article(article, edition), lang=lang)


def _levels(edition: Edition, library: Library) -> Ref | None:
    """Where readers of English are told what a prefecture and a subdistrict are (NEWSROOM rule 9)."""
    if edition.lang != "en" or not any(page.name == LEVELS_PAGE and page.lang == "en" for page in library.pages):
        return None
    return Ref(interface("en")["levels"], permalinks.page(LEVELS_PAGE, edition))
