"""May what an editor puts at the head of the front page stand there?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.content.places import place
from generator.model import Diagnostic


def check_front_page(library: Library) -> Iterator[Diagnostic]:
    """Archive items as lead (NEWSROOM rule 1)."""
    for article in library.articles:
        if article.lead and article.is_archive:
            path = article.original.path
            yield Diagnostic(path, *place(library.project, path, "home"), "lead-archive")
