"""The bodies of articles, of which a build holds none in memory: together they are more than all else it knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

import msgspec
from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import Article, Translation
from generator.press.store import LostError, Store


def without_bodies(article: Article) -> Article:
    """An article without the bodies of its texts."""
    return _with(article, iter(("",) * len((*article.texts, *article.drafts))))


def packed_bodies(article: Article) -> bytes:
    """The bodies of an article's texts, as the store has them."""
    return msgspec.msgpack.encode([text.body for text in (*article.texts, *article.drafts)])


class Bodies:
    """Gives articles of a project their bodies back, out of a store; those in the folders `whole` have them."""

    def __init__(self, store: Store, whole: Collection[str], project: Project) -> None:
        self._store, self._whole, self._project = store, whole, project
        # An article's pages and its files are asked for one after the other.
        self._last: tuple[Article, Article] | None = None

    def __call__(self, article: Article) -> Article:
        """The article with the bodies of its texts; raises CommandError where it is no longer what it was."""
        if article.folder in self._whole:
            return article
        if self._last is None or self._last[0] is not article:
            try:
                found = msgspec.msgpack.decode(self._store.bodies(article.folder), type=list[str])
            except (LostError, msgspec.MsgspecError):
                found = self._in_files(article)
            self._last = article, _with(article, iter(found))
        return self._last[1]

    def _in_files(self, article: Article) -> list[str]:
        """The bodies as they stand in the article's files: a store can be damaged at any time."""
        read, _ = read_article(self._project, self._project.root / article.folder)
        texts = (*read.texts, *read.drafts) if read else ()
        if [text.path for text in texts] != [text.path for text in (*article.texts, *article.drafts)]:
            raise CommandError("changed-meanwhile", file=article.folder)
        return [text.body for text in texts]


def _with(article: Article, bodies: Iterator[str]) -> Article:
    return replace(article, texts=_each(article.texts, bodies), drafts=_each(article.drafts, bodies))


def _each(texts: Sequence[Translation], bodies: Iterator[str]) -> tuple[Translation, ...]:
    return tuple(replace(text, body=next(bodies)) for text in texts)
