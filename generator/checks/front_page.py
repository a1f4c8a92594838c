"""May what an editor puts at the head of the front page stand there?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.faults import fault_at
from generator.content.library import Library
from generator.model import Diagnostic


def check_front_page(library: Library) -> Iterator[Diagnostic]:
    """Archive items as lead (NEWSROOM rule 1)."""
    for article in library.articles:
        if article.lead and article.is_archive:
            yield fault_at(library, article.original.path, ("home",), "lead-archive")
