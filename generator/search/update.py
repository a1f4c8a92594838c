"""Brings an index up to date: a new delta beside its base, or a new base where a delta would not do."""

from __future__ import annotations

import shutil
import zlib
from bisect import bisect_left
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeAlias

from generator.search.facets import FacetNames, Head, read_head, renamed
from generator.search.files import Files
from generator.search.folder import Folder
from generator.search.index import packed_lexicon, write_index, write_root
from generator.search.layout import FACTS, LEXICON, TEXTS, Index, Segment, as_json, text_file
from generator.search.packed import Packed, facts, unpacked
from generator.search.postings import LISTS
from generator.search.reading import missing, read_index
from generator.search.segment import write_segment

# Packs documents, named by their ids.
Pack: TypeAlias = Callable[[Sequence[str]], Iterable[Packed]]


def update_index(
    order: Sequence[str],
    changed: Collection[str],
    pack: Pack,
    names: FacetNames,
    lexicon: object,
    old: Path,
    folder: Path,
    *,
    is_whole: bool = False,
) -> Files:
    """Brings the index in `old` up to date; writes what is new into `folder`; answers with the names of all its files.

    `order` has the ids of all published articles, the oldest first; `changed` those whose document is new or may
    differ from what the index has; `pack` is asked for these, for what the index lacks, and for all where there must be
    a new base. Answers are those of a clean index. A new base, which is the clean index byte for byte, is made
    when the delta would be large, when the old index is missing, damaged or of another version, and when an article
    that is in the base has been withdrawn or has lost a translation: its words are in the base's blocks and must be
    gone. Of an article that was only edited the base keeps the old words until then, as postings, and no text. A
    caller whose program has changed, and with it what a document is made into, writes a clean index.
    """
    index = read_index(old)
    heads = _heads(index, old) if index and (is_whole or not missing(index.files(), old)) else None
    later = _later(index, order, changed, pack, old) if index and heads else None
    if index is None or heads is None or later is None:
        return write_index(pack(order), len(order), names, lexicon, folder)
    words = packed_lexicon(lexicon)
    if words == (old / index.base.folder / LEXICON).read_bytes():
        words = b""
    if not later and not words and not any(renamed(names, lang, head) for lang, head in heads.items()):
        return write_root(Index(index.base), folder)
    delta = _write_delta(list(later.values()), names, heads, words, folder)
    if index.delta and delta.folder == index.delta.folder:
        # Nothing but places has changed.
        shutil.rmtree(folder / delta.folder)
    for one in later.values():
        _write_texts(one, old, folder)
    gone = sorted({*index.gone, *(number for number, one in enumerate(index.base.articles) if one in later)})
    return write_root(Index(index.base, delta, gone, _places(order, later), bool(words)), folder)


def most_later(count: int) -> int:
    """How many articles a delta may have where there are so many in all; a small index has no delta at all.

    Each takes 2 ms at every edit, and as long in a new base: the more, the dearer is an edit and the rarer a base.
    """
    return min(80, count // 16)


def _heads(index: Index, old: Path) -> Mapping[str, Head] | None:
    """The names that the base's facets have, by language; None where they cannot be read."""
    try:
        return {lang: read_head((old / index.base.folder / f"facets.{lang}").read_bytes()) for lang in LISTS}
    except (OSError, ValueError, TypeError, KeyError, RecursionError, zlib.error):
        return None


def _later(
    index: Index, order: Sequence[str], changed: Collection[str], pack: Pack, old: Path
) -> Mapping[str, Packed] | None:
    """The documents that belong into a delta, by id and in order; None where there must be a new base."""
    most = most_later(len(order))
    if not most or not index.base.articles.keys() <= set(order):
        return None
    standing, known, later = index.standing(), unpacked(index, old), {}
    for one in order:
        before = standing.get(one)
        if one in changed or (before is None and one not in known):
            (made,) = pack([one])
            # What may differ need not.
            if before is None or made.digest != before.digest:
                later[one] = made
        elif before is None:
            later[one] = known[one]
        if len(later) > most:
            return None
    rest = [one for one in order if one in standing and one not in later]
    moved = list(_displaced(rest, [one for one in standing if one not in later]))
    if len(later) + len(moved) > most:
        return None
    later |= {one.document.id: one for one in pack(moved)}
    if any(_has_lost(index, one) for one in later.values()):
        return None
    return {one: later[one] for one in order if one in later}


def _has_lost(index: Index, one: Packed) -> bool:
    """Whether the base has a text of an article that it no longer has."""
    before = index.base.articles.get(one.document.id)
    return before is not None and not set(before.languages) <= one.fragments.keys()


def _displaced(order: Sequence[str], before: Sequence[str]) -> Iterator[str]:
    """As few as can be left out of an order so that the rest stand as before.

    The rest is a longest ascending subsequence, by patience sorting.
    """
    if order == before:
        return
    numbers = {one: number for number, one in enumerate(before)}
    tops: list[int] = []
    piles = []
    for one in order:
        piles.append(bisect_left(tops, numbers[one]))
        tops[piles[-1] : piles[-1] + 1] = [numbers[one]]
    wanted = len(tops) - 1
    for one, pile in zip(reversed(order), reversed(piles), strict=True):
        if pile == wanted:
            wanted -= 1
        else:
            yield one


def _write_delta(
    later: Sequence[Packed], names: FacetNames, heads: Mapping[str, Head], words: bytes, folder: Path
) -> Segment:
    with Folder(folder) as files:
        articles = write_segment(later, len(later), names, heads, files)
        files.put(FACTS, as_json([facts(one.document) for one in later]))
        if words:
            files.put(LEXICON, words)
    return Segment(files.name, articles)


def _write_texts(one: Packed, old: Path, folder: Path) -> None:
    """Writes the texts of an article of a delta that are not there yet."""
    for lang, data in one.fragments.items():
        name = text_file(one.entry(), lang)
        if not (old / name).is_file() or (old / name).read_bytes() != data:
            (folder / TEXTS).mkdir(exist_ok=True)
            (folder / name).write_bytes(data)


def _places(order: Sequence[str], later: Collection[str]) -> list[int]:
    """For each of a delta's articles how many of the base's are older."""
    return [place - number for number, place in enumerate(place for place, one in enumerate(order) if one in later)]
