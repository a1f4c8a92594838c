"""Can every text be rendered in reasonable time?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.passages import passages
from generator.content.library import Library
from generator.model import Diagnostic
from generator.render.complexity import too_complex


def check_complexity(library: Library) -> Iterator[Diagnostic]:
    """Texts with so many brackets that they are an accident or an attack."""
    for passage in passages(library):
        line = too_complex(passage.text)
        if line is not None:
            yield Diagnostic(passage.path, passage.line + line, 1, "text-too-complex")
