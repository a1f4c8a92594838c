"""Has what is published everything that must be printed with it (NEWSROOM rule 3)?"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from functools import partial

from generator.checks.faults import fault_at
from generator.checks.moments import our_now
from generator.content.library import Library
from generator.content.new_article import FIRST_WORDS
from generator.model import WARNING, Article, Diagnostic


def check_publication(library: Library, *, errors_only: bool = False) -> Iterator[Diagnostic]:
    """Published articles without time, source, rights, original headline or responsible editor, or before their time.

    The clock is looked at for warnings alone: `errors_only` leaves them out.
    """
    now = None if errors_only else our_now(library)
    for article in library.articles:
        if article.status == "published":
            yield from _missing(article, library, now)


def _missing(article: Article, library: Library, now: datetime | None) -> Iterator[Diagnostic]:
    path = article.original.path
    fault = partial(fault_at, library, path)
    if article.published is None and path not in library.faulty:
        yield fault(("status",), "publish-date")
    if article.published is not None and now is not None and article.published > now:
        yield fault(("published",), "publication-to-come", WARNING, on=f"{article.published:%Y-%m-%d %H:%M}")
    if article.kind != "own" and not _has_source(article):
        yield fault(("kind",), "source-missing")
    if article.kind != "own" and article.rights is None:
        yield fault(("kind",), "rights-missing")
    if article.kind != "own" and _may_not(article, library):
        source = article.attribution.id if article.attribution else None
        yield fault(("rights", "basis"), "rights-unknown", source=source or "?")
    if article.kind == "reprint" and not article.original_title:
        yield fault(("title",), "original-title-missing")
    if any(words in text.body for text in article.texts for words in FIRST_WORDS.values()):
        yield fault(("status",), "first-words")
    if article.editor is None:
        yield fault(("status",), "editor-missing", WARNING)


def _has_source(article: Article) -> bool:
    source = article.attribution
    return source is not None and bool(source.statement or source.id or source.url)


def _may_not(article: Article, library: Library) -> bool:
    """Whether its rights are unknown and the desk has not allowed that for its source."""
    if article.rights is None or article.rights.basis != "unknown" or "content/data/site.yml" in library.faulty:
        return False
    return article.attribution is None or article.attribution.id not in library.site.unknown_rights_from
