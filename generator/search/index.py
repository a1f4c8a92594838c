"""The index as files: a root that says where everything is, and one folder, named by what it holds, with the rest.

root (`index.json`, the only file that must not be cached): version, folder, number of articles, number of blocks as a
power of two. In the folder: `blocks/N`, `zh/N` and `en/N` with a fragment for each article that has the language, and
`facets` for each edition, `lexicon`, `folding`, and `articles`, which no reader asks for: ids and
their languages, in order. Articles are numbered from the oldest, so that the newer of two has the higher number.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterable
from itertools import islice
from pathlib import Path
from types import TracebackType

import numpy as np

from generator.search.blocks import blocks, deflated, gram_names, table, varints
from generator.search.collect import collected
from generator.search.document import Document
from generator.search.facets import FacetNames, Facets
from generator.search.fragments import fragment
from generator.search.postings import LISTS, Spool
from generator.search.vocabulary import Vocabulary
from generator.text.folding import common
from generator.text.folding import table as folding

ROOT = "index.json"
ARTICLES = "articles"
VERSION = 1
# So many articles are in memory at a time; more are no faster.
_RUN = 200
# Slots of words have 16 bits that say where they are.
_MOST_BITS = 16


def write_index(documents: Iterable[Document], count: int, names: FacetNames, lexicon: object, folder: Path) -> None:
    """Writes the index of `count` documents, the oldest first, into a folder; `lexicon` is plain data for JSON."""
    bits = block_bits(count)
    facets, vocabulary, articles = Facets(), Vocabulary(), {}
    remaining = iter(documents)
    with _Folder(folder) as files, Spool(1 << min(bits, 6)) as grams, Spool(1 << min(bits, 6)) as words:
        for first in range(0, count, _RUN):
            run = list(islice(remaining, _RUN))
            for spool, keys in zip((grams, words), collected(first, run, vocabulary), strict=True):
                spool.add(keys)
            for number, document in enumerate(run, first):
                facets.add(document)
                articles[document.id] = sorted(document.passages)
                for lang in document.passages:
                    files.put(f"{lang}/{number}", fragment(document, lang))
        tables = (
            blocks((table(part, count) for part in grams.parts()), bits, gram_names),
            blocks((table(part, count) for part in words.parts()), bits, vocabulary.names),
        )
        for number, (one, other) in enumerate(zip(*tables, strict=True)):
            files.put(f"blocks/{number}", deflated(one + other))
        for lang in LISTS:
            files.put(f"facets.{lang}", deflated(facets.encoded(names, lang)))
        files.put(ARTICLES, _json(articles))
        files.put("lexicon", deflated(_json(lexicon)))
        files.put("folding", deflated(_folding()))
    root = {"version": VERSION, "folder": files.name, "articles": count, "bits": bits}
    (folder / ROOT).write_bytes(_json(root) + b"\n")


def block_bits(count: int) -> int:
    """Into how many blocks, as a power of two, an index is divided.

    With two fragments an article they must not come to four files an article, and small blocks are what makes a
    question cheap: at 10,000 articles 16,384 blocks of 1.7 kB.
    """
    return min(_MOST_BITS, max(0, (19 * count // 10).bit_length() - 1))


class _Folder:
    """A folder in the making, which in the end is named by all that was put into it."""

    def __init__(self, parent: Path) -> None:
        self._parent, self._path, self.name = parent, parent / "new", ""
        self._hash = hashlib.blake2b(digest_size=6)

    def __enter__(self) -> _Folder:
        for name in ("blocks", *LISTS):
            (self._path / name).mkdir(parents=True)
        return self

    def put(self, name: str, data: bytes) -> None:
        self._hash.update(f"{name} {len(data)}\n".encode() + data)
        with open(f"{self._path}/{name}", "wb", buffering=0) as file:  # noqa: PTH123, twice as fast, 36,000 times
            file.write(data)

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if error is not None:
            shutil.rmtree(self._path, ignore_errors=True)
            return
        self.name = self._hash.hexdigest()
        self._path.rename(self._parent / self.name)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _folding() -> bytes:
    """What the browser does not know of the folding table.

    Varints: how many; each character, less the one before; then what each folds into (0 for nothing), less the one
    before, doubled, and one more where that is below zero.
    """
    known = common()
    rest = {code: to or 0 for code, to in sorted(folding().items()) if code not in known}
    steps = np.diff(list(rest.values()), prepend=0)
    return b"".join(
        varints(np.array(values, np.int64))[0].tobytes()
        for values in ([len(rest)], np.diff(list(rest), prepend=0), np.where(steps < 0, -2 * steps - 1, 2 * steps))
    )
