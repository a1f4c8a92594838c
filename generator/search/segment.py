"""A segment of the index as files: its blocks, its facets, and the list of its articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from generator.search.blocks import blocks, deflated, gram_names, table
from generator.search.collect import collected
from generator.search.facets import FacetNames, Facets, Head
from generator.search.folder import Folder
from generator.search.layout import ARTICLES, Entry, as_json, block_bits
from generator.search.packed import Packed
from generator.search.postings import LISTS, Spool
from generator.search.vocabulary import Vocabulary

# So many articles are in memory at a time; more are no faster.
_RUN = 200
# Postings are merged in parts of so many blocks, as a power of two, and in no more parts than this.
_PART, _MOST_PARTS = 8, 8


def write_segment(
    documents: Iterable[Packed], count: int, names: FacetNames, known: Mapping[str, Head], files: Folder
) -> Mapping[str, Entry]:
    """Writes a segment of `count` documents, the oldest first; answers with its articles.

    `known` are the heads of facets, by language, that readers have beside this segment's.
    """
    bits = block_bits(count)
    parts = 1 << min(_MOST_PARTS, max(0, bits - _PART))
    facets, vocabulary, articles = Facets(), Vocabulary(), {}
    remaining = iter(documents)
    with Spool(parts) as grams, Spool(parts) as words:
        for first in range(0, count, _RUN):
            run = list(islice(remaining, _RUN))
            for spool, keys in zip(
                (grams, words), collected(first, [one.document for one in run], vocabulary), strict=True
            ):
                spool.add(keys)
            for one in run:
                facets.add(one.document)
                articles[one.document.id] = one.entry()
        # A delta may have no article, and only names.
        for number, data in enumerate(_blocks(grams, words, vocabulary, count, bits) if count else ()):
            files.put(f"blocks/{number}", data)
    for lang in LISTS:
        files.put(f"facets.{lang}", deflated(facets.encoded(names, lang, known.get(lang, {}))))
    files.put(ARTICLES, as_json(articles))
    return articles


def _blocks(grams: Spool, words: Spool, vocabulary: Vocabulary, count: int, bits: int) -> Iterator[bytes]:
    tables = (
        blocks((table(part, count) for part in grams.parts()), bits, gram_names),
        blocks((table(part, count) for part in words.parts()), bits, vocabulary.names),
    )
    for one, other in zip(*tables, strict=True):
        yield deflated(one + other)
