"""The columns of open data: the same in every table, in one order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TypeAlias

from msgspec import Struct

from generator.model import EDITIONS, Bilingual, KnownDate, Quote
from generator.model.article import PRECISIONS as SOURCE_PRECISIONS
from generator.model.edition import LANGUAGES
from generator.model.indicator import MEASURES
from generator.model.ledger import FIGURE_KINDS, PRECISIONS, QUALIFIERS, REWARD_LEVELS
from generator.text.strings import interface
from generator.views.figures.data_row import DataRow

# A decimal is text here: no reader's floating point rounds it. "" is nothing.
Cell: TypeAlias = str | bool
_Pair: TypeAlias = Bilingual | Quote | None
# The column that no two rows share.
ID = "id"
_ISO_DATE = r"\d{4}(-\d{2}(-\d{2})?)?"


class Column(Struct, frozen=True):
    """A column: `key` is its name for machines, and what of a row stands in it.

    `name` is the key without the language that it is in (`lang`). `type` is Table Schema's; `codes` are all words that
    it can hold, and their words in the strings begin with `words`.
    """

    name: str
    cell: Callable[[DataRow], Cell]
    type: str = "string"
    is_required: bool = False
    codes: tuple[str, ...] = ()
    words: str = ""
    pattern: str | None = None
    lang: str | None = None

    @property
    def key(self) -> str:
        """Its name for machines."""
        return f"{self.name}_{self.lang}" if self.lang else self.name

    def header(self, lang: str) -> str:
        """Its name in an edition."""
        words = interface(lang)
        name = words[f"data_{self.name}"]
        return words[f"data_in_{self.lang}"].format(name=name) if self.lang else name

    def about(self, lang: str) -> str:
        """What stands in it."""
        return interface(lang)[f"data_about_{self.name}"]

    def code_words(self, lang: str) -> Mapping[str, str]:
        """The words of its codes in an edition."""
        words = interface(lang)
        return {code: words[self.words + code.replace(" ", "_").replace("-", "_")] for code in self.codes}


def _both(name: str, pair: Callable[[DataRow], _Pair], *, is_required: bool = False) -> list[Column]:
    """A column for each language."""

    def cell(lang: str) -> Callable[[DataRow], Cell]:
        return lambda row: found[lang] if (found := pair(row)) else ""

    return [Column(name, cell(one.lang), is_required=is_required, lang=one.lang) for one in EDITIONS]


def _coded(
    name: str, cell: Callable[[DataRow], Cell], codes: tuple[str, ...], words: str, *, is_required: bool = False
) -> Column:
    return Column(name, cell, is_required=is_required, codes=codes, words=words)


def _date(row: DataRow) -> KnownDate:
    return row.origin.published if row.origin else KnownDate(precision="")


def _columns() -> Iterator[Column]:
    """What people look for first, then what programs need."""
    yield from _both("indicator_name", lambda row: row.indicator.name, is_required=True)
    yield from _both("region_name", lambda row: row.region_name)
    yield Column("value", lambda row: row.figure.value, type="number")
    yield from _both("unit", lambda row: row.indicator.unit)
    yield from _both("words", lambda row: row.figure.words)
    yield _coded("qualifier", lambda row: row.figure.qualifier, QUALIFIERS, "data_qualifier_")
    yield _coded("kind", lambda row: row.figure.kind, FIGURE_KINDS, "data_kind_", is_required=True)
    yield Column("when", lambda row: row.figure.moment.value or "", pattern=_ISO_DATE)
    yield _coded(
        "when_precision", lambda row: row.figure.moment.precision, PRECISIONS, "data_precision_", is_required=True
    )
    yield Column("when_basis", lambda row: row.figure.moment.basis or "")
    yield _coded("level", lambda row: row.figure.level or "", REWARD_LEVELS, "data_level_")
    yield from _both("paid_by", lambda row: row.figure.paid_by)
    yield from _both("sentence", lambda row: row.figure.quote)
    yield from _both("page", lambda row: row.pages, is_required=True)
    yield from _both("title", lambda row: row.title)
    yield from _both("source", lambda row: row.origin.name if row.origin else None)
    yield Column("source_statement", lambda row: row.origin.statement if row.origin else "")
    yield Column("source_url", lambda row: (row.origin and row.origin.url) or "")
    yield Column("source_date", lambda row: _date(row).value or "", pattern=_ISO_DATE)
    yield _coded("source_date_precision", lambda row: _date(row).precision, SOURCE_PRECISIONS, "data_precision_")
    yield Column("source_date_basis", lambda row: _date(row).basis or "")
    yield Column("published", lambda row: row.published, type="datetime", is_required=True)
    yield Column("archive", lambda row: row.is_archive, type="boolean", is_required=True)
    yield _coded("language", lambda row: row.lang, LANGUAGES, "language_", is_required=True)
    yield Column(ID, lambda row: f"{row.article}/{row.figure.id}", is_required=True)
    yield Column("article", lambda row: row.article, is_required=True)
    yield Column("indicator", lambda row: row.indicator.id, is_required=True)
    yield _coded("measure", lambda row: row.indicator.measure, MEASURES, "data_measure_", is_required=True)
    yield Column("region", lambda row: row.region, is_required=True)
    yield Column("region_code", lambda row: row.region_code or "")
    yield Column("own_region", lambda row: row.figure.region is not None, type="boolean", is_required=True)
    yield Column("highlight", lambda row: row.figure.is_highlight, type="boolean", is_required=True)


COLUMNS = tuple(_columns())
