"""Open data: each table of figures as rows that a machine can read, and what all of the tables are together."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial

from msgspec import Struct

from generator.content import permalinks
from generator.content.library import Library
from generator.content.permalinks import Place
from generator.model import EDITIONS, LANGUAGES, Bilingual, Edition, Region
from generator.model.ledger import TARGET
from generator.text.strings import interface, interface_pair
from generator.views.figures.data_row import DataRow, data_row
from generator.views.figures.stated import Stated, in_place, of_indicator, rewards, stated, targets
from generator.views.lines import source_name
from generator.views.sheet import Sheet

# The files of a table, beside its page; JSON is in no language, and beside the Chinese page alone.
CSV_NAME = "figures.csv"
JSON_NAME = "figures.json"
# Beside the page of all figures.
PACKAGE_NAME = "datapackage.json"


class DataTable(Struct, frozen=True):
    """A table in an edition: `home` is the permalink of its page, beside which its files stand."""

    edition: Edition
    home: str
    rows: tuple[DataRow, ...]


class Resource(Struct, frozen=True):
    """A table as it is named among all: `name` is lower-case ASCII and no other's."""

    name: str
    home: str
    title: str


class DataPackage(Struct, frozen=True):
    """All tables of an edition; `sources` are the names of those who said it first, with an address where one is known.

    A package describes what lies beside and below its page alone, so each edition has one of its own.
    """

    edition: Edition
    home: str
    title: str
    description: str
    sources: tuple[tuple[str, str | None], ...]
    resources: tuple[Resource, ...]


class DatasetFacts(Struct, frozen=True):
    """What machines are told of a table on its page: permalinks of its files, and what it is about.

    `package` is the permalink of what describes it, and `whole` that of the page of all figures, None for that itself.
    `period` are the years that its figures speak of, as an ISO 8601 interval ("2021/2025", "2021"), None where no
    figure has a year; `regions` are names.
    """

    name: str
    description: str
    csv: str
    json: str
    package: str
    whole: str | None
    period: str | None
    regions: tuple[str, ...]


class _Table(Struct, frozen=True):
    name: str
    home: Place
    title: Bilingual
    figures: tuple[Stated, ...]


def data_sheets(library: Library) -> Iterator[Sheet[DataTable] | Sheet[DataPackage]]:
    """A sheet for each table that has a figure, in both editions, and one for what describes them all."""
    tables = _tables(library)
    for table in tables:
        listed = tuple({one.article.id: one.article for one in table.figures}.values())
        name = table.home(EDITIONS[0]) + CSV_NAME
        yield Sheet(name, (), partial(_data_tables, table, library), listed=listed)
    if tables:
        packages = tuple(_package(edition, tables, library) for edition in EDITIONS)
        yield Sheet(packages[0].home + PACKAGE_NAME, (), lambda: packages, also=packages)


def dataset_at(permalink: str, library: Library) -> DatasetFacts | None:
    """What machines are told of the table whose page stands there; None where there is none."""
    return _datasets(library).get(permalink)


@lru_cache(maxsize=2)
def _datasets(library: Library) -> Mapping[str, DatasetFacts]:
    return {table.home(edition): _facts(table, edition, library) for edition in EDITIONS for table in _tables(library)}


@lru_cache(maxsize=2)
def _tables(library: Library) -> tuple[_Table, ...]:
    """All tables that have a figure, that of all figures first."""
    found = (
        _Table("all", permalinks.figures, interface_pair("data_all"), stated(library)),
        *(
            _Table(f"indicator.{one.id}", partial(_at, permalinks.indicator, one.id), one.name, figures)
            for one in library.indicators.values()
            if (figures := of_indicator(one.id, library))
        ),
        *(
            _Table(f"region.{one.id}", partial(_at, permalinks.region_figures, one.id), _figures_of(one), figures)
            for one in library.regions.values()
            if (figures := in_place(one.id, library))
        ),
        _Table("targets", permalinks.targets, interface_pair("data_targets"), targets(library)),
        _Table("rewards", permalinks.rewards, interface_pair("data_rewards"), rewards(library)),
    )
    return tuple(table for table in found if table.figures)


def _figures_of(region: Region) -> Bilingual:
    return Bilingual(*(interface(lang)["figures_of"].format(name=region.name[lang]) for lang in LANGUAGES))


def _at(place: Callable[[str, Edition], str], name: str, edition: Edition) -> str:
    return place(name, edition)


def _data_tables(table: _Table, library: Library) -> tuple[DataTable, ...]:
    rows = tuple(data_row(one, library) for one in table.figures)
    return tuple(DataTable(edition, table.home(edition), rows) for edition in EDITIONS)


def _package(edition: Edition, tables: tuple[_Table, ...], library: Library) -> DataPackage:
    sources: dict[str, str | None] = {}
    for article in {one.article.id: one.article for one in tables[0].figures}.values():
        if name := source_name(article, edition.lang, library):
            known = library.sources.get(article.attribution.id or "") if article.attribution else None
            sources.setdefault(name, known.url if known else None)
    facts = _facts(tables[0], edition, library)
    return DataPackage(
        edition=edition,
        home=tables[0].home(edition),
        title=facts.name,
        description=facts.description,
        sources=tuple(sorted(sources.items())),
        resources=tuple(Resource(one.name, one.home(edition), one.title[edition.lang]) for one in tables),
    )


def _facts(table: _Table, edition: Edition, library: Library) -> DatasetFacts:
    lang, words, site = edition.lang, interface(edition.lang), library.site.name[edition.lang]
    # A target says nothing of its year; a table of targets is of nothing else.
    facts = [one for one in table.figures if one.figure.kind != TARGET] or table.figures
    years = sorted({year for one in facts if (year := one.figure.moment.year) is not None})
    regions = dict.fromkeys(one.region for one in table.figures)
    title, home, whole = table.title[lang], table.home(edition), permalinks.figures(edition)
    return DatasetFacts(
        name=words["data_name"].format(title=title, site=site),
        description=f"{words['data_description'].format(title=title, site=site)}{words['data_rights']}",
        csv=home + CSV_NAME,
        json=table.home(EDITIONS[0]) + JSON_NAME,
        package=whole + PACKAGE_NAME,
        whole=None if home == whole else whole,
        period="/".join(dict.fromkeys((f"{years[0]:04}", f"{years[-1]:04}"))) if years else None,
        regions=tuple(found.name[lang] for one in regions if (found := library.regions.get(one))),
    )
