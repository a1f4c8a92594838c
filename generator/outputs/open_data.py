"""Open data: CSV (RFC 4180) for spreadsheets and JSON for programs, and the Data Package (v2) that describes both."""

from __future__ import annotations

import csv
from codecs import BOM_UTF8
from collections.abc import Mapping
from io import StringIO

import msgspec
from msgspec.structs import replace

from generator.model import EDITIONS, Bilingual
from generator.outputs.data_columns import COLUMNS, Cell, Column
from generator.outputs.data_package import package_files
from generator.outputs.formulas import harmless
from generator.text.strings import interface
from generator.views.figures.data_row import DataRow
from generator.views.figures.open_data import CSV_NAME, JSON_NAME, DataPackage, DataTable


def data_files(item: DataTable | DataPackage, site_url: str) -> dict[str, bytes]:
    """The files of a table or of a package, by their names in the site; `site_url` ends in "/", or is ""."""
    if isinstance(item, DataPackage):
        return package_files(item, site_url)
    rows = [_addressed(row, site_url) for row in item.rows]
    files = {item.home + CSV_NAME: _csv(rows, item.edition.lang)}
    # Keys and codes are in no language.
    if item.edition == EDITIONS[0]:
        files[item.home + JSON_NAME] = _json(rows)
    return files


def _addressed(row: DataRow, site_url: str) -> DataRow:
    """A row with whole addresses, as far as the site has one."""
    return replace(row, pages=Bilingual(site_url + row.pages.zh, site_url + row.pages.en))


def _csv(rows: list[DataRow], lang: str) -> bytes:
    """A table in the words of an edition; without the mark at its head Excel takes Chinese for another encoding."""
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.header(lang) for column in COLUMNS])
    codes = [(column, column.code_words(lang)) for column in COLUMNS]
    writer.writerows([_told(column, words, column.cell(row), lang) for column, words in codes] for row in rows)
    return BOM_UTF8 + text.getvalue().encode()


def _told(column: Column, words: Mapping[str, str], cell: Cell, lang: str) -> str:
    if isinstance(cell, bool):
        return interface(lang)["data_yes" if cell else "data_no"]
    return words.get(cell, cell) if column.codes else harmless(cell)


def _json(rows: list[DataRow]) -> bytes:
    """An array of rows, null for nothing."""
    told = [{column.key: _plain(column.cell(row)) for column in COLUMNS} for row in rows]
    return msgspec.json.format(msgspec.json.encode(told, order="sorted"), indent=1) + b"\n"


def _plain(cell: Cell) -> Cell | None:
    return None if cell == "" else cell
