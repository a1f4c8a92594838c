"""Views → files in a folder that nobody reads yet."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Edition
from generator.render.attachments import attachments
from generator.render.frame import Frame
from generator.render.templates import Templates
from generator.views.view import View


def print_pages(
    views: Iterable[View], templates: Templates, frame: Callable[[Edition, str], Frame], folder: Path
) -> None:
    """Prints each page: its template's output, in the frame of its edition and depth."""
    for view in views:
        page = frame(view.edition, templates.base(view)).fill(templates.slots(view))
        path = folder / permalinks.file(view.permalink)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page, encoding="utf-8", newline="\n")


def print_attachments(library: Library, folder: Path) -> None:
    """Copies the files that published articles show or link to; what is gone or a link has been told by the checks."""
    for article in library.articles:
        if article.is_published:
            for name in attachments(article):
                source = library.project.root / article.folder / name
                if source.is_file() and not source.is_symlink():
                    target = folder / permalinks.attachment(article, name)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(source.read_bytes())
