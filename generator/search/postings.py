"""Which documents have a term: collected in runs that fit into memory, then merged a part at a time.

A posting is one number of 64 bits: slot (32), list (3), document (26). A document has a term anywhere, in its title
or in its summary, in Chinese or in English: six lists a term.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from tempfile import TemporaryFile
from types import TracebackType
from typing import IO, TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from generator.search.terms import Slots

Keys: TypeAlias = NDArray[np.uint64]

ANYWHERE, TITLE, SUMMARY = 0, 1, 2
# The list of a field in a language.
LISTS = {"zh": 0, "en": 3}
_DOCUMENT_BITS = 26
_LIST_BITS = 3
_FIELD_BITS = _LIST_BITS + _DOCUMENT_BITS


def fields(lists: Sequence[int] | NDArray[np.uint64], documents: Sequence[int] | NDArray[np.uint64]) -> Keys:
    """The lists of documents, each as the lowest bits of a posting."""
    return np.array(lists, np.uint64) << np.uint64(_DOCUMENT_BITS) | np.array(documents, np.uint64)


def keys(slots: Slots, below: Keys) -> Keys:
    """Postings as numbers, of slots and of the fields of each."""
    packed = slots.astype(np.uint64)
    packed <<= np.uint64(_FIELD_BITS)
    packed |= below
    return packed


def split(packed: Keys) -> tuple[Slots, Keys]:
    """The slots of postings, and their fields."""
    return (packed >> np.uint64(_FIELD_BITS)).astype(np.uint32), packed & np.uint64((1 << _FIELD_BITS) - 1)


def united(parts: Sequence[Keys]) -> Keys:
    """All postings in order, none twice."""
    packed = np.concatenate(parts)
    packed.sort()
    # Not numpy's unique, which hashes since 2.3 and takes a hundred times as long.
    return packed[_firsts(packed)]


class Postings(Struct, frozen=True):
    """The lists of some terms, in the order of their slots.

    `terms` are the slots that have any; list `i` is of term `owner[i]`, is number `kind[i]` of the six, and has the
    documents `documents[start[i]:start[i + 1]]`, ascending.
    """

    terms: Slots
    owner: NDArray[np.int64]
    kind: NDArray[np.uint8]
    start: NDArray[np.int64]
    documents: NDArray[np.uint32]


class Spool:
    """Runs of postings in a nameless file, read again by ranges of slots; nothing is left of it, whatever happens."""

    def __init__(self, parts: int) -> None:
        self._file: IO[bytes] = TemporaryFile()  # noqa: SIM115, closed by __exit__
        self._edges = np.arange(parts, dtype=np.uint64) * np.uint64((1 << 61) // parts)
        self._runs: list[NDArray[np.int64]] = []
        self._size = 0

    def __enter__(self) -> Spool:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._file.close()

    def add(self, run: Keys) -> None:
        """Keeps a sorted run."""
        self._file.write(run.tobytes())
        cuts = np.append(np.searchsorted(run, self._edges), len(run))
        self._runs.append(cuts + self._size)
        self._size += len(run)

    def parts(self) -> Iterator[Postings]:
        """Everything that was added, in ascending ranges of slots."""
        return (_unpacked(self._part(number)) for number in range(len(self._edges)))

    def _part(self, number: int) -> Keys:
        data = bytearray()
        for cuts in self._runs:
            self._file.seek(int(cuts[number]) * 8)
            data += self._file.read(int(cuts[number + 1] - cuts[number]) * 8)
        packed = np.frombuffer(data, np.uint64)
        packed.sort(kind="stable")
        return packed


def _unpacked(packed: Keys) -> Postings:
    """What is said in postings, whose memory is used up."""
    documents = (packed & np.uint64((1 << _DOCUMENT_BITS) - 1)).astype(np.uint32)
    packed >>= np.uint64(_DOCUMENT_BITS)
    start = _firsts(packed)
    lists = packed[start]
    slots = (lists >> np.uint64(_LIST_BITS)).astype(np.uint32)
    heads = _firsts(slots)
    owner = np.zeros(len(start), np.int64)
    owner[heads[1:]] = 1
    return Postings(
        terms=slots[heads],
        owner=np.cumsum(owner),
        kind=(lists & np.uint64((1 << _LIST_BITS) - 1)).astype(np.uint8),
        start=np.append(start, len(packed)),
        documents=documents,
    )


def _firsts(values: NDArray[np.uint64] | Slots) -> NDArray[np.int64]:
    """The places where another value begins."""
    return np.flatnonzero(np.append(len(values) > 0, values[1:] != values[:-1]))
