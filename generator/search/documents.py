"""A published article and its printed pages → what search is told of it: what readers can read, no more."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from generator.content import permalinks
from generator.content.library import Library
from generator.errors import SiteError
from generator.model import EDITIONS, Article, Edition, Translation
from generator.search.document import Document, Passage
from generator.search.facets import FacetNames
from generator.text.markup import plain
from generator.text.readable import paragraphs
from generator.text.strings import interface
from generator.views.corrections import correction_notices
from generator.views.lines import credit_name, line
from generator.views.pictures import pictures

# Around the body of an article's page. No text can hold what ends it: the sanitiser lets none of that through.
_OPENED = '<div class="story__body"'
_ENDED = re.compile(r'</div>\s*(?=<p class="story__|<aside|<footer)')


def document(article: Article, library: Library, page: Callable[[str], str]) -> Document:
    """What search is told of a published article; `page` gives the HTML that has been printed at a permalink.

    Raises SiteError where a page has no place in which its text would be.
    """
    passages = {
        edition.lang: _passage(article, text, edition, library, page)
        for edition in EDITIONS
        if (text := article.text(edition.lang))
    }
    return Document(
        id=article.id,
        path=permalinks.article(article, EDITIONS[0]),
        year=article.published.strftime("%Y") if article.published else "",
        passages=passages,
        region=article.region if article.region in library.regions else "",
        source=(article.attribution.id or "") if article.attribution else "",
        columns=tuple(one.column for one in article.columns),
        topics=article.topics,
    )


def facet_names(library: Library) -> FacetNames:
    """What readers call what answers are narrowed by."""
    return FacetNames(
        regions={region.id: region.name for region in library.regions.values()},
        parents={region.id: region.parent for region in library.regions.values() if region.parent},
        sources={source.id: source.name for source in library.sources.values()},
        columns={column.id: column.short for column in library.columns.values()},
        topics={topic.id: topic.name for topic in library.topics.values()},
    )


def _passage(
    article: Article, text: Translation, edition: Edition, library: Library, page: Callable[[str], str]
) -> Passage:
    body = _body(page(permalinks.article(article, edition)))
    if body is None:
        raise SiteError("search-text", title=text.title)
    shown = line(article, edition, library)
    names = [*_names(article, text, edition, library), *_marks(article, text, edition, library)]
    return Passage(
        title=text.title,
        summary=plain(text.summary),
        paragraphs=paragraphs(body),
        names=tuple(dict.fromkeys((*names, *_notes(article, text, edition)))),
        kicker=shown.kicker,
        label=shown.label,
        dateline=shown.dateline,
        source=shown.source,
    )


def _body(page: str) -> str | None:
    start = page.find(_OPENED)
    end = _ENDED.search(page, start) if start >= 0 else None
    return page[page.index(">", start) + 1 : end.start()] if end else None


def _names(article: Article, text: Translation, edition: Edition, library: Library) -> Iterator[str]:
    """Source, author, editor, region and those above, the source's own headline."""
    lang = edition.lang
    if article.attribution:
        source = library.sources.get(article.attribution.id or "")
        if source:
            yield source.name[lang]
        if text is article.original or not source:
            yield article.attribution.statement
        if article.attribution.author:
            yield article.attribution.author
    if editor := credit_name(article.editor, lang, library):
        yield editor
    for region in library.trail(article.region):
        yield region.name[lang]
        if region.short[lang] not in region.name[lang]:
            yield region.short[lang]
    if headline := article.original_title if text is article.original else text.original_title:
        yield headline


def _marks(article: Article, text: Translation, edition: Edition, library: Library) -> Iterator[str]:
    """The label, what the pictures show, and whose they are."""
    if article.is_archive:
        yield interface(edition.lang)["archive_item"]
    for picture in pictures(article, text, library):
        yield from filter(None, (picture.caption, picture.credit))


def _notes(article: Article, text: Translation, edition: Edition) -> Iterator[str]:
    """What the desk and the translator say of a text, and what has been put right in it."""
    for note in (*text.editor_notes, *text.translator_notes):
        yield plain(note)
    for notice in correction_notices(article, text, edition):
        yield plain(notice.text)
