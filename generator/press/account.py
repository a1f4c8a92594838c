"""What went in and where it came out: an article without a page or on no list fails the build."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.content.library import Library
from generator.errors import SiteError
from generator.model import EDITIONS
from generator.views.view import View


@dataclass(frozen=True, slots=True)
class Account:
    """Published articles, drafts kept back, and article pages by language."""

    articles: int
    drafts: int
    pages: dict[str, int]


def account(library: Library, views: Sequence[View]) -> Account:
    """The account of a site; raises SiteError for an article that would be lost on the way."""
    pages = {(view.edition.lang, view.article) for view in views if view.article}
    listed = {(view.edition.lang, article) for view in views for article in view.lines}
    published = [article for article in library.articles if article.is_published]
    for article in published:
        for edition in EDITIONS:
            for where, found in (("no page", pages), ("on no list", listed)):
                if (edition.lang, article.id) not in found:
                    raise SiteError("account", title=article.original.title, lang=edition.lang, where=where)
    by_language = {
        edition.lang: sum(1 for view in views if view.article and view.is_indexed and view.edition == edition)
        for edition in EDITIONS
    }
    drafts = sum(1 for article in library.articles if article.status == "draft")
    return Account(len(published), drafts, by_language)
