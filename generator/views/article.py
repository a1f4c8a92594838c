"""An article's page."""

from __future__ import annotations

from dataclasses import dataclass

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Edition, Image, Translation
from generator.text.dates import long_date
from generator.text.strings import interface
from generator.views.dating import known_date, published_here, updated
from generator.views.lines import source_name
from generator.views.shelves import in_column, neighbours, on_show
from generator.views.view import Ref, View

# The standing page that explains administrative levels.
LEVELS_PAGE = "about"


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture's words, and its address where it has come."""

    caption: str
    credit: str | None
    address: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """An article's place in a column; `label` says whether it belongs to it or speaks of it."""

    label: str
    is_mentioned: bool
    column: Ref
    older: Ref | None
    newer: Ref | None


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that the template of an article takes; texts are in the edition's language, `body` is Markdown.

    `original_title` is the source's headline, `original_lang` its language, `original_sense` what it means. `published`
    is our moment, `source_date` the source's where it states one. `source_line` closes the text; `places` are those
    that it mentions, `levels` leads to what their levels mean. `fallback` says that the text, in `text_lang`, is not in
    the edition's language.
    """

    title: str
    body: str
    trail: tuple[Ref, ...]
    label: str | None
    known_date: str | None
    published: str | None
    published_here: str
    original_title: str | None
    original_lang: str
    original_sense: str | None
    places: tuple[str, ...]
    source_line: str | None
    source_page: str | None
    source_name: str | None
    source_date: str | None
    source_url: str | None
    editor: str | None
    pictures: tuple[Picture, ...]
    topics: tuple[Ref, ...]
    steps: tuple[Step, ...]
    editor_notes: tuple[str, ...]
    translator_notes: tuple[str, ...]
    rights: str | None
    translation: tuple[str, ...]
    levels: Ref | None
    original: str | None
    text_lang: str
    fallback: str | None


def article_view(article: Article, edition: Edition, library: Library) -> View:
    """The page of an article in an edition; in its own language, with a notice, where it has not been translated."""
    lang, words = edition.lang, interface(edition.lang)
    text = article.text(lang) or article.original
    attribution = article.attribution
    shelf = on_show(library)
    other = permalinks.article(article, edition.other)
    is_fallback = article.text(lang) is None
    twin = other if len(article.texts) > 1 else None
    unknown_rights = article.rights is not None and article.rights.basis == "unknown"
    content = ArticleView(
        title=text.title,
        body=text.body,
        trail=tuple(
            Ref(region.short[lang], permalinks.region(region.id, edition)) for region in library.trail(article.region)
        ),
        label=words["archive_item"] if article.is_archive else None,
        known_date=known_date(attribution.published, lang) if attribution else None,
        published=article.published.isoformat() if article.published else None,
        published_here=published_here(article, lang),
        original_title=article.original_title,
        original_lang=article.lang,
        original_sense=text.original_title,
        places=tuple(library.regions[place].name[lang] for place in article.places if place in library.regions),
        source_line=_source_line(article, lang, library),
        source_page=_source_page(article, edition, library),
        source_name=source_name(article, lang, library),
        source_date=_stated_date(article),
        source_url=attribution.url if attribution else None,
        editor=words["editor"].format(name=article.editor) if article.editor else None,
        pictures=tuple(_picture(image, text, article, library) for image in article.images),
        topics=tuple(
            Ref(library.topics[topic].name[lang], permalinks.topic(topic, edition))
            for topic in article.topics
            if topic in library.topics
        ),
        steps=tuple(_step(column, article, edition, library, shelf) for column in article.columns),
        editor_notes=text.editor_notes,
        translator_notes=text.translator_notes,
        rights=words["rights_unknown"] if unknown_rights and article.kind != "own" else None,
        translation=_translation(text, article, lang, library.site.translator[lang]),
        levels=_levels(edition, library),
        text_lang="zh-Hans" if text.lang == "zh" else "en",
        fallback=words["fallback"] if is_fallback else None,
        original=other if text is not article.original or is_fallback else None,
    )
    return View(
        edition=edition,
        permalink=permalinks.article(article, edition),
        template="article.html",
        title=text.title,
        description=text.summary,
        content=content,
        twin=twin,
        counterpart=other,
        canonical=other if is_fallback else None,
        is_indexed=not is_fallback,
        article=article.id,
        files=permalinks.attachment(article, ""),
        updated=updated(article, text),
        feed=permalinks.front(edition),
    )


def _source_line(article: Article, lang: str, library: Library) -> str | None:
    if article.attribution is None:
        return None
    name = source_name(article, lang, library)
    return interface(lang)["source_line"].format(statement=article.attribution.statement, name=name)


def _source_page(article: Article, edition: Edition, library: Library) -> str | None:
    known = article.attribution is not None and article.attribution.id in library.sources
    return permalinks.source(article.attribution.id or "", edition) if known and article.attribution else None


def _stated_date(article: Article) -> str | None:
    """The source's own date, as far as it states one; a lower bound is none."""
    if article.attribution is None or article.attribution.published.precision not in {"day", "month", "year"}:
        return None
    return article.attribution.published.value


def _picture(image: Image, text: Translation, article: Article, library: Library) -> Picture:
    caption = text.captions.get(image.id, "") if text is not article.original else image.caption
    named = next((source for source in library.sources.values() if source.name.zh == image.credit), None)
    credit = named.name[text.lang] if named else image.credit
    address = permalinks.attachment(article, image.file) if image.file else None
    return Picture(caption or image.caption, credit, address)


def _step(column: str, article: Article, edition: Edition, library: Library, shelf: tuple[Article, ...]) -> Step:
    older, newer = neighbours(in_column(shelf, column), article)
    found = library.columns.get(column)
    title = found.short[edition.lang] if found else column
    is_mentioned = found is not None and found.owner == "cited"
    label = interface(edition.lang)["column_mentioned" if is_mentioned else "column"]
    return Step(
        label, is_mentioned, Ref(title, permalinks.column(column, edition)), _ref(older, edition), _ref(newer, edition)
    )


def _ref(article: Article | None, edition: Edition) -> Ref | None:
    if article is None:
        return None
    return Ref((article.text(edition.lang) or article.original).short_title, permalinks.article(article, edition))


def _levels(edition: Edition, library: Library) -> Ref | None:
    """Where readers of English are told what a prefecture and a subdistrict are (NEWSROOM rule 9)."""
    if edition.lang != "en" or not any(page.name == LEVELS_PAGE and page.lang == "en" for page in library.pages):
        return None
    return Ref(interface("en")["levels"], permalinks.page(LEVELS_PAGE, edition))


def _translation(text: Translation, article: Article, lang: str, site: str) -> tuple[str, ...]:
    """What readers must know of a translation (NEWSROOM rule 3)."""
    if text is article.original:
        return ()
    words = interface(lang)
    label = words["translation_label" if article.lang == "zh" else "translation_label_from_en"]
    parts = [words["translated_by"].format(name=text.translator or site)]
    reviewer = text.reviewer
    parts.append(words["reviewed_by"].format(name=reviewer) if reviewer else words["reviewed_by_nobody"])
    if text.translated:
        parts.append(words["translation_from"].format(date=long_date(text.translated, lang)))
    if text.machine_assisted:
        parts.append(words[f"translation_assisted_{text.machine_assisted}"])
    return label, *parts
