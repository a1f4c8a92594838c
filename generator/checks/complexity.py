"""Can every text be rendered in reasonable time?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.faults import fault_at
from generator.checks.passages import passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.render.complexity import excess

# The desk's own limits are 30 and 120 Chinese characters; these are where text was put in the wrong place.
LINES = {"title": 300, "summary": 2_000}


def check_complexity(library: Library) -> Iterator[Diagnostic]:
    """Texts so long, crowded or deep that they are an accident or an attack."""
    for passage in passages(library):
        found = excess(passage.text)
        if found is not None:
            yield Diagnostic(passage.path, passage.line + found.line, 1, found.rule)
    for article in library.articles:
        for text in article.texts:
            yield from _lines(library, text.path, {"title": text.title, "summary": text.summary})
    for page in library.pages:
        yield from _lines(library, page.path, {"title": page.title, "summary": page.summary})


def _lines(library: Library, path: str, facts: dict[str, str]) -> Iterator[Diagnostic]:
    """What stands on every list and in every result of a search."""
    for key, text in facts.items():
        if len(text) > LINES[key]:
            yield fault_at(library, path, (key,), "line-too-long", key=key, most=LINES[key])
