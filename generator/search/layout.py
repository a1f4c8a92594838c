"""Where everything of an index is: what its root says, and the names of its files.

An index is a base, the whole of it as it was made once, and beside it at most one delta: the articles that have changed
or come since. Each has its folder, named by what it holds; the texts of a delta's articles are in `texts`, named by
what is known of the article, so that they stay where they are when the next delta takes the place of this one.

root (`index.json`, the only file that must not be cached): version, and of the base its folder, how many articles, the
number of blocks as a power of two; `delta` has the same of the delta, and `gone`, the articles of the base whose place
the delta has taken; `places`, how many of the base's others are older than each article of the delta; `texts`, what the
files of their texts are called; whether it has a `lexicon` of its own. `records`, where there are any, says how many
documents are no articles; they come first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

import msgspec
from msgspec import Struct

from generator.model import LANGUAGES
from generator.search.files import Files, Numbered

ROOT = "index.json"
ARTICLES = "articles"
FACTS = "facts"
LEXICON = "lexicon"
FOLDING = "folding"
TEXTS = "texts"
VERSION = 2
# Slots of words have 16 bits that say where they are.
_MOST_BITS = 16

Row: TypeAlias = Mapping[str, object]


class Entry(NamedTuple):
    """The languages that an article has a text in, and by what it is told from itself after an edit."""

    languages: tuple[str, ...]
    digest: str


class Segment(Struct, frozen=True):
    """A base or a delta: its folder, and its articles by id, the oldest first."""

    folder: str
    articles: Mapping[str, Entry]

    def row(self) -> Row:
        """What a root says of it."""
        return {"folder": self.folder, "articles": len(self.articles), "bits": block_bits(len(self.articles))}

    def named(self) -> Iterable[str]:
        """Its files that are not named by numbers, but for what only a base or only a delta has."""
        return (f"{self.folder}/{name}" for name in (ARTICLES, *(f"facets.{lang}" for lang in LANGUAGES)))

    def blocks(self) -> Numbered:
        """The files of its blocks."""
        return Numbered(f"{self.folder}/blocks", 1 << block_bits(len(self.articles)) if self.articles else 0)

    def texts(self, gone: Iterable[int]) -> Iterator[Numbered]:
        """The files of a base's texts, but for those of the articles that are gone."""
        for lang in LANGUAGES:
            articles = enumerate(self.articles.values())
            without = frozenset(number for number, one in articles if lang not in one.languages)
            yield Numbered(f"{self.folder}/{lang}", len(self.articles), without.union(gone))


class Index(Struct, frozen=True, eq=False):
    """A base and its delta, which may be missing; `gone` and `places` as the root has them.

    Two are equal only when they are one: so what is worked out from one can be remembered by it.
    """

    base: Segment
    delta: Segment | None = None
    gone: Sequence[int] = ()
    places: Sequence[int] = ()
    has_lexicon: bool = False

    def root(self) -> bytes:
        """What readers are told."""
        row = {"version": VERSION, **self.base.row()}
        if records := sum(map(_is_record, (*self.standing(), *self.later()))):
            row["records"] = records
        if self.delta:
            texts = [entry.digest for entry in self.delta.articles.values()]
            more = {"gone": self.gone, "places": self.places, "texts": texts, "lexicon": self.has_lexicon}
            row["delta"] = {**self.delta.row(), **more}
        return as_json(row) + b"\n"

    def standing(self) -> Mapping[str, Entry]:
        """The articles of the base whose place nothing has taken."""
        gone = set(self.gone)
        return {one: entry for number, (one, entry) in enumerate(self.base.articles.items()) if number not in gone}

    def later(self) -> Mapping[str, Entry]:
        """The articles of the delta."""
        return self.delta.articles if self.delta else {}

    def shown(self) -> Mapping[str, Entry]:
        """The articles of which a reader may be shown a text."""
        return {**self.standing(), **self.later()}

    def texts(self) -> Mapping[tuple[str, str], str]:
        """The file of every text that a reader may be shown, by article and language."""
        articles, gone, folder = enumerate(self.base.articles.items()), set(self.gone), self.base.folder
        found = {
            (one, lang): f"{folder}/{lang}/{number}"
            for number, (one, entry) in articles
            if number not in gone
            for lang in entry.languages
        }
        found |= {
            (one, lang): text_file(entry, lang) for one, entry in self.later().items() for lang in entry.languages
        }
        return found

    def text_files(self) -> Files:
        """The names of the files of all these texts."""
        later = frozenset(text_file(one, lang) for one in self.later().values() for lang in one.languages)
        return Files(tuple(self.base.texts(self.gone)), later)

    def files(self) -> Files:
        """The names of all files that make up the index."""
        base, delta, texts = self.base, self.delta, self.text_files()
        named = [ROOT, *base.named(), f"{base.folder}/{LEXICON}", f"{base.folder}/{FOLDING}"]
        numbered = [base.blocks()]
        if delta:
            named += (*delta.named(), f"{delta.folder}/{FACTS}")
            named += [f"{delta.folder}/{LEXICON}"] if self.has_lexicon else []
            numbered.append(delta.blocks())
        return Files((*numbered, *texts.numbered), texts.named.union(named))


def _is_record(name: str) -> bool:
    """Whether an id is that of a record."""
    return name.endswith("/")


def text_file(entry: Entry, lang: str) -> str:
    """The file of a text of an article in a delta."""
    return f"{TEXTS}/{entry.digest}.{lang}"


def block_bits(count: int) -> int:
    """Into how many blocks, as a power of two, a segment of so many articles is divided.

    With two fragments an article they must not come to four files an article, and small blocks are what makes a
    question cheap: at 10,000 articles 16,384 blocks of 1.7 kB.
    """
    return min(_MOST_BITS, max(0, (19 * count // 10).bit_length() - 1))


def as_json(value: object) -> bytes:
    """Plain data as the shortest JSON."""
    return msgspec.json.encode(value)
