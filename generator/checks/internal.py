"""Is anything here that is not for the public (NEWSROOM rule 7)? Nobody at a desk can answer for that."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.written import written
from generator.content.library import Library
from generator.model import Diagnostic
from generator.text.internal import internal_marks
from generator.text.positions import position


def check_internal(library: Library) -> Iterator[Diagnostic]:
    """Marks of secrecy and of internal papers, in drafts too: a repository has more readers than a site."""
    for file in written(library):
        for start, end in internal_marks(file.text):
            yield Diagnostic(file.path, *position(file.text, start), "internal-mark", {"mark": file.text[start:end]})
