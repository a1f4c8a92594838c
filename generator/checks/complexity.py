"""Can every text be rendered in reasonable time?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.model import Diagnostic, Page, Translation
from generator.render.complexity import too_complex


def check_complexity(library: Library) -> Iterator[Diagnostic]:
    """Articles and standing pages with so many brackets that they are an accident or an attack."""
    texts: list[Translation | Page] = [text for article in library.articles for text in article.texts]
    for text in (*texts, *library.pages):
        line = too_complex(text.body)
        if line is not None:
            yield Diagnostic(text.path, text.body_line + line, 1, "text-too-complex")
