"""The bodies of articles, of which a build holds none in memory: together they are more than all else it knows."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec
from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import Article, Translation
from generator.press.marks import SIZE
from generator.press.store import LostError, Store


def without_bodies(article: Article) -> Article:
    """An article without the bodies of its texts."""
    return _with(article, iter(("",) * len((*article.texts, *article.drafts))))


def packed_bodies(article: Article, of: bytes) -> bytes:
    """The bodies of an article's texts, as the store has them; `of` is the digest of the folder they were read from."""
    return of + msgspec.msgpack.encode([text.body for text in (*article.texts, *article.drafts)])


def bodies_in(packed: bytes, of: bytes) -> list[str]:
    """The same as they were packed; raises LostError for what is none, or was read from anything else."""
    if packed[:SIZE] != of:
        raise LostError
    try:
        return msgspec.msgpack.decode(packed[SIZE:], type=list[str])
    except msgspec.MsgspecError:
        raise LostError from None


class Bodies:
    """Gives articles of a project their bodies back, out of a store; those in the folders `whole` have them.

    `digests` are those of all other articles' folders: a row that was read from anything else does not count.
    """

    def __init__(self, store: Store, whole: Collection[str], digests: Mapping[str, bytes], project: Project) -> None:
        self._store, self._whole, self._digests, self._project = store, whole, digests, project
        # An article's pages and its files are asked for one after the other.
        self._last: tuple[Article, Article] | None = None

    def __call__(self, article: Article) -> Article:
        """The article with the bodies of its texts; raises CommandError where it is no longer what it was."""
        if article.folder in self._whole:
            return article
        if self._last is None or self._last[0] is not article:
            try:
                found = bodies_in(self._store.bodies(article.folder), self._digests[article.folder])
            except LostError:
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
