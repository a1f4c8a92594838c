"""An article's pictures, each with its words and whose it is."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.model import Article, Translation


class Picture(Struct, frozen=True):
    """A picture's words, who it is from, and its permalink where it has come and may be shown."""

    caption: str
    credit: str | None
    address: str | None


def pictures(article: Article, text: Translation, library: Library) -> Iterator[Picture]:
    """The pictures of an article in the language of a text; a caption that it has not is the original's."""
    for image in article.images:
        named = next((source for source in library.sources.values() if source.name.zh == image.credit), None)
        yield Picture(
            caption=text.captions.get(image.id) or image.caption,
            credit=named.name[text.lang] if named else image.credit,
            address=permalinks.attachment(article, image.shown) if image.shown else None,
        )
