"""What answers can be narrowed by: region, source, column, topic and year, loaded when a reader opens the filters."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from generator.model import Bilingual
from generator.search.blocks import varints
from generator.search.document import Document
from generator.search.postings import LISTS


@dataclass(frozen=True, slots=True)
class FacetNames:
    """What readers call regions, sources, columns and topics, by id; `parents` are the regions above regions."""

    regions: Mapping[str, Bilingual]
    parents: Mapping[str, str]
    sources: Mapping[str, Bilingual]
    columns: Mapping[str, Bilingual]
    topics: Mapping[str, Bilingual]


@dataclass(slots=True)
class Facets:
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

    def encoded(self, names: FacetNames, lang: str) -> bytes:
        """The facets as bytes, with names in a language: a line of JSON, then varints.

        The line has `years` with the number of the first document of each; `origins`, region and source together, for
        a source mostly serves one region and the pair costs little more than either; `series`, the columns that stand
        together; `shelves`, the topics and what has no text in a language; and the names of all of these. Then the
        origin of each document, then its series; then of each shelf its length and its documents, each less the one
        before.
        """
        origins, series, shelves = sorted(set(self._origins)), sorted(set(self._series)), sorted(self._shelves)
        regions = _with_parents({region for region, _ in origins if region}, names.parents)
        columns = sorted({column for one in series for column in one})
        head = {
            "years": self._years,
            "origins": origins,
            "series": series,
            "shelves": shelves,
            "region": {one: [_name(names.regions, one, lang), names.parents.get(one)] for one in sorted(regions)},
            "source": {
                one: _name(names.sources, one, lang) for one in sorted({source for _, source in origins if source})
            },
            "column": {one: _name(names.columns, one, lang) for one in columns},
            "topic": {one: _name(names.topics, one, lang) for kind, one in shelves if kind == "topic"},
        }
        lists = [self._shelves[shelf] for shelf in shelves]
        data = [_numbered(self._origins, origins), _numbered(self._series, series)]
        data += [_varints([len(numbers), *np.diff(numbers, prepend=0)]) for numbers in lists]
        return json.dumps(head, ensure_ascii=False, separators=(",", ":")).encode() + b"\n" + b"".join(data)


def _with_parents(regions: set[str], parents: Mapping[str, str]) -> set[str]:
    found, ahead = set(regions), list(regions)
    while ahead:
        above = parents.get(ahead.pop())
        if above is not None and above not in found:
            found.add(above)
            ahead.append(above)
    return found


def _name(names: Mapping[str, Bilingual], one: str, lang: str) -> str:
    return names[one][lang] if one in names else one


def _numbered(values: Sequence[tuple[str, ...]], known: Sequence[tuple[str, ...]]) -> bytes:
    number = {one: at for at, one in enumerate(known)}
    return _varints([number[value] for value in values])


def _varints(values: Sequence[int]) -> bytes:
    return varints(np.array(values, np.int64))[0].tobytes()
