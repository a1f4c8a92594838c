"""Does a link lead to where an article once stood? Readers get there all the same, and by way of another page."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from generator.checks.links import links_to, places_in
from generator.checks.passages import passages
from generator.content import permalinks
from generator.content.library import Library
from generator.model import EDITIONS, WARNING, Diagnostic


def check_moved_links(library: Library) -> Iterator[Diagnostic]:
    """Links to the former address of a published article; `now` leads to the place on its page too, if it is there."""
    moved = {
        permalinks.alias(alias, edition): (article, edition)
        for article in library.articles
        if article.is_published
        for alias in article.former
        for edition in EDITIONS
    }
    for link in links_to(moved, passages(library), library):
        article, edition = moved[link.target]
        text, place = library.whole(article).text(edition.lang), urlsplit(link.address).fragment
        is_there = place and (text is None or place in places_in(text.body))
        now = permalinks.article(article, edition) + (f"#{place}" if is_there else "")
        yield Diagnostic(link.path, link.line, link.column, "link-moved", {"link": link.address, "now": now}, WARNING)
