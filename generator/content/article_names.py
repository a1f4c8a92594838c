"""What editors call an article on the command line."""

from __future__ import annotations

import os
import re
from pathlib import Path

from generator.content.article_reader import read_article
from generator.content.library import Library
from generator.content.text_file import ARTICLE_SIZE
from generator.errors import CommandError, ContentError
from generator.model import Article


def article_named(library: Library, name: str) -> Article:
    """The article that an editor means by its folder, a text in it, its slug or its id.

    Raises CommandError where there is none, or more than one, ContentError where it is there and cannot be read.
    """
    root = library.project.root
    folder = Path(os.path.realpath(name))  # where Path.resolve() stumbles over a link that leads to itself
    found = [
        article
        for article in library.articles
        if name in (article.id, article.slug, article.folder) or folder in _ways(root / article.folder)
    ]
    if len(found) > 1:
        raise CommandError("many-articles", name=name, found=", ".join(article.folder for article in found))
    if not found:
        unread = unread_folder(library, name)
        if unread is not None:
            raise ContentError(read_article(library.project, unread)[1])
        raise CommandError("no-article", name=name)
    return found[0]


def unread_folder(library: Library, name: str) -> Path | None:
    """The folder of an article that is there and cannot be read, by the same names; None where there is none."""
    project, folder = library.project, Path(os.path.realpath(name))
    read = {article.folder for article in library.articles}
    stated = re.compile(rb"^(?:id|slug): *['\"]?" + re.escape(os.fsencode(name)) + rb"['\"]? *\r?$", re.MULTILINE)
    for path in project.article_folders():
        if project.name(path) in read:
            continue
        texts = [text for text in path.glob("index.*.md") if text.is_file() and not text.is_symlink()]
        if name in (path.name, project.name(path)) or folder in _ways(path):
            return path
        if any(stated.search(text.read_bytes()[:ARTICLE_SIZE]) for text in texts):
            return path
    return None


def _ways(folder: Path) -> tuple[Path, ...]:
    """A folder and the texts in it: editors name either."""
    return (folder.resolve(), *(path.resolve() for path in folder.glob("index.*.md")))
