"""Writes the whole index into a folder (layout.py says what goes where)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np

from generator.search.blocks import deflated, varints
from generator.search.facets import FacetNames
from generator.search.files import Files
from generator.search.folder import Folder
from generator.search.layout import FOLDING, LEXICON, ROOT, Index, Segment, as_json
from generator.search.packed import Packed
from generator.search.segment import write_segment
from generator.text.folding import common
from generator.text.folding import table as folding


def write_index(documents: Iterable[Packed], count: int, names: FacetNames, lexicon: object, folder: Path) -> Files:
    """Writes the index of `count` documents, the oldest first, into a folder; answers with the names of its files.

    `lexicon` is plain data for JSON. The same documents give the same bytes, wherever and whenever.
    """
    with Folder(folder) as files:
        articles = write_segment(_with_texts(documents, files), count, names, {}, files)
        files.put(LEXICON, packed_lexicon(lexicon))
        files.put(FOLDING, deflated(_folding()))
    return write_root(Index(Segment(files.name, articles)), folder)


def packed_lexicon(lexicon: object) -> bytes:
    """The lexicon as its file has it."""
    return deflated(as_json(lexicon))


def write_root(index: Index, folder: Path) -> Files:
    """Writes the root of an index whose other files are there already; answers with the names of all of them."""
    (folder / ROOT).write_bytes(index.root())
    return index.files()


def _with_texts(documents: Iterable[Packed], files: Folder) -> Iterator[Packed]:
    for number, one in enumerate(documents):
        for lang, data in one.fragments.items():
            files.put(f"{lang}/{number}", data)
        yield one


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
