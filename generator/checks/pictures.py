"""Are the pictures there, with words in both languages?"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generator.checks.faults import fault_at
from generator.content.library import Library
from generator.model import WARNING, Article, Diagnostic, Image
from generator.render.attachments import is_file_name


def check_pictures(library: Library) -> Iterator[Diagnostic]:
    """Pictures to be supplied or without known rights (warnings), files that are not there, captions not translated."""
    for article in library.articles:
        fault = partial(fault_at, library, article.original.path)
        for number, image in enumerate(article.images):
            at = ("images", number)
            if image.file is None:
                yield fault(at, "image-without-file", WARNING, id=image.id)
            elif not is_file_name(image.file) or not _is_there(library, article, image.file):
                rule = "image-file" if is_file_name(image.file) else "image-type"
                yield fault((*at, "file"), rule, file=image.file)
            if image.file and image.shown is None:
                yield fault((*at, "rights"), "image-rights", WARNING, id=image.id)
            if image.shown and not image.caption:
                yield fault(at, "caption-missing", WARNING, id=image.id)
            if image.id in [other.id for other in article.images[:number]]:
                yield fault((*at, "id"), "image-twice", id=image.id)
            yield from _captions(library, article, image)
        yield from _captions_of_nothing(library, article)


def _is_there(library: Library, article: Article, file: str) -> bool:
    path = library.project.root / article.folder / file
    return path.is_file() and not path.is_symlink()


def _captions(library: Library, article: Article, image: Image) -> Iterator[Diagnostic]:
    for text in article.texts:
        if image.caption and text.lang != article.lang and not text.captions.get(image.id):
            yield fault_at(library, text.path, ("captions",), "caption-untranslated", WARNING, id=image.id)


def _captions_of_nothing(library: Library, article: Article) -> Iterator[Diagnostic]:
    images = {image.id for image in article.images}
    for text in article.texts:
        for name in text.captions:
            if name not in images:
                yield fault_at(library, text.path, ("captions", name), "caption-of-nothing", id=name)
