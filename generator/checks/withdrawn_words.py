"""The words that nobody may read any more (NEWSROOM rule 12): the headlines and clauses of what has been withdrawn."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from generator.content.library import Library
from generator.content.text_file import read_text
from generator.model import LANGUAGES, Article, Bilingual, Quote, Translation
from generator.render.markdown import to_html
from generator.text.clauses import bare, clauses, weight
from generator.text.markup import plain
from generator.text.readable import paragraphs
from generator.text.strings import interface

# A clause that says less than 8 Han or 24 letters is a turn of phrase, which anyone may use; a headline is a name.
_CLAUSE, _HEADLINE = 24, 12


@lru_cache(maxsize=1)
def withdrawn_words(library: Library) -> Mapping[str, Article]:
    """The words of all withdrawn articles, bare, each with the article that it is of."""
    withdrawn = (library.whole(article) for article in library.articles if article.is_withdrawn)
    return {words: article for article in withdrawn for text in article.texts for words in _words(article, text)}


def kept_by_notice(article: Article) -> str:
    """What the notice of a withdrawn article may say of it, bare: its headlines, where these stay."""
    stays = article.withdrawal is not None and article.withdrawal.level == "notice"
    return bare(" ".join(text.title for text in article.texts)) if stays else ""


@lru_cache(maxsize=1)
def written_elsewhere(library: Library) -> str:
    """All that is published as editors wrote it, and the words of the site, bare: who says it too repeats nothing."""
    project = library.project
    shown = [text.path for article in library.articles if article.is_published for text in article.texts]
    paths = [*(project.root / path for path in (*shown, *(page.path for page in library.pages)))]
    files = (read_text(project, path, []) or "" for path in (*paths, *sorted(project.data.glob("*.yml"))))
    beside = (words for article in library.articles if article.is_published for words in _beside(article))
    site = (word for lang in LANGUAGES for word in interface(lang).values())
    return bare(" ".join([*map(plain, files), *beside, *site]))


def _words(article: Article, text: Translation) -> Iterator[str]:
    headlines = (text.title, text.list_title, text.original_title, article.original_title)
    yield from (name for line in headlines if line and weight(name := bare(line)) >= _HEADLINE)
    for words in _shown(article, text):
        yield from (clause for clause in clauses(words) if weight(clause) >= _CLAUSE)


def _shown(article: Article, text: Translation) -> Iterator[str]:
    """All that pages, lists, feeds and search showed of a text, plain."""
    yield plain(text.summary)
    for markdown in (text.body, *text.editor_notes, *text.translator_notes):
        yield from paragraphs(to_html(markdown, str))
    yield from (image.caption for image in article.images)
    yield from text.captions.values()
    yield from (plain(one.what[lang]) for one in article.corrections for lang in LANGUAGES)
    yield from _beside(article)


def _beside(article: Article) -> Iterator[str]:
    """What its synopses and its ledger say in words, in both languages: each edition shows them in its own."""
    ledger = article.ledger
    pairs: list[Bilingual | Quote | None] = [quote for _, quote in ledger.quotes()]
    pairs += [words for figure in ledger.figures for words in (figure.words, figure.paid_by)]
    for table in article.synopses:
        pairs += [table.title, table.grounds, *table.heads, *(cell for cells in table.rows for cell in cells)]
    yield from (pair[lang] for pair in pairs if pair is not None for lang in LANGUAGES)
    moments = (*(one.moment for one in ledger.figures), *(one.moment for one in ledger.events))
    yield from (moment.basis for moment in moments if moment.basis)
