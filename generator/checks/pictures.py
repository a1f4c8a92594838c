"""Are the pictures there, with words in both languages?"""

from __future__ import annotations

from collections.abc import Iterator

from generator.content.library import Library
from generator.content.places import place
from generator.model import WARNING, Article, Diagnostic, Image
from generator.render.attachments import is_file_name


def check_pictures(library: Library) -> Iterator[Diagnostic]:
    """Pictures to be supplied or without known rights (warnings), files that are not there, captions not translated."""
    for article in library.articles:
        for number, image in enumerate(article.images):
            path = article.original.path
            if image.file is None:
                line, column = place(library.project, path, "images", number)
                yield Diagnostic(path, line, column, "image-without-file", {"id": image.id}, severity=WARNING)
            elif not is_file_name(image.file) or not _is_there(library, article, image.file):
                line, column = place(library.project, path, "images", number, "file")
                rule = "image-file" if is_file_name(image.file) else "image-type"
                yield Diagnostic(path, line, column, rule, {"file": image.file})
            if image.file and image.shown is None:
                line, column = place(library.project, path, "images", number, "rights")
                yield Diagnostic(path, line, column, "image-rights", {"id": image.id}, severity=WARNING)
            if image.shown and not image.caption:
                line, column = place(library.project, path, "images", number)
                yield Diagnostic(path, line, column, "caption-missing", {"id": image.id}, severity=WARNING)
            if image.id in [other.id for other in article.images[:number]]:
                line, column = place(library.project, path, "images", number, "id")
                yield Diagnostic(path, line, column, "image-twice", {"id": image.id})
            yield from _captions(library, article, image)
        yield from _captions_of_nothing(library, article)


def _is_there(library: Library, article: Article, file: str) -> bool:
    path = library.project.root / article.folder / file
    return path.is_file() and not path.is_symlink()


def _captions(library: Library, article: Article, image: Image) -> Iterator[Diagnostic]:
    for text in article.texts:
        if image.caption and text.lang != article.lang and not text.captions.get(image.id):
            line, column = place(library.project, text.path, "captions")
            yield Diagnostic(text.path, line, column, "caption-untranslated", {"id": image.id}, severity=WARNING)


def _captions_of_nothing(library: Library, article: Article) -> Iterator[Diagnostic]:
    images = {image.id for image in article.images}
    for text in article.texts:
        for name in text.captions:
            if name not in images:
                line, column = place(library.project, text.path, "captions", name)
                yield Diagnostic(text.path, line, column, "caption-of-nothing", {"id": name})
