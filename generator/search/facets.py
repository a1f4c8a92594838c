"""What answers can be narrowed by: region, source, column, topic and year, loaded when a reader opens the filters."""

from __future__ import annotations

import json
import zlib
from collections.abc import Collection, Mapping, Sequence
from typing import TypeAlias

import numpy as np
from msgspec import Struct, field

from generator.model import Bilingual
from generator.search.blocks import varints
from generator.search.document import Document
from generator.search.postings import LISTS

# The names of facets as they stand in a file, by facet and id.
Head: TypeAlias = Mapping[str, Mapping[str, object]]


class FacetNames(Struct, frozen=True):
    """What readers call regions, sources, columns and topics, by id; `parents` are the regions above regions."""

    regions: Mapping[str, Bilingual]
    parents: Mapping[str, str]
    sources: Mapping[str, Bilingual]
    columns: Mapping[str, Bilingual]
    topics: Mapping[str, Bilingual]

    def by_facet(self) -> Mapping[str, Mapping[str, Bilingual]]:
        """Each by the name of its facet."""
        return {"region": self.regions, "source": self.sources, "column": self.columns, "topic": self.topics}


class Facets(Struct):
    """The facets of documents, which are added in the order of their numbers."""

    _origins: list[tuple[str, str]] = field(default_factory=list)
    _series: list[tuple[str, ...]] = field(default_factory=list)
    _years: list[tuple[str, int]] = field(default_factory=list)
    _shelves: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def add(self, document: Document) -> None:
        """Adds the next document."""
        number = len(self._origins)
        self._origins.append((document.region, document.source))
        if not self._years or self._years[-1][0] != document.year:
            self._years.append((document.year, number))
        self._series.append(tuple(sorted(set(document.columns))))
        for topic in dict.fromkeys(document.topics):
            self._shelves.setdefault(("topic", topic), []).append(number)
        for lang in LISTS:
            if lang not in document.passages:
                self._shelves.setdefault(("without", lang), []).append(number)

    def encoded(self, names: FacetNames, lang: str, known: Head) -> bytes:
        """The facets as bytes, with names in a language: a line of JSON, then varints.

        The line has `years` with the number of the first document of each; `origins`, region and source together, for
        a source mostly serves one region and the pair costs little more than either; `series`, the columns that stand
        together; `shelves`, the topics and what has no text in a language; and the names of all of these, but for those
        that are in `known`, the head of the facets that readers have beside these. Then the origin of each document,
        then its series; then of each shelf its length and its documents, each less the one before.
        """
        origins, series, shelves = sorted(set(self._origins)), sorted(set(self._series)), sorted(self._shelves)
        used = {
            "region": {region for region, _ in origins if region},
            "source": {source for _, source in origins if source},
            "column": {column for one in series for column in one},
            "topic": {one for kind, one in shelves if kind == "topic"},
        }
        head = {"years": self._years, "origins": origins, "series": series, "shelves": shelves}
        head |= _named(used, names, lang, known)
        lists = [self._shelves[shelf] for shelf in shelves]
        data = [_numbered(self._origins, origins), _numbered(self._series, series)]
        data += [_varints([len(numbers), *np.diff(numbers, prepend=0)]) for numbers in lists]
        return json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + b"".join(data)


def read_head(data: bytes) -> Head:
    """The names that facets have as they are written; raises one of several errors where they are damaged."""
    head = json.loads(zlib.decompress(data, -15).partition(b"\n")[0])
    return {facet: dict(head[facet]) for facet in ("region", "source", "column", "topic")}


def renamed(names: FacetNames, lang: str, known: Head) -> bool:
    """Whether something that a head names is called otherwise by now."""
    return any(_named({}, names, lang, known).values())


def _named(
    used: Mapping[str, Collection[str]], names: FacetNames, lang: str, known: Head
) -> Mapping[str, Mapping[str, object]]:
    """What is used or known by its name, where that is not known yet, by facet and id."""
    found: dict[str, dict[str, object]] = {}
    for facet, named in names.by_facet().items():
        wanted = {*used.get(facet, ()), *known.get(facet, ())}
        if facet == "region":
            wanted = _with_parents(wanted, names.parents)
        found[facet] = {}
        for one in sorted(wanted):
            name = named[one][lang] if one in named else one
            told = [name, names.parents.get(one)] if facet == "region" else name
            if known.get(facet, {}).get(one) != told:
                found[facet][one] = told
    return found


def _with_parents(regions: set[str], parents: Mapping[str, str]) -> set[str]:
    found, ahead = set(regions), list(regions)
    while ahead:
        above = parents.get(ahead.pop())
        if above is not None and above not in found:
            found.add(above)
            ahead.append(above)
    return found


def _numbered(values: Sequence[tuple[str, ...]], known: Sequence[tuple[str, ...]]) -> bytes:
    number = {one: at for at, one in enumerate(known)}
    return _varints([number[value] for value in values])


def _varints(values: Sequence[int]) -> bytes:
    return varints(np.array(values, np.int64))[0].tobytes()
