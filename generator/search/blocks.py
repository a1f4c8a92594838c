"""Postings → blocks, the files that a browser asks for: some terms each, by the highest bits of their slots.

A block is raw deflate (RFC 1951) of two tables, grams and words. A table is: the number of its terms; what tells them
apart; a byte a term that says which of the six lists it has; the length of each list; the lists. Numbers are varints,
seven bits a byte, the lowest first, the highest bit set where another follows. What tells grams apart is the rest of
their slots, each less the one before; words stand as text with a line feed after each. A length is doubled, and one
more where the list is a bitmap (bit 0 of byte 0 is document 0); any other list is document numbers, each less the one
before. theme_overrides/search/block.js reads it.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import TypeAlias

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from generator.search.postings import Postings

# Bytes, and where the part of each of some things begins in them; the last entry is the length of all.
Cuttable: TypeAlias = tuple[bytes, NDArray[np.int64]]


class Table(Struct, frozen=True):
    """Encoded terms that can be cut anywhere, by their slots."""

    terms: NDArray[np.uint32]
    masks: bytes
    lengths: Cuttable
    lists: Cuttable

    def cut(self, edges: NDArray[np.int64], names: Cuttable) -> Iterator[bytes]:
        """The tables between each two of some edges, which are places in the terms; `names` tell the terms apart."""
        counts, ends = varints(np.diff(edges))
        columns = (
            (counts.tobytes(), ends),
            (names[0], names[1][edges]),
            (self.masks, edges),
            (self.lengths[0], self.lengths[1][edges]),
            (self.lists[0], self.lists[1][edges]),
        )
        return map(b"".join, zip(*(_pieces(*one) for one in columns), strict=True))


def _pieces(data: bytes, ends: NDArray[np.int64]) -> Iterator[bytes]:
    return (data[start:end] for start, end in pairwise(ends.tolist()))


def table(postings: Postings, documents: int) -> Table:
    """The table of some postings, of an index of so many documents."""
    counts = np.diff(postings.start)
    # A bitmap where it is shorter than a byte a document.
    dense = counts > (documents + 7) // 8
    masks = np.zeros(len(postings.terms), np.uint8)
    np.bitwise_or.at(masks, postings.owner, np.uint8(1) << postings.kind)
    lengths, ends = varints(counts << 1 | dense)
    gaps, firsts = postings.documents.copy(), postings.start[:-1]
    gaps[1:] -= postings.documents[:-1]
    gaps[firsts] = postings.documents[firsts]
    data, gap_ends = varints(gaps)
    sizes = gap_ends[postings.start[1:]] - gap_ends[postings.start[:-1]]
    if dense.any():
        data, sizes = _with_bitmaps(data, sizes, dense, postings, documents)
    last = np.searchsorted(postings.owner, np.arange(len(postings.terms) + 1))
    return Table(
        terms=postings.terms,
        masks=masks.tobytes(),
        lengths=(lengths.tobytes(), ends[last]),
        lists=(data.tobytes(), np.append(0, np.cumsum(sizes))[last]),
    )


def _with_bitmaps(
    data: NDArray[np.uint8],
    sizes: NDArray[np.int64],
    dense: NDArray[np.bool_],
    postings: Postings,
    documents: int,
) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """The lists with a bitmap in place of each that is dense."""
    ends, pieces, done = np.append(0, np.cumsum(sizes)), [], 0
    for number in np.flatnonzero(dense):
        bits = np.zeros(documents, np.uint8)
        bits[postings.documents[postings.start[number] : postings.start[number + 1]]] = 1
        pieces += [data[done : ends[number]], np.packbits(bits, bitorder="little")]
        done = ends[number + 1]
    return np.concatenate([*pieces, data[done:]]), np.where(dense, (documents + 7) // 8, sizes)


def blocks(
    parts: Iterator[Table], bits: int, names: Callable[[NDArray[np.uint32], NDArray[np.int64], int], Cuttable]
) -> Iterator[bytes]:
    """The tables of all 2^`bits` blocks in order, cut from parts in the order of their slots.

    A part holds whole blocks; `names` says what tells terms apart, given their slots, the edges of blocks and `bits`.
    """
    number = 0
    for part in parts:
        found = part.terms.astype(np.int64) >> (32 - bits)
        after = int(found[-1]) + 1 if len(found) else number
        edges = np.searchsorted(found, np.arange(number, after + 1))
        yield from part.cut(edges, names(part.terms, edges, bits))
        number = after
    for _ in range(number, 1 << bits):
        yield b"\0"


def gram_names(terms: NDArray[np.uint32], edges: NDArray[np.int64], bits: int) -> Cuttable:
    """The rest of each slot, less the one before in its block."""
    rest = terms.astype(np.int64) & ((1 << (32 - bits)) - 1)
    gaps, firsts = np.diff(rest, prepend=0), edges[:-1][np.diff(edges) > 0]
    gaps[firsts] = rest[firsts]
    data, ends = varints(gaps)
    return data.tobytes(), ends


def varints(values: NDArray[np.int64] | NDArray[np.uint32]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Numbers from 0 as varints, and where each begins; the last entry is the length of all."""
    width = np.ones(len(values), np.uint8)
    for bits in (7, 14, 21, 28):
        width += values >> bits > 0
    ends = np.zeros(len(values) + 1, np.int64)
    np.cumsum(width, out=ends[1:])
    data = np.zeros(ends[-1], np.uint8)
    rest, place = values, ends[:-1]
    while len(rest):
        longer = rest > 127
        data[place] = rest & 127 | longer.astype(np.uint8) << 7
        rest, place = rest[longer] >> 7, place[longer] + 1
    return data, ends


def deflated(data: bytes) -> bytes:
    """Raw deflate, which every browser's DecompressionStream and forty lines of script can undo."""
    return zlib.compress(data, 9, -15)
