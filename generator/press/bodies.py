"""The bodies of articles, of which a build holds none in memory: together they are more than all else it knows.

With them goes what translations were made from, which is as much again.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from generator.content.article_reader import read_article
from generator.content.project import Project
from generator.errors import CommandError
from generator.model import Article, Translation
from generator.model.pairing import Pairing, Unit
from generator.press.marks import SIZE
from generator.press.store import LostError, Store


class Body(Struct, frozen=True, array_like=True):
    """What a text has beside its facts: its Markdown, and for a translation the record of what it was made from."""

    text: str
    pairing: Pairing | None


def without_bodies(article: Article) -> Article:
    """An article without the bodies of its texts; of what they were made from only the days are left."""
    return _with(article, (Body("", _days(text.pairing)) for text in (*article.texts, *article.drafts)))


def packed_bodies(article: Article, of: bytes) -> bytes:
    """The bodies of an article's texts, as the store has them; `of` is the digest of the folder they were read from."""
    return of + msgspec.msgpack.encode(_bodies_of(article))


def bodies_in(packed: bytes, of: bytes) -> list[Body]:
    """The same as they were packed; raises LostError for what is none, or was read from anything else."""
    if packed[:SIZE] != of:
        raise LostError
    try:
        return msgspec.msgpack.decode(packed[SIZE:], type=list[Body])
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

    def _in_files(self, article: Article) -> list[Body]:
        """The bodies as they stand in the article's files: a store can be damaged at any time."""
        read, _ = read_article(self._project, self._project.root / article.folder)
        if read is None or _paths(read) != _paths(article):
            raise CommandError("changed-meanwhile", file=article.folder)
        return _bodies_of(read)


def _bodies_of(article: Article) -> list[Body]:
    return [Body(text.body, text.pairing) for text in (*article.texts, *article.drafts)]


def _paths(article: Article) -> list[str]:
    return [text.path for text in (*article.texts, *article.drafts)]


def _days(pairing: Pairing | None) -> Pairing | None:
    units = (Unit(unit.name, day=unit.day) for unit in pairing.units) if pairing else ()
    return pairing and replace(pairing, units=tuple(units))


def _with(article: Article, bodies: Iterator[Body]) -> Article:
    return replace(article, texts=_each(article.texts, bodies), drafts=_each(article.drafts, bodies))


def _each(texts: Sequence[Translation], bodies: Iterator[Body]) -> tuple[Translation, ...]:
    return tuple(map(_one, texts, bodies))


def _one(text: Translation, body: Body) -> Translation:
    return replace(text, body=body.text, pairing=body.pairing)
