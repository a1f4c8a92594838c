"""Is every other file among the standing pages one that may be published as it is?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.model import Diagnostic
from generator.render.attachments import is_file_name


def check_page_files(library: Library) -> Iterator[Diagnostic]:
    """MkDocs copies whatever lies in pages/: HTML with scripts of its own, or a file where an article must be."""
    folder = library.project.pages
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and path.suffix != ".md" and not is_file_name(name) and not path.name.startswith("."):
            yield Diagnostic(library.project.name(path), 1, 1, "page-file")
