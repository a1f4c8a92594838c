"""A document with what is written of it, and back from its files."""

from __future__ import annotations

import hashlib
import json
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from generator.search.document import Document
from generator.search.fragments import fragment, read_fragment
from generator.search.layout import FACTS, Entry, Index, as_json, text_file

# What reading a damaged file can end with; RecursionError where it is nothing but brackets.
_DAMAGE = (OSError, ValueError, TypeError, RecursionError, zlib.error)


class Packed(Struct, frozen=True):
    """A document, its fragments by language, and the digest of all that search knows of it."""

    document: Document
    fragments: Mapping[str, bytes]
    digest: str

    def entry(self) -> Entry:
        """What an index says of it."""
        return Entry(tuple(sorted(self.fragments)), self.digest)


def packed(document: Document) -> Packed:
    """A document with its fragments."""
    fragments = {lang: fragment(document, lang) for lang in sorted(document.passages)}
    return Packed(document, fragments, _digest(document, fragments))


def facts(document: Document) -> list[object]:
    """What is known of a document beside its fragments, as plain data for JSON."""
    return [document.year, document.region, document.source, document.columns, document.topics]


def unpacked(index: Index, home: Path) -> Mapping[str, Packed]:
    """The documents of a delta by id, as far as their files are what they were: of the others we know nothing."""
    if index.delta is None:
        return {}
    found = {}
    with suppress(*_DAMAGE):
        told = json.loads((home / index.delta.folder / FACTS).read_bytes())
        for (article, entry), row in zip(index.delta.articles.items(), told, strict=True):
            with suppress(*_DAMAGE):
                one = _unpacked(article, entry, row, home)
                if one.digest == entry.digest:
                    found[article] = one
    return found


def _unpacked(article: str, entry: Entry, row: list[object], home: Path) -> Packed:
    fragments = {lang: (home / text_file(entry, lang)).read_bytes() for lang in entry.languages}
    read = {lang: read_fragment(data) for lang, data in fragments.items()}
    year, region, source, columns, topics = row
    document = Document(
        id=article,
        path=next(path for path, _ in read.values()),
        year=str(year),
        passages={lang: passage for lang, (_, passage) in read.items()},
        region=str(region),
        source=str(source),
        columns=tuple(columns),  # type: ignore[arg-type]
        topics=tuple(topics),  # type: ignore[arg-type]
    )
    return Packed(document, fragments, _digest(document, fragments))


def _digest(document: Document, fragments: Mapping[str, bytes]) -> str:
    found = hashlib.blake2b(as_json([document.id, *facts(document)]), digest_size=6)
    for lang, data in sorted(fragments.items()):
        found.update(f"{lang} {len(data)}\n".encode() + data)
    return found.hexdigest()
