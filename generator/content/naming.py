"""What editors call an article on the command line."""

from __future__ import annotations

from pathlib import Path

from generator.content.library import Library
from generator.errors import CommandError
from generator.model import Article


def article_named(library: Library, name: str) -> Article:
    """The article that an editor means by its folder, a text in it, its slug or its id.

    Raises CommandError where there is none, or more than one.
    """
    root = library.project.root
    folder = Path(name).resolve()
    found = [
        article
        for article in library.articles
        if name in (article.id, article.slug, article.folder) or folder in _ways(root / article.folder)
    ]
    if len(found) > 1:
        raise CommandError("many-articles", name=name, found=", ".join(article.folder for article in found))
    if not found:
        raise CommandError("no-article", name=name)
    return found[0]


def _ways(folder: Path) -> tuple[Path, ...]:
    """A folder and the texts in it: editors name either."""
    return (folder.resolve(), *(path.resolve() for path in folder.glob("index.*.md")))
