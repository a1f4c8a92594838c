"""The Data Package (datapackage.org, v2) of an edition's tables, with a Table Schema for each form of them."""

from __future__ import annotations

from operator import attrgetter
from typing import TypeAlias

import msgspec

from generator.model import EDITIONS
from generator.model.edition import LANGUAGES
from generator.outputs.data_columns import COLUMNS, ID, Column
from generator.text.strings import interface
from generator.views.figures.open_data import CSV_NAME, JSON_NAME, PACKAGE_NAME, DataPackage, Resource

Described: TypeAlias = dict[str, object]

_PROFILES = "https://datapackage.org/profiles/2.0/"
# Every table has the same columns: written into each resource, they would make up nearly all of a package.
CSV_SCHEMA = "figures.csv.schema.json"
JSON_SCHEMA = "figures.json.schema.json"


def package_files(package: DataPackage, site_url: str) -> dict[str, bytes]:
    """The package and its schemas, by their names in the site. No licence is stated, for there is none to state."""
    lang, words, has_json = package.edition.lang, interface(package.edition.lang), package.edition == EDITIONS[0]
    forms = [("csv", CSV_NAME, CSV_SCHEMA), *([("json", JSON_NAME, JSON_SCHEMA)] if has_json else [])]
    described: Described = {
        "$schema": f"{_PROFILES}datapackage.json",
        "name": f"figures-{lang}",
        "title": package.title,
        "description": "\n\n".join((package.description, words["data_csv"], words["data_json"])),
        "homepage": site_url + package.home if site_url else None,
        "sources": [_known({"title": name, "path": url}) for name, url in package.sources],
        "resources": [
            _resource(one, form, one.home.removeprefix(package.home) + name, schema)
            for form, name, schema in forms
            for one in package.resources
        ],
    }
    files = {PACKAGE_NAME: _known(described), CSV_SCHEMA: _schema(lang, is_csv=True)}
    if has_json:
        files[JSON_SCHEMA] = _schema(lang, is_csv=False)
    return {
        package.home + name: msgspec.json.format(msgspec.json.encode(data), indent=1) + b"\n"
        for name, data in files.items()
    }


def _resource(resource: Resource, form: str, path: str, schema: str) -> Described:
    return {
        "name": f"{resource.name}.{form}",
        "type": "table",
        "title": resource.title,
        "path": path,
        "format": form,
        "mediatype": {"csv": "text/csv", "json": "application/json"}[form],
        "encoding": "utf-8",
        "schema": schema,
    }


def _schema(lang: str, *, is_csv: bool) -> Described:
    """The columns in the order in which they stand in the file: by their keys in JSON."""
    columns = COLUMNS if is_csv else sorted(COLUMNS, key=attrgetter("key"))
    first = next(column for column in columns if column.key == ID)
    return {
        "$schema": f"{_PROFILES}tableschema.json",
        "fields": [_field(column, lang, is_csv=is_csv) for column in columns],
        "primaryKey": [first.header(lang) if is_csv else first.key],
        "missingValues": [""],
    }


def _field(column: Column, lang: str, *, is_csv: bool) -> Described:
    """A field; `key` is ours, and names it as JSON does. A word's label is the code that stands there in JSON.

    JSON is for readers of both languages.
    """
    words, langs = interface(lang), (lang,) if is_csv else LANGUAGES
    told = column.code_words(lang) if is_csv else {code: code for code in column.codes}
    constraints: Described = {
        "required": column.is_required or None,
        "unique": column.key == ID or None,
        "enum": list(told.values()) or None,
        "pattern": column.pattern,
    }
    field: Described = {
        "name": column.header(lang) if is_csv else column.key,
        "key": column.key,
        "type": column.type,
        "title": " / ".join(column.header(one) for one in langs),
        "description": " / ".join(column.about(one) for one in langs),
        "categories": [{"value": word, "label": code} for code, word in told.items()] or None,
        "constraints": _known(constraints) or None,
    }
    if is_csv and column.type == "boolean":
        field |= {"trueValues": [words["data_yes"]], "falseValues": [words["data_no"]]}
    return _known(field)


def _known(described: Described) -> Described:
    return {key: value for key, value in described.items() if value is not None}
