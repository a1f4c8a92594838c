"""Another version of an article's source → the article as it would be, with nothing lost that an editor has written."""

from __future__ import annotations

import re
from collections.abc import Collection
from difflib import unified_diff
from typing import Any

from msgspec.structs import replace

from generator.content.article_writer import shared_facts
from generator.content.front_matter import with_facts
from generator.ingest.compose import is_as_written, plain
from generator.ingest.versions import is_text_of, is_title_of
from generator.model import Article, Attribution, Image

# A list's or table's own signs stand in no text as it arrived.
_SIGNS = re.compile(r"^(?:#{2,6} |> ?|[-*] |\d+\. |\||-{3,})|\|(?: ?:?-+:? ?\|)*", re.MULTILINE)


def proposed(article: Article, draft: Article, news: Collection[str], old: str) -> Article:
    """The article with what a new version brings; slug, region, topics, notes and everything else are the editor's.

    `draft` is made of the new version, `news` what that brings, `old` the article's source as it arrived. Where an
    editor has changed a text, theirs stays: what the source changed is for them to take in.
    """
    ours, text = article.original, draft.original
    changed: dict[str, Any] = {}
    if "title" in news:
        changed["original_title"] = draft.original_title
        if is_title_of(ours.title, old):
            ours = replace(ours, title=text.title)
    if "text" in news and not is_edited(article, draft, old):
        is_written = plain(ours.summary) not in plain(ours.body)
        ours = replace(ours, body=text.body, summary=ours.summary if is_written else text.summary)
        changed["delivery"] = draft.delivery
    changed["attribution"] = _with_facts(article.attribution, draft.attribution, news)
    if "pictures" in news:
        changed["images"] = _with_pictures(article.images, draft.images)
    texts = tuple(ours if one.lang == ours.lang else one for one in article.texts)
    return replace(article, texts=texts, **changed)


def is_edited(article: Article, draft: Article, old: str) -> bool:
    """Whether the article's text says anything else than its source did, or does now: the words are an editor's."""
    written = is_as_written(article)
    if written is None:
        written = is_text_of(plain(_SIGNS.sub("", article.original.body)), old)
    return not written and article.original.body != draft.original.body


def patch(before: str, after: str, name: str) -> str:
    """A unified diff of a file's two texts, as `git diff` shows it."""
    lines = unified_diff(before.splitlines(), after.splitlines(), f"a/{name}", f"b/{name}", lineterm="", n=1)
    return "\n".join(lines) + "\n"


def revised(text: str, article: Article, after: Article) -> str:
    """The text (LF) of an article's original as it would be: only what changes is touched, comments and all else stay.

    Raises YamlError where its front matter cannot be read.
    """
    old, new = shared_facts(article), shared_facts(after)
    changes = {key: value for key, value in new.items() if value != old[key]}
    return with_facts(text, changes, after.original.body if after.original.body != article.original.body else None)


def _with_facts(ours: Attribution | None, theirs: Attribution | None, news: Collection[str]) -> Attribution | None:
    if ours is None or theirs is None:
        return ours or theirs
    if "source" in news:
        ours = replace(ours, id=theirs.id, statement=theirs.statement)
    published = theirs.published if "date" in news else ours.published
    author = theirs.author if "author" in news else ours.author
    return replace(ours, published=published, author=author, url=theirs.url if "address" in news else ours.url)


def _with_pictures(ours: tuple[Image, ...], theirs: tuple[Image, ...]) -> tuple[Image, ...]:
    """Our images, each with the file that has come for its caption; then those that are new."""
    waiting = {image.caption: image for image in theirs}
    found = tuple(
        replace(image, file=new.file, url=new.url, rights=new.rights)
        if image.file is None and (new := waiting.pop(image.caption, None))
        else image
        for image in ours
    )
    taken = {image.id for image in ours}
    free = (f"image-{number}" for number in range(1, 10_000) if f"image-{number}" not in taken)
    return (*found, *(replace(image, id=next(free)) for image in waiting.values()))
