"""Which files of an article's folder readers get: those that it shows or links to, and no other."""

from __future__ import annotations

import re
from urllib.parse import unquote

from generator.model import Article
from generator.render.markdown import addresses

# What a browser shows or hands on. No SVG and no HTML: they can hold scripts. No TXT: source.txt is never published.
_NAME = re.compile(
    r"[^/\\?#:\s][^/\\?#:]*\.(?:jpe?g|png|gif|webp|avif|pdf|ofd|docx?|xlsx?|csv|zip|mp3|mp4)", re.IGNORECASE
)


def is_file_name(address: str) -> bool:
    """Whether an address written in a text is the bare name of a file that may be published."""
    return bool(_NAME.fullmatch(address))


def attachments(article: Article) -> tuple[str, ...]:
    """The names of an article's files that are published, in order."""
    names = {image.shown for image in article.images if image.shown and is_file_name(image.shown)}
    for text in article.texts:
        for words in (text.body, *text.editor_notes, *text.translator_notes):
            names |= {unquote(address.value) for address in addresses(words) if is_file_name(address.value)}
    return tuple(sorted(names - withheld(article)))


def withheld(article: Article) -> frozenset[str]:
    """The names of pictures that may not be shown, and are not made public by a link either."""
    return frozenset(image.file for image in article.images if image.file and image.shown is None)
