"""Everything that readers see as Markdown, wherever editors have written it."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, LANGUAGES, Article, Edition, Translation


class Passage(Struct, frozen=True):
    """A text in Markdown: the file it is in, the line from which on it can be found there, and the page that shows it.

    `is_body` is the text that its page is for; `has_files`: a bare file name in it is a file of its folder; `is_draft`:
    no reader sees it yet.
    """

    text: str
    path: str
    line: int
    permalink: str
    is_body: bool = False
    has_files: bool = False
    is_draft: bool = False


def passages(library: Library) -> Iterator[Passage]:
    """The bodies, notes and corrections of articles, standing pages, and what columns and topics say of themselves."""
    for article in library.articles:
        yield from article_passages(library.whole(article))
    for page in library.pages:
        permalink = permalinks.page(page.name, Edition.of(page.lang))
        yield Passage(page.body, page.path, page.body_line, permalink, is_body=True, has_files=True)
    for lang in LANGUAGES:
        for column in library.columns.values():
            permalink = permalinks.column(column.id, Edition.of(lang))
            yield Passage(column.introduction[lang], "content/data/columns.yml", 1, permalink)
        for topic in library.topics.values():
            permalink = permalinks.topic(topic.id, Edition.of(lang))
            yield Passage(topic.description[lang], "content/data/topics.yml", 1, permalink)


def article_passages(article: Article) -> Iterator[Passage]:
    """Those of an article alone."""
    for text in article.texts:
        yield from _text(article, text)
    yield from reason_passages(article)


def _text(article: Article, text: Translation) -> Iterator[Passage]:
    permalink, draft = permalinks.article(article, Edition.of(text.lang)), not article.is_published
    yield Passage(text.body, text.path, text.body_line, permalink, is_body=True, has_files=True, is_draft=draft)
    for note in (*text.editor_notes, *text.translator_notes):
        yield Passage(note, text.path, 1, permalink, has_files=True, is_draft=draft)
    for correction in article.corrections:
        # It is shown by the page of corrections too, which has none of the article's files.
        yield Passage(correction.what[text.lang], article.original.path, 1, permalink, is_draft=draft)


def reason_passages(article: Article) -> Iterator[Passage]:
    """Why an article has been withdrawn; nobody is told of what is erased."""
    withdrawal = article.withdrawal
    if withdrawal is not None and withdrawal.level != "erased":
        for edition in EDITIONS:
            permalink = permalinks.article(article, edition)
            yield Passage(withdrawal.reason[edition.lang], article.original.path, 1, permalink)
