"""Which files of an article's folder readers get: those that it shows or links to, and no other."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import unquote

from generator.model import Article
from generator.render.addresses import addresses_of
from generator.text.seldom import seldom

# What a browser shows or hands on. No SVG and no HTML: they can hold scripts. No TXT: source.txt is never published.
_ENDING = r"\.(?:jpe?g|png|gif|webp|avif|pdf|ofd|docx?|xlsx?|csv|zip|mp3|mp4)"
_NAME = re.compile(rf"[^/\\?#:\s][^/\\?#:]*{_ENDING}", re.IGNORECASE)
_HAS_ENDING = re.compile(_ENDING, re.IGNORECASE)
_PICTURE = seldom(r"\.(?:jpe?g|png|gif|webp|avif)$", re.IGNORECASE)
# What can keep an ending apart in Markdown: an entity, a backslash, code, what Python-Markdown leaves out.
_PARTING = "&\\`\x02\x03"


def is_file_name(address: str) -> bool:
    """Whether an address written in a text is the bare name of a file that may be published."""
    return bool(_NAME.fullmatch(address))


def attachments(article: Article) -> tuple[str, ...]:
    """The names of an article's files that are published, in order."""
    names = {image.shown for image in article.images if image.shown and is_file_name(image.shown)}
    for text in article.texts:
        for words in (text.body, *text.editor_notes, *text.translator_notes):
            names |= named_files(words)
    return tuple(sorted(names - withheld(article)))


def named_files(text: str) -> frozenset[str]:
    """The names of the files that a text in Markdown shows or links to.

    One that has nowhere the ending of such a name, and nothing that would be gone when it is rendered, names none: most
    texts are not rendered for it.
    """
    if not (_HAS_ENDING.search(text) or any(sign in text for sign in _PARTING)):
        return frozenset()
    return frozenset(unquote(one.value) for one in addresses_of(text) if is_file_name(one.value))


# What machines are told of a page and its structured data ask for it, one after the other.
@lru_cache(maxsize=1)
def first_picture(text: str) -> str | None:
    """The name of the first picture of its article's folder that a text in Markdown shows; None where it shows none."""
    if "![" not in text and "<" not in text:
        return None
    names = (one.value for one in addresses_of(text) if one.shown and is_file_name(one.value))
    return next((unquote(name) for name in names if _PICTURE.search(name)), None)


def withheld(article: Article) -> frozenset[str]:
    """The names of pictures that may not be shown, and are not made public by a link either."""
    return frozenset(image.file for image in article.images if image.file and image.shown is None)
