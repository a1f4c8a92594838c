"""Postings written into blocks and read back, as theme_overrides/search/block.js reads them."""

import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from generator.search.blocks import blocks, deflated, gram_names, table, varints
from generator.search.postings import Spool, fields, keys, united

POSTINGS = st.sets(
    st.tuples(
        st.integers(0, 2**32 - 1) | st.sampled_from([0, 5, 2**31, 2**32 - 1]), st.integers(0, 5), st.integers(0, 299)
    )
)


def read(data, documents):
    """A table of grams: rest of slot → list → documents."""
    place = 0

    def varint():
        nonlocal place
        value = shift = 0
        while True:
            byte = data[place]
            place += 1
            value |= (byte & 127) << shift
            shift += 7
            if byte < 128:
                return value

    count = varint()
    names = np.cumsum([varint() for _ in range(count)]).tolist()
    masks = [data[place + term] for term in range(count)]
    place += count
    lists = [
        (name, kind, varint()) for name, mask in zip(names, masks, strict=True) for kind in range(6) if mask >> kind & 1
    ]
    found = {}
    for name, kind, length in lists:
        if length & 1:
            bits = data[place : place + (documents + 7) // 8]
            place += len(bits)
            found[name, kind] = [one for one in range(documents) if bits[one >> 3] >> (one & 7) & 1]
        else:
            found[name, kind] = np.cumsum([varint() for _ in range(length >> 1)]).tolist()
    assert place == len(data)
    return found


@given(POSTINGS, st.integers(0, 6), st.integers(1, 4))
def test_what_is_written_is_read(postings, bits, runs):
    with Spool(1 << min(bits, 3)) as spool:
        for run in range(runs):
            part = [one for one in sorted(postings) if one[2] % runs == run]
            columns = np.array(part or np.empty((0, 3)), np.uint64).T
            spool.add(united([keys(columns[0].astype(np.uint32), fields(columns[1], columns[2]))]))
        written = list(blocks((table(part, 300) for part in spool.parts()), bits, gram_names))
    assert len(written) == 1 << bits
    found = set()
    for number, data in enumerate(written):
        for (rest, kind), numbers in read(zlib.decompress(deflated(data), -15), 300).items():
            assert numbers == sorted(set(numbers))
            found |= {(number << (32 - bits) | rest, kind, one) for one in numbers}
    assert found == postings


@given(st.lists(st.integers(0, 2**32 - 1)))
def test_varints(values):
    data, ends = varints(np.array(values, np.int64))
    assert len(ends) == len(values) + 1
    for value, start, end in zip(values, ends[:-1], ends[1:], strict=True):
        assert sum((byte & 127) << 7 * place for place, byte in enumerate(data[start:end].tolist())) == value
