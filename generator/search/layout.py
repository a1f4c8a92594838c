"""Where everything of an index is: what its root says, read and written, and the names of its files.

An index is a base, the whole of it as it was made once, and beside it at most one delta: the articles that have changed
or come since. Each has its folder, named by what it holds; the texts of a delta's articles are in `texts`, named by
what is known of the article, so that they stay where they are when the next delta takes the place of this one.

root (`index.json`, the only file that must not be cached): version, and of the base its folder, how many articles, the
number of blocks as a power of two; `delta` has the same of the delta, and `gone`, the articles of the base whose place
the delta has taken; `places`, how many of the base's others are older than each article of the delta; `texts`, what the
files of their texts are called; whether it has a `lexicon` of its own.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import pairwise
from os import listdir
from pathlib import Path
from typing import NamedTuple, TypeAlias

from generator.search.postings import LISTS

ROOT = "index.json"
ARTICLES = "articles"
FACTS = "facts"
LEXICON = "lexicon"
FOLDING = "folding"
TEXTS = "texts"
VERSION = 2
# Slots of words have 16 bits that say where they are.
_MOST_BITS = 16
_NAME = re.compile(r"[0-9a-f]{12}")

Row: TypeAlias = Mapping[str, object]


class Entry(NamedTuple):
    """The languages that an article has a text in, and by what it is told from itself after an edit."""

    languages: Sequence[str]
    digest: str


@dataclass(frozen=True, slots=True)
class Segment:
    """A base or a delta: its folder, and its articles by id, the oldest first."""

    folder: str
    articles: Mapping[str, Entry]

    def row(self) -> Row:
        """What a root says of it."""
        return {"folder": self.folder, "articles": len(self.articles), "bits": block_bits(len(self.articles))}

    def text(self, number: int, lang: str) -> str:
        """The file of a text of a base."""
        return f"{self.folder}/{lang}/{number}"

    def files(self) -> Iterable[str]:
        """Its files but for the texts, and for what only a base or only a delta has."""
        blocks = 1 << block_bits(len(self.articles)) if self.articles else 0
        yield from (f"{self.folder}/{name}" for name in (ARTICLES, *(f"facets.{lang}" for lang in LISTS)))
        yield from (f"{self.folder}/blocks/{number}" for number in range(blocks))


@dataclass(frozen=True, slots=True)
class Index:
    """A base and its delta, which may be missing; `gone` and `places` as the root has them."""

    base: Segment
    delta: Segment | None = None
    gone: Sequence[int] = ()
    places: Sequence[int] = ()
    has_lexicon: bool = False

    def root(self) -> bytes:
        """What readers are told."""
        row = {"version": VERSION, **self.base.row()}
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

    def texts(self) -> Mapping[tuple[str, str], str]:
        """The file of every text that a reader may be shown, by article and language."""
        articles, gone = enumerate(self.base.articles.items()), set(self.gone)
        found = {
            (one, lang): self.base.text(number, lang)
            for number, (one, entry) in articles
            if number not in gone
            for lang in entry.languages
        }
        found |= {
            (one, lang): text_file(entry, lang) for one, entry in self.later().items() for lang in entry.languages
        }
        return found

    def files(self) -> frozenset[str]:
        """The names of all files that make up the index."""
        found = {ROOT, *self.base.files(), *(f"{self.base.folder}/{name}" for name in (LEXICON, FOLDING))}
        for lang in LISTS:
            having = (number for number, one in enumerate(self.base.articles.values()) if lang in one.languages)
            found |= {self.base.text(number, lang) for number in having}
            found -= {self.base.text(number, lang) for number in self.gone}
            found |= {text_file(entry, lang) for entry in self.later().values() if lang in entry.languages}
        if self.delta:
            found |= {*self.delta.files(), f"{self.delta.folder}/{FACTS}"}
            found |= {f"{self.delta.folder}/{LEXICON}"} if self.has_lexicon else set()
        return frozenset(found)


def text_file(entry: Entry, lang: str) -> str:
    """The file of a text of an article in a delta."""
    return f"{TEXTS}/{entry.digest}.{lang}"


def block_bits(count: int) -> int:
    """Into how many blocks, as a power of two, a segment of so many articles is divided.

    With two fragments an article they must not come to four files an article, and small blocks are what makes a
    question cheap: at 10,000 articles 16,384 blocks of 1.7 kB.
    """
    return min(_MOST_BITS, max(0, (19 * count // 10).bit_length() - 1))


def read_index(*homes: Path) -> Index | None:
    """The index whose root is in the first of some folders, and whose other files may be in any of them.

    None where there is none that can be trusted; `missing` says which of its files are not there.
    """
    # RecursionError: a file may be nothing but brackets.
    with suppress(OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        row = json.loads((homes[0] / ROOT).read_text("utf-8"))
        base, more = _segment(row, homes), row.get("delta")
        if row["version"] != VERSION or not base.articles:
            return None
        if more is None:
            return Index(base)
        found = Index(base, _segment(more, homes), more["gone"], more["places"], more["lexicon"] is True)
        return found if _is_sound(found) else None
    return None


def missing(index: Index, *homes: Path) -> frozenset[str]:
    """The files of an index that are in none of the folders."""
    files = index.files()
    found = set()
    for folder in {name.rpartition("/")[0] for name in files}:
        for home in homes:
            with suppress(OSError):
                found |= {f"{folder}/{name}".lstrip("/") for name in listdir(home / folder)}  # noqa: PTH208, 36,000 paths
    return files - found


def as_json(value: object) -> bytes:
    """Plain data as the shortest JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _segment(row: Mapping[str, object], homes: Iterable[Path]) -> Segment:
    """What a row of a root says of a segment; raises one of several errors where it is none of ours."""
    name = str(row["folder"])
    folder = next((home / name for home in homes if _NAME.fullmatch(name) and _is_folder(home / name)), None)
    if folder is None:
        raise KeyError(name)
    read = json.loads((folder / ARTICLES).read_text("utf-8"))
    articles = {one: Entry(languages, digest) for one, (languages, digest) in read.items()}
    digests = [digest for _, digest in articles.values()]
    langs = {lang for languages, _ in articles.values() for lang in languages}
    if row["articles"] != len(articles) or not langs <= LISTS.keys() or not all(map(_NAME.fullmatch, digests)):
        raise ValueError(name)
    return Segment(name, articles)


def _is_folder(path: Path) -> bool:
    return path.is_dir() and not path.is_symlink()


def _is_sound(index: Index) -> bool:
    """Whether each article is in one place only, and the numbers of the root are numbers of the base."""
    gone, places, most = index.gone, index.places, len(index.base.articles)
    if not all(type(number) is int for number in (*gone, *places)) or len(places) != len(index.later()):
        return False
    return (
        all(one < other for one, other in pairwise((-1, *gone, most)))
        and all(one <= other for one, other in pairwise((0, *places, most - len(gone))))
        and index.standing().keys().isdisjoint(index.later())
    )
