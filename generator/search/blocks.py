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
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generator.search.postings import Postings


@dataclass(frozen=True, slots=True)
class Table:
    """Encoded terms that can be cut anywhere: byte strings and, for each, where the part of every term begins."""

    terms: NDArray[np.uint32]
    masks: bytes
    lengths: bytes
    length_ends: NDArray[np.int64]
    lists: bytes
    list_ends: NDArray[np.int64]

    def cut(self, first: int, last: int, names: bytes) -> bytes:
        """The table of terms `first` to `last` (exclusive), told apart by `names`."""
        return b"".join(
            (
                varints(np.array([last - first]))[0].tobytes(),
                names,
                self.masks[first:last],
                self.lengths[self.length_ends[first] : self.length_ends[last]],
                self.lists[self.list_ends[first] : self.list_ends[last]],
            )
        )


def table(postings: Postings, documents: int) -> Table:
    """The table of some postings, of an index of so many documents."""
    counts = np.diff(postings.start)
    # A bitmap where it is shorter than a byte a document.
    dense = counts > (documents + 7) // 8
    masks = np.zeros(len(postings.terms), np.uint8)
    np.bitwise_or.at(masks, postings.owner, np.uint8(1) << postings.kind)
    lengths, ends = varints(counts << 1 | dense)
    gaps = np.diff(postings.documents, prepend=0)
    gaps[postings.start[:-1]] = postings.documents[postings.start[:-1]]
    data, gap_ends = varints(gaps)
    sizes = gap_ends[postings.start[1:]] - gap_ends[postings.start[:-1]]
    if dense.any():
        data, sizes = _with_bitmaps(data, sizes, dense, postings, documents)
    last = np.searchsorted(postings.owner, np.arange(len(postings.terms) + 1))
    return Table(
        terms=postings.terms,
        masks=masks.tobytes(),
        lengths=lengths.tobytes(),
        length_ends=ends[last],
        lists=data.tobytes(),
        list_ends=np.append(0, np.cumsum(sizes))[last],
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


def blocks(parts: Iterator[Table], bits: int, names: Callable[[NDArray[np.uint32], int], bytes]) -> Iterator[bytes]:
    """The tables of all 2^`bits` blocks in order, cut from parts in the order of their slots.

    A part holds whole blocks; `names` says what tells terms apart, given their slots and `bits`.
    """
    width, number = 32 - bits, 0
    for part in parts:
        found = part.terms.astype(np.int64) >> width
        for block in range(number, int(found[-1]) + 1 if len(found) else number):
            first, last = np.searchsorted(found, (block, block + 1))
            yield part.cut(int(first), int(last), names(part.terms[first:last], bits))
            number = block + 1
    for _ in range(number, 1 << bits):
        yield b"\0"


def gram_names(terms: NDArray[np.uint32], bits: int) -> bytes:
    """The rest of each slot, less the one before."""
    rest = terms.astype(np.int64) & ((1 << (32 - bits)) - 1)
    return varints(np.diff(rest, prepend=0))[0].tobytes()


def varints(values: NDArray[np.int64]) -> tuple[NDArray[np.uint8], NDArray[np.int64]]:
    """Numbers from 0 as varints, and where each begins; the last entry is the length of all."""
    width = np.ones(len(values), np.int64)
    for bits in (7, 14, 21, 28):
        width += values >> bits > 0
    ends = np.append(0, np.cumsum(width))
    data = np.zeros(ends[-1], np.uint8)
    for place in range(5):
        having = width > place
        more = np.where(width[having] > place + 1, 128, 0)
        data[ends[:-1][having] + place] = values[having] >> 7 * place & 127 | more
    return data, ends


def deflated(data: bytes) -> bytes:
    """Raw deflate, which every browser's DecompressionStream and forty lines of script can undo."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    return packer.compress(data) + packer.flush()
