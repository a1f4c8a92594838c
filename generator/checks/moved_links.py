"""Does a link lead to where an article once stood? Readers get there all the same, and by way of another page."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.links import links_to
from generator.checks.passages import passages
from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, WARNING, Diagnostic


def check_moved_links(library: Library) -> Iterator[Diagnostic]:
    """Links to the former address of a published article."""
    moved = {
        permalinks.alias(alias, edition): permalinks.article(article, edition)
        for article in library.articles
        if article.is_published
        for alias in article.former
        for edition in EDITIONS
    }
    for link in links_to(moved, passages(library), library):
        values = {"link": link.address, "now": moved[link.target]}
        yield Diagnostic(link.path, link.line, link.column, "link-moved", values, WARNING)
